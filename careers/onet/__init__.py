"""What the O*NET database says of occupations: its files → records, whole or not at all. Pure."""
