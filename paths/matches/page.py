"""What the page of matching roles says, worked out before it is drawn: figures that open a note are entered in reading order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Citable, Citations, stated
from careers.experience import Experience
from careers.models import Fact, Role
from careers.models.choices import Level
from careers.reading_words import all_of, counted
from paths.beginners import ForBeginners
from paths.gap.several import who_meets_several
from paths.matches.answer import MatchAnswer, RoleMatch
from paths.matches.figures import MatchScore
from paths.matches.headings import first_asking_all, heading_of, said_of_all
from paths.matches.named_skills import all_of_them
from paths.matches.question import LEAST_EXPERIENCE, MatchQuestion
from paths.skill_gap.starts import said_of
from salaries.charts.advertised import newest_year
from salaries.charts.lanes import Lane
from salaries.charts.mini_pay import MiniPay, mini_pay
from skills.models import Skill
from vocabulary.numbers import ordinal
from web.conditional import data_version

# Of a long list the first are shown, and the others when asked for.
FIRST = 6
MOST_BROUGHT, MOST_MISSING = 4, 3
USUAL = Level.MID
AS_ASKED = "as asked"
STEP = 9
# More requirements than this are no picture any more.
MOST_SQUARES = 32


@dataclass(frozen=True, slots=True)
class BroughtSkill:
    """A skill of both, and the sentence that asks for it most firmly."""

    skill: Skill
    fact: Fact | None


@dataclass(frozen=True, slots=True)
class SkillToName:
    """One that would set roles apart, and the page with it."""

    role: Role
    skill: Skill
    address: str


@dataclass(frozen=True, slots=True)
class MatchRow:
    """`place`: in the order shown. `named`: "asks for 2 of your 3: not Docker"."""

    match: RoleMatch
    place: int
    score: MatchScore | None
    named: str
    brought: Sequence[BroughtSkill]
    missing: Sequence[str]
    starts: Sequence[str]
    """ "Jenkins, one of the tools for CI/CD"."""
    several: str
    gap_address: str
    lanes: Sequence[Lane]

    @property
    def role(self) -> Role:
        return self.match.role

    @property
    def experience(self) -> Experience | None:
        return self.match.experience

    @property
    def beginners(self) -> ForBeginners | None:
        return self.match.beginners

    @property
    def ways_in(self) -> str:
        """Where its guide's ways in are."""
        return f"{self.role.get_absolute_url()}#onward"

    @property
    def closeness(self) -> str:
        """ "2nd closest"."""
        return f"{ordinal(self.match.rank)} closest"

    @property
    def more_brought(self) -> int:
        return len(self.match.why) - len(self.brought)

    @property
    def more_missing(self) -> int:
        return len(self.match.gap.missing) - len(self.missing)

    @property
    def squares(self) -> list[tuple[int, bool]]:
        """Where each begins, and whether it is met; none where there are too many to see."""
        had, number = len(self.match.gap.have), self.match.gap.required_count
        return [(at * STEP, at < had) for at in range(number)] if number <= MOST_SQUARES else []

    @property
    def width(self) -> int:
        return len(self.squares) * STEP

    @property
    def asked_of_beginners(self) -> Iterator[Citable]:
        if self.experience:
            yield from stated(self.experience.text, self.experience.fact)
        if self.beginners:
            yield from stated(self.beginners.text, self.beginners.fact)

    @property
    def figures(self) -> Iterator[Citable]:
        yield from self.asked_of_beginners
        yield from ((each.skill.name, [each.fact]) for each in self.brought if each.fact)
        if self.score:
            yield self.score
        for lane in self.lanes:
            yield from lane.figures


