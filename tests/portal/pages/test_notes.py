"""The notes of a page: entered where it is read, in reading order; every figure has one, and none is there unused."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.citations import Citations, stated
from careers.models import Role
from market.models import GrowthCurve
from portal.refresh.rebuild import refresh
from portal.role.page import RolePage
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text
from tests.portal.admin.rows import EVERY_KIND

# Marks of a page: what it shows is drawn on both databases in test_pages.py and test_queries.py.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
OTHER_PAY = GUIDE.replace("$90,000 - $110,000", "€40 - €60 per hour")
OPENS = re.compile(r'class="(?:fig|chip)[^"]*" popovertarget="([^"]+)" data-note="(\d+)"')
NOTE = re.compile(r'<div class="citation" id="([^"]+)"[^>]*>\s*<header data-note="(\d+)">')


@pytest.fixture
def pages(client: Client) -> dict[str, str]:
    """Every page that shows figures, of a guide with all kinds of facts, a narrowed one, and one paid by the hour."""
    import_text(EVERY_KIND)
    import_text(EVERY_KIND, role="Store Engineer", publication="figures")
    import_text(OTHER_PAY, role="Hour Engineer")
    refresh(DAY)
    addresses = [
        "/",
        "/roles/",
        "/salaries/",
        "/salaries/?ordering=low",
        "/skills/",
        "/market/",
        "/market/?ordering=publisher",
    ]
    addresses += ["/salaries/?level=nobody", "/market/?nobody=1", "/skills/?kind=nobody"]
    addresses += [role.get_absolute_url() for role in Role.objects.all()]
    curves: Any = GrowthCurve.objects.all()
    addresses += [curve.get_absolute_url() for curve in curves]
    addresses.append(Skill.objects.get(slug="python").get_absolute_url())
    return {address: client.get(address).content.decode() for address in addresses}


def test_every_figure_opens_a_note_and_every_note_is_opened_in_reading_order(pages: dict[str, str]) -> None:
    assert sum(len(OPENS.findall(page)) for page in pages.values()) > 100
    for address, page in pages.items():
        figures, notes = OPENS.findall(page), NOTE.findall(page)
        assert list(dict.fromkeys(figures)) == notes, address
        assert [number for _, number in notes] == [str(at) for at in range(1, len(notes) + 1)], address


def test_a_figure_that_no_read_has_entered_has_no_note(guide: str) -> None:
    role = Role.objects.get()
    assert role.lead_guide is not None
    page = RolePage(role, role.lead_guide)
    band = page.quick.pay[0].low.fact
    with pytest.raises(KeyError):
        page.notes.of_fact(band)
    page.notes.enter(page.figures)
    assert page.notes.of_fact(band).number == 1


def test_a_figure_that_comes_again_keeps_its_first_note(guide: str) -> None:
    role = Role.objects.get()
    assert role.lead_guide is not None
    band = RolePage(role, role.lead_guide).quick.pay[0].low.fact
    notes = Citations.of([band]).enter([*stated("first", band), *stated("second", band)])
    assert [(note.number, note.title) for note in notes] == [(1, "first")]
