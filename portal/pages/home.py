"""What the home page shows: nothing but rows that are there."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from careers.citations import CONFLICTING, Citable, Citations, stated
from careers.models import Finding, Guide, Role, Step, Verdict
from careers.models.choices import Section
from market.charts.growth import Growth
from market.claims.check import RULE
from market.models import GrowthCurve, MarketForecast
from portal.findings.rebuild import facts_of_keys
from portal.role.facts import published, with_evidence
from salaries.charts.ranges import RangeBar, RangeChart, range_charts
from salaries.formatting import pay
from salaries.models import SalaryBand
from skills.models import SkillDemand
from skills.views import DemandFigure

MOST_ROLES, MOST_STEPS, MOST_CHANGES = 3, 5, 4


def home() -> dict[str, Any]:
    roles = list(Role.objects.current().filter(lead_guide__isnull=False).with_lead()[:MOST_ROLES])
    demand: Any = SkillDemand.objects
    top: SkillDemand | None = demand.select_related("skill").order_by("rank", "skill__name").first()
    grown = _grown()
    shown = _exhibit()
    conflicting: Any = Finding.objects.noteworthy().filter(verdict__in=CONFLICTING).with_evidence()
    findings: list[Finding] = list(conflicting[:MOST_CHANGES])
    contradicted = _contradicted(findings)
    facts = [*([shown["band"]] if shown else []), *([grown.forecast] if grown else []), *contradicted]
    asked = DemandFigure(top) if top else None
    notes = Citations.of(facts).enter(_figures(shown.get("band"), asked, grown, contradicted))
    return {
        "roles": roles,
        "changed": list(Guide.objects.select_related("role").defer("text").order_by("-changed_at")[:MOST_CHANGES]),
        "top": top,
        "asked": asked,
        "grown": grown,
        "notes": notes,
        "findings": findings,
        "contradicted": contradicted[0] if contradicted else None,
        **({**shown, "quote": notes.quote(shown["band"])} if shown else {}),
    }


def _figures(
    band: SalaryBand | None, asked: DemandFigure | None, grown: Growth | None, contradicted: list[MarketForecast]
) -> Iterator[Citable]:
    """In the order of the page."""
    if band:
        yield from stated(pay(band), band)
    if asked:
        yield asked
    if grown and grown.worked_out:
        yield grown
    for forecast in contradicted[:1]:
        yield from stated(forecast.stated_cagr_printed or "", forecast)


def _contradicted(findings: list[Finding]) -> list[MarketForecast]:
    """A forecast whose stated rate its own amounts rule out; none where no finding says so."""
    rates = [one for one in findings if one.verdict == Verdict.CONTRADICTORY and one.rule == RULE]
    facts = facts_of_keys(rates[0].inputs[:1]) if rates else {}
    return [one for one in facts.values() if isinstance(one, MarketForecast) and one.stated_cagr_printed]


def _exhibit() -> dict[str, Any]:
    """One stated range with its sentence: of a stated year and with an open top if there is one; nothing without any."""
    bands = with_evidence(SalaryBand).filter(section=Section.SALARY_RANGES, high__isnull=False, role__isnull=False)
    ordered = bands.order_by("-open_ended", "-high", "key")
    band = ordered.filter(year__isnull=False).first() or ordered.first()
    if not band:
        return {}
    chart, lane = _lane(band)
    steps = published(Step).filter(guide=band.guide_id).order_by("position")[:MOST_STEPS]
    return {"band": band, "chart": chart, "lane": lane, "ladder": _ladder(list(steps)), "api": _api(band)}


def _lane(band: SalaryBand) -> tuple[RangeChart, RangeBar]:
    """The range among the others of its guide, so that its bar has a scale that says something."""
    others = published(SalaryBand).filter(guide=band.guide_id, section=band.section).order_by("position")
    return next((chart, lane) for chart in range_charts(others) for lane in chart.lanes if lane.band.pk == band.pk)


def _ladder(steps: list[Step]) -> list[dict[str, Any]]:
    """Treads from left to right, each higher than the last: x and width in per cent, y in pixels."""
    width = 100 / max(len(steps), 1)
    top, rise = 26, 96 / max(len(steps) - 1, 1)
    return [
        {
            "x": f"{at * width:.2f}",
            "width": f"{width:.2f}",
            "y": round(top + 96 - at * rise),
            "rise": round(rise),
            "step": one,
        }
        for at, one in enumerate(steps)
    ]


def _api(band: SalaryBand) -> str:
    return reverse("v1:salary-band-detail", args=[band.key])


def _grown() -> Growth | None:
    """A forecast of which a value was worked out, and its curve."""
    drawn: Any = GrowthCurve.objects.filter(reason=None)
    curve: GrowthCurve | None = drawn.order_by("-target_year", "key").first()
    forecast = curve and with_evidence(MarketForecast).filter(key=curve.forecast).first()
    return Growth(forecast, curve) if forecast else None
