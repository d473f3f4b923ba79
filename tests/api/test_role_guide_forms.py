"""The forms of the document: what JSON-LD may claim, and what Markdown must quote and escape."""

import re

import pytest
from django.test import Client
from markdown_it import MarkdownIt

from careers.models import Credential, Guide, Insight, Responsibility, Role
from careers.models.guides import OURS
from portal.resources import KIND_BY_RESOURCE
from portal.role.document import build
from portal.role.jsonld import occupation
from portal.role.markdown import markdown
from salaries.models import SalaryBand
from tests.conftest import GUIDE, import_text
from web.markdown import escape, in_one_line, link, quoted

BASE = "https://portal.example"
EVIL = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "[x]: javascript:alert(1)",
    "[^1]",
    "a | b",
    "`code` and ``code``",
    "**bold** _thin_ ~~gone~~",
    "&lt;b&gt; &#60;b&#62;",
    "<https://evil.example>",
    "https://evil.example www.evil.example me@evil.example",
    "# heading",
    "1. first",
    "12) twelfth",
    "- item",
    "---",
    "+ item",
    "> quote",
    "back\\slash \\",
    "two\nlines\n\n# heading",
    "\t    code",
)


def role_document() -> dict:
    return build(Role.objects.get(slug="queue-engineer"))


def page() -> str:
    return markdown(role_document(), BASE)


# JSON-LD -------------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_an_open_top_has_no_maximum_and_a_missing_end_no_minimum(client: Client, guide: str) -> None:
    bands = {row["name"]: row for row in occupation(role_document(), BASE)["estimatedSalary"]}
    entry, senior = bands["Entry-Level Queue Engineer"], bands["Senior Queue Engineer"]
    assert (entry["minValue"], entry["maxValue"]) == (90000, 110000)
    assert (senior["minValue"], "maxValue" in senior) == (120000, False)
    assert (senior["currency"], senior["duration"]) == ("USD", "P1Y")
    assert not any(name.startswith("percentile") or name == "median" for row in bands.values() for name in row)
    assert client.get(senior["@id"].removeprefix(BASE)).json()["low"] == "120000"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("stated", "ends"),
    [
        ({"low": None, "high": 260000, "open_ended": False, "qualifier": "up_to"}, {"maxValue": 260000}),
        ({"low": 150000, "high": 150000, "open_ended": False, "qualifier": "about"}, {"value": 150000}),
        ({"low": 150000, "high": None, "open_ended": True}, {"minValue": 150000}),
        ({"low": None, "high": 260000, "open_ended": True}, {}),
        ({"low": "12.5", "high": "12.75", "open_ended": False}, {"minValue": 12.5, "maxValue": 12.75}),
    ],
)
def test_ends_are_those_stated(guide: str, stated: dict, ends: dict) -> None:
    SalaryBand.objects.filter(level="senior").update(**stated)
    band = occupation(role_document(), BASE)["estimatedSalary"][-1]
    assert {name: value for name, value in band.items() if name in ("value", "minValue", "maxValue")} == ends


@pytest.mark.django_db
@pytest.mark.parametrize(("period", "duration"), [("hour", "PT1H"), ("month", "P1M"), (None, None)])
def test_a_period_is_a_duration(guide: str, period: str | None, duration: str | None) -> None:
    SalaryBand.objects.update(period=period)
    assert {row.get("duration") for row in occupation(role_document(), BASE)["estimatedSalary"]} == {duration}


@pytest.mark.django_db
def test_only_what_is_required_is_a_requirement(client: Client, guide: str) -> None:
    node = occupation(role_document(), BASE)
    (experience,) = node["experienceRequirements"]
    assert (experience["monthsOfExperience"], experience["description"]) == (48, "4+ years of experience")
    assert [row["name"] for row in node["educationRequirements"]] == ["Bachelor's degree in any field"]
    assert client.get(experience["@id"].removeprefix(BASE)).status_code == 200
    Credential.objects.update(necessity="preferred")
    assert not {"experienceRequirements", "educationRequirements"} & set(occupation(role_document(), BASE))


@pytest.mark.django_db
def test_places_skills_and_responsibilities_name_their_facts(client: Client, guide: str) -> None:
    node = occupation(role_document(), BASE)
    (country,) = node["occupationLocation"]
    python = next(row for row in node["skills"] if row["name"] == "Python")
    assert (country["name"], len(country["subjectOf"]), python["description"]) == ("US", 2, "required")
    assert "Patience with people" in [row["name"] for row in node["skills"]]
    quoted_texts = [row["text"] for row in node["subjectOf"] if row["@type"] == "Quotation"]
    assert quoted_texts == node["responsibilities"] == [*Responsibility.objects.values_list("text", flat=True)]
    for reference in [*country["subjectOf"], *python["subjectOf"], *node["subjectOf"]]:
        assert client.get(reference["@id"].removeprefix(BASE)).status_code == 200


