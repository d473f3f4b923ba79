"""The real guide in ../shared/documents, complete: its statements. Measures only, none of its sentences.

Its facts are counted in test_real_guide_facts.py, its skills in test_real_guide_skills.py.
"""

from collections import Counter
from hashlib import sha256

import pytest

from careers.documents.titles import role_title
from tests.reading import shared

GUIDE = "documents/000_95f84fef9c88cb8c.txt"
SECTIONS = {
    "overview": 1,
    "core_responsibilities": 13,
    "requirements": 43,
    "career_development": 88,
    "market_demand": 116,
    "salary_ranges": 142,
    "industry_trends": 165,
    "soft_skills": 177,
    "best_practices": 188,
    "challenges": 200,
}
CATEGORIES = {
    "core_responsibilities": [15, 19, 23, 27, 31, 35, 39],
    "requirements": [46, 49, 52, 55, 59, 62, 65, 68, 71, 74],
    "challenges": [202, 206, 210, 214, 218, 222, 226],
}
BLOCKS = {
    "requirements": [45, 67, 77, 81],
    "career_development": [90, 93, 101, 106, 110, 114],
    "market_demand": [118, 121, 125, 129, 136],
    "salary_ranges": [144, 147, 150, 153, 159, 163],
}
LEAD_INS = [2, 7, 14, 44, 89, 117, 130, 143, 166, 178, 189, 201]
SENTENCES = [
    2,
    2,
    12,
    12,
    12,
    12,
    14,
    42,
    44,
    87,
    89,
    115,
    115,
    141,
    143,
    164,
    164,
    164,
    176,
    187,
    187,
    199,
    201,
    229,
]
# Line → what it is cut into: role, length and the first figures of the hash of each piece.
CUTS = {
    7: [("item", 55, "a1a4af04"), ("lead_in", 26, "4a88b014")],
    12: [
        ("item", 37, "a9778d78"), ("sentence", 194, "475fb1e0"), ("sentence", 126, "c1c5c36d"),
        ("sentence", 84, "a99a7543"), ("sentence", 194, "e8f88195"),
    ],
    42: [("item", 47, "091d284d"), ("sentence", 239, "2bd4d93d")],
    87: [("item", 63, "cffd32e7"), ("sentence", 215, "ef517e36")],
    141: [("item", 35, "0696b1a3"), ("sentence", 176, "4b5909c8")],
    176: [("item", 195, "99bba970"), ("sentence", 228, "59b9fc92")],
    187: [("item", 111, "8e7acf3c"), ("sentence", 238, "a68352c7"), ("sentence", 105, "6be9d7ce")],
    199: [("item", 172, "19f711ee"), ("sentence", 249, "f03f3bd9")],
    229: [("item", 69, "7330252a"), ("sentence", 215, "e9189e99")],
}  # fmt: skip


@pytest.fixture(scope="module")
def guide():
    return shared(GUIDE)


@pytest.fixture(scope="module")
def statements(guide):
    return guide.document.statements


def lines_of(statements, role, section=None):
    return [one.line for one in statements if one.role == role and section in (None, one.section)]


def test_it_is_the_document_these_tests_speak_of(guide):
    digest = sha256(guide.document.text.encode()).hexdigest()
    assert digest == "082808c70e8e8c889eed06b452944a3f9774fd42cec3c3b37d214e2a3d532ba2"


def test_every_line_is_in_statements(statements):
    assert {one.line for one in statements} == set(range(1, 230))


def test_every_character_but_bullets_and_space_is_in_one_statement(guide, statements):
    text = guide.document.text
    covered = Counter(at for one in statements for at in range(one.start, one.end))
    left = {text[at] for at in range(len(text)) if not covered[at]}
    assert max(covered.values()) == 1
    assert left == {"\n", " ", "-"}


