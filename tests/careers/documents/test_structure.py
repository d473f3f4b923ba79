"""Lines → statements: roles, what each stands under, spans and footnotes."""

import pytest

from careers.documents import read

MARKDOWN = """---
slug: data-engineer
---
# Data Engineer

## Requirements
Some words.[^1] More words[^2]

### Technical Skills

#### Programming
- Python[^2]
- Java

### Education
- A degree

## Sources
[^1]: First book
[^2]: Second book
"""


def statements(*lines):
    return read("\n".join(lines)).statements


def roles_and_texts(*lines):
    return [(one.role, one.text) for one in statements(*lines)]


def under(text, *lines):
    [one] = [one for one in statements(*lines) if one.text == text]
    return one.heading, one.block, one.lead_in


def test_a_paragraph_is_cut_into_sentences():
    assert roles_and_texts("Overview", "One. Two: three")[1:] == [("sentence", "One."), ("sentence", "Two: three")]


def test_a_last_sentence_with_a_colon_is_a_lead_in():
    assert roles_and_texts("Overview", "One. Duties include:", "- Build")[2] == ("lead_in", "Duties include:")
    assert under("Build", "Overview", "One. Duties include:", "- Build") == ("", "", "Duties include:")


def test_a_merged_lead_in_starts_a_new_list():
    lines = ["Overview", "Duties include:", "- Build it Required skills encompass:", "- Reading"]
    assert roles_and_texts(*lines)[2:4] == [("item", "Build it"), ("lead_in", "Required skills encompass:")]
    assert under("Reading", *lines) == ("", "", "Required skills encompass:")


def test_a_merged_label_is_a_heading():
    lines = ["Overview", "- Build it Tools and Platforms:", "- Docker"]
    assert roles_and_texts(*lines)[2] == ("heading", "Tools and Platforms:")
    assert under("Docker", *lines) == ("Tools and Platforms", "Tools and Platforms", "")


def test_a_heading_in_title_case():
    assert under("Docker", "Overview", "Tools and Platforms", "- Docker")[0] == "Tools and Platforms"


def test_a_short_line_above_a_list_is_a_heading():
    assert roles_and_texts("Overview", "What you need", "- Docker")[1] == ("heading", "What you need")
    assert roles_and_texts("Overview", "What you need", "Docker.")[1] == ("sentence", "What you need")


@pytest.mark.parametrize(
    "section", ["Core Responsibilities", "Requirements\nTechnical Skills", "Requirements\nSoft Skills"]
)
def test_a_bullet_in_title_case_before_a_phrase_is_a_category(section):
    lines = [section, "- Data Care", "- Keep data clean", "- Keep it safe", "- Delivery", "- Ship often"]
    roles = {text: role for role, text in roles_and_texts(*lines)}
    assert (roles["Data Care"], roles["Delivery"], roles["Keep it safe"]) == ("heading", "heading", "item")
    assert under("Ship often", *lines)[0] == "Delivery"


@pytest.mark.parametrize("section", ["Career Development\nCareer Progression", "Market Demand", "Best Practices"])
def test_elsewhere_a_bullet_in_title_case_is_an_item(section):
    assert roles_and_texts(section, "- Data Care", "- Keep data clean")[-2:] == [
        ("item", "Data Care"),
        ("item", "Keep data clean"),
    ]


def test_numbered_categories():
    lines = ["Core Responsibilities", "1. Care for data", "- Keep data clean", "2. Delivery", "- Ship often"]
    assert [role for role, _ in roles_and_texts(*lines)] == ["heading", "heading", "item", "heading", "item"]


def test_a_closing_paragraph_stands_under_the_section_alone():
    lines = ["Core Responsibilities", "- Delivery", "- Ship often", "- Ship well By doing so, teams win."]
    assert under("Ship well", *lines)[0] == "Delivery"
    assert under("By doing so, teams win.", *lines) == ("", "", "")


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("__Ship well__", "__Ship well__"),
        ("*Ship well*", "*Ship well*"),
        ("`Ship` __well__", "`Ship` __well__"),
        ("Ship well[^1]", "Ship well"),
    ],
)
def test_a_span_holds_the_marks_on_both_sides_of_its_words_but_none_of_a_footnote(words, span):
    text = f"Core Responsibilities\n- Delivery\n- Ship often\n- {words} By doing so, teams win.\n[^1]: A book"
    found = next(one for one in read(text).statements if one.text == "Ship well")
    assert text[found.start : found.end] == span