def match_context(answer: MatchAnswer) -> dict[str, Any]:
    level = Level(answer.question.level or USUAL)
    pay = mini_pay([match.role for match in answer.results], level, newest_year())
    explain = f"{reverse('v1:role-matches')}?{match_query(answer.question)}"
    scores = {} if answer.question.role else _scores(answer, explain)
    rows = [
        _row(answer, match, place, scores.get(match.role.slug), pay) for place, match in enumerate(answer.results, 1)
    ]
    first_of_all = first_asking_all(answer)
    all_asking = next((row for row in rows if row.match is first_of_all), None)
    figures = [
        *(all_asking.asked_of_beginners if all_asking else ()),
        *(figure for row in rows for figure in row.figures),
    ]
    return {
        "answer": answer,
        "question": answer.question,
        "heading": heading_of(answer),
        "said_of_all": said_of_all(answer),
        "all_asking": all_asking,
        "level": level,
        "pay": pay,
        "first": rows[:FIRST],
        "others": rows[FIRST:],
        "ranked": len(rows) + answer.more,
        "all_of_them": all_of_them(len(answer.question.skills)),
        "others_asking_all": sum(row.match.named.is_all for row in rows[FIRST:])
        if len(answer.question.skills) > 1
        else 0,
        "explain": explain,
        "query": match_query(answer.question),
        "is_by_experience": answer.question.order == LEAST_EXPERIENCE,
        "by_experience": match_query(answer.question, LEAST_EXPERIENCE),
        "by_closeness": match_query(answer.question, None),
        "to_name": _to_name(answer),
        "near_scores": _range([row.score.text for row in rows if row.score and row.match.rank <= answer.as_near]),
        "notes": Citations.of(_facts(rows)).enter(figures),
    }


def _range(printed: Sequence[str]) -> str:
    """ "0.12 to 0.09", the highest first."""
    ends = sorted({*printed}, reverse=True)
    return " to ".join(ends[:: max(1, len(ends) - 1)])


def _to_name(answer: MatchAnswer) -> list[SkillToName]:
    roles = {match.role.slug: match.role for match in answer.results}
    query = match_query(answer.question)
    return [
        SkillToName(roles[role], answer.names[skill], f"?{query}&{urlencode({'skill': skill})}")
        for role, skill in answer.distinguishing
    ]


def _scores(answer: MatchAnswer, explain: str) -> dict[str, MatchScore]:
    version = data_version()
    return {
        match.role.slug: MatchScore(match.role.slug, match.cosine, match.why, answer.names, explain, version)
        for match in answer.results
        if match.cosine is not None
    }


def _row(answer: MatchAnswer, match: RoleMatch, place: int, score: MatchScore | None, pay: MiniPay) -> MatchRow:
    brought = [
        BroughtSkill(answer.names[each.skill], _first(match.facts[each.skill], answer.facts))
        for each in match.why[:MOST_BROUGHT]
    ]
    had = [skill.slug for skill in answer.question.skills] or [each.skill for each in match.why]
    query = urlencode([("role", match.role.slug), *(("skill", slug) for slug in had)])
    return MatchRow(
        match,
        place,
        score,
        match.named.in_words({skill.slug: skill.name for skill in answer.question.skills}),
        brought,
        [answer.name_of(unit) for unit in match.gap.missing[:MOST_MISSING]],
        [said_of(start, answer.names) for starts in match.starts.values() for start in starts],
        who_meets_several(match.gap.have, had, {slug: skill.name for slug, skill in answer.names.items()}),
        f"{reverse('skill-gap')}?{query}",
        pay.lanes.get(match.role.pk, ()),
    )


def _first(keys: Iterable[str], facts: Mapping[str, Fact]) -> Fact | None:
    return next((facts[key] for key in keys if key in facts), None)


def _facts(rows: Iterable[MatchRow]) -> list[Fact]:
    """Whose sentences the page quotes."""
    return [fact for row in rows for figure in row.figures if isinstance(figure, tuple) for fact in figure[1]]


def match_query(question: MatchQuestion, order: str | None = AS_ASKED) -> str:
    """The question under the names that count now. `order`: another one."""
    order = question.order if order == AS_ASKED else order
    given = [("role", question.role.slug)] if question.role else []
    given += [("level", question.level)] if question.level else []
    given += [("order", order)] if order else []
    return urlencode([*given, *(("skill", skill.slug) for skill in question.skills)])


def lead_of(answer: MatchAnswer) -> str:
    """ "Docker, AWS and Python"; of many skills their number; with a present role "your work as DevOps Engineer and …"."""
    names = [skill.name for skill in answer.question.skills]
    role = answer.question.role
    work = [f"your work as {role.title}"] if role else []
    skills = [all_of(names) if len(names) <= MOST_BROUGHT else counted(len(names), "skill")] if names else []
    return " and ".join([*work, *skills])
