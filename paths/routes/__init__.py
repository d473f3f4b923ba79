"""What a move from one role to another asks for, of what kind it is, and which ways lead there. Pure."""
