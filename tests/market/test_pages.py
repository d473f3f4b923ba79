"""Pages of markets: the letters and verdicts of forecasts, one curve whole, any claim checked, what if."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from market.models import GrowthCurve
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
PRINTED = "Global queue market may reach USD 5.9 billion by 2027, at a CAGR of 41.0%"
WHOLE = "Global queue market may grow from USD 1.1 billion in 2022 to USD 5.9 billion by 2027, at a CAGR of {rate}"
CHECK = {"base": "1.1 billion", "base_year": "2022", "target": "5.9 billion", "target_year": "2027"}


def page(client: Client, address: str, status: int = 200, **query: str) -> str:
    response = client.get(address, query)
    assert response.status_code == status
    return response.content.decode()


def curve_at(rate: str) -> GrowthCurve:
    import_text(GUIDE.replace(PRINTED, WHOLE.format(rate=rate)))
    refresh(DAY)
    return GrowthCurve.objects.get()


@pytest.mark.parametrize(("rate", "verdict"), [("41.0%", "consistent"), ("46.0%", "contradictory")])
def test_the_table_says_whether_the_rate_fits(client: Client, rate: str, verdict: str) -> None:
    curve_at(rate)
    html = page(client, "/market/")
    assert f'class="verdict v-{verdict}"' in html
    assert "38.4–41.5%" in html


def test_a_contradicted_figure_is_marked_and_its_note_says_why(client: Client) -> None:
    curve_at("46.0%")
    html = page(client, "/market/")
    assert 'class="fig contradicted"' in html
    assert html.count('class="conflict-sign v-contradictory"') == 1
    assert "Says 46.0% a year" in html.partition('class="citations"')[2]


def test_six_claims_get_letters_that_stand_in_chart_list_and_table(client: Client) -> None:
    for number in range(6):
        text = GUIDE.replace(PRINTED, WHOLE.format(rate="41.0%").replace("5.9", f"5.{number}"))
        import_text(text.replace("Queue", f"Kind{number} Queue"), slug=f"queue-{number}", role=f"Queue {number}")
    refresh(DAY)
    html = page(client, "/market/")
    table = html.partition('id="table"')[2]
    assert set(re.findall(r'class="letter v-\w+" aria-hidden="true">(\w)<', table)) == set("ABCDEF")
    assert "the highest of 6 forecasts is 1.1 times the lowest" in html


def test_a_curve_ends_where_its_claim_ends_unless_asked(client: Client) -> None:
    address = curve_at("41.0%").get_absolute_url()
    html = page(client, address)
    assert 'class="extrapolation"' not in html
    assert "base ^ (4/5) × target ^ (1/5)" in html
    on = page(client, address, until="2030")
    assert 'class="extrapolation"' in on
    assert "nobody states them" in on


@pytest.mark.parametrize("query", [{"until": "2027"}, {"until": "soon"}, {"until": "3000"}, {"untl": "2030"}])
def test_a_year_that_cannot_be_reached_is_a_400(client: Client, query: dict[str, str]) -> None:
    page(client, curve_at("41.0%").get_absolute_url(), 400, **query)


def test_an_unknown_curve_is_a_404(client: Client) -> None:
    page(client, "/market/curves/no.growth-curve.one/", 404)


@pytest.mark.parametrize(
    ("rate", "words"), [("41.0%", "Consistent"), ("46.0%", "Contradicted"), ("", "Can't be checked")]
)
def test_any_claim_is_judged_as_printed(client: Client, rate: str, words: str) -> None:
    query: dict[str, Any] = CHECK | ({"rate": rate} if rate else {})
    html = unescape(page(client, "/market/check/", **query))
    assert words in html.partition('class="verdict')[2][:200]
    answer = client.get("/api/v1/growth-claims/check/", query).json()
    assert answer["explanation"].partition(". ")[0].rstrip(".") in html


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"base": "lots", "rate": "41%"}, "“lots” is not an amount"),
        ({"base": "1 bn", "rate": "x"}, "“x” is not a rate"),
        ({"bse": "1 bn"}, "We do not know a parameter called “bse”. Did you mean base?"),
    ],
)
def test_what_cannot_be_read_is_reported_beside_its_field(client: Client, query: dict[str, str], named: str) -> None:
    assert named in page(client, "/market/check/", 400, **query)


def test_three_figures_give_the_fourth_and_two_or_four_do_not(client: Client) -> None:
    assert "6.53 billion" in page(client, "/market/what-if/", start="1.1 billion", rate="41%", years="5")
    page(client, "/market/what-if/", 400, start="1.1 billion", rate="41%")
    page(client, "/market/what-if/", 400, start="1.1 billion", rate="41%", years="5", end="6 billion")


def test_empty_fields_leave_the_address(client: Client) -> None:
    response = client.get("/market/check/", CHECK | {"rate": "", "rate_from": ""})
    assert response.status_code == 302
    assert "rate" not in response.headers["Location"]


@pytest.mark.parametrize("address", ["/market/check/", "/market/what-if/"])
def test_a_question_is_never_markup(client: Client, address: str) -> None:
    html = page(client, address, 400, base="<script>alert(1)</script>", start="<script>alert(1)</script>")
    assert "<script>alert" not in html


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("to over USD 5 billion by 2027, at a CAGR of 41%", "over USD 5 bn for 2027"),
        ("to USD 0.5 billion by 2027, declining at a CAGR of 15%", "a decline of"),
    ],
)
def test_hedges_and_declines_are_shown_as_such(client: Client, claim: str, words: str) -> None:
    import_text(GUIDE.replace(PRINTED, f"Global queue market may move from USD 1.1 billion in 2022 {claim}"))
    refresh(DAY)
    assert words in page(client, "/market/")
    curve: Any = GrowthCurve.objects.get()
    page(client, curve.get_absolute_url())


@pytest.mark.parametrize("target", ["over 5 billion", "1.1 billion+", "up to 9 bn"])
def test_an_open_end_is_no_failure(client: Client, target: str) -> None:
    query: dict[str, Any] = CHECK | {"target": target, "rate": "41%"}
    assert "open" in page(client, "/market/check/", **query) or target == "up to 9 bn"
