"""Terms of pay and of this portal that people ask the meaning of: a reviewed list. Pure."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from salaries.adverts.percentiles import PERCENTS
from search.questions.patterns import MEANING
from search.text.stems import singular
from search.text.words import plain, squeezed

FILE = Path(__file__).with_name("terms.csv")


class Term(NamedTuple):
    name: str
    meaning: str
    address: str


@cache
def _terms() -> dict[str, Term]:
    found: dict[str, Term] = {}
    with FILE.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            term = Term(row["term"], row["meaning"], row["address"])
            for name in (term.name, *filter(None, row["others"].split("|"))):
                found[_key(name)] = term
    return found


def _key(name: str) -> str:
    return squeezed(singular(word) for word in plain(name))


def term_in(question: str) -> tuple[Term | None, bool]:
    """The term a question asks the meaning of, and whether it says so; a term alone may be meant otherwise."""
    words = " ".join(plain(question))
    for number, pattern in enumerate(MEANING):
        if (match := pattern.match(words)) and (term := _terms().get(_key(match["term"]))):
            return term, number < len(MEANING) - 1
    return None, False


def percentile_terms() -> list[Term]:
    """P10 to P90, each with its own explanation."""
    return [_terms()[_key(f"P{percent}")] for percent in PERCENTS]


def words_of_terms() -> frozenset[str]:
    with FILE.open(newline="", encoding="utf-8") as file:
        texts = [" ".join((row["term"], row["others"], row["meaning"])) for row in csv.DictReader(file)]
    return frozenset(word for text in texts for word in plain(text))
