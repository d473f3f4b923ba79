"""Every shipped projection can be worked out again from its explanation alone."""

from collections import Counter
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from django.test import Client

from market.claims.claim import GrowthClaim
from market.claims.curve import curve_points
from market.projections import rounded
from portal.refresh.rebuild import refresh
from skills.demands import standing
from tests.conftest import DAY, GUIDE, import_file, import_text
from tests.reading import SAMPLE_GUIDES
from vocabulary.numbers import Figure

pytestmark = pytest.mark.django_db
STRENGTH = ["required", "alternative", "preferred", "mentioned"]


@pytest.fixture(scope="module", autouse=True)
def _shipped(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        for path in SAMPLE_GUIDES:
            import_file(path)
        import_text(GUIDE)
        refresh(DAY)


@pytest.fixture(scope="module")
def explained(_shipped: None) -> Any:
    """Every explanation of a resource, each asked for once: the tests only read them."""

    @cache
    def rows(resource: str) -> list[dict[str, Any]]:
        client = Client()
        listed = client.get(f"/api/v1/{resource}/?page_size=200").json()
        assert listed["count"] == len(listed["results"]) > 0
        return [client.get(row["explain"]).json() for row in listed["results"]]

    return rows


def steps(payload: dict[str, Any]) -> dict[str, Any]:
    return {step["name"]: step.get("value") for step in payload["arithmetic"]}


def decimal(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def test_every_explanation_names_formula_version_and_inputs(explained: Any) -> None:
    for resource in (
        "growth-curves",
        "skill-demand",
        "salary-summaries",
        "role-requirements",
        "role-closeness",
        "role-summaries",
    ):
        for payload in explained(resource):
            assert payload["formula_version"].split()[-1].isdigit()
            assert len(payload["formula"]) > 40
            assert len(payload["inputs"]) == len(payload["result"]["inputs"]) > 0


def test_growth_curves(explained: Any) -> None:
    for payload in explained("growth-curves"):
        stated, *rivals = payload["inputs"]
        named = {
            edges[edge] for edges in edges_of(payload["result"], "rivals") for edge in ("low_source", "high_source")
        }
        assert named - {stated["key"]} == {rival["key"] for rival in rivals}
        again = curve_points(claim_of(stated))
        points = [{"year": one.year, **rounded(one.value), "kind": one.kind} for one in again.points]
        assert (payload["result"]["points"], payload["result"]["reason"]) == (points, again.reason)


def edges_of(curve: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [edges for band in curve["bands"] if band["kind"] == kind for edges in band["edges"]]


def claim_of(stated: dict[str, Any]) -> GrowthClaim:
    return GrowthClaim(
        base=figure(stated["base_value"], stated["base_printed"]),
        base_year=stated["base_year"],
        target=figure(stated["target_value"], stated["target_printed"]),
        target_year=stated["target_year"],
        rate=figure(stated["stated_cagr"], stated["stated_cagr_printed"]),
        wording=stated["wording"],
    )


def figure(value: str | None, printed: str | None) -> Figure | None:
    return Figure(Decimal(value), printed) if value and printed else None


def test_skill_demand(explained: Any) -> None:
    for payload in explained("skill-demand"):
        result, asked = payload["result"], payload["inputs"]
        strongest = {
            role: min(
                (standing(one["necessity"], one["group"]) for one in asked if one["role"] == role), key=STRENGTH.index
            )
            for role in {one["role"] for one in asked}
        }
        counted = Counter(strongest.values())
        assert result["role_count"] == len(strongest)
        assert result["guide_count"] == len({one["evidence"]["guide"] for one in asked})
        assert [result[f"{name}_count"] for name in STRENGTH] == [counted[name] for name in STRENGTH]
        assert result["rank"] == 1 + steps(payload)["skills_above"]


def test_salary_summaries(explained: Any) -> None:
    for payload in explained("salary-summaries"):
        result, bands = payload["result"], payload["inputs"]
        lows = [Decimal(band["low"]) for band in bands if band["low"] is not None]
        highs = [Decimal(band["high"]) for band in bands if band["high"] is not None]
        assert decimal(result["lowest_low"]) == min(lows, default=None)
        assert decimal(result["highest_high"]) == max(highs, default=None)
        assert result["open_ended"] == any(band["open_ended"] for band in bands)
        assert result["band_count"] == len(bands)
        assert set(result["years"]) == {band["year"] for band in bands}
        assert len({(band["currency"], band["period"], band["component"], band["country"]) for band in bands}) == 1


def test_role_requirements(explained: Any) -> None:
    for payload in explained("role-requirements"):
        result, facts = payload["result"], {one["key"]: one for one in payload["inputs"]}
        for unit in (*result["units"], *result["soft"]):
            asked = [facts[key] for key in unit["facts"]]
            assert unit["necessity"] == min((one["necessity"] for one in asked), key=STRENGTH.index)
            named = {one["skill"] for one in asked if "skill" in one}
            assert named == set(unit["skills"]) if unit["kind"] != "certification" else not named
        for necessity in ("required", "preferred", "mentioned"):
            named, groups = (steps(payload)[f"{necessity}_{kind}"] for kind in ("skills", "groups"))
            assert result[f"{necessity}_count"] == len(named) + len(groups)


def test_role_closeness(explained: Any) -> None:
    for payload in explained("role-closeness"):
        result, step = payload["result"], steps(payload)
        assert step["score"] == pytest.approx(step["duties_z"] + step["titles_z"] + step["skills_z"] / 2, abs=0.001)
        assert [step[name] for name in ("score", "rank", "duties_z")] == [
            result[name] for name in ("score", "rank", "duties_z")
        ]
        slugs = [one["slug"] for one in payload["inputs"]]
        assert slugs == [result["role"], result["other"]] == result["inputs"]


def test_role_summaries(explained: Any) -> None:
    for payload in explained("role-summaries"):
        result, guides = payload["result"], payload["inputs"]
        total = sum(guide["statement_count"] for guide in guides)
        read = total - sum(guide["unread_count"] + guide["outside_count"] for guide in guides)
        assert (result["guide_count"], result["statement_count"], result["read_count"]) == (len(guides), total, read)
        assert 0 <= Decimal(read) / total - Decimal(result["coverage"]) < Decimal("0.0001")


def test_the_inputs_come_with_their_sentences(explained: Any) -> None:
    for resource in ("growth-curves", "skill-demand", "salary-summaries"):
        assert all(one["evidence"]["quote"] for payload in explained(resource) for one in payload["inputs"])