def test_each_span_gives_back_its_words(guide, statements):
    assert all(guide.document.text[one.start : one.end] == one.text for one in statements)
    assert all(one.text == one.text.strip() != "" for one in statements)


def test_each_statement_has_one_role(statements):
    roles = Counter(one.role for one in statements)
    assert roles == {"heading": 55, "lead_in": 12, "item": 160, "label": 1, "sentence": 24}


def test_sections_open_on_their_lines(statements):
    opened = {one.section: one.line for one in statements if one.role == "heading" and not one.heading}
    assert opened == SECTIONS


@pytest.mark.parametrize("section", SECTIONS)
def test_headings_below_each_section(statements, section):
    inner = sorted([*CATEGORIES.get(section, []), *BLOCKS.get(section, [])])
    assert lines_of(statements, "heading", section) == [SECTIONS[section], *inner]


@pytest.mark.parametrize("section", ["core_responsibilities", "requirements"])
def test_categories_are_distinguished_from_items_although_both_are_bullets(guide, statements, section):
    at = {one.line: one for one in statements if one.role == "heading"}
    marked = [line for line in CATEGORIES[section] if guide.document.text[at[line].start - 2] == "-"]
    assert marked == CATEGORIES[section]


def test_lead_ins(statements):
    assert lines_of(statements, "lead_in") == LEAD_INS


def test_prose(statements):
    assert lines_of(statements, "sentence") == SENTENCES


@pytest.mark.parametrize("line", CUTS)
def test_merged_tails_are_cut_at_the_right_character(statements, line):
    pieces = [one for one in statements if one.line == line]
    found = [(one.role, len(one.text), sha256(one.text.encode()).hexdigest()[:8]) for one in pieces]
    assert found == CUTS[line]


def test_only_these_lines_hold_more_than_one_statement(statements):
    counted = Counter(one.line for one in statements)
    prose = {2, 14, 44, 89, 115, 143, 164, 201}
    assert {line for line, number in counted.items() if number > 1} == prose | set(CUTS)


def test_bullets_of_two_honest_sentences_stay_whole(statements):
    assert [lines_of(statements, "item").count(line) for line in (167, 168)] == [1, 1]
    assert len([one for one in statements if one.line in (167, 168)]) == 2


def test_the_list_behind_a_merged_lead_in_stands_under_it(statements):
    opened = [one.lead_in for one in statements if one.role == "item" and 3 <= one.line <= 12]
    assert [len(words) for words in opened] == [29] * 5 + [26] * 5


def test_a_parent_keeps_its_children_and_lets_go_of_what_is_not_theirs(statements):
    parent = next(one for one in statements if one.line == 130)
    children = [one.line for one in statements if one.parent == parent.position]
    assert children == [131, 132, 133, 134]
    assert {one.line for one in statements if one.parent is not None} == {131, 132, 133, 134}


def test_a_label_without_text_is_the_only_problem(guide, statements):
    assert lines_of(statements, "label") == [100]
    assert [problem.line for problem in guide.problems] == [100]
    assert guide.faults == []


def test_nothing_is_unread(guide, statements):
    coverage = 1 - len(guide.unread()) / len(statements)
    assert guide.unread() == []
    assert coverage >= 0.99


def test_statements_that_state_no_fact(guide, statements):
    """Beside headings, lead-ins and the label: introductions, closing sentences, outlook and note."""
    covered = {at for fact in guide.facts for at in range(fact.evidence.first, fact.evidence.last + 1)}
    silent = [one for one in statements if one.position not in covered]
    sentences = list(SENTENCES)
    sentences[2:6] = [12, 12]
    assert Counter(one.role for one in silent) == {"heading": 45, "lead_in": 12, "label": 1, "sentence": 22}
    assert [one.line for one in silent if one.role == "sentence"] == sentences


def test_the_role_which_no_title_line_gives(guide):
    assert guide.document.title_line == ""
    assert role_title(guide.document) == "MLOps Cloud Engineer"
