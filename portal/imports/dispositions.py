"""What became of each statement: exactly one word for every one of them, and a reason where there is one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careers.documents import Document, DocumentStatement, Parsed, Reading
from careers.documents.topics import SOURCES
from careers.documents.typography import ends_with_stop
from careers.documents.years import find_years
from portal.imports.left_beside import RATE, left_beside
from portal.imports.may_state import may_state
from skills.lexicon import Lexicon, load
from vocabulary.money import contains_money

LAYOUT = {"heading": "heading", "header": "heading", "lead_in": "lead_in", "footnote": "context", "code": "context"}
IN_LIST = "below words that open a list"
NEXT_LINE = 2


class Fate(NamedTuple):
    """`disposition` is fact, heading, lead_in, context, no_fact, outside or unread; `reason` is "" where it needs none.

    Of a statement that states a fact, the reason is what of it no fact took.
    """

    disposition: str
    reason: str = ""


def fates(document: Document, reading: Reading) -> Iterator[Fate]:
    """For each statement in order what became of it, and why."""
    covered: dict[int, list[Parsed]] = {}
    for fact in reading.facts:
        for position in range(fact.evidence.first, fact.evidence.last + 1):
            covered.setdefault(position, []).append(fact)
    reasons = {problem.line: problem.message for problem in reversed((*reading.problems, *reading.faults))}
    lexicon, unmarked = load(), set(_unmarked_items(document))
    for statement in document.statements:
        if statement.position in document.excessive:
            yield Fate("unread", document.excessive[statement.position])
            continue
        fate = _fate(statement, covered, reading, reasons, lexicon)
        yield Fate("no_fact", IN_LIST) if fate == Fate("context") and statement.position in unmarked else fate


def _unmarked_items(document: Document) -> Iterator[int]:
    """Lines below words that open a list, none of which has a bullet: "You could:" and what one could do."""
    open_line = 0
    for statement in document.statements:
        if statement.role == "lead_in":
            open_line = statement.line
        elif statement.role == "sentence" and 0 < open_line < statement.line <= open_line + NEXT_LINE:
            yield statement.position
            open_line = 0 if ends_with_stop(statement.text) else statement.line
        else:
            open_line = 0


def _fate(
    statement: DocumentStatement,
    covered: Mapping[int, Sequence[Parsed]],
    reading: Reading,
    reasons: Mapping[int, str],
    lexicon: Lexicon,
) -> Fate:
    is_covered = statement.position in covered
    if statement.role in ("heading", "header"):
        # An amount in a heading that no fact took is lost; the section's own heading gives place and year.
        is_lost = statement.path and not (is_covered or statement.is_outside) and contains_money(statement.text)
        return Fate("unread", "an amount of money in a heading") if is_lost else Fate("heading")
    if is_covered:
        return Fate("fact", left_beside(statement, covered[statement.position]))
    if plain := _by_place(statement, reading.context):
        return Fate(plain)
    if statement.position in reading.no_facts:
        return Fate("no_fact", reading.no_facts[statement.position])
    if statement.role in ("item", "row"):
        return Fate("unread", reasons.get(statement.line, ""))
    is_front = statement.role == "front"
    named = what_is_named(statement.text, None if is_front else lexicon) or ("" if is_front else may_state(statement))
    return Fate("no_fact", named) if named else Fate("context")


def _by_place(statement: DocumentStatement, context: set[int]) -> str:
    """What a statement is that no fact covers, whatever its words are; "" where it depends on them."""
    if statement.is_outside:
        return "outside"
    is_context = statement.section == SOURCES or statement.position in context
    return LAYOUT.get(statement.role, "context" if is_context else "")


def what_is_named(text: str, lexicon: Lexicon | None) -> str:
    """What in a sentence a fact could have been taken from; "" where nothing is."""
    if contains_money(text):
        return "an amount of money"
    if RATE.search(text):
        return "a rate"
    if find_years(text):
        return "years"
    mention = next(iter(lexicon.find(text)), None) if lexicon else None
    return f"a skill: {mention.entry.name}" if mention else ""
