"""Whether a degree or experience is asked for, of all roles at once: what each guide says most strongly."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F

from careers.models import Credential, Role
from careers.models.choices import Necessity, rank_of
from careers.reading_words import counted
from paths.beginners import ForBeginners, for_beginners
from search.answers.block import AnswerBlock, AnswerPart, AnswerRow, in_words, joined, link, page, place_of
from search.answers.ways_in import ANCHOR, DEGREE, KINDS
from search.questions.pages import PageAnswer

MOST_ROWS = 8
ASPECTS = {"degrees": ("education", "a degree", "one"), "beginners": ("experience", "experience", "it")}
# What asks least of a newcomer comes first.
YEARS = "years"
ORDER = (Necessity.PREFERRED, Necessity.MENTIONED, Necessity.REQUIRED, YEARS)


def answer_by_role(found: PageAnswer) -> AnswerBlock:
    """Roles whose guides require it least come first; of experience, those before them that name beginners. Few queries."""
    aspect, thing, it = ASPECTS[found.name]
    strongest = _strongest(aspect)
    roles = list(Role.objects.current().exclude(lead_guide=None).order_by("title"))
    beginners = for_beginners(roles) if aspect == "experience" else {}
    people = [(role, beginners[role.pk]) for role in roles if role.pk in beginners and beginners[role.pk].names_people]
    entry = [
        (role, beginners[role.pk]) for role in roles if role.pk in beginners and not beginners[role.pk].names_people
    ]
    silent = [role for role in roles if role.pk not in strongest and (role, beginners.get(role.pk)) not in people]
    rows = sorted(strongest.values(), key=lambda fact: (ORDER.index(_how(fact)), fact.role.title))
    table = [
        *(_row(role, said.text, said.fact) for role, said in people),
        *(_row(fact.role, fact.name, fact) for fact in rows),
    ]
    return AnswerBlock(
        kind="roles",
        title=found.title,
        parts=[
            *_people(people),
            AnswerPart(" ".join(_sentences(rows, len(roles), thing, it))),
            *_entry(entry),
            *_silent(silent, aspect),
        ],
        address=page(found.route),
        columns=("Role", "What its guide says", "Source") if table else (),
        rows=table[:MOST_ROWS],
        links=[*link("All roles", found.route), *link("Which roles fit your skills", "role-matches")],
        source="From what guides say; adverts are not read for it." if table else "",
    )


def _row(role: Role, text: str, fact: Any) -> AnswerRow:
    return AnswerRow(role.title, role.get_absolute_url(), [AnswerPart(text, fact=fact), place_of(fact)])


def _people(people: Sequence[tuple[Role, ForBeginners]]) -> Iterator[AnswerPart]:
    for role, said in people:
        yield AnswerPart(f"The guide of {role.title} ")
        yield from (AnswerPart(said.text, fact=said.fact), AnswerPart(". "))


def _entry(entry: Sequence[tuple[Role, ForBeginners]]) -> Iterator[AnswerPart]:
    if entry:
        yield AnswerPart(" An entry-level job or entry-level pay is named for ")
        yield from joined([AnswerPart(role.title, fact=said.fact) for role, said in entry])
        yield AnswerPart(".")


def _silent(silent: Sequence[Role], aspect: str) -> Iterator[AnswerPart]:
    if silent and aspect == "experience":
        yield AnswerPart(" Experience is not stated for ")
        yield from joined([AnswerPart(role.title, address=f"{role.get_absolute_url()}#{ANCHOR}") for role in silent])
        yield AnswerPart(f"; read {'its' if len(silent) == 1 else 'their'} ways in.")
    elif silent:
        yield AnswerPart(f" No guide says anything of it for {in_words([role.title for role in silent])}.")


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


def _sentences(rows: Sequence[Any], number: int, thing: str, it: str) -> Iterator[str]:
    titles: dict[str, list[str]] = defaultdict(list)
    for fact in rows:
        titles[_how(fact)].append(fact.role.title)
    said = [(how, titles[how]) for how in reversed(ORDER) if titles[how]]
    for at, (how, named) in enumerate(said):
        count = f"{len(named)}" if at else f"By their guides, {len(named)} of {counted(number, 'role')}"
        yield f"{count} {_asks(how, len(named), thing, it)}{_named(named)}."


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
