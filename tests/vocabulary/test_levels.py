"""The level that prose gives an amount of pay: by people, by a title, or by the pay itself."""

import re

import pytest

from vocabulary.levels import level_in

AMOUNT = re.compile(r"\$[\d,]+")


def level(words: str) -> str | None:
    match = AMOUNT.search(words)
    assert match is not None
    return level_in(words, *match.span())


BY_THE_PAY = [
    ("In Denver, senior base pay tops out at $240,000", "senior"),
    ("Senior-level compensation averages $160,000", "senior"),
    ("a junior's pay is about $28,000", "entry"),
    ("Median senior total compensation is $210,000", "senior"),
    ("Graduate salaries begin at $30,000", "entry"),
    ("Entry pay is $70,000", "entry"),
    ("Principal base salaries of $230,000", "principal"),
    ("Mid-level pay sits at $110,000", "mid"),
    ("At senior levels pay is $170,000", "senior"),
    ("Senior cloud security salaries are $190,000", "senior"),
    ("$180,000 is usual senior pay", "senior"),
    ("Lead compensation reaches $200,000", "lead"),
    ("Staff base pay is $220,000", "staff"),
    ("Director pay starts at $220,000", "director"),
    ("The freshers' package is $9,000", "entry"),
    ("A senior makes $150,000", "senior"),
    ("A trainee starts on $22,000", "entry"),
    ("At the senior end, pay reaches $200,000", "senior"),
    ("New-grad pay is $90,000", "entry"),
    ("Senior TC is $300,000", "senior"),
    ("Junior day rates are $250", "entry"),
    ("An MLOps lead earns $200,000", "lead"),
    ("In Denver a lead can make $190,000", "lead"),
]


@pytest.mark.parametrize(("words", "expected"), BY_THE_PAY, ids=[words for words, _ in BY_THE_PAY])
def test_a_level_before_pay_is_that_of_the_pay(words: str, expected: str) -> None:
    assert level(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "These certificates lead to higher pay of $120,000",
        "They lead large projects and pay is $120,000",
        "The middle salary is $120,000",
        "Staff salaries average $60,000",
        "Junior colleges pay $60,000",
        "Senior care salaries are $60,000",
        "Salaries in senior living centers are $60,000",
        "With a graduate degree salaries reach $150,000",
        "Mid-size companies pay $120,000",
        "Entry requirements are low and pay is $60,000",
        "Pay rises with seniority to $120,000",
        "Leading firms pay $150,000",
        "Principal cities offer salaries of $100,000",
        "Senior management says that pay is $90,000",
        "Graduate schools pay $60,000",
        "A staff earns $60,000",
        "Engineers who report to a director can earn $130,000",
        "Somebody who works for a lead earns $130,000",
    ],
)
def test_words_of_levels_that_are_of_something_else(words: str) -> None:
    assert level(words) is None
