"""Roles whose titles share words with what was typed, from the names that the index has at hand."""

from collections.abc import Iterator, Sequence

from search.answers.block import AnswerPart, joined, page
from search.index.loaded import SHELF
from search.questions.professions import HEADS, LEAD, LEADERS, LED, roles_of_title
from search.text.names import ROLE, Name, forms_of
from search.text.stems import singular, stem
from search.text.words import plain

TITLES = ("role", "title")
MOST_NEAR, MOST_OF_A_KIND = 3, 5
LED_STEMS = frozenset(map(stem, LED))
# Of a title they say nothing that sets it apart.
SAYS_NOTHING = frozenset(map(stem, (*HEADS, *LEADERS, "software", "senior", "and", "of", "the")))


def titled(word: str) -> list[str]:
    """Slugs of the roles whose own title ends in this word: of "engineer" many, of "analyst" one."""
    return _ending_in(word, ("role",))


def also_titled(word: str) -> list[str]:
    """And of those with another title that does."""
    return _ending_in(word, TITLES)


def _ending_in(word: str, kinds: Sequence[str]) -> list[str]:
    ends = singular(plain(word)[-1])
    names = [name for name in _titles(kinds) if singular(plain(name.name)[-1]) == ends]
    return sorted({name.slug for name in names}, key=name_of)


def _titles(kinds: Sequence[str]) -> Iterator[Name]:
    return (name for name in SHELF.index().names.all if name.subject == ROLE and name.kind in kinds)


def name_of(slug: str) -> str:
    return SHELF.index().names.own.get((ROLE, slug), slug)


def near_roles(job: str) -> list[str]:
    """Where people have reviewed its title, those it is near to; else by the words of its field: "head of data".

    Of who leads, those here that lead; of others none.
    """
    if reviewed := roles_of_title(job):
        return list(reviewed)[:MOST_NEAR]
    words = {stem(singular(word)) for word in plain(job)} | set(forms_of(job).words.split())
    field = words - SAYS_NOTHING
    if field:
        found = sorted(((_shared(name, field), name) for name in _titles(TITLES)), key=lambda each: -each[0])
        if slugs := [name.slug for shared, name in found if shared > 0]:
            return list(dict.fromkeys(slugs))[:MOST_NEAR]
    leads = not LEADERS.isdisjoint(word for each in plain(job) for word in (each, singular(each)))
    if leads and field <= LED_STEMS:
        return titled(LEAD)
    near = also_titled(job)
    return near if len(near) <= MOST_OF_A_KIND else []


def _shared(name: Name, field: set[str]) -> float:
    """The share of the words of both that both have; of titles equally near a role's own comes first."""
    own = set(name.words.split()) - SAYS_NOTHING
    return len(own & field) / len(own | field) + (0.01 if own & field and name.kind == "role" else 0)


def linked_roles(slugs: Sequence[str], last: str = "and") -> Iterator[AnswerPart]:
    yield from joined([AnswerPart(name_of(slug), address=page("role-detail", slug)) for slug in slugs], last)
