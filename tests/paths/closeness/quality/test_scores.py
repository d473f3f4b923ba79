"""Figures of an order, worked out by hand and against all orders there are."""

from itertools import permutations
from math import log2
from statistics import fmean

import pytest

from careers.onet.read import read_release
from careers.onet.records import OccupationRecord, RelatedRecord, TaskRecord, TechnologyRecord, TitleRecord
from paths.closeness.quality.measured import AIMS, EARLIER, PATH, as_json, read_measured
from paths.closeness.quality.occupations import OccupationSet, compare_methods
from paths.closeness.quality.scores import by_chance, ndcg_at_ten, r_precision, recall_at_ten
from tests.reading import SHARED

OCCUPATIONS = SHARED / "data" / "onet-29.2"


def test_recall_counts_what_is_near_among_the_first_ten() -> None:
    assert recall_at_ten([*range(20)], {0, 9, 10, 30}) == 0.5


def test_precision_looks_at_as_many_as_are_near() -> None:
    assert r_precision([4, 0, 1, 2], {0, 1, 7}) == pytest.approx(2 / 3)


def test_gain_counts_early_places_more() -> None:
    ideal = 1 + 1 / log2(3)
    assert ndcg_at_ten([5, 6, 7], {5, 7}) == pytest.approx((1 + 1 / log2(4)) / ideal)
    assert ndcg_at_ten([5, 7, 6], {5, 7}) == 1
    assert ndcg_at_ten([*range(11)], {10}) == 0


def test_chance_is_the_mean_of_all_orders() -> None:
    near, orders = {0, 3}, list(permutations(range(5)))
    figures = [(recall_at_ten(each, near), r_precision(each, near), ndcg_at_ten(each, near)) for each in orders]
    assert by_chance(5, near) == pytest.approx([fmean(column) for column in zip(*figures, strict=True)])


def occupation(code: str, words: str, related: list[str], tier: str = "primary_short") -> OccupationRecord:
    """Its duties, titles and technologies are these words."""
    return OccupationRecord(
        code,
        words.split(maxsplit=1)[0],
        words,
        4,
        "Considerable",
        titles=tuple(TitleRecord(word, None, 1) for word in words.split()),
        tasks=(TaskRecord(1, words, "core"),),
        technologies=tuple(TechnologyRecord(word, "43230000", "Software", False, False) for word in words.split()),
        related=tuple(RelatedRecord(each, each, tier) for each in related),
    )


# Near are those whose words are shared; the codes say the opposite.
FAMILY = [
    occupation("15-1000.00", "alpha beta gamma one", ["15-4000.00", "15-3000.00", "15-2000.00"]),
    occupation("15-2000.00", "delta zeta", ["15-3000.00", "15-1000.00", "15-4000.00"]),
    occupation("15-3000.00", "alpha delta", ["15-4000.00", "15-1000.00", "15-2000.00"]),
    occupation("15-4000.00", "alpha beta gamma two", ["15-1000.00", "15-3000.00", "15-2000.00"]),
    occupation("29-1000.00", "nurse", ["29-2000.00"]),
    occupation("29-2000.00", "nurse surgeon", ["29-1000.00"]),
    occupation("99-9000.00", "nothing related", []),
]


def test_occupations_without_related_ones_are_left_out_and_computing_is_compared_within_itself() -> None:
    found = OccupationSet(FAMILY)
    assert [each.code for each in found.records] == [each.code for each in FAMILY[:-1]]
    assert found.primary == [{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}, {5}, {4}]
    assert found.computing == {0, 1, 2, 3}
    assert found.related_within == {0: {1, 2, 3}, 1: {0, 2, 3}, 2: {0, 1, 3}, 3: {0, 1, 2}}


def test_every_method_is_measured_on_the_same_occupations() -> None:
    figures = {each.method: each for each in compare_methods(FAMILY)}
    assert list(figures) == [*EARLIER]
    assert figures["portal"].recall == 1  # no more than five others
    assert figures["portal"].computing_r_precision == 1  # no more than three others
    assert figures["chance"].computing_ndcg == 1


def test_the_figures_kept_reach_what_was_aimed_at() -> None:
    methods = {each["method"]: each for each in read_measured()["methods"]}
    assert list(methods) == [*EARLIER]
    assert [aim for aim in AIMS if methods[aim.method][aim.figure] < aim.least] == []
    assert read_measured()["occupations"] == 923


@pytest.mark.slow
def test_the_figures_kept_are_those_of_the_code_of_today() -> None:
    if not (needed := OCCUPATIONS / "Related Occupations.txt").exists():
        pytest.skip(f"needs {needed.relative_to(SHARED.parent)}")
    release = read_release(OCCUPATIONS)
    assert as_json(release, compare_methods(release.occupations)) == PATH.read_text(), "run bench/transitions.py"


def test_the_order_of_the_portal_beats_every_simpler_one_in_computing() -> None:
    methods = {each["method"]: each["computing_recall"] for each in read_measured()["methods"]}
    assert max(methods, key=methods.__getitem__) == "portal"
    assert methods["portal"] > 10 * methods["share of skills"]
