"""The page on which an offer is checked."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tests.salaries.some_adverts import SPREAD, load_adverts

pytestmark = pytest.mark.django_db
US = ("US", 2025, "USD")
OFFER = {
    "amount": "155,000",
    "currency": "USD",
    "role": "queue-engineer",
    "level": "senior",
    "country": "US",
    "component": "unstated",
}
# Nine different ranges: two above, four inside, four below.
MANY = [("Queue Engineer", "senior", *US, [*SPREAD, (200_000, 210_000), (200_000, 210_000)])]


def page(client: Client, status: int = 200, **changed: str) -> str:
    response = client.get("/offers/", {**OFFER, **changed})
    assert response.status_code == status
    return response.content.decode()


def words(html: str) -> str:
    main = re.sub(
        r"<(svg|option|select).*?</\1>", "", html[html.index("<main") : html.index("</main>")], flags=re.DOTALL
    )
    bare = re.sub(r'<span class="visually-hidden">.*?</span>|<[^>]*>', " ", main)
    return re.sub(r"\s+([.,;:])", r"\1", " ".join(unescape(bare).split()))


def test_the_empty_page_has_a_form_and_an_example(client: Client, guide: str) -> None:
    response = client.get("/offers/")
    assert response.status_code == 200
    html = response.content.decode()
    assert '<option value="queue-engineer">Queue Engineer</option>' in html
    assert '<option value="US" selected>United States</option>' in html
    assert "We keep nothing of what you enter." in html


def test_the_answer_comes_first_with_its_shares(client: Client, guide: str) -> None:
    load_adverts(MANY)
    text = words(page(client))
    assert "$155,000 a year · Queue Engineer, senior · United States, 2025" in text
    assert (
        "Higher than the whole range of 2 of 10 US senior adverts of 2025; inside the range of 4; below the start of 4."
        in text
    )
    assert "2 Offer is above 20% (2–56%) 4 Offer is inside 40% (12–74%)" in text
    assert "The 10 adverts have 9 different ranges; repeats make the intervals a little too narrow." in text
    assert text.index("Offer is above") < text.index("Not given") < text.index("Next")


def test_each_count_opens_how_it_was_counted(client: Client, guide: str) -> None:
    load_adverts(MANY)
    html = page(client)
    notes = re.findall(r'id="(ev-queue-engineer\.own\.senior\.us\.2025\.usd\.advert_low\.\w+)" popover', html)
    assert [note.rpartition(".")[2] for note in notes[:3]] == ["below", "inside", "above"]
    assert "whose range starts above $155,000" in html
    assert "Clopper and Pearson" in html
    answer = client.get("/api/v1/offers/locate/", {**OFFER}).json()["adverts"]["inside"]
    assert (answer["share_low"], answer["share_high"]) == ("0.1215", "0.7377")
    assert "0.1215 to 0.7377" in html, "as the API rounds them: outward"


def test_few_adverts_are_listed_without_a_per_cent(client: Client, guide: str) -> None:
    load_adverts([("Queue Engineer", "senior", *US, [(100_000, 150_000), (160_000, 190_000), (160_000, 190_000)])])
    text = words(page(client))
    assert "Only 3 adverts, with 2 different ranges, so read with care." in text
    assert "All 3 adverts" in text
    assert "Advert 1 $100,000 $150,000 above its end 1–2" in text
    assert "Advert 3 $160,000 $190,000 below its start, same range as 2 5–6" in text
    answer = text[text.index("Only 3 adverts") : text.index("In stated bands")]
    assert "%" not in answer.replace("95% interval", "").replace("155%2C000", "")


def test_no_adverts_says_so_and_names_the_nearest(client: Client, guide: str) -> None:
    load_adverts([("Queue Engineer", "mid", *US, SPREAD), ("Queue Engineer", "senior", "US", 2024, "USD", SPREAD)])
    text = words(page(client, country="DE", currency="USD"))
    assert "No adverts for this role, level and place in 2025." in text
    assert "More adverts nearby Queue Engineer, senior, US 2024 8 adverts, 8 different" in text


def test_another_currency_is_drawn_as_not_compared(client: Client, guide: str) -> None:
    load_adverts(MANY)
    html = page(client, currency="GBP")
    assert "Not compared with adverts: US dollars, not pounds." in words(html)
    assert 'class="hatch"' in html
    assert "10 adverts of 2025: In US dollars, not pounds. We don't convert currencies" in words(html)


def test_bands_with_their_ratios_or_the_reason(client: Client, guide: str) -> None:
    """Entry $90,000 - $110,000 of 2024; senior $120,000 - $150,000+."""
    load_adverts([("Queue Engineer", "entry", *US, SPREAD)])
    entry = words(page(client, level="entry", amount="105,000"))
    assert re.search(r"\$90,000–110,000 inside .*? 75% 1\.05", entry)
    senior = words(page(client))
    assert "past $150,000, the highest figure named; no upper limit is given" in senior
    assert "No upper limit is given, so the band has no midpoint and no width." in senior


def test_near_titles_are_apart_under_their_names(client: Client, guide: str) -> None:
    load_adverts([("Stack Engineer", "senior", *US, SPREAD)])
    text = words(page(client))
    assert "Near titles have some, shown apart." in text
    assert "Stack Engineer a near title, shown apart · aijobs.net, US senior adverts of 2025" in text


def test_other_years_and_the_level_above_are_beside_it(client: Client, guide: str) -> None:
    load_adverts(
        [
            *[("Queue Engineer", "senior", "US", year, "USD", SPREAD) for year in (2025, 2024)],
            ("Queue Engineer", "director", *US, SPREAD),
        ]
    )
    html = page(client)
    assert 'level=senior&amp;country=US&amp;component=unstated&amp;year=2024">2024</a>' in html
    assert "Same offer at director level Above 2 of 8 adverts, inside 4, below 2." in words(html)


def test_what_cannot_be_read_is_said_beside_its_field(client: Client, guide: str) -> None:
    text = words(page(client, 400, amount="much", role="nobody", year="soon"))
    assert "“much” is not an amount. Write it like 165,000 or 165000.50." in text
    assert "Choose a role." in text
    assert "year is a whole number from 1990 to 2100, not “soon”." in text
    response = client.get("/offers/?component=unstated")
    assert response.status_code == 200  # a link may fill in a part of the form
    assert client.get("/offers/?component=unstated&level=grand").status_code == 400
    assert "Enter the pay you are offered." in response.content.decode()
    assert "is missing" not in words(response.content.decode())


def test_what_is_typed_is_shown_and_never_run(client: Client, guide: str) -> None:
    html = page(client, 400, amount='"><script>alert(1)</script>')
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_the_address_is_the_permalink(client: Client, guide: str) -> None:
    load_adverts(MANY)
    shorter: Any = client.get("/offers/", {**OFFER, "year": ""})
    assert shorter.status_code == 302
    assert "year" not in shorter.url
    html = page(client)
    permalink = re.search(r'href="(\?[^"]*data_version=\d+)"', html)
    assert permalink
    assert client.get(f"/offers/{unescape(permalink[1])}").status_code == 200
    old = page(client, data_version="1")
    assert "figures may differ" in old
    assert page(client, 400, data_version="99999")


def test_pay_by_the_month_keeps_its_period(client: Client, guide: str) -> None:
    load_adverts(MANY)
    html = page(client, period="month", amount="12,000")
    assert '<input type="hidden" name="period" value="month">' in html
    assert "Offer a month" in html
    assert "paid by the year, not by the month" in words(html)
