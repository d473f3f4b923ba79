"""What an editor reads about a text in which nothing was found."""

from careers.documents import Document, Problem
from careers.documents.headings import known_and_nearest


def no_fact_problem(document: Document) -> Problem:
    found = [(one.line, one.text) for one in document.statements if one.role == "heading"]
    return Problem(0, f"no fact was found in this text. {known_and_nearest(found)}")
