"""Columns of ranges: what is packed comes back."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from salaries.adverts.ranges import WHOLE, Ranges, packed, unpacked

AMOUNTS = st.integers(0, 2**62)
PAIRS = st.lists(st.tuples(AMOUNTS, AMOUNTS))


@given(st.lists(AMOUNTS))
def test_packed_amounts_come_back(amounts: list[int]) -> None:
    assert list(unpacked(packed(array(WHOLE, amounts)))) == amounts


@given(PAIRS)
def test_written_ranges_come_back_in_rising_order(pairs: list[tuple[int, int]]) -> None:
    ranges = Ranges.of(pairs)
    assert list(Ranges.read(ranges.written())) == list(ranges) == sorted(pairs)
    assert (len(ranges), ranges.n_distinct) == (len(pairs), len(set(pairs)))


@given(st.lists(PAIRS, max_size=4))
def test_joined_ranges_are_all_of_them(parts: list[list[tuple[int, int]]]) -> None:
    joined = Ranges.joined(map(Ranges.of, parts))
    assert sorted(joined) == sorted(pair for part in parts for pair in part)


def test_the_lowest_byte_comes_first_on_every_machine() -> None:
    assert packed(array(WHOLE, [1, 256])) == b"\x01" + bytes(7) + b"\x00\x01" + bytes(6)
