"""The groups of alternatives and examples in a statement, with the keys by which facts share them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careers.documents import DocumentStatement
from careers.documents.typography import normalise
from careers.parsers.groups import ANY, EXAMPLES, OPENS_EXAMPLES, OPENS_ONE_OF, Group, find_groups


@dataclass(frozen=True, slots=True)
class KeyedGroup:
    key: str
    rule: str


def keyed_groups(statement: DocumentStatement, words: str, spans: Sequence[tuple[int, int]]) -> list[KeyedGroup | None]:
    """Of each name; a list opened by "one of the following:" is one group whatever its items say.

    `words` is the statement's text, of the same length, as it is to be read.
    """
    rule = _rule_of_list(statement.lead_in)
    if rule:
        return [KeyedGroup(_group_key(statement, statement.lead_in), rule)] * len(spans)
    found = find_groups(words, spans)
    text = normalise(statement.text) if any(found) else ""
    keyed = {group: _keyed(statement, text, group) for group in dict.fromkeys(filter(None, found))}
    return [keyed[group] if group else None for group in found]


def _keyed(statement: DocumentStatement, text: str, group: Group) -> KeyedGroup:
    """`text` is the statement's, normalised once for all its groups."""
    words = f"{text}|{normalise(statement.text[group.start : group.end])}"
    return KeyedGroup(_group_key(statement, words), group.rule)


@lru_cache(maxsize=1024)
def _rule_of_list(lead_in: str) -> str | None:
    if OPENS_ONE_OF.search(lead_in):
        return ANY
    return EXAMPLES if OPENS_EXAMPLES.search(lead_in) else None


def _group_key(statement: DocumentStatement, words: str) -> str:
    """The same as long as section, heading and words are, as the key of a fact is."""
    place = "|".join((statement.section, normalise(statement.heading), words))
    return hashlib.sha256(place.encode()).hexdigest()[:10]
