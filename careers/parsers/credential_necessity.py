"""How strongly a credential is asked for: required, preferred or mentioned."""

import re
from functools import lru_cache

from careers.documents import DocumentStatement
from careers.parsers.clause_words import OPENS_PREFERRED, SHARE
from careers.parsers.clauses import PREFERRED, REQUIRED, asked_overall
from vocabulary.lazy_regex import lazy_regex

SOME = lazy_regex(
    r"""
      ^(?: key\s+certif\w+ | examples )\s+(?:include|are)\b                     # Key certifications include:
    | \b(?: top | popular | relevant | useful | common | valuable | best | notable | leading | well[- ]known | available
          | industry )\b [^:]* \bcertif                                        # Top certifications
    """,
    re.IGNORECASE | re.VERBOSE,
)
TYPICAL_YEARS = lazy_regex(
    r"\W*(?:typically|usually|often|commonly)\s+\d[\d\s+–—-]*(?:to\s+\d+\s+)?(?:years?|yrs?)\b", re.IGNORECASE
)


def necessity(statement: DocumentStatement, text: str) -> str:
    """What the words say; else what is said above them ("Recommended Certifications"); else what the section asks.

    Years that are typical are asked of nobody: "typically 4-8 years of experience" is mentioned, and so is what a share of
    adverts asks for.
    """
    if (said := asked_overall(text)) == PREFERRED or (said != REQUIRED and _is_preferred_above(statement)):
        return "preferred"
    if SHARE.search(text):
        return "mentioned"
    is_typical = said is None and TYPICAL_YEARS.match(text)
    is_asked = statement.section == "requirements" and not _names_some(statement) and not is_typical
    return "required" if is_asked or said == REQUIRED else "mentioned"


def _is_preferred_above(statement: DocumentStatement) -> bool:
    above = (statement.lead_in, *statement.path, statement.title)
    return any(_prefers(words) for words in above if words)


def _names_some(statement: DocumentStatement) -> bool:
    """ "Top Certifications" lists those there are, and "Key certifications include:" some of them; neither asks for any."""
    return any(SOME.search(words) for words in (statement.lead_in, statement.heading or statement.title))


@lru_cache(maxsize=1024)
def _prefers(words: str) -> bool:
    """Cached, because all bullets of a list ask about the same words."""
    return bool(OPENS_PREFERRED.search(words))
