"""Lines that are single vacancies, not what a guide says of the role: "Analyst, Acme. Wage: £22,000. Location: Leeds". Pure."""

import re
from collections.abc import Iterable
from itertools import groupby

from careers.documents import DocumentStatement
from vocabulary.lazy_regex import lazy_regex

PAY_FIELD = lazy_regex(r"\b(?:Salary|Wages?|Pay|Pay rate|Rate|Package|CTC)\s*:")
# What only a vacancy has beside its pay.
OTHER_FIELD = lazy_regex(
    r"""\b(?:
      (?:Job\s+)?Location | Closing\s+date | Closes | Deadline | Posted(?:\s+on)? | Employer | Company | Recruiter | Vacancy
    | (?:Job\s+)?Ref(?:erence)? | Start\s+date | Contract(?:\s+type)? | Job\s+type
    )\s*: | \b(?:Apply|Closes)\s+(?:by|before|now|on)\b | \bintake\s+closed\b""",
    re.VERBOSE,
)


def vacancies(statements: Iterable[DocumentStatement]) -> frozenset[int]:
    """The positions of all statements on lines that state pay and another field of a vacancy."""
    found: set[int] = set()
    for _, group in groupby(statements, key=lambda statement: statement.line):
        on_line = list(group)
        text = " ".join(statement.text for statement in on_line)
        if PAY_FIELD.search(text) and OTHER_FIELD.search(text):
            found.update(statement.position for statement in on_line)
    return frozenset(found)
