"""How well roles are ranked: measured on official occupations whose publisher names those that are related. Pure."""
