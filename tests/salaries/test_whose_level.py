"""People named in the plural alone, parts of countries, and what pay does not include."""

import pytest

from tests.reading import read_guide


def band(line: str):
    (found,) = read_guide(f"# Surveyor\n\n## Salary\n{line}\n").of("Band")
    return found


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Graduates generally start on £28,000.", "entry"),
        ("Beginners get £28,000.", "entry"),
        ("Survey leads can reach £85,000.", "lead"),
        ("Leads earn £85,000.", "lead"),
        ("Graduates of Leeds University average £30,000.", None),
        ("A good season leads to £60,000.", None),
    ],
)
def test_people_in_the_plural_have_their_level(line: str, level: str | None) -> None:
    assert band(line).level == level


@pytest.mark.parametrize(
    ("line", "currency", "country", "region"),
    [
        ("Ireland: €40,000", "EUR", "IE", ""),
        ("Northern Ireland: £40,000", "GBP", None, "Northern Ireland"),
        ("Western Australia: $90,000", "AUD", "AU", ""),
    ],
)
def test_a_part_of_a_country_is_not_another_country(line: str, currency: str, country: str | None, region: str) -> None:
    found = band(line)
    assert (found.currency, found.country, found.region or "") == (currency, country, region)


@pytest.mark.parametrize(
    ("line", "component"),
    [
        ("Earnings are £50,000, not including bonus.", "unstated"),
        ("Earnings are £50,000, including bonus.", "total"),
        ("Earnings are £50,000 excluding bonus.", "unstated"),
    ],
)
def test_what_pay_does_not_include_makes_no_total(line: str, component: str) -> None:
    assert band(line).component == component


@pytest.mark.parametrize(
    "line",
    [
        "The bands (£50,000 to £60,000) were superseded in April.",
        "£50,000 to £60,000 has been replaced.",
        "Last year's London mid-level range was £52k-£68k.",
    ],
)
def test_what_was_replaced_is_no_pay_of_today(line: str) -> None:
    assert not read_guide(f"# Surveyor\n\n## Salary\n{line}\n").of("Band")


@pytest.mark.parametrize(
    "line", ["A surveyor working as a subcontractor charges £60 an hour.", "Agency staff get £30 an hour."]
)
def test_pay_of_people_who_are_not_employed_is_marked(line: str) -> None:
    assert band(line).original_label
