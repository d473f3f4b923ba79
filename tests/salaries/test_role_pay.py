"""Pay of a role on one axis: its own adverts, near titles apart, few adverts one by one, and what is missing in words."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Role
from salaries.charts.advert_figures import AdvertMedian, adverts_address
from salaries.charts.advertised import advertised_pay
from salaries.charts.lanes import Advertised, EachAdvert, NotCompared, StatedBand
from salaries.charts.ranges import Axis
from salaries.charts.role_pay import RolePay, by_level, role_pay
from salaries.models import SalaryBand, SalaryDataset
from salaries.templatetags.pay import explained
from tests.conftest import GUIDE, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts

pytestmark = pytest.mark.django_db


def pay_of(slug: str = "queue-engineer") -> RolePay:
    bands: Any = SalaryBand.objects.published().filter(role__slug=slug).with_evidence()
    return role_pay(Role.objects.get(slug=slug), by_level(bands))


def test_amounts_have_their_place_on_the_axis() -> None:
    axis = Axis.of([Decimal(100_000), Decimal(180_000)], "USD")
    assert axis.at(axis.marks[0]) == 0
    assert axis.at(axis.marks[-1]) == 100
    assert axis.at(Decimal(100_000)) < axis.at(Decimal(180_000)) < 91, "room for an open end"
    assert next(tick.label for tick in axis.ticks) in ("$80k", "$100k")


def test_own_titles_are_drawn_and_near_titles_apart(guide: str) -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", "US", 2025, "USD", SPREAD),
            ("Queue Developer", "senior", "US", 2025, "USD", [(500_000, 600_000)]),
            ("Stack Engineer", "senior", "US", 2025, "USD", SPREAD[:6]),
            ("Queue Engineer", "mid", "US", 2024, "USD", SPREAD),
            ("Queue Engineer", "mid", "DE", 2025, "EUR", SPREAD),
        ]
    )
    chart = pay_of().chart
    assert chart
    own, near = chart.groups
    assert [(type(lane), lane.label) for lane in own.lanes if not isinstance(lane, StatedBand | NotCompared)] == [
        (Advertised, "Senior")
    ], "the newest year, this country, this currency"
    assert own.lanes[-1].note == "9 adverts"
    assert (near.title, near.note) == (
        "Stack Engineer",
        "a near title, shown apart · aijobs.net, US adverts of 2025, table of 25 Jun 2025",
    )
    (lane,) = near.lanes
    assert isinstance(lane, Advertised)
    assert lane.low_marks
    assert (lane.low_marks.p25, lane.low_marks.p10) == (None, None), "six ranges allow a median alone"
    assert lane.low_marks.p50_low is not None


def test_the_note_of_a_median_counts_adverts_once_and_gives_numbers_as_people_read_them(guide: str) -> None:
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
    chart = pay_of().chart
    assert chart
    lane = next(each for each in chart.lanes if isinstance(each, Advertised))
    working = AdvertMedian(lane.low).derivation
    assert working.explanation.startswith("Counted from 8 US senior adverts of 2025, 8 of them different")
    assert [name for name, _, _ in working.steps] == ["Median", "95% interval"]
    median, interval = (value for _, _, value in working.steps)
    assert median == f"{lane.low.median:,.0f}"
    assert interval.replace(" and ", "–") == AdvertMedian(lane.low).bare_interval


def test_few_adverts_are_drawn_one_by_one() -> None:
    load_adverts([("Queue Engineer", "mid", "US", 2025, "USD", [(120_000, 150_000), (90_000, 130_000)])])
    chart = pay_of().chart
    assert chart
    (lane,) = chart.lanes
    assert isinstance(lane, EachAdvert)
    assert (lane.span, lane.note) == ("$90,000–150,000", "2 adverts")
    first, second = lane.marks
    assert first.left < second.left
    assert second.right > first.right


def test_what_is_missing_is_said(client: Client) -> None:
    load_adverts([("Stack Engineer", "senior", "US", 2025, "USD", SPREAD)])
    pay = pay_of()
    assert list(pay.missing) == [
        "No guide gives a band of pay for Queue Engineer.",
        "No US advert with a pay range is titled Queue Engineer. Adverts of near titles are shown apart and not counted for "
        "this role.",
    ]
    assert (
        pay.heading
        == "Half of senior Stack Engineer adverts start at $135,000 or less, and half end at $175,000 or less"
    )
    page = client.get("/roles/queue-engineer/").content.decode()
    assert "No guide gives a band of pay for Queue Engineer." in page
    assert "8 US adverts of 2025 of near titles (Stack Engineer)" in page


def test_a_median_opens_its_arithmetic_and_its_adverts(client: Client) -> None:
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
    page = client.get("/roles/queue-engineer/").content.decode()
    assert "$135,000, half of the ranges begin at this or less" in page
    assert "Counted from 8 US senior adverts of 2025, 8 of them different, in the table of aijobs.net, as of" in page
    (row, _) = advertised_pay(Role.objects.filter(slug="queue-engineer")).pairs[0]
    assert f"/api/v1/pay-percentiles/{row.key}/explain/" in page
    assert client.get(f"/api/v1/pay-percentiles/{row.key}/explain/").status_code == 200
    behind = adverts_address(row)
    assert behind.replace("&", "&amp;") in page
    assert "8 adverts." in client.get(behind).content.decode()


NAMED_PERCENTILE = re.compile(r"\bP(?:10|25|50|75|90)\b")


def test_each_percentile_that_a_page_names_leads_to_its_own_explanation(client: Client, guide: str) -> None:
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
    page = client.get("/roles/queue-engineer/").content.decode()
    linked = re.findall(r'<a href="(/method/#p\d\d)">(P\d\d)</a>', page)
    assert [name for _, name in linked] == NAMED_PERCENTILE.findall(page) == ["P10", "P90"]
    method = client.get("/method/").content.decode()
    for address, name in linked:
        assert f'<li id="{address.partition("#")[2]}"><strong>{name}</strong>: ' in method
    assert explained("Official: P25 < P75") == (
        'Official: <a href="/method/#p25">P25</a> &lt; <a href="/method/#p75">P75</a>'
    )


FOOTNOTED = """---
slug: noted
publisher: Our Portal
as_of: "2026"
sources:
  - {title: A survey, address: "https://a.example/survey", publisher: A Surveyor}
  - {title: A page, address: "https://b.example/page", publisher: B Pages}
