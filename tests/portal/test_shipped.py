"""The guide shipped with the portal: whole, sourced, and with the figures it carries over."""

from pathlib import Path
from typing import Any

import pytest

from careers.models import Guide, Statement
from salaries.models import SalaryBand
from tests.conftest import import_file

pytestmark = pytest.mark.django_db
PATH = Path(__file__).resolve().parent.parent.parent / "careers/guides/mlops-cloud-engineer.md"


@pytest.fixture
def shipped() -> Guide:
    import_file(PATH)
    return Guide.objects.get()


def test_every_statement_is_read(shipped: Guide) -> None:
    assert (shipped.coverage, shipped.problems) == (1, [])


def test_it_names_its_sources_with_address_and_date(shipped: Guide) -> None:
    assert [set(source) >= {"title", "address", "date"} for source in shipped.sources] == [True, True]


def test_every_sentence_with_a_figure_carries_its_footnote(shipped: Guide) -> None:
    figures = Statement.objects.filter(disposition="fact", text__regex=r"[0-9]{2}|[0-9]%|[0-9]-[0-9]")
    assert figures.count() > 10
    assert all(statement.notes for statement in figures)


def test_the_bands_are_those_of_the_source(shipped: Guide) -> None:
    bands: Any = SalaryBand.objects.all()
    bands = bands.order_by("position").values_list("low", "high", "open_ended")
    assert list(bands) == [
        (131158, 237500, True),
        (100000, 130000, False),
        (140000, 175000, False),
        (160000, 200000, True),
    ]
