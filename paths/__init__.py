"""The ways between roles: what somebody lacks for a role, which roles are near, and what a move changes."""
