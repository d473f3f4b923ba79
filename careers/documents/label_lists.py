"""Lines of the form "Label: a, b and c": "Preferred: Kafka, Rust", "Certifications: CKA, AWS Certified Developer".

Such a line says all it has to say, and heads nothing that follows.
"""

import re
from collections.abc import Collection

from careers.documents.labels import is_rating, split_label
from careers.documents.topics import NUMBERING
from vocabulary.lazy_regex import lazy_regex

# What such a line is a list of: "Mandatory skills", "Programming languages", "5.1 KNOWLEDGE OF".
LISTS = lazy_regex(
    r"""
    (?: (?: must | required | mandatory | essential | preferred | desired | desirable | optional | additional | nice[ -]to[ -]have
          | good[ -]to[ -]have | bonus | technical | soft | hard | core | key | main | basic | programming | cloud | data
            | web | test(?:ing)?
          | query | scripting | markup | relevant | useful | recommended | professional | other ) \s+ )*
    (?: skills? | tools? | tooling | technolog(?:y|ies) | languages? | frameworks? | librar(?:y|ies) | platforms? | databases?
      | cloud
      | (?: tech \s+ )? stack | certifications? | certificates | software | methods? | concepts? | know(?: ledge | [ -]how )?
      | (?: knowledge | experience | skills? | proficiency | understanding ) \s+ (?: of | in | with ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
NOT_ASKED = lazy_regex(r"not\s+(?:\w+\s+)?(?:needed|required|necessary|asked(?:\s+for)?)", re.IGNORECASE)
PARTS = lazy_regex(r"\s*(?:[,;/&]|\b(?:and|or)\b)\s*", re.IGNORECASE)
BRACKET = lazy_regex(r"\s*\([^()]*\)")
MOST_WORDS = 6


def is_label_list(text: str, names: Collection[str]) -> bool:
    """Whether names are listed behind a label. `names`: how the names we know open, in lower case."""
    label, body, _ = split_label(NUMBERING.sub("", text))
    parts = [part for part in PARTS.split(BRACKET.sub("", body).rstrip(" .:")) if part]
    if not label or text.endswith((":", "?")) or any(len(part.split()) > MOST_WORDS for part in parts):
        return False
    known = sum(_is_known(part, names) for part in parts)
    if is_rating(label) or NOT_ASKED.fullmatch(label):
        return True
    return known * 2 > len(parts) > 1 or (bool(LISTS.fullmatch(label)) and (known > 0 or len(parts) > 2))


def _is_known(part: str, names: Collection[str]) -> bool:
    return part.casefold() in names or " ".join(part.split()[:2]).casefold() in names
