"""Where an offer lies: what it is compared with, what is refused, and what is said of both."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from careers.models import Role, RoleOccupation
from salaries.locate.answer import LocatedOffer, locate
from salaries.models import PublishedPay, SalaryDataset
from salaries.offers.question import read_offer
from salaries.published.records import NAMES
from tests.salaries.some_adverts import SPREAD, load_adverts

pytestmark = pytest.mark.django_db
US = ("US", 2025, "USD")


def located(**given: str) -> LocatedOffer:
    asked = {"role": "queue-engineer", "level": "senior", "country": "US", "amount": "155,000", "currency": "USD"}
    offer = read_offer(asked | given)
    return locate(offer, Role.objects.get(slug=offer.role))


def codes(found: LocatedOffer, about: str) -> list[str]:
    return [str(reason.code) for reason in found.reasons if reason.about == about]


def test_both_own_titles_count_and_near_ones_stay_apart() -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", *US, SPREAD),
            ("Queue Developer", "senior", *US, [(200_000, 210_000), (200_000, 210_000)]),
            ("Stack Engineer", "senior", *US, SPREAD[:6]),
        ]
    )
    found = located()
    own = found.adverts.own
    assert own
    assert (own.counts.below, own.counts.inside, own.counts.above, own.counts.n_distinct) == (2, 4, 4, 9)
    assert [(near.title, near.counts.n) for near in found.adverts.near] == [("Stack Engineer", 6)]
    assert found.text == (
        "Higher than the whole range of 2 of 10 US senior adverts of 2025; inside the range of 4; below the start of 4."
    )


def test_two_adverts_are_listed_and_have_no_share() -> None:
    load_adverts([("Queue Engineer", "senior", *US, [(160_000, 190_000), (100_000, 150_000), (120_000, 120_000)])])
    own = located().adverts.own
    assert own
    assert own.counts.shares == {}
    assert [(each.row, each.last_row, each.offer_is) for each in own.listed] == [(3, 4, "above"), (1, 2, "below")]
    assert own.low.n_points == 1  # one amount is no range: counted apart
    assert located().text.startswith("Only 2 adverts, so read with care.")


def test_another_currency_is_refused_by_name_and_the_nearest_are_in_its_own() -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", *US, SPREAD),
            ("Queue Engineer", "senior", "GB", 2024, "GBP", SPREAD),
            ("Queue Engineer", "mid", "GB", 2025, "GBP", SPREAD[:2]),
        ]
    )
    found = located(currency="GBP")
    assert (found.adverts.own, found.comparable) == (None, False)
    assert codes(found, "adverts") == ["currency"]
    assert found.text == "Not compared with adverts: US dollars, not pounds."
    assert found.reasons[0].text.startswith("8 adverts of 2025: In US dollars, not pounds.")
    assert [(kind.country, kind.level, kind.year) for kind in found.adverts.nearest] == [
        ("GB", "senior", 2024),
        ("GB", "mid", 2025),
    ]


def test_adverts_in_a_second_currency_are_named_beside_the_first() -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", "CA", 2025, "CAD", SPREAD),
            ("Queue Engineer", "senior", "CA", 2025, "USD", SPREAD[:3]),
        ]
    )
    found = located(country="CA", currency="CAD")
    assert found.adverts.own
    assert found.adverts.own.counts.n == 8
    assert dict(found.adverts.unlike) == {"USD": 3}
    assert "3 adverts of 2025: In US dollars, not Canadian dollars." in found.reasons[0].text


def test_pay_a_month_is_never_compared_with_pay_a_year() -> None:
    load_adverts([("Queue Engineer", "senior", *US, SPREAD), ("Stack Engineer", "senior", *US, SPREAD)])
    found = located(period="month", amount="12,000")
    assert (found.comparable, found.adverts.near, found.adverts.nearest) == (False, (), ())
    assert codes(found, "adverts") == ["period"]
    assert "paid by the year, not by the month" in found.text


@pytest.mark.parametrize("component", ["base", "total", "unstated"])
def test_adverts_name_no_part_of_pay_and_are_compared(component: str) -> None:
    load_adverts([("Queue Engineer", "senior", *US, SPREAD)])
    assert located(component=component).adverts.own


def test_the_newest_year_with_enough_and_the_others_beside_it() -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", "US", 2025, "USD", [SPREAD[0]] * 9),
            ("Queue Engineer", "senior", "US", 2024, "USD", SPREAD),
            ("Queue Engineer", "senior", "US", 2023, "USD", SPREAD),
        ]
    )
    found = located()
    assert found.year == 2024  # nine adverts of 2025 have one range among them
    assert [(each.kind.year, each.counts.n) for each in found.adverts.other_years] == [(2025, 9), (2023, 8)]
    assert located(year="2025").text.startswith("Only 9 adverts, with 1 range, so read with care.")
    nothing = located(year="2019")
    assert (nothing.year, nothing.adverts.own) == (2019, None)
    assert nothing.text == "No adverts for this role, level and place in 2019."


def test_the_level_above_is_context_only() -> None:
    load_adverts([("Queue Engineer", "mid", *US, SPREAD), ("Queue Engineer", "senior", *US, SPREAD[:7])])
    found = located(level="mid")
    assert found.adverts.own
    assert (found.adverts.own.counts.n, found.adverts.next_level.counts.n) == (8, 7)
    assert located(level="director").adverts.next_level is None


def test_near_titles_alone_are_no_adverts_of_the_role() -> None:
    load_adverts([("Stack Engineer", "senior", *US, SPREAD)])
    found = located()
    assert (found.adverts.own, len(found.adverts.near), found.comparable) == (None, 1, True)
    assert codes(found, "adverts") == ["no_adverts"]
    assert found.text == "No adverts for this role, level and place in 2025. Near titles have some, shown apart."
    assert found.adverts.nearest[0].title == "stack-engineer"


def test_adverts_of_one_amount_alone_are_said_to_be_there() -> None:
    load_adverts([("Queue Engineer", "senior", *US, [(120_000, 120_000), (130_000, 130_000)])])
    found = located()
    assert (found.adverts.own, codes(found, "adverts")) == (None, ["no_adverts"])
    assert found.text == "No ranges for this role, level and place: 2 adverts state one amount each."


def test_a_level_that_adverts_do_not_know_is_named() -> None:
    load_adverts([("Queue Engineer", "senior", *US, SPREAD)])
    found = located(level="staff")
    assert found.text == "Adverts name no staff level, only entry, mid, senior and director."
    assert found.adverts.nearest[0].level == "senior"


def test_nothing_at_all_is_said_plainly() -> None:
    Role.objects.create(slug="queue-engineer", title="Queue Engineer")
    found = located()
    assert (found.comparable, found.year, found.adverts.nearest) == (False, None, ())
    assert found.text == "No adverts for this role, level and place."
    assert [reason.code for reason in found.reasons] == ["no_adverts", "no_band", "no_published"]


def test_stated_bands_of_the_level_and_of_the_whole_role(guide: str) -> None:
    """Entry $90,000 - $110,000 and senior $120,000 - $150,000+ of 2024, and "from $90,000 to over $150,000"."""
    load_adverts([("Queue Engineer", "senior", *US, SPREAD), ("Queue Engineer", "entry", *US, SPREAD)])
    senior = located(amount="155,000")
    (whole, band) = sorted(senior.bands.own, key=lambda each: each.band.level or "")
    assert (band.band.level, whole.band.level) == ("senior", None)
    assert (band.position.offer_is, band.position.compa_ratio) == (None, None)
    assert "no upper limit is given" in str(band.words)
    assert "No upper limit" in str(band.reason)
    entry = located(level="entry", amount="105,000")
    position = next(each.position for each in entry.bands.own if each.band.level == "entry")
    assert (str(position.range_penetration), str(position.compa_ratio)) == ("0.7500", "1.0500")
    assert located(level="lead").bands.nearest is None  # the band of the whole role is one of it


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"currency": "EUR"}, "currency"),
        ({"period": "month"}, "period"),
        ({"year": "2020"}, "years_apart"),
    ],
)
def test_an_unlike_band_is_refused_with_its_reason(guide: str, given: dict[str, str], code: str) -> None:
    load_adverts([("Queue Engineer", "senior", *US, SPREAD)])
    found = located(**given)
    refused = [each for each in found.bands.own if each.band.level == "senior"]
    assert [each.position for each in refused] == [None]
    assert [str(reason.code) for reason in refused[0].comparability.reasons] == [code]
    assert refused[0].reason
    assert code in codes(found, "band")


def test_a_band_of_a_near_role_is_marked_as_such(guide: str) -> None:
    load_adverts([("Stack Engineer", "senior", *US, SPREAD)])
    found = located(role="stack-engineer")
    assert found.bands.own == ()
    assert [(each.fit, each.band.role.slug, each.band.level) for each in found.bands.near] == [
        ("near", "queue-engineer", "senior")
    ]
    assert found.bands.nearest == found.bands.near[0].band
    assert codes(found, "band") == ["no_band"]


def official(**values: Any) -> PublishedPay:
    """Of an occupation that covers the role."""
    role = Role.objects.get_or_create(slug="queue-engineer", defaults={"title": "Queue Engineer"})[0]
    scheme = RoleOccupation.Scheme.SOC
    RoleOccupation.objects.create(
        role=role, scheme=scheme, code="15-1299", title="Others", match="broad", reason="Why."
    )
    dataset = SalaryDataset.objects.create(
        source="oews", as_of=date(2023, 5, 1), key="oews.2023", publisher="BLS", is_whole=True, is_current=True
    )
    amounts = {name: Decimal(value) for name, value in zip(NAMES.values(), (60, 80, 100, 140, 180), strict=True)}
    thousands = {name: amount * 1000 for name, amount in amounts.items()}
    kept = {"code": "15-1299", "title": "Others", "country": "US", "year": 2023, "currency": "USD", "period": "year"}
    row = {"key": "oews.us.2023.15-1299", "snapshot": dataset, "row": 1, "last_row": 1}
    return PublishedPay.objects.create(**(row | kept | thousands | values))


def test_official_figures_of_the_occupation_with_the_reason_for_it() -> None:
    official()
    (published,) = located(year="2023").published
    assert (published.occupation.match, published.occupation.reason) == ("broad", "Why.")
    assert (published.position.above, published.position.below) == (75, 90)
    assert published.words == "above P75, $140,000; below P90, $180,000"
    assert published.notes == ["One is base pay; the other doesn't say whether it is base or total."]


def test_a_top_coded_percentile_is_not_claimed_to_be_passed() -> None:
    official(p90=None, top_coded=["p90"], top_code=Decimal(170_000))
    (published,) = located(amount="200,000").published
    assert (published.position.above, published.position.below) == (75, None)
    assert "only known to be $170,000 or more" in str(published.words)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"component": "total"}, "component"),
        ({"currency": "EUR"}, "currency"),
        ({"period": "hour"}, "period"),
        ({"year": "2026"}, "years_apart"),
        ({"country": "GB"}, "no_published"),
    ],
)
def test_official_figures_that_are_unlike_are_refused(given: dict[str, str], code: str) -> None:
    official()
    found = located(**given)
    assert [each.position for each in found.published] == ([] if code == "no_published" else [None])
    assert codes(found, "published") == [code]


def test_the_number_of_queries_is_that_of_the_kinds_of_rows(guide: str, django_assert_num_queries: Any) -> None:
    official()
    load_adverts([("Queue Engineer", "senior", *US, SPREAD), ("Stack Engineer", "senior", *US, SPREAD[:2])])
    with django_assert_num_queries(10):  # one of them finds the role
        located()
    years: list[Any] = [("Queue Engineer", "senior", "US", year, "USD", SPREAD[:2]) for year in range(2014, 2025)]
    of_2025: list[Any] = [("Queue Engineer", "senior", *US, SPREAD * 50), ("Stack Engineer", "senior", *US, SPREAD[:2])]
    SalaryDataset.objects.filter(source="aijobs").delete()
    load_adverts([*of_2025, *years])
    with django_assert_num_queries(10):
        assert located().adverts.own.counts.n == 400
