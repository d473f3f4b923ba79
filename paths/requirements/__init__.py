"""What each role asks for, as units: single skills, and groups of which one member is enough."""
