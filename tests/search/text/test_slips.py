"""Slips: agreed with the plain definition of the distance, and quick however many names begin or end alike."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.slips import SlipIndex, slips_allowed, slips_between


def distance(one: str, other: str) -> int:
    """Letters added, removed, replaced, and neighbours exchanged, by the textbook."""
    rows = [[at_one + at_other for at_other in range(len(other) + 1)] for at_one in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


WORD = st.text(alphabet="abc", min_size=1, max_size=7)
LONG = st.text(alphabet="abcdef", min_size=6, max_size=24)


@given(st.lists(WORD, min_size=1, max_size=20, unique=True), WORD, st.integers(0, 2))
def test_the_same_names_as_by_the_definition(names: list[str], typed: str, slips: int) -> None:
    found = {names[near.number]: near.slips for near in SlipIndex(names).near(typed, slips)}
    assert found == {name: distance(typed, name) for name in names if distance(typed, name) <= slips}


@given(LONG, st.lists(st.tuples(st.integers(0, 23), st.sampled_from("+-~x"), st.sampled_from("abcxyz")), max_size=3))
def test_longer_names_are_as_far_as_by_the_definition(name: str, slips: list[tuple[int, str, str]]) -> None:
    """Slips one upon the other may cancel each other out, or make a name that is further away than any of them."""
    typed = name
    for at, kind, letter in slips:
        typed = with_slip(typed, at % len(typed), kind, letter)
    away = distance(typed, name)
    assert slips_between(typed, name) == away
    for most in (1, 2):
        assert [each.slips for each in SlipIndex([name]).near(typed, most)] == [away] * (away <= most)


def with_slip(name: str, at: int, kind: str, letter: str) -> str:
    if kind == "x":
        return name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    return name[:at] + {"+": letter + name[at], "-": "", "~": letter}[kind] + name[at + 1 :]


def test_few_of_many_names_are_compared() -> None:
    chosen = random.Random(11)
    words = ["".join(chosen.choices("abcdefghijklmnopqrstuvwxyz", k=chosen.randint(4, 9))) for _ in range(60)]
    names = sorted({"".join(chosen.sample(words, 3)) for _ in range(5_000)})
    index = SlipIndex(names)
    compared = [len(index.compared(with_slip(name, 7, "x", ""), 2)) for name in chosen.sample(names, 50)]
    assert sum(compared) < 50 * 5
    assert max(compared) < 50


def test_the_nearest_comes_first_then_the_order_of_the_list() -> None:
    index = SlipIndex(["kubeflow", "kubernetes", "kubernetis"])
    assert [index.names[near.number] for near in index.near("kubernetes", 2)] == ["kubernetes", "kubernetis"]


def test_letters_no_name_has_and_no_names_at_all() -> None:
    assert SlipIndex([]).near("abc", 2) == []
    assert SlipIndex(["abc"]).near("", 2) == []
    assert [near.slips for near in SlipIndex(["abc"]).near("ab😀", 1)] == [1]
    assert SlipIndex(["a" * 60]).near("b" * 10_000, 2) == []


@pytest.mark.parametrize(("length", "slips"), [(0, 0), (4, 0), (5, 1), (8, 1), (9, 2), (80, 2)])
def test_how_many_slips_a_word_may_have(length: int, slips: int) -> None:
    assert slips_allowed(length) == slips


def test_every_name_is_found_again_after_one_slip() -> None:
    chosen = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = sorted({"".join(chosen.choices(letters, k=chosen.randint(5, 20))) for _ in range(500)})
    index = SlipIndex(names)
    for number, name in enumerate(names):
        at = chosen.randrange(len(name))
        typed = name[:at] + chosen.choice(letters) + name[at + chosen.randint(0, 1) :]
        assert number in [near.number for near in index.near(typed, 1)]
