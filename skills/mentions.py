"""The skills a text claims: what it names and does not deny. "Python, no Java" claims Python alone. Pure."""

import re
from collections.abc import Iterator
from itertools import groupby

from careers.parsers.clauses import NOT_ASKED, asked
from skills.entries import Mention
from skills.lexicon import Lexicon, load
from vocabulary.lazy_regex import lazy_regex

# Without one of these no clause can deny anything.
MAY_DENY = lazy_regex(
    r"\b(?:no|not|never|nor|neither|cannot|without|rather|instead|opposed|other|unnecessary|anything|forget|skip|ignore|few|hardly|"
    r"rarely|seldom|scarcely|barely|nobody|overkill|used|skipped|ignored|\w*n[’']t)\b",
    re.IGNORECASE,
)


def find_skills(text: str, lexicon: Lexicon | None = None) -> list[Mention]:
    """In the order of the text, with the characters that name them. A denial reaches to the end of its line at most."""
    found = (lexicon or load()).find(text)
    return list(_claimed(text, found)) if found and MAY_DENY.search(text) else found


def _claimed(text: str, found: list[Mention]) -> Iterator[Mention]:
    for start, mentions in groupby(found, key=lambda mention: text.rfind("\n", 0, mention.start) + 1):
        named = list(mentions)
        end = text.find("\n", named[-1].end)
        line = text[start : end if end >= 0 else len(text)]
        asks = asked(line, [(each.start - start, each.end - start) for each in named])
        yield from (each for each, wanted in zip(named, asks, strict=True) if wanted != NOT_ASKED)
