"""A live example for each task of the home page: real roles, real figures, and none where the data for it is not there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Citable
from careers.models import Role
from careers.models.choices import Level, label_of
from careers.reading_words import one_of
from paths.gap.compare import Knowledge, gap_of
from paths.gap.order import reason
from paths.gap.several import who_meets_several
from paths.gap.steps import steps_to
from paths.gap.unlocks import Family, UnitsByRole
from paths.requirements.load import units_of_roles
from paths.routes.move import move, requirements
from paths.skill_gap.needs import stored_needs
from salaries.charts.advertised import COUNTRY, CURRENCY, both_ends
from salaries.locate.adverts import OfferAmongAdverts, locate_among_adverts
from salaries.locate.figures import AdvertCount
from salaries.models import PayPercentile
from salaries.offers.question import Offer
from salaries.side_by_side.medians import EndDifference
from salaries.side_by_side.verdict import VerdictPart, verdict
from skills.models import Skill
from vocabulary.money import money

CHECKED_ROLE, CHECKED_SKILLS = "mlops-cloud-engineer", ("docker", "aws", "python")
AMOUNT, OFFERED_ROLE, OFFERED_LEVEL = Decimal(165_000), "machine-learning-engineer", Level.MID
COMPARED, COMPARED_LEVEL = ("mlops-engineer", "devops-engineer"), Level.SENIOR


@dataclass(frozen=True, slots=True)
class GapExample:
    """How much of a role some skills meet, and what to learn first of the rest. `several`: skills that meet more than one."""

    role: Role
    names: str
    met: int
    of: int
    several: str
    first: str
    aim: str
    """What it comes first for, where that is something else."""
    asked_by: int
    """How many other roles ask for what it comes first for."""
    address: str


@dataclass(frozen=True, slots=True)
class OfferExample:
    role: Role
    among: OfferAmongAdverts
    inside: AdvertCount
    asked: dict[str, str]
    """Field → value of the form that asks for it."""

    @property
    def amount(self) -> str:
        return money(AMOUNT, CURRENCY)

    @property
    def level(self) -> str:
        return label_of(Level, OFFERED_LEVEL).lower()

    @property
    def share(self) -> str:
        """ "152 of 267" """
        return f"{self.inside.n:,} of {self.among.counts.n:,}"

    @property
    def address(self) -> str:
        return f"{reverse('offer-check')}?{urlencode(self.asked)}"


@dataclass(frozen=True, slots=True)
class CompareExample:
    """`parts`: which of the two offers more, in the words of the page that compares pay."""

    roles: tuple[Role, Role]
    parts: Sequence[VerdictPart]

    @property
    def level(self) -> str:
        return label_of(Level, COMPARED_LEVEL).lower()

    @property
    def address(self) -> str:
        asked = [("role", role.slug) for role in self.roles]
        return f"{reverse('compare-pay')}?{urlencode([*asked, ('level', COMPARED_LEVEL)])}"


@dataclass(frozen=True, slots=True)
class MoveExample:
    """`to_learn` there, `back` the other way round; `carried`: of the next role's requirements, those met for certain."""

    roles: tuple[Role, Role]
    carried: int
    to_learn: int
    back: int
    may_carry: bool
    may_carry_back: bool

    @property
    def address(self) -> str:
        start, end = self.roles
        return f"{reverse('paths')}?{urlencode({'from': start.slug, 'to': end.slug})}"


@dataclass(frozen=True, slots=True)
class HomeExamples:
    gap: GapExample | None
    offer: OfferExample | None
    compare: CompareExample | None
    move: MoveExample | None

    @property
    def figures(self) -> Iterator[Citable]:
        """In the order of the page."""
        if self.offer:
            yield self.offer.inside
        if self.compare:
            yield from (part.figure for part in self.compare.parts if part.figure)


def home_examples(roles: Sequence[Role]) -> HomeExamples:
    by_slug = {role.slug: role for role in roles}
    checked, offered, one, other = (by_slug.get(slug) for slug in (CHECKED_ROLE, OFFERED_ROLE, *COMPARED))
    units = units_of_roles()
    return HomeExamples(
        gap=_gap(checked, units) if checked else None,
        offer=_offer(offered) if offered else None,
        compare=_compare(one, other) if one and other else None,
        move=_move(other, one, units) if one and other else None,
    )


def _gap(role: Role, roles: UnitsByRole) -> GapExample | None:
    """Without the sentences, which its page shows: this one is asked for most."""
    knowledge = Knowledge(frozenset(CHECKED_SKILLS))
    gap = gap_of(roles.get(role.slug, ()), knowledge)
    if not gap.missing:
        return None
    family = Family.of(roles, knowledge)
    steps = steps_to(gap.missing, stored_needs(), CHECKED_SKILLS, lambda unit: family.unlocks(unit, role.slug))
    first, aim = steps.every[0].unit, reason(steps.every[0], steps.every)
    slugs = (*CHECKED_SKILLS, *first.skills, *aim.skills)
    names = dict(Skill.objects.filter(slug__in=slugs).values_list("slug", "name"))
    asked = urlencode([("role", role.slug), *(("skill", skill) for skill in CHECKED_SKILLS)])
    return GapExample(
        role,
        ", ".join(names[slug] for slug in CHECKED_SKILLS if slug in names),
        len(gap.have),
        gap.required_count,
        who_meets_several(gap.have, CHECKED_SKILLS, names),
        one_of([names[slug] for slug in first.skills]),
        one_of([names[slug] for slug in aim.skills]) if aim != first else "",
        len(steps.unlocks[aim.key].asked_by),
        f"{reverse('skill-gap')}?{asked}",
    )


def _move(start: Role, end: Role, roles: UnitsByRole) -> MoveExample | None:
    present, following = (requirements(roles.get(role.slug, ())) for role in (start, end))
    if not present or not following:
        return None
    there, back = move(present, following), move(following, present)
    may_carry, may_carry_back = bool(there.partly), bool(back.partly)
    return MoveExample((start, end), len(there.carried), there.to_learn, back.to_learn, may_carry, may_carry_back)


def _offer(role: Role) -> OfferExample | None:
    offer = Offer(role.slug, OFFERED_LEVEL, COUNTRY, AMOUNT, CURRENCY)
    own = locate_among_adverts(offer, role).own
    asked = {
        "amount": f"{AMOUNT:,}",
        "currency": CURRENCY,
        "role": role.slug,
        "level": str(OFFERED_LEVEL),
        "country": COUNTRY,
    }
    explain = f"{reverse('v1:offer-locate')}?{urlencode(asked)}"
    return OfferExample(role, own, AdvertCount(own, "inside", AMOUNT, explain), asked) if own else None


def _compare(one: Role, other: Role) -> CompareExample | None:
    """Adverts of the newest year in which both roles have a median."""
    rows: Any = PayPercentile.objects.filter(
        role__in=(one, other),
        title=None,
        level=COMPARED_LEVEL,
        country=COUNTRY,
        currency=CURRENCY,
        median__isnull=False,
    )
    pairs = {(low.year, low.role_id): (low, high) for low, high in both_ends(rows.select_related("role", "dataset"))}
    both = [year for year, role in pairs if role == one.pk and (year, other.pk) in pairs]
    if not both:
        return None
    names = (one.title, other.title)
    ends = zip(pairs[max(both), one.pk], pairs[max(both), other.pk], strict=True)
    low, high = (EndDifference(*rows, names) for rows in ends)
    return CompareExample((one, other), list(verdict(low, high, names)))
