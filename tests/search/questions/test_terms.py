"""Terms that search explains: each percentile by itself."""

import re

import pytest

from search.questions.terms import percentile_terms, term_in


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what is P75", "P75"),
        ("what does P90 mean", "P90"),
        ("what does P10 stand for", "P10"),
        ("what is the 25th percentile", "P25"),
        ("P50", "P50"),
        ("what is a percentile", "percentile"),
    ],
)
def test_a_percentile_is_explained_by_itself(question: str, name: str) -> None:
    term, _ = term_in(question)
    assert term
    assert term.name == name


def test_no_explanation_of_one_percentile_names_another() -> None:
    terms = percentile_terms()
    assert [term.name for term in terms] == ["P10", "P25", "P50", "P75", "P90"]
    assert [re.findall(r"P\d\d", term.meaning) for term in terms] == [[]] * 5
    assert [term.address for term in terms] == [f"/method/#{term.name.lower()}" for term in terms]
