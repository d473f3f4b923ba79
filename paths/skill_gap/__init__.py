"""What somebody has and lacks for a role, from what is stored: the question, its answer, API and page."""
