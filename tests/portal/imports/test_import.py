"""Import: what is written, what stays, what is refused."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from careers.documents import DocumentError
from careers.documents.marks import words_of
from careers.models import DataVersion, Guide, Responsibility, Role, Statement, Step
from market.models import MarketForecast
from portal.imports.compare import compare
from portal.imports.metadata import Options
from portal.imports.prepare import prepare_bytes
from portal.imports.write import withdraw, write
from portal.refresh.rebuild import refresh
from portal.resources import MODELS
from salaries.models import SalaryBand
from salaries.parsers import ParsedBand
from skills.models import RoleSkill, Skill, SkillAlias
from tests.conftest import DAY, GUIDE, as_read, import_text

pytestmark = pytest.mark.django_db


def snapshot() -> dict[str, list[str]]:
    return {model.__name__: sorted(model.objects.values_list("key", flat=True)) for model in MODELS.values()}


def test_every_fact_gives_back_its_words(guide: str) -> None:
    text = Guide.objects.get(slug=guide).text
    facts = [fact for model in MODELS.values() for fact in model.objects.all()]
    assert len(facts) > 20
    assert all(words_of(text[fact.start : fact.end]).text == fact.quote for fact in facts)


def test_writing_leaves_what_was_read_as_it_is() -> None:
    """Tests share what was read once."""
    prepared = as_read("guide.txt", GUIDE.encode(), Options(slug="another"))
    before = repr((prepared.rows, prepared.document, prepared.reading, prepared.details))
    write(prepared)
    refresh(DAY)
    assert repr((prepared.rows, prepared.document, prepared.reading, prepared.details)) == before


def test_every_fact_lies_within_its_statements(guide: str) -> None:
    for model in MODELS.values():
        for fact in model.objects.with_evidence():
            assert fact.statement.start <= fact.start < fact.end <= fact.last_statement.end


def test_every_statement_has_one_known_disposition(guide: str) -> None:
    dispositions = set(Statement.objects.values_list("disposition", flat=True))
    assert dispositions == {"fact", "heading", "lead_in", "context"}


def test_a_band_takes_its_level_place_and_years(guide: str) -> None:
    band = SalaryBand.objects.get(level="senior")
    assert (band.low, band.high, band.open_ended) == (120000, 150000, True)
    assert (band.country, band.year, band.experience_min_years, band.experience_max_years) == ("US", 2024, 6, None)


def test_what_a_guide_does_not_say_is_null(guide: str) -> None:
    overview = SalaryBand.objects.get(section="overview")
    assert (overview.level, overview.country, overview.year, overview.experience_min_years) == (None,) * 4
    assert MarketForecast.objects.get().base_value is None


def test_the_same_content_twice_changes_nothing(guide: str) -> None:
    before, version = snapshot(), DataVersion.objects.current()
    assert import_text().is_same
    assert snapshot() == before
    assert DataVersion.objects.current() == version


def test_a_shortened_copy_loses_exactly_what_it_leaves_out(guide: str) -> None:
    lost = Responsibility.objects.get(text="Measure waiting times").key
    diff = import_text(GUIDE.replace("- Measure waiting times\n", ""))
    assert (diff.added, diff.changed, diff.removed) == ([], [], [lost])
    assert not Responsibility.objects.filter(key=lost).exists()


def test_a_name_that_leaves_one_sentence_leaves_the_keys_of_the_others(guide: str) -> None:
    diff = import_text(GUIDE.replace("- Python, Go, or Bash\n", ""))
    assert {key.split(".")[1] for key in diff.removed} == {"role-skill"}
    assert len(diff.removed) == 3
    assert diff.added == []


def test_a_changed_figure_under_the_same_words_is_another_fact(guide: str) -> None:
    diff = import_text(GUIDE.replace("$90,000 - $110,000", "$95,000 - $110,000"))
    assert (len(diff.added), len(diff.removed)) == (1, 1)


def test_a_new_reading_of_the_same_words_is_a_change(guide: str) -> None:
    bands: Any = SalaryBand.objects.filter(level="senior")
    bands.update(open_ended=False)
    Guide.objects.update(reader_version="an older one")
    diff = import_text()
    assert diff.changed == [SalaryBand.objects.get(level="senior").key]


def test_skills_are_shared_by_slug_and_know_their_aliases(guide: str) -> None:
    import_text(GUIDE.replace("Queue Engineer", "Cache Engineer"))
    assert Skill.objects.filter(slug="kubernetes").count() == 1
    assert RoleSkill.objects.filter(skill__slug="kubernetes").values("role").distinct().count() == 2
    assert SkillAlias.objects.filter(skill__slug="kubernetes", name="K8s").exists()


def test_a_role_keeps_its_first_guide_as_lead(guide: str) -> None:
    import_text(publisher="Elsewhere")
    role = Role.objects.get()
    assert role.lead_guide is not None
    assert (role.lead_guide.slug, role.guides.count()) == (guide, 2)


def test_every_import_of_something_new_raises_the_data_version(guide: str) -> None:
    version = DataVersion.objects.current()
    import_text(GUIDE.replace("- Watching queues\n", ""))
    assert DataVersion.objects.current() > version


def test_a_line_with_its_figures_turned_round_is_unread_and_the_rest_is_imported() -> None:
    [prepared] = [
        prepare_bytes("guide.txt", GUIDE.replace("$90,000 - $110,000", "$190,000 - $110,000").encode(), Options())
    ]
    assert "line 29: not read: low above high: 190,000 to 110,000 USD" in map(str, prepared.reading.problems)
    assert 29 in [problem.line for problem in prepared.unread]
    assert len(prepared.reading.of(ParsedBand)) == 2


@pytest.mark.parametrize(
    ("text", "options", "words"),
    [
        (GUIDE, {"publisher": "Elsewhere", "slug": "queue-engineer"}, "belongs to another text"),
        (GUIDE, {"role": "Cache Engineer", "slug": "queue-engineer"}, "belongs to another text"),
        ("Industry Trends\n- Other words\n", {"role": "Queue Engineer"}, "belongs to another text"),
        ("Overview\nNobody is named here.\n", {}, "no role"),
        ("Nothing that we know\n", {}, "no known section"),
        (GUIDE, {"slug": "Not A Slug"}, "slug 'Not A Slug'"),
        (GUIDE, {"retrieved_on": "yesterday"}, "retrieved on 'yesterday'"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_changes(
    guide: str, text: str, options: dict[str, str], words: str
) -> None:
    before, version = snapshot(), DataVersion.objects.current()
    with pytest.raises(DocumentError, match=words.replace("(", r"\(")):
        import_text(text, **options)
    assert (snapshot(), DataVersion.objects.current()) == (before, version)


def test_one_misread_line_is_unread_with_its_reason_and_the_guide_is_imported() -> None:
    import_text(GUIDE.replace("$90,000 - $110,000", "$190,000 - $110,000"))
    left = Statement.objects.filter(disposition="unread")
    [pay] = left.filter(line=29)
    assert "low above high: 190,000 to 110,000 USD" in pay.reason
    guide = Guide.objects.get()
    assert guide.unread_count == guide.disposition_counts["unread"] == left.count()
    assert SalaryBand.objects.exists()
    assert not SalaryBand.objects.filter(low=190_000).exists()


def test_a_text_without_one_fact_is_refused_with_the_headings_that_are_known() -> None:
    with pytest.raises(DocumentError, match="no fact was found") as refusal:
        import_text("# Data Engineer\n\n## Overview\nWords.\n\n## The Core Response\n- Words\n")
    assert "Core Responsibilities" in str(refusal.value)
    assert "'The Core Response' (line 6)" in str(refusal.value)


def test_compare_writes_nothing(guide: str) -> None:
    before = snapshot()
    prepared = prepare_bytes("guide.txt", GUIDE.replace("- Watching queues\n", "").encode(), Options())
    assert len(compare(prepared).removed) == 1
    assert snapshot() == before


def test_a_failure_in_the_middle_leaves_the_database_as_it_was(guide: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("in the middle")

    before = snapshot()
    monkeypatch.setattr("portal.imports.write.save", fail)
    with pytest.raises(RuntimeError):
        import_text(GUIDE.replace("- Watching queues\n", ""))
    assert snapshot() == before
    assert Guide.objects.get().text == GUIDE


def test_withdrawing_removes_the_facts_and_keeps_role_and_skills(guide: str) -> None:
    skills = Skill.objects.count()
    withdraw(Guide.objects.get())
    assert sum(map(len, snapshot().values())) == 0
    assert Statement.objects.count() == 0
    assert (Role.objects.get().lead_guide, Skill.objects.count()) == (None, skills)


def test_withdrawing_the_lead_guide_leaves_another_in_its_place(guide: str) -> None:
    import_text(publisher="Elsewhere")
    withdraw(Guide.objects.get(slug=guide))
    lead = Role.objects.get().lead_guide
    assert lead is not None
    assert lead.publisher == "Elsewhere"


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (SalaryBand, {"low": 300000}),
        (SalaryBand, {"low": None, "high": None}),
        (SalaryBand, {"experience_min_years": 9, "experience_max_years": 3}),
        (Step, {"start": 10_000_000}),
        (MarketForecast, {"target_value": None, "stated_cagr": None, "base_value": None}),
        (Guide, {"unread_count": 10_000}),
    ],
)
def test_the_database_itself_refuses_what_cannot_be(guide: str, model: Any, change: dict[str, object]) -> None:
    row = model.objects.order_by("-pk").first()
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=row.pk).update(**change)


def test_one_key_stands_once(guide: str) -> None:
    first, second = Step.objects.all()[:2]
    with pytest.raises(IntegrityError), transaction.atomic():
        Step.objects.filter(pk=second.pk).update(key=first.key)
