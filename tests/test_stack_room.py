"""Calls however deep ask the system for no memory of their own."""

import resource
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.stack_room import with_room

DEPTHS, CALLS = 600, 100
# Without room each depth at which a piece of 16 KB ends asks once for each call: several hundred times here.
MOST = CALLS // 2


def called(depth: int) -> None:
    """Call many times from so deep."""
    if depth:
        called(depth - 1)
        return
    for _ in range(CALLS):
        leaf()


def leaf() -> None:
    pass


def from_every_depth() -> None:
    for depth in range(DEPTHS):
        called(depth)


def pages_asked_for() -> int:
    """How many pages of memory the system handed out while many were called from every depth, in a thread of its own."""

    def ask() -> int:
        before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
        with_room(from_every_depth)
        return resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(ask).result()


def test_calls_from_any_depth_ask_for_hardly_any_memory() -> None:
    assert pages_asked_for() < MOST


def test_what_is_called_gets_its_words_and_its_answer_comes_back() -> None:
    assert with_room(divmod, 7, 2) == (3, 1)
    assert with_room(sorted, [1, 3, 2], reverse=True) == [3, 2, 1]
    with pytest.raises(ZeroDivisionError):
        with_room(divmod, 1, 0)
