"""Moves between roles: what one asks for, of what kind it is, what it changes, and which ways lead there."""