# Markdown ------------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_every_figure_has_a_footnote_and_every_footnote_its_figure(guide: str) -> None:
    body, notes = page().split("\n[^1]: ")
    notes = f"[^1]: {notes}"
    figures_in = [
        one
        for one in body.split("## Overview")[1].split("## All named skills")[0].splitlines()
        if re.search(r"\d", one)
    ]
    assert figures_in
    assert all(re.search(r"\[\^\d+\]$", one) for one in figures_in)
    marks = re.findall(r"\[\^(\d+)\]", body)
    assert marks == re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE) == [str(one + 1) for one in range(len(marks))]
    assert len(marks) >= sum(
        len(rows)
        for one in role_document()["sections"]
        for name, rows in one["facts"].items()
        if KIND_BY_RESOURCE[name].is_figure
    )


@pytest.mark.django_db
def test_a_footnote_quotes_the_sentence_and_says_where_it_stands(client: Client, guide: str) -> None:
    band = SalaryBand.objects.get(level="senior")
    (note,) = [one for one in page().splitlines() if one.startswith("[^") and "120,000 - $150,000+" in one]
    assert f"line {band.line}, characters {band.start}–{band.end}" in note
    assert note.index("Typically requires 6+ years") < note.index(f"{BASE}/guides/{guide}/")
    for address in re.findall(rf"{BASE}([^>]+)>", note):
        assert client.get(address).status_code == 200


@pytest.mark.django_db
def test_words_of_ours_are_no_quotation_in_a_footnote(client: Client) -> None:
    import_text(
        f"---\npublisher: {OURS}\nlicence: CC0\n---\n# Queue Engineer\n{GUIDE}", slug="ours", role="Queue Engineer"
    )
    notes = [line for line in page().splitlines() if line.startswith("[^")]
    assert any("120,000 - $150,000+" in note for note in notes)
    assert not any("“" in note for note in notes)


@pytest.mark.django_db
def test_an_open_top_is_shown_as_one(guide: str) -> None:
    assert "- Senior Queue Engineer: $120,000–150,000+ a year" in page()


@pytest.mark.parametrize("text", EVIL)
def test_no_word_becomes_markup(text: str) -> None:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for written, prefix in ((escape(text), "- "), (quoted(text), "[^1]: "), (in_one_line(text), "[^1]: ")):
        block = "| a |\n|---|\n| " + written + " |" if "|" in text else prefix + written
        kinds = {token.type for token in parser.parse(block)}
        inline = {child.type for token in parser.parse(block) for child in token.children or ()}
        assert inline <= {"text", "text_special"}
        assert not kinds & {
            "heading_open",
            "ordered_list_open",
            "hr",
            "fence",
            "code_block",
            "html_block",
            "blockquote_open",
        }
        assert sum(token.type == "bullet_list_open" for token in parser.parse(block)) <= 1
    assert "\n" not in escape(text)


@pytest.mark.parametrize("text", EVIL)
def test_escaped_words_read_as_they_were(text: str) -> None:
    (token,) = [one for one in MarkdownIt("commonmark").parse(f"- {escape(text)}") if one.type == "inline"]
    assert "".join(child.content for child in token.children or ()) == " ".join(text.split())


def test_bare_addresses_are_no_links() -> None:
    assert escape("https://a.example www.a.example m@a.example") == "https\\://a.example www\\.a.example m\\@a.example"


def test_only_web_addresses_are_linked() -> None:
    assert link("a]b", "https://a.example/x") == "[a\\]b](<https://a.example/x>)"
    assert [link("x", bad) for bad in ("javascript:alert(1)", "https://a> b", "", None)] == ["x"] * 4


@pytest.mark.django_db
def test_words_of_a_guide_stay_words_on_the_whole_page(guide: str) -> None:
    every = " ".join(EVIL)
    Responsibility.objects.update(text=every, heading=every[:300])
    Insight.objects.update(title=every[:300], body=every, solution=every)
    SalaryBand.objects.update(original_label=every[:300], quote=every, region="[x](y)")
    Guide.objects.update(title=EVIL[1], publisher=EVIL[0], licence=EVIL[5], as_of=EVIL[2], disclaimer=every)
    Guide.objects.update(sources=[{"title": EVIL[1], "address": "javascript:alert(1)"}])
    Role.objects.update(title=EVIL[0])
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(page())
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= {"h1", "h2", "h3", "p", "ul", "li", "a", "strong"}
    assert set(re.findall(r'href="([^"/]*//[^"/]*)', html)) == {BASE}
    assert len(re.findall(r'href="', html)) == len(re.findall(rf'href="{BASE}/', html))


@pytest.mark.django_db
def test_a_guide_narrowed_to_its_figures_leaks_no_prose(client: Client, narrowed: str) -> None:
    prose = (
        "Watching queues",
        "Keep queues short",
        "Work piles up",
        "Add workers",
        "People wait less",
        "Patience",
        "Bachelor",
    )
    address = "/api/v1/role-guides/queue-engineer"
    for name in (f"{address}/", f"{address}.md", f"{address}.jsonld"):
        answer = client.get(name).content.decode()
        assert [words for words in prose if words in answer] == []
        assert "150,000" in answer
    assert "The guide covers this in words that may not be published here." in page()
    assert "**Long Queues**" in page()
