"""How close roles are to each other by their duties, titles and skills, and how sure that order is. Pure."""
