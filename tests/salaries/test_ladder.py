"""What each step of a ladder adds, and what becomes of bands without a step."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from salaries.ladder import PayChange, ladder


def band(level: str, low: int | None, high: int | None = None, **more: Any) -> Any:
    ends = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    like = {
        "currency": "USD",
        "period": "year",
        "component": "unstated",
        "year": 2024,
        "country": "US",
        "open_ended": high is None,
    }
    return SimpleNamespace(level=level, **{**ends, **like, **more})


def step(level: str | None) -> Any:
    return SimpleNamespace(level=level)


def test_what_each_step_adds() -> None:
    steps = [step(None), step("entry"), step("mid"), step("senior"), step("lead")]
    bands = [
        band("entry", 100_000, 130_000),
        band("mid", 140_000, 175_000),
        band("senior", 160_000, 200_000, open_ended=True),
        band("lead", 180_000),
    ]
    rungs = ladder(steps, bands).rungs
    assert [rung.adds.words if rung.adds else None for rung in rungs] == [
        None,
        None,
        "Starts $40,000 higher; ends $45,000 higher",
        "Starts $20,000 higher; ends at least $25,000 higher",
        "Starts $20,000 higher; the ends are open",
    ]
    assert rungs[2].adds
    assert rungs[2].adds.any == PayChange(Decimal(10_000), Decimal(75_000))


def test_a_band_without_a_step_is_apart_between_the_steps_around_its_level() -> None:
    steps = [step("entry"), step("senior")]
    bands = [band("entry", 100, 130), band("mid", 140, 175), band("senior", 100, 130), band("director", 200)]
    found = ladder(steps, bands)
    assert [(each.band.level, each.below, each.above) for each in found.apart] == [
        ("mid", steps[0], steps[1]),
        ("director", steps[1], None),
    ]
    assert found.rungs[1].adds
    assert found.rungs[1].adds.words == "Starts and ends the same"


def test_a_step_without_a_band_is_passed_over_and_counted() -> None:
    bands = [band("entry", 100, 130), band("senior", 90, 150), band("mid", 1, 2), band("mid", 3, 4)]
    rungs = ladder([step("entry"), step("mid"), step("senior")], bands).rungs
    assert [rung.band is None for rung in rungs] == [False, True, False], "two bands of one level join no step"
    assert rungs[2].adds
    assert rungs[2].adds.steps == 2
    assert rungs[2].adds.words == "Starts $10 lower; ends $20 higher"


def test_bands_that_may_not_be_compared_are_not_subtracted() -> None:
    bands = [band("entry", 100, 130), band("mid", 90, 150, currency="EUR")]
    (_, rung) = ladder([step("entry"), step("mid")], bands).rungs
    assert rung.adds
    assert rung.adds.start is None
    assert rung.adds.words.startswith("In euros, not US dollars.")
