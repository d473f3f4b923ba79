"""One login at a time, and a pause after it as long as it took."""

import threading

import pytest

from portal.operations.login_turns import BUSY_SECONDS, LoginTurns
from tests.portal.operations.fake_clock import FakeClock


def wait(turns: LoginTurns, clock: FakeClock, lasts: float = 0.0) -> float:
    with turns.take() as seconds:
        clock.now += lasts
        return seconds


def fail(turns: LoginTurns, clock: FakeClock) -> None:
    with turns.take():
        clock.now += 0.5
        raise RuntimeError


def test_the_pause_is_as_long_as_the_login_was() -> None:
    turns = LoginTurns(clock := FakeClock())
    assert wait(turns, clock, lasts=0.5) == 0
    assert wait(turns, clock) == pytest.approx(0.5)
    clock.now += 0.5
    assert wait(turns, clock) == 0


def test_a_second_one_does_not_wait_in_line() -> None:
    turns = LoginTurns()
    answers: list[float] = []

    def ask() -> None:
        with turns.take() as seconds:
            answers.append(seconds)

    with turns.take() as mine:
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join(timeout=30)
    assert (mine, answers) == (0, [BUSY_SECONDS])


def test_a_failure_gives_the_turn_back() -> None:
    turns = LoginTurns(clock := FakeClock())
    with pytest.raises(RuntimeError):
        fail(turns, clock)
    assert wait(turns, clock) == pytest.approx(0.5)
    clock.now += 0.5
    assert wait(turns, clock) == 0
