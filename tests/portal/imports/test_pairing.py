"""Facts that go and come are shown as one that changed where they are one in other words."""

import pytest

from portal.imports.pairing import LONGEST_LIST, FactReading, pair_facts


def fact(quote: str, **given: str) -> FactReading:
    own = {name: given.pop(name, "") for name in ("kind", "section", "heading")}
    values = {name: given.get(name) for name in ("level", "skill__slug", "title", "label")}
    key = f"{own}{values}{quote}"
    return FactReading(key=key, line=1, quote=quote, values=values, **own)


def paired(old: list[FactReading], new: list[FactReading]) -> list[tuple[str, str]]:
    return [(was.quote, now.quote) for was, now in pair_facts(old, new)]


def band(quote: str, level: str, heading: str = "Pay") -> FactReading:
    return fact(quote, kind="salary-band", heading=heading, level=level)


def test_bands_are_paired_by_heading_and_level() -> None:
    old = [band("from $90,000", "entry"), band("$120,000 - $150,000", "senior")]
    new = [band("$130,000 up to $160,000", "senior"), band("$95,000 or more", "entry")]
    assert paired(old, new) == [
        ("$120,000 - $150,000", "$130,000 up to $160,000"),
        ("from $90,000", "$95,000 or more"),
    ]


def test_another_figure_in_the_same_words_is_a_change_wherever_its_line_stands() -> None:
    old = [fact("Reach 5.9 billion by 2027"), fact("Share of 40% in Europe")]
    new = [fact("Share of 42% in Europe"), fact("Reach 6.1 billion by 2028")]
    assert paired(old, new) == [(old[1].quote, new[0].quote), (old[0].quote, new[1].quote)]


def test_the_same_words_under_another_heading_have_moved() -> None:
    old = [fact("Watch the queues", heading="Duties"), fact("Write reports", heading="Duties")]
    new = [fact("Write reports", heading="Tasks"), fact("Watch the queues", heading="Tasks"), fact("Sing", heading="A")]
    assert paired(old, new) == [("Write reports", "Write reports"), ("Watch the queues", "Watch the queues")]


def test_the_same_words_under_a_heading_of_another_level_are_paired() -> None:
    assert paired([band("$90,000", "senior", "Senior")], [band("$90,000", "lead", "Lead")]) == [("$90,000", "$90,000")]


def test_of_a_list_the_likest_lines_are_paired_and_others_are_not() -> None:
    old = [fact("Keep the queues short"), fact("Measure waiting times"), fact("Hire people")]
    new = [fact("Measure all waiting times"), fact("Keep all the queues short"), fact("Sing in the choir")]
    assert paired(old, new) == [
        ("Measure waiting times", "Measure all waiting times"),
        ("Keep the queues short", "Keep all the queues short"),
        ("Hire people", "Sing in the choir"),  # the only ones left at their place
    ]


def test_several_strange_lines_at_one_place_come_and_go() -> None:
    assert paired([fact("One thing"), fact("Two cats")], [fact("Red sky"), fact("Blue sea")]) == []


@pytest.mark.parametrize("name", ["kind", "section"])
def test_nothing_is_paired_across_kinds_and_sections(name: str) -> None:
    old, new = [fact("Some words here", **{name: "a"})], [fact("Some other words", **{name: "b"})]
    assert paired(old, new) == []


def test_another_skill_is_another_fact_and_the_same_one_is_found_in_other_words() -> None:
    old = [fact("Experience with Python", skill__slug="python"), fact("Some Go", skill__slug="go")]
    new = [fact("Python, every day", skill__slug="python"), fact("Some Rust", skill__slug="rust")]
    assert paired(old, new) == [("Experience with Python", "Python, every day")]


def test_a_long_list_is_paired_by_its_figures_and_never_line_by_line() -> None:
    many = range(LONGEST_LIST + 1)
    letters = [f"{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in many]
    old = [fact(f"Keep the long queue {at} short for 1 day") for at in letters]
    new = [fact(f"Keep the long queue {at} short for 2 days") for at in letters]
    assert paired(old, new) == []
    figures = [fact(f"Keep the long queue {at} short for 2 day") for at in letters]
    assert len(paired(old, figures)) == len(old)
