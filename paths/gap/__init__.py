"""What somebody lacks for a role, what of it to learn first, and what it opens. Pure."""
