"""What somebody who is typing may mean: names that begin so, then names a slip away."""

from dataclasses import dataclass

from django.urls import reverse

from search.index.loaded import SHELF
from search.text.names import ROLE, Name, once
from search.text.words import MOST_LETTERS, plain

MOST = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`also`: the other name by which it was found."""

    kind: str
    slug: str
    name: str
    also: str
    address: str


def suggest(typed: str) -> list[Suggestion]:
    """One query where the index is at hand."""
    names = SHELF.index().names
    words = plain(typed[:MOST_LETTERS])
    exact = names.exact(words) if words else []
    found = [*exact, *names.beginning(" ".join(words), MOST)]
    if not found:
        found = [match.name for match in names.with_slips(words)]
    return [_suggestion(name, names.own.get(name.target, name.name)) for name in once(found)[:MOST]]


def _suggestion(name: Name, own: str) -> Suggestion:
    return Suggestion(
        name.subject, name.slug, own, "" if own == name.name else name.name, address_of(name.subject, name.slug)
    )


def address_of(subject: str, slug: str) -> str:
    return reverse("role-detail" if subject == ROLE else "skill-detail", args=[slug])
