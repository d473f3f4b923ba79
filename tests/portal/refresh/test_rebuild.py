"""Projections: upsert, prune, one lock, and a record of each run."""

from typing import Any

import pytest

from careers.models import DataVersion, Guide, Run
from portal.imports.write import withdraw
from portal.refresh.rebuild import refresh
from skills.models import RoleSkill, SkillDemand
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db


def demand() -> dict[str, tuple[int, int, int]]:
    rows: Any = SkillDemand.objects.select_related("skill")
    return {row.skill.slug: (row.role_count, row.required_count, row.rank) for row in rows}


def test_demand_counts_roles_not_mentions(guide: str) -> None:
    import_text(GUIDE.replace("Queue Engineer", "Cache Engineer").replace("- Docker and Kubernetes\n", ""))
    refresh(DAY)
    assert demand()["python"] == (2, 2, 1)
    assert demand()["docker"][:2] == (1, 1)


def test_a_rebuild_keeps_the_rows_it_updates(guide: str) -> None:
    refresh(DAY)
    before = dict(SkillDemand.objects.values_list("skill__slug", "pk"))
    refresh(DAY)
    assert dict(SkillDemand.objects.values_list("skill__slug", "pk")) == before


def test_a_rebuild_prunes_what_no_fact_supports(guide: str) -> None:
    refresh(DAY)
    withdraw(Guide.objects.get())
    refresh(DAY)
    assert not SkillDemand.objects.exists()


def test_a_row_names_its_inputs_formula_and_version(guide: str) -> None:
    refresh(DAY)
    row = SkillDemand.objects.get(skill__slug="docker")
    assert row.inputs == sorted(RoleSkill.objects.filter(skill__slug="docker").values_list("key", flat=True))
    assert (row.formula, row.data_version) == ("skill-demand 3", DataVersion.objects.current())


def test_every_refresh_is_recorded(guide: str) -> None:
    rows = refresh(DAY)
    run = Run.objects.first()
    assert run is not None
    assert (run.state, run.rows) == ("done", rows)
    assert run.finished_at is not None


def test_a_failed_refresh_keeps_the_old_rows_and_says_so(guide: str, monkeypatch: pytest.MonkeyPatch) -> None:
    refresh(DAY)
    before, version = demand(), DataVersion.objects.current()
    monkeypatch.setattr("portal.refresh.rebuild.REBUILDS", (lambda as_of, version: 1 // 0,))
    with pytest.raises(ZeroDivisionError):
        refresh(DAY)
    assert (demand(), DataVersion.objects.current()) == (before, version)
    assert Run.objects.filter(state="failed", error__contains="ZeroDivisionError").exists()