---
# Queue Engineer

## Salary Ranges
- Salary range: $100,000 - $120,000 a year[^1]

## Sources
[^1]: B Pages, "A page", https://b.example/page, undated.
"""


def test_a_band_is_the_word_of_whom_its_footnote_names() -> None:
    import_text(FOOTNOTED, slug="noted", role="Queue Engineer")
    pay = pay_of()
    assert pay.chart
    assert pay.chart.groups[0].note == "B Pages, no year given"
    assert pay.trust[0].sentence == "One publisher's estimate (B Pages) of no stated year, with no survey named."


def test_bands_of_another_measure_are_not_drawn(client: Client) -> None:
    import_text(GUIDE.replace("$90,000 - $110,000", "£90,000 - £110,000"), slug="mixed")
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
    refused = [
        lane for lane in (pay_of().chart or pytest.fail("nothing is drawn")).lanes if isinstance(lane, NotCompared)
    ]
    assert [lane.reason.split(".")[0] for lane in refused] == ["In pounds, not US dollars"]


def test_the_page_of_salaries_shows_roles_without_a_band_by_their_adverts(client: Client) -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", "US", 2025, "USD", SPREAD),
            ("Stack Engineer", "mid", "US", 2025, "USD", SPREAD),
        ]
    )
    page = client.get("/salaries/").content.decode()
    assert "adverts: senior level, US, 2025" in page
    assert "no stated band" in page
    assert (
        "8 US adverts of 2025, collected by aijobs.net, table of 25 Jun 2025: what is offered, not what is paid."
        in page
    )
    assert "$135,000" in client.get("/salaries/?role=stack-engineer&level=mid").content.decode()
    assert "No band matches these filters" in client.get("/salaries/?search=zebra").content.decode()


@pytest.mark.parametrize("address", ["/roles/queue-engineer/", "/salaries/"])
def test_no_query_for_each_advert_title_or_role(client: Client, address: str) -> None:
    counts = []
    few = [("Queue Engineer", "mid", "US", 2025, "USD", SPREAD[:2])]
    many = [
        (title, level, "US", 2025, "USD", SPREAD)
        for title in ("Queue Engineer", "Stack Engineer", "Queue Developer")
        for level in ("entry", "senior", "director")
    ]
    for adverts in ([*few, *many[:1]], [*few, *many]):
        SalaryDataset.objects.all().delete()
        load_adverts(adverts)
        with CaptureQueriesContext(connection) as context:
            assert client.get(address).status_code == 200
        counts.append(len(context))
    assert counts[0] == counts[1]
