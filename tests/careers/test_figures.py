"""Small words around figures."""

import pytest

from careers.originals import Original
from careers.templatetags.figures import after_first_sentence, first_sentence, our_summary, plain_number, unless_in


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("13321800000.00", "13,321,800,000"),
        ("1060568933.46", "1,060,568,933.46"),
        ("2030", "2030"),
        (10, "10"),
        ("1.3115", "1.3115"),
        ("-25000", "-25,000"),
        ("open", "open"),
        ("12.x", "12.x"),
    ],
)
def test_a_steps_value_is_shown_exactly_and_parted(value: object, shown: str) -> None:
    assert plain_number(value) == shown


def test_a_heading_is_the_first_sentence_and_the_rest_stands_below() -> None:
    text = "44.6 % a year is stated. Eight years would need 45.0 %."
    assert (first_sentence(text), after_first_sentence(text)) == (
        "44.6 % a year is stated",
        "Eight years would need 45.0 %.",
    )


def test_a_sentence_of_ours_is_said_to_be_a_summary_of_its_original() -> None:
    one = Original("AiPathly", "https://aipathly.com/guide", ("145",))
    link = '<a href="https://aipathly.com/guide" rel="nofollow"><bdi>AiPathly, line 145</bdi> ↗</a>'
    assert our_summary([one]) == f"Our summary of {link}"
    assert our_summary([one, Original("A <b>", "")]) == f"Our summary of {link}; <bdi>A &lt;b&gt;</bdi>"


@pytest.mark.parametrize(
    ("publisher", "title", "shown"),
    [
        ("aijobs.net", "aijobs.net salary snapshot", ""),
        ("Technavio", "technavio, market page", ""),
        ("BLS", "Occupational Employment and Wage Statistics", "BLS"),
        ("", "A guide", ""),
    ],
)
def test_a_publisher_is_not_named_twice_beside_its_title(publisher: str, title: str, shown: str) -> None:
    assert unless_in(publisher, title) == shown
