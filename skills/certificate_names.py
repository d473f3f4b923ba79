"""Which certificate a guide names: by its whole name, by letters in brackets, or by a part of what is printed. Pure."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from skills.lexicon import load

Known = TypeVar("Known")
# A name of fewer words may be part of another name; it has to be the whole one, or in brackets behind it.
LEAST_WORDS = 3
IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
BETWEEN_NAMES = re.compile(r"[,;:]|\b(?:and|or)\b")


def certificate_of(printed: str, known: Mapping[Known, Iterable[str]]) -> Known | None:
    """The one of the longest name: "AWS Certified Machine Learning Engineer" is another exam than "… Machine Learning"."""
    longest = {key: len(name_in(printed, names)) for key, names in known.items()}
    best = max(longest, key=longest.__getitem__, default=None)
    return best if best is not None and longest[best] else None


def name_in(certificate: str, names: Iterable[str]) -> str:
    """The longest of these names, in small letters, that a certificate as it is printed has; "" where it has none."""
    printed = certificate.casefold().strip()
    bracket = IN_BRACKETS.search(printed)
    wholes = {printed, bracket[1]} if bracket else {printed}
    return max((name for name in names if name in wholes or _is_part(name, printed)), key=len, default="")


def _is_part(name: str, printed: str) -> bool:
    if name not in printed or len(name.split()) < LEAST_WORDS:
        return False
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", printed) is not None


def in_full(name: str, text: str) -> str:
    """With the words that letters in a bracket are short for: "PCA" in "Prometheus Certified Associate (PCA)"."""
    before, bracket, _ = text.partition(f"({name})")
    return f"{BETWEEN_NAMES.split(before)[-1].strip()} ({name})" if bracket else name


def full_name(name: str) -> str:
    """Letters with the words that our list knows for them: "CKA" → "Certified Kubernetes Administrator (CKA)"."""
    entry = load().get(name) if name.isupper() else None
    if not entry or entry.kind != "certification":
        return name
    words = next((alias for alias in entry.aliases if len(alias.split()) >= LEAST_WORDS), "")
    return f"{words} ({name})" if words else name
