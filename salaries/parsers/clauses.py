"""The words of an amount's own clause, before it and behind it. Pure."""

import re

from vocabulary.money import contains_money

# As far from its figure as words speak of it. A search of a whole long line for each figure would take its square.
NEAR = 160
SEAM = re.compile(
    r"""
      [;!?=•|]                          # base $150K = total $200K
    | \.(?=\s|$)                        # a sentence of its own
    | (?<=\w):\s                        # a label
    | ,?\s\b(?:and|but|or)\b            # costs $300 and is paid by the employer
    | ,?\s\b(?:while|whereas|because|which|although|though|so|yet|whilst|even\s+if|unless)\b
    | \s\+\s | \bplus\b                 # $150,000 + bonus of $20,000
    | [—–]\s | \s-\s | \( | \)          # an aside
    """,
    re.VERBOSE | re.IGNORECASE,
)
ASIDE = frozenset("():-–—")
A_VERB = re.compile(r"[a-z]\w*(?:s|ed)\b\s")


def left_of(text: str, start: int, begin: int) -> str:
    """The words of the clause before an amount, from the last seam that a new statement may open behind."""
    words = text[max(begin, start - NEAR) : start]
    seams = list(SEAM.finditer(words))
    while seams:
        seam = seams.pop()
        tail = words[seam.end() :]
        if not _continues(seam[0].strip(" ,").lower(), tail, words[: seam.start()]):
            return tail
    return words


def _continues(seam: str, tail: str, head: str) -> bool:
    """A seam inside one phrase: "base and total pay", "salaries (US) range from", a label before its figure."""
    if seam in ASIDE or ": " in tail:
        return True
    return seam in ("and", "or") and not A_VERB.search(tail) and not contains_money(head)


def right_of(text: str, end: int, stop: int) -> str:
    """The words of the clause behind an amount."""
    words = text[end : min(stop, end + NEAR)]
    seam = SEAM.search(words)
    return words[: seam.start()] if seam and not words.startswith((" (", ")")) else words
