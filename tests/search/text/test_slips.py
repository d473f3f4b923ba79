"""Slips: agreed with the plain definition of the distance, and quick however many names begin or end alike."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.slips import SlipIndex, slips_allowed


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


@given(st.lists(WORD, min_size=1, max_size=20, unique=True), WORD, st.integers(0, 2))
def test_the_same_names_as_by_the_definition(names: list[str], typed: str, slips: int) -> None:
    found = {names[near.number]: near.slips for near in SlipIndex(names).near(typed, slips)}
    assert found == {name: distance(typed, name) for name in names if distance(typed, name) <= slips}


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