def test_children_by_indentation():
    lines = ["Market Demand", "- Use across sectors:", "  - health care", "  - banks", "- Aim to cut waste"]
    found = statements(*lines)
    assert [one.parent for one in found] == [None, None, 1, 1, None]


def test_children_by_their_kind_where_indentation_is_lost():
    lines = ["Market Demand", "- Use across sectors:", "- Health Care", "- Banks", "- Aim to cut waste"]
    found = statements(*lines)
    assert [one.parent for one in found] == [None, None, 1, 1, None]
    assert found[-1].lead_in == ""


def test_a_label_without_text():
    lines = ["Career Development", "Technical Skills", "- Cloud: AWS", "- Data: SQL", "- Model Deployment"]
    assert roles_and_texts(*lines)[-1] == ("label", "Model Deployment")


def test_a_list_of_names_has_no_labels():
    lines = [
        "Career Development",
        "Career Progression",
        "- Junior Engineer",
        "- Engineer",
        "- Senior Engineer",
    ]
    assert {role for role, _ in roles_and_texts(*lines)[2:]} == {"item"}


def test_challenges_open_with_their_name():
    lines = [
        "Common Challenges",
        "- Keeping data clean over many years:",
        "- Challenge: It ages.",
        "- Solution: Wash it.",
    ]
    assert under("Solution: Wash it.", *lines)[0] == "Keeping data clean over many years"


def test_what_stands_above_the_first_section():
    assert roles_and_texts("logoSite", "", "Data Engineer", "Overview")[:2] == [
        ("front", "logoSite"),
        ("front", "Data Engineer"),
    ]


def test_markdown_headings_and_categories():
    document = read(MARKDOWN)
    place = {one.text: (one.role, one.heading, one.block) for one in document.statements}
    assert place["Python"] == ("item", "Programming", "Technical Skills")
    assert place["A degree"] == ("item", "Education", "Education")
    assert place["Data Engineer"][0] == "heading"


def test_markdown_footnotes_belong_to_the_statement_they_follow():
    notes = {one.text: one.notes for one in read(MARKDOWN).statements}
    assert notes["Some words."] == ("First book",)
    assert notes["More words"] == notes["Python"] == ("Second book",)
    assert notes["Java"] == ()


def test_footnotes_inside_a_bullet_of_two_sentences():
    lines = ["## Industry Trends", "- It grows.[^1] It shrinks.[^2]", "## Sources", "[^1]: A", "[^2]: B"]
    [item] = [one for one in statements(*lines) if one.role == "item"]
    assert (item.text, item.notes) == ("It grows. It shrinks.", ("A", "B"))


def test_a_mark_without_its_footnote_is_no_note():
    assert statements("## Overview", "Words.[^9]")[1].notes == ()


def test_footnotes_are_statements_of_the_sources():
    found = [(one.role, one.section, one.text) for one in read(MARKDOWN).statements][-2:]
    assert found == [("footnote", "sources", "First book"), ("footnote", "sources", "Second book")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\n\n", "\t\n"])
def test_line_ends_change_nothing_but_spans(line_end, start):
    text = start + "Overview\nOne. Two.\n\n- Three\n"
    plain, other = read(text), read(text.replace("\n", line_end))
    assert [(one.line, one.role, one.text) for one in plain.statements] == [
        (one.line, one.role, one.text) for one in other.statements
    ]
    assert all(other.text[one.start : one.end] == one.text for one in other.statements)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_line_of_an_offset(line_end):
    document = read("Overview\n\nOne. Two.\n- Three".replace("\n", line_end))
    offsets = [document.text.index(word) for word in ("Overview", "One", "Two", "Three")]
    assert [document.line_at(offset) for offset in offsets] == [1, 3, 3, 4]


@pytest.mark.parametrize("cut", range(1, 60))
def test_cut_off_anywhere_it_gives_what_it_holds(cut):
    text = "Overview\nDuties include:\n- Build queues Required skills encompass:\n- Python and Java"
    document = read(text[: len(text) - cut])
    assert document.statements[0].section == "overview"
    assert all(document.text[one.start : one.end] == one.text for one in document.statements)
