"""Stated bands compared in pairs over the API."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, Guide
from careers.models.choices import Publication
from salaries.models import SalaryBand
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
COMPARE = "/api/v1/salary-bands/compare/"


@pytest.fixture
def _guides(guide: str) -> None:
    """The same bands in dollars and in euros, and one of pounds that nothing else is like."""
    import_text(GUIDE.replace("$", "€").replace("US Market", "Germany"), slug="euros", role="Euro Engineer")
    import_text(GUIDE.replace("$", "£").replace("US Market", "UK"), slug="pounds", role="Pound Engineer")


def key(slug: str, level: str) -> str:
    return str(SalaryBand.objects.get(guide__slug=slug, level=level).key)


def ask(client: Client, *keys: str) -> Any:
    return client.get(COMPARE, {"band": list(keys)}).json()


@pytest.mark.usefixtures("_guides")
def test_every_two_bands_are_compared_in_the_order_given(client: Client) -> None:
    entry, senior = key("queue-engineer", "entry"), key("queue-engineer", "senior")
    answer = ask(client, senior, entry)
    assert answer["data_version"] == DataVersion.objects.current()
    assert [band["key"] for band in answer["bands"]] == [senior, entry]
    assert [band["width"] for band in answer["bands"]] == [
        {"low": "30000", "high": None, "words": "at least $30,000"},
        {"low": "20000", "high": "20000", "words": "$20,000"},
    ]
    assert answer["pairs"] == [
        {
            "band": senior,
            "other": entry,
            "comparable": True,
            "reasons": [],
            "notes": answer["pairs"][0]["notes"],
            "overlap": {"low": "0", "high": "0", "words": "none"},
            "gap": {"low": "10000", "high": "10000", "words": "$10,000"},
            "nearest": None,
        }
    ]
    codes = [note["code"] for note in answer["pairs"][0]["notes"]]
    assert codes == ["component_unstated", "period_inferred", "levels_differ"]


@pytest.mark.usefixtures("_guides")
def test_what_is_refused_has_no_numbers_but_the_nearest_that_may_be_compared(client: Client) -> None:
    dollars, euros = key("queue-engineer", "entry"), key("euros", "senior")
    (pair,) = ask(client, dollars, euros)["pairs"]
    assert (pair["comparable"], pair["overlap"], pair["gap"]) == (False, None, None)
    assert [reason["code"] for reason in pair["reasons"]] == ["currency"]
    assert pair["reasons"][0]["text"].startswith("In US dollars, not euros.")
    assert pair["nearest"] == key("queue-engineer", "senior"), "the level of the refused, in the unit of the other"
    assert ask(client, dollars, pair["nearest"])["pairs"][0]["comparable"]


@pytest.mark.usefixtures("_guides")
def test_where_nothing_may_be_compared_nothing_is_nearest(client: Client) -> None:
    bands: Any = SalaryBand.objects.filter(guide__slug="pounds")
    bands.exclude(level="entry").delete()
    (pair,) = ask(client, key("pounds", "entry"), key("euros", "entry"))["pairs"]
    assert pair["nearest"] is None


@pytest.mark.usefixtures("_guides")
def test_more_bands_ask_the_database_no_more_often(client: Client) -> None:
    bands: Any = SalaryBand.objects
    keys = list(bands.filter(level__isnull=False).order_by("key").values_list("key", flat=True))
    assert len(keys) == 6
    counts = []
    for asked in (keys[:3], keys):
        with CaptureQueriesContext(connection) as context:
            pairs = ask(client, *asked)["pairs"]
        assert len(pairs) == len(asked) * (len(asked) - 1) // 2
        counts.append(len(context))
    assert counts == [4, 4]


@pytest.mark.parametrize(
    ("query", "named", "words"),
    [
        ({}, {"band"}, "2 to 10 times, not 0"),
        ({"band": ["a.b"]}, {"band"}, "2 to 10 times, not 1"),
        ({"band": [f"a.{number}" for number in range(11)]}, {"band"}, "2 to 10 times, not 11"),
        ({"band": ["a.b", "a.c"]}, {"band"}, "There is no salary band “a.b”. There is no salary band “a.c”."),
        ({"band": ["a.b", "a.b"]}, {"band"}, "“a.b” is given more than once"),
        ({"band": ["a.b", " "]}, {"band"}, "band is empty"),
        ({"band": ["a.b", "a\0c"]}, {"band"}, "There is no salary band"),
        ({"band": ["a.b", "a.c"], "bnad": "a"}, {"bnad"}, "Did you mean band?"),
    ],
)
def test_a_bad_question_is_a_400_that_names_it(query: Any, named: set[str], words: str, client: Client) -> None:
    response = client.get(COMPARE, query)
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    errors = response.json()["errors"]
    assert set(errors) == named
    assert words in " ".join(message for messages in errors.values() for message in messages)


@pytest.mark.usefixtures("_guides")
def test_a_band_that_is_not_published_is_unknown_and_the_sentence_is_not_in_the_answer(client: Client) -> None:
    keys = key("queue-engineer", "entry"), key("euros", "entry")
    Guide.objects.filter(slug="euros").update(publication=Publication.FIGURES)
    assert "quote" not in str(ask(client, *keys))
    SalaryBand.objects.filter(key=keys[1]).delete()
    assert client.get(COMPARE, {"band": keys}).status_code == 400
