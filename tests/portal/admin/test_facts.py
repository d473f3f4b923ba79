"""Facts and statements: shown with their words, found by them, never edited."""

import pytest
from django.test import Client

from careers.models import Fact, Statement
from portal.resources import MODELS
from salaries.models import SalaryBand
from tests.conftest import import_text
from tests.portal.admin.rows import EVERY_KIND
from tests.portal.admin.test_edits import change_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.__name__)
def test_a_fact_of_every_kind_is_shown_in_its_statement_and_not_edited(editor: Client, model: type[Fact]) -> None:
    import_text(EVERY_KIND)
    fact = model.objects.first()
    page = editor.get(change_of(fact)).content.decode()
    assert f"<mark>{fact.quote}</mark>".replace("'", "&#x27;") in page
    assert fact.key in page
    assert '<input type="submit"' not in page
    assert editor.post(change_of(fact), {"quote": "x"}).status_code == 403


def test_the_list_tells_values_line_and_quote(editor: Client, guide: str) -> None:
    page = editor.get("/admin/salaries/salaryband/?q=120,000").content.decode()
    assert "level senior · low 120000 · high 150000 · open_ended True · currency USD" in page
    assert "$120,000 - $150,000+" in page
    assert "90000" not in page


def test_a_stated_zero_is_shown(editor: Client, guide: str) -> None:
    assert (
        "experience_min_years 0 · experience_max_years 2" in editor.get("/admin/salaries/salaryband/").content.decode()
    )


def test_lists_are_narrowed_by_guide_section_and_kind(editor: Client, guide: str) -> None:
    import_text(publisher="Elsewhere")
    here = "/admin/salaries/salaryband/?guide=queue-engineer-elsewhere"
    assert editor.get(here).context["cl"].result_count == SalaryBand.objects.count() // 2 == 3
    assert editor.get(f"{here}&section__exact=overview").context["cl"].result_count == 1
    assert editor.get(f"{here}&level__exact=senior").context["cl"].result_count == 1


def test_a_guide_leads_to_its_unread_statements(editor: Client) -> None:
    import_text(EVERY_KIND.replace("Career Progression", "Habits of Owls"))
    page = editor.get("/admin/careers/statement/?guide=queue-engineer&disposition__exact=unread")
    assert page.context["cl"].result_count == Statement.objects.filter(disposition="unread").count() == 2
    assert "Junior Queue Engineer" in page.content.decode()
    guide_page = editor.get("/admin/careers/guide/").content.decode()
    assert '<a href="/admin/careers/statement/?guide=queue-engineer&amp;disposition__exact=unread">2</a>' in guide_page


def test_coverage_is_shown_in_per_cent_and_never_rounded_up(editor: Client, guide: str) -> None:
    statement = Statement.objects.first()
    statement.guide.statement_count, statement.guide.unread_count = 30_000, 1
    statement.guide.save()
    assert "99.99%" in editor.get("/admin/careers/guide/").content.decode()
