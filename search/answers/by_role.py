"""Whether a degree or experience is asked for, of all roles at once: what each guide says most strongly."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F

from careers.models import Credential, Role
from careers.models.choices import Necessity, rank_of
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, in_words, link, page, place_of
from search.answers.ways_in import DEGREE, KINDS
from search.questions.pages import PageAnswer

MOST_ROWS = 8
ASPECTS = {"degrees": ("education", "a degree", "one"), "beginners": ("experience", "experience", "it")}
# What asks least of a newcomer comes first.
YEARS = "years"
ORDER = (Necessity.PREFERRED, Necessity.MENTIONED, Necessity.REQUIRED, YEARS)


def answer_by_role(found: PageAnswer) -> AnswerBlock:
    """Roles whose guides require it least come first. Two queries."""
    aspect, thing, it = ASPECTS[found.name]
    strongest = _strongest(aspect)
    roles = list(Role.objects.current().exclude(lead_guide=None).order_by("title"))
    silent = [role for role in roles if role.pk not in strongest]
    rows = sorted(strongest.values(), key=lambda fact: (ORDER.index(_how(fact)), fact.role.title))
    return AnswerBlock(
        kind="roles",
        title=found.title,
        parts=[AnswerPart(" ".join(_sentences(rows, silent, len(roles), thing, it)))],
        address=page(found.route),
        columns=("Role", "What its guide says", "Source") if rows else (),
        rows=[
            AnswerRow(fact.role.title, fact.role.get_absolute_url(), [AnswerPart(fact.name, fact=fact), place_of(fact)])
            for fact in rows[:MOST_ROWS]
        ],
        links=[*link("All roles", found.route), *link("Which roles fit your skills", "role-matches")],
        source="From what guides say; adverts are not read for it." if rows else "",
    )


def _strongest(aspect: str) -> dict[int, Any]:
    """Of each role the strongest fact of its lead guide."""
    published: Any = Credential.objects.published().with_evidence()
    facts = published.filter(kind=KINDS[aspect], role__retired_at=None)
    found: dict[int, Any] = {}
    for fact in facts.filter(role__lead_guide=F("guide")).order_by("guide__slug", "position"):
        if aspect != "education" or DEGREE.search(fact.name):
            before = found.get(fact.role_id)
            if before is None or rank_of(Necessity, fact.necessity) < rank_of(Necessity, before.necessity):
                found[fact.role_id] = fact
    return found


def _how(fact: Any) -> str:
    """How strongly it is asked for; a number of years is asked for in years, however it is put."""
    return YEARS if fact.years_in_words else str(fact.necessity)


def _sentences(rows: Sequence[Any], silent: Sequence[Role], number: int, thing: str, it: str) -> Iterator[str]:
    titles: dict[str, list[str]] = defaultdict(list)
    for fact in rows:
        titles[_how(fact)].append(fact.role.title)
    said = [(how, titles[how]) for how in reversed(ORDER) if titles[how]]
    for at, (how, named) in enumerate(said):
        count = f"{len(named)}" if at else f"By their guides, {len(named)} of {counted(number, 'role')}"
        yield f"{count} {_asks(how, len(named), thing, it)}{_named(named)}."
    if silent:
        yield f"No guide says anything of it for {in_words([role.title for role in silent])}."


def _asks(how: str, number: int, thing: str, it: str) -> str:
    """ "prefer a degree and do not require one"."""
    s, do = ("s", "does") if number == 1 else ("", "do")
    if how == YEARS:
        return f"name{s} a number of years"
    if how == Necessity.REQUIRED:
        return f"require{s} {thing}"
    if how == Necessity.PREFERRED:
        return f"prefer{s} {thing} and {do} not require {it}"
    return f"mention{s} {thing} and {do} not say that {it} is required"


def _named(titles: Sequence[str]) -> str:
    """Few are named; more are rows of the table or of the list."""
    return f": {in_words(titles)}" if len(titles) <= MOST_ROWS // 2 else ""
