"""Hedges and levels by their words."""

import pytest

from vocabulary.hedges import LABELS, hedge_of
from vocabulary.levels import level_in, one_level_of

HEDGES = {
    "about": ["about", "around", "roughly", "approx.", "ca.", "c.", "close to", "an average of", "an estimated", "~", "≈"],
    "over": ["over", "more than", "well over", "exceeding", "in excess of", "upwards of", "north of"],
    "up_to": ["up to", "as much as", "rarely above", "at most", "a maximum of", "just under", "no salary above", "tops out at"],
    "from": ["from", "starting at", "starts around", "at least", "a minimum of", "no salary below", "never under", "as low as"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "name"), [(words, name) for name, all_words in HEDGES.items() for words in all_words]
)
def test_hedges(words: str, name: str) -> None:
    assert hedge_of(words) == name
    assert name in LABELS


@pytest.mark.parametrize("words", ["", "the", "paid", "over there", "fromage"])
def test_other_words_are_no_hedge(words: str) -> None:
    assert hedge_of(words) is None


@pytest.mark.parametrize(
    ("prose", "level"),
    [
        ("Staff earn § on average", None),
        ("Since mid-2024 pay is §", None),
        ("Engineers who lead teams earn §", None),
        ("In the Middle East pay is §", None),
        ("Graduate degree holders earn §", None),
        ("The principal hubs pay §", None),
        ("Mid to senior engineers earn §", None),
        ("Senior engineers earn more than junior engineers, §", None),
        ("A staff machine learning engineer earns §", "staff"),
        ("Senior Staff Engineers earn §", "staff"),
        ("Entry-level pay is §", "entry"),
        ("New graduates start at §", "entry"),
        ("§ for juniors", "entry"),
        ("§ (senior)", "senior"),
        ("Junior §", "entry"),
        ("Team leads earn §", "lead"),
        ("Directors make §", "director"),
    ],
)
def test_a_level_comes_from_a_title_or_its_people(prose: str, level: str | None) -> None:
    at = prose.index("§")
    assert level_in(prose, at, at + 1) == level


@pytest.mark.parametrize(
    ("label", "level"),
    [
        ("Mid-Senior", None),
        ("Staff/Principal", None),
        ("Mid-level", "mid"),
        ("Senior Staff", "staff"),
        ("Staff+", "staff"),
    ],
)
def test_a_label_of_two_levels_names_neither(label: str, level: str | None) -> None:
    assert one_level_of(label) == level
