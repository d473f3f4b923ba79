"""Which roles fit the skills somebody has, from what is stored: the question, its answer, API and page."""
