"""What the home page shows: nothing but rows that are there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Sum

from careers.citations import CONFLICTING, Citable, Citations, stated
from careers.models import Finding, FindingEvidence, Guide, Role
from careers.models.choices import Level, Section, label_of
from careers.models.findings import WORST_FIRST
from careers.reading_words import counted
from paths.models import RoleCloseness
from portal.findings.titles import titles
from portal.pages.home_examples import HomeExamples, home_examples
from portal.pages.role_map import NEAREST, MapPlace, map_lines, places
from portal.pages.role_rows import GROUPS, UNGROUPED
from portal.role.facts import published, with_evidence
from salaries.adverts import aijobs
from salaries.charts.advertised import COUNTRY, CURRENCY, newest_year
from salaries.charts.ranges import RangeBar, RangeChart, range_charts
from salaries.formatting import pay
from salaries.models import AdvertTitle, PayPercentile, SalaryBand, SalaryDataset
from vocabulary.money import short_money

PAY_LEVEL = Level.SENIOR
MOST_FINDINGS, MOST_CHANGES = 3, 4
THOUSAND = Decimal("1E3")
# More than this many roles nobody reads through here: the page of roles has them all.
MOST_ROLES = 40
QUESTIONS = ("senior pay MLOps", "docker aws python", "is 165k good for a mid ML engineer", "DevOps vs SRE")
OF_MARKETS = ("market-forecasts", "share-claims", "growth-curves")


@dataclass(frozen=True, slots=True)
class RoleOnMap:
    """`place` is None for a role that is in the lists alone. `pay`: both medians in short, or that there are none."""

    role: Role
    place: MapPlace | None
    pay: str


def home() -> dict[str, Any]:
    roles = list(Role.objects.current().order_by("title")[:MOST_ROLES])
    examples = home_examples(roles)
    year = newest_year()
    drawn = _on_map(roles, year)
    clashing = _findings()
    shown = _exhibit()
    notes = Citations.of([shown["band"]] if shown else []).enter(_figures(examples, shown.get("band")))
    return {
        "role_count": Role.objects.current().count(),
        "advert_count": AdvertTitle.objects.aggregate(all=Sum("n_adverts"))["all"],
        "examples": examples,
        "offer_levels": [(level, label_of(Level, level)) for level in aijobs.LEVELS.values()],
        "advertised": f"{COUNTRY} adverts of {year}" if year else "",
        "map": drawn,
        "groups": _grouped(drawn),
        "lines": map_lines(_ranks()),
        "questions": QUESTIONS,
        "findings": clashing,
        "titles": titles(clashing),
        "changed": list(Guide.objects.select_related("role").defer("text").order_by("-changed_at")[:MOST_CHANGES]),
        "datasets": list(SalaryDataset.objects.current().order_by("-as_of")),
        "notes": notes,
        **({**shown, "quote": notes.quote(shown["band"])} if shown else {}),
    }


def _figures(examples: HomeExamples, band: SalaryBand | None) -> Iterator[Citable]:
    """In the order of the page."""
    yield from examples.figures
    if band:
        yield from stated(pay(band), band)


def _on_map(roles: Sequence[Role], year: int | None) -> list[RoleOnMap]:
    pays = _medians(year)
    return [RoleOnMap(role, places().get(role.slug), _in_short(pays.get(role.pk, []))) for role in roles]


def _medians(year: int | None) -> dict[int, list[tuple[Decimal | None, int]]]:
    """Role → median and number of adverts, of the low and of the high ends."""
    rows: Any = PayPercentile.objects
    own = rows.filter(title=None, year=year, country=COUNTRY, currency=CURRENCY, level=PAY_LEVEL)
    found: dict[int, list[tuple[Decimal | None, int]]] = defaultdict(list)
    for role, *end in own.filter(n_adverts__gt=0).order_by("-end").values_list("role", "median", "n_adverts"):
        found[role].append((end[0], end[1]))
    return found


def _ranks() -> dict[tuple[str, str], int]:
    rows: Any = RoleCloseness.objects.filter(rank__lte=NEAREST)
    near = rows.values_list("role__slug", "other__slug", "rank")
    return {(role, other): rank for role, other, rank in near}


def _in_short(ends: Sequence[tuple[Decimal | None, int]]) -> str:
    medians = [median for median, _ in ends if median is not None]
    if medians:
        return " to ".join(short_money(median.quantize(THOUSAND), CURRENCY) for median in medians)
    return counted(ends[0][1], "advert") if ends else "no adverts"


def _grouped(roles: Sequence[RoleOnMap]) -> list[tuple[str, list[RoleOnMap]]]:
    titles = {name: title for name, (title, _) in GROUPS.items()}
    found: dict[str, list[RoleOnMap]] = {title: [] for title in (*titles.values(), UNGROUPED[0])}
    for each in roles:
        found[titles.get(each.role.group or "", UNGROUPED[0])].append(each)
    return [(title, several) for title, several in found.items() if several]


def _findings() -> list[Finding]:
    """Figures about careers that differ, then those about markets; the widest gap first."""
    of_markets = FindingEvidence.objects.filter(finding=OuterRef("pk"), resource__in=OF_MARKETS)
    conflicting: Any = Finding.objects.noteworthy().filter(verdict__in=CONFLICTING).with_evidence()
    careers_first = conflicting.annotate(is_of_markets=Exists(of_markets)).order_by("is_of_markets", *WORST_FIRST)
    return list(careers_first[:MOST_FINDINGS])


def _exhibit() -> dict[str, Any]:
    """One stated range with its sentence: of a stated year and with an open top if there is one; nothing without any."""
    bands = with_evidence(SalaryBand).filter(section=Section.SALARY_RANGES, high__isnull=False, role__isnull=False)
    ordered = bands.order_by("-open_ended", "-high", "key")
    band = ordered.filter(year__isnull=False).first() or ordered.first()
    if not band:
        return {}
    chart, lane = _lane(band)
    return {"band": band, "chart": chart, "lane": lane}


def _lane(band: SalaryBand) -> tuple[RangeChart, RangeBar]:
    """The range among the others of its guide, so that its bar has a scale that says something."""
    others = published(SalaryBand).filter(guide=band.guide_id, section=band.section).order_by("position")
    return next((chart, lane) for chart in range_charts(others) for lane in chart.lanes if lane.band.pk == band.pk)
