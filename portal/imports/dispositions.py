"""What became of each statement: exactly one word for every one of them."""

from collections.abc import Iterator

from careers.documents import Document, DocumentStatement, Reading
from vocabulary.money import contains_money

LAYOUT = {"heading": "heading", "lead_in": "lead_in", "footnote": "context", "front": "context"}


def dispositions(document: Document, reading: Reading) -> Iterator[str]:
    """For each statement in order: fact, heading, lead_in, context or unread."""
    covered: set[int] = set()
    for fact in reading.facts:
        covered.update(range(fact.evidence.first, fact.evidence.last + 1))
    for statement in document.statements:
        is_read = statement.position not in document.excessive
        yield _disposition(statement, covered, reading.context) if is_read else "unread"


def _disposition(statement: DocumentStatement, covered: set[int], context: set[int]) -> str:
    if statement.role == "heading":
        # An amount in a heading that no fact took is lost; the section's own heading gives place and year.
        lost = statement.position not in covered and statement.heading and contains_money(statement.text)
        return "unread" if lost else "heading"
    if statement.position in covered:
        return "fact"
    if statement.role in LAYOUT:
        return LAYOUT[statement.role]
    if statement.position in context:
        return "context"
    # A bullet nobody took, or a sentence with an amount nobody took, was not understood.
    return "unread" if statement.role == "item" or contains_money(statement.text) else "context"
