"""Words, weights and cosines, worked out by hand and true of any text."""

from collections import Counter
from math import isclose, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paths.closeness.vectors import Index, cosine, unit, word_vectors
from paths.closeness.words import count_words
from tests.paths.closeness.made import COUNTS, WORDS

VECTORS = st.dictionaries(st.sampled_from(WORDS), st.floats(0.01, 10), max_size=7).map(unit)


def test_words_are_counted_without_case_plural_and_filler() -> None:
    texts = ["Deploys Models to the cloud", "models & policies, CI/CD in C++ and .NET", "AWS analysis; Node.js."]
    assert count_words(texts) == Counter(
        {"deploy": 1, "model": 2, "cloud": 1, "policy": 1, "ci": 1, "cd": 1, "c++": 1, "net": 1}
        | {"aws": 1, "analysis": 1, "node.js": 1}
    )


def test_a_word_weighs_by_how_often_it_occurs_and_how_rare_it_is() -> None:
    one, two, three = word_vectors([{"model": 4, "data": 1}, {"data": 2, "report": 1}, {"report": 1}])
    model, data = sqrt(4 * log(4 / 1)), sqrt(1 * log(4 / 2))
    length = sqrt(model**2 + data**2)
    assert one == pytest.approx({"model": model / length, "data": data / length})
    own, report = sqrt(2 * log(4 / 2)), sqrt(log(4 / 2))
    assert cosine(one, two) == pytest.approx(data / length * own / sqrt(own**2 + report**2))
    assert three == {"report": 1.0}
    assert cosine(one, three) == 0


def test_a_word_of_every_text_still_weighs_something_and_an_empty_text_is_unknown() -> None:
    one, two, nothing = word_vectors([{"data": 1, "model": 1}, {"data": 3}, {}])
    data, model = sqrt(log(3 / 2)), sqrt(log(3 / 1))
    assert (two, nothing) == ({"data": 1.0}, {})
    assert cosine(one, two) == pytest.approx(data / sqrt(data**2 + model**2))
    assert cosine(one, nothing) is None
    assert Index([one, two, nothing]).cosines(two) == [pytest.approx(one["data"]), 1.0, None]
    assert Index([one, two, nothing]).cosines({}) == [None, None, None]


@given(VECTORS, VECTORS)
def test_a_cosine_is_the_same_both_ways_and_lies_between_zero_and_one(one: dict, other: dict) -> None:
    found, back = cosine(one, other), cosine(other, one)
    if found is None or back is None:
        assert not one or not other
        assert found is back
    else:
        assert isclose(found, back, abs_tol=1e-12)
        assert -1e-12 <= found <= 1 + 1e-12


@given(st.lists(COUNTS, min_size=1, max_size=8))
def test_the_index_finds_what_each_pair_gives(texts: list[dict[str, int]]) -> None:
    vectors = word_vectors(texts)
    index = Index(vectors)
    for one in vectors:
        assert index.cosines(one) == pytest.approx([cosine(one, other) for other in vectors], abs=1e-12)
