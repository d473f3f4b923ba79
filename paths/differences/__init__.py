"""What roles share and what sets them apart. Pure."""
