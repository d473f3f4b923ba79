"""A role's duties and skills as plain text, to copy into an advert, with where they come from."""
