"""Growth as a picture: every point on the plot, in order, and nothing drawn from one value."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from market.charts.label_places import LabelPlace, box_of
from market.charts.labels import interval, size
from market.charts.plot import BELOW, HEIGHT, LOGARITHMIC_FROM, TOP, Dated, Plot, Scale, letter, plot

amounts = st.decimals(min_value=1, max_value=10**12, places=2)
curves = st.lists(st.lists(amounts, min_size=1, max_size=12), min_size=1, max_size=7)


def dated(values: list[Decimal], first: int = 2020) -> list[Dated]:
    ends = (0, len(values) - 1)
    return [
        Dated(first + at, value * Decimal("0.9"), value, value * Decimal("1.1"), "stated" if at in ends else "derived")
        for at, value in enumerate(values)
    ]


@given(curves)
def test_every_dot_stands_on_the_plot(values: list[list[Decimal]]) -> None:
    plotted = plot([dated(value) for value in values])
    if all(len(value) < 2 for value in values):
        assert plotted is None
        return
    assert plotted
    assert len(plotted.paths) == len(values)
    dots = [dot for path in plotted.paths for dot in path.dots]
    assert all(0 <= dot.x <= 100 and TOP - 1 <= dot.y <= plotted.height - BELOW + 1 for dot in dots)
    assert all(0 <= mark.at <= plotted.height for mark in plotted.values)


def test_a_greater_value_stands_higher() -> None:
    (path,) = plot([dated([Decimal(1), Decimal(2), Decimal(3)])]).paths
    ends = {dot.label: dot.y for dot in path.dots}
    assert ends["3 stated"] < ends["1 stated"]


def test_a_wide_spread_is_drawn_on_a_logarithmic_axis_that_says_so() -> None:
    wide = plot([dated([Decimal(1), Decimal(1000)])])
    narrow = plot([dated([Decimal(1), Decimal(3)])])
    assert wide
    assert narrow
    assert wide.is_logarithmic
    assert not narrow.is_logarithmic
    assert narrow.values[0].label == "0"


def test_two_claims_that_say_the_same_are_labelled_once() -> None:
    plotted = plot([dated([Decimal(1), Decimal(3)]), dated([Decimal(2), Decimal(3)])])
    assert plotted
    assert sum(dot.label == "3 stated" for path in plotted.paths for dot in path.dots) == 1


def test_sizes_are_shown_as_printed_and_intervals_outward() -> None:
    assert size(Decimal(5_900_000_000), "USD") == "USD 5.9 bn"
    assert size(Decimal(13_321_800_000), None) == "13.32 bn"
    assert interval(Decimal(4_163_400_000), Decimal(4_270_100_000)) == "4.16–4.28 bn"


@given(amounts, st.decimals(min_value=0, max_value=1, places=4))
def test_a_shown_interval_still_holds_its_ends(low: Decimal, share: Decimal) -> None:
    high = low * (1 + share)
    text = interval(low, high)
    number, _, unit = text.partition(" … ")[2].rpartition(" ") if " … " in text else ("", "", "")
    if number and unit in ("m", "bn", "tn"):
        scale = {"m": 6, "bn": 9, "tn": 12}[unit]
        first = Decimal(text.split(" … ")[0].replace(",", "")).scaleb(scale)
        assert first <= low
        assert Decimal(number.replace(",", "")).scaleb(scale) >= high


def test_letters_go_on_past_the_alphabet() -> None:
    assert [letter(at) for at in (0, 25, 26, 51, 52, 701, 702)] == "A Z AA AZ BA ZZ AAA".split()


def test_the_last_year_always_has_its_tick() -> None:
    plotted = plot([dated([Decimal(at + 1) for at in range(30)])])
    assert plotted
    assert plotted.years[-1].label == "2049"


def test_letters_never_cover_each_other() -> None:
    close = [dated([Decimal(1), Decimal(end)]) for end in (100, 101, 102, 150, 400, 401)]
    plotted = plot(close)
    assert plotted
    places = sorted(path.badge_y for path in plotted.paths)
    assert all(low + 22 <= high for low, high in pairwise(places))


def test_the_last_dot_is_that_of_the_last_year_of_a_decline_too() -> None:
    plotted = plot([dated([Decimal(3), Decimal(2), Decimal(1)])])
    assert plotted
    assert [dot.label for dot in plotted.paths[0].dots] == ["3 stated", "1 stated"]


@given(amounts, st.decimals(min_value=LOGARITHMIC_FROM + 1, max_value=10**6, places=2), st.integers(2, 30))
def test_steady_growth_on_a_logarithmic_axis_is_drawn_by_its_ends(first: Decimal, times: Decimal, years: int) -> None:
    curve = dated([first * times ** (Decimal(at) / years) for at in range(years + 1)])
    plotted, scale = plot([curve]), Scale(curve, HEIGHT)
    assert plotted
    assert plotted.is_logarithmic
    (path,) = plotted.paths
    start, end = scale.y(curve[0].mid), scale.y(curve[-1].mid)
    assert path.line == f"M7.00 {start}L96.00 {end}"
    left_out = [
        abs(scale.y(point.mid) - (start + (end - start) * Decimal(at) / years)) for at, point in enumerate(curve)
    ]
    assert max(left_out) <= 1
    assert path.fan.count(" ") == 4


def test_a_straight_axis_bends_the_line_at_every_year() -> None:
    plotted = plot([dated([Decimal(1), Decimal(2), Decimal(4), Decimal(8)])])
    assert plotted
    assert plotted.paths[0].line.count("L") == 3


def test_a_line_past_what_is_stated_begins_where_the_other_ends() -> None:
    kinds = ["stated", "derived", "derived", "extrapolated", "extrapolated"]
    values = [Decimal(10) ** at for at in range(5)]
    curve = [
        Dated(2020 + at, each, each, each, kind) for at, (each, kind) in enumerate(zip(values, kinds, strict=True))
    ]
    plotted = plot([curve])
    assert plotted
    (path,) = plotted.paths
    assert path.line.partition("L")[2] == path.beyond.removeprefix("M").partition("L")[0]
    assert path.fan == ""


def crossed(plotted: Plot) -> list[str]:
    """Labels that lie on a line, at the width of a phone."""
    lines = [drawn(line) for path in plotted.paths for line in (path.line, path.beyond) if line]
    dots = [dot for path in plotted.paths for dot in path.dots if dot.label]
    boxes = [(dot.label, box_of(dot.x, LabelPlace(dot.label_y, dot.anchor), dot.label)) for dot in dots]
    return [label for label, box in boxes if any(box.is_crossed_by(line) for line in lines)]


def drawn(path: str) -> list[tuple[Decimal, int]]:
    points = [point.split() for point in path.removeprefix("M").split("L")]
    return [(Decimal(x), int(y)) for x, y in points]


@given(amounts, st.decimals(min_value="0.05", max_value=15, places=2), st.integers(1, 12), st.sampled_from([250, 320]))
def test_no_label_lies_on_its_curve(first: Decimal, times: Decimal, years: int, height: int) -> None:
    curve = dated([first * times ** (Decimal(at) / years) for at in range(years + 1)])
    plotted = plot([curve], height=height)
    assert plotted
    assert crossed(plotted) == []


@given(st.lists(amounts, min_size=3, max_size=9))
def test_nor_where_a_curve_turns_and_every_value_is_stated(values: list[Decimal]) -> None:
    curve = [
        Dated(2020 + 2 * at, value, value, value, "stated" if at % 4 == 0 else "derived")
        for at, value in enumerate(values)
    ]
    plotted = plot([curve])
    assert plotted
    assert crossed(plotted) == []


def test_labels_of_curves_that_meet_cover_neither_each_other_nor_a_line() -> None:
    pair = [dated([Decimal(value) for value in values]) for values in ((10, 20, 35, 60), (12, 18, 26, 40))]
    plotted = plot(pair)
    assert plotted
    assert crossed(plotted) == []
    boxes = [
        box_of(dot.x, LabelPlace(dot.label_y, dot.anchor), dot.label) for path in plotted.paths for dot in path.dots
    ]
    assert not any(one.touches(other) for at, one in enumerate(boxes) for other in boxes[:at])


def test_the_size_of_a_gap_lies_on_no_line_where_the_bracket_has_room() -> None:
    low, high = (dated([Decimal(value) for value in values]) for values in ((10, 11, 12, 13), (10, 30, 50, 100)))
    plotted = plot([low, high], apart=(low[-1], high[-1]))
    assert plotted
    assert plotted.gap
    lines = [drawn(path.line) for path in plotted.paths]
    in_the_middle = replace(plotted.gap, middle=(plotted.gap.bottom - plotted.gap.top) // 2 + 4)
    assert any(in_the_middle.box.is_crossed_by(line) for line in lines)
    assert not any(plotted.gap.box.is_crossed_by(line) for line in lines)
    assert plotted.gap.top <= plotted.gap.top + plotted.gap.middle <= plotted.gap.bottom
