"""What changes no words changes no facts: bold, links, emoji, other bullets and headings, wrapped lines, unknown sections."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from textwrap import wrap

import pytest

from tests.reading import GUIDES, PROJECT, SAMPLE_GUIDES, SHARED, read_guide, values

pytestmark = pytest.mark.slow
MARKDOWN = sorted(PROJECT.joinpath("careers", "guides").glob("*.md"))
FLAT = sorted(GUIDES.glob("*.txt"))
SAMPLES = sorted(SHARED.joinpath("sample-guides").glob("*.form?.txt"))
ITEM = r"(?m)^(?P<lead>[ ]*[-•] )"
LABEL = re.compile(rf"{ITEM}(?P<label>[^:.!?\n]{{2,60}}):[ ](?=\S)")
SECTION = re.compile(r"(?m)^## (?!Sources)")
FLAT_SECTION = re.compile(
    r"(?m)^(?=(?:Core Responsibilities|Requirements|Career Development|Market Demand|Salary Ranges.*|Industry Trends|"
    r"Essential Soft Skills|Best Practices|Common Challenges)$)"
)
Change = Callable[[str], str]


def body(change: Change) -> Change:
    """Applied below the front matter and above the sources, whose footnotes are no words of the guide."""

    def changed(text: str) -> str:
        start = text.index("\n---\n") + 5 if text.startswith("---\n") else 0
        end = text.index("## Sources") if "## Sources" in text else len(text)
        return text[:start] + change(text[start:end]) + text[end:]

    return changed


def bold_labels(text: str) -> str:
    return LABEL.sub(r"\g<lead>**\g<label>:** ", text)


def bold_labels_colon_outside(text: str) -> str:
    return LABEL.sub(r"\g<lead>__\g<label>__: ", text)


def links(text: str) -> str:
    return re.sub(rf"{ITEM}(?P<word>[\w-]+)(?= )", r"\g<lead>[\g<word>](https://example.org/a_(b)?q=1)", text)


def emoji(text: str) -> str:
    return re.sub(ITEM, r"\g<lead>🚀 ", text)


def comments(text: str) -> str:
    return re.sub(rf"{ITEM}(?P<word>\w+)", r"\g<lead><!-- a note --><b>\g<word></b>", text)


def bullets(mark: str) -> Change:
    return lambda text: re.sub(r"(?m)^- ", f"{mark} ", text)


def wrapped(text: str) -> str:
    """Bullets and paragraphs cut at 70 characters, as editors do."""
    lines = []
    for line in text.split("\n"):
        lead = re.match(r"- |\d+\. ", line)
        is_prose = line and not line.startswith(("#", "[", "|", "-"))
        lines += (
            wrap(line, 70, subsequent_indent=" " * len(lead[0]) if lead else "", break_on_hyphens=False)
            if lead or is_prose
            else [line]
        )
    return "\n".join(lines)


def headings(form: str) -> Change:
    return lambda text: re.sub(r"(?m)^(#{2,4}) (.+)$", lambda match: form.format(match[1], match[2]), text)


def underlined(text: str) -> str:
    return re.sub(r"(?m)^## (.+)$", lambda match: f"{match[1]}\n{'-' * len(match[1])}", text)


RUN = re.compile(r"(?m)(?:^- (?!.*:$)[^\n|]+\n)(?:^- (?!.*:$)[^\n|]+(?:\n|\Z))+(?![ ]+[-•])")
PAY = re.compile(r"(?ms)^## Salary Ranges.*?(?=^## |\Z)")


def tables(text: str) -> str:
    """Each list of bullets as a table: of two columns where all its bullets are "Label: text", else of one."""
    pay = [match.span() for match in PAY.finditer(text)]

    def table(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in pay):
            return match[0]
        items = [line[2:] for line in match[0].splitlines()]
        labels = [label for item in items if (label := LABEL.match(f"- {item}"))]
        if len(labels) == len(items):
            rows = [
                f"| {label['label']} | {item[label.end() - 2 :]} |" for label, item in zip(labels, items, strict=True)
            ]
            return "\n" + "\n".join(["| Name | Text |", "|---|---|", *rows]) + "\n"
        return "\n" + "\n".join(["| Item |", "|---|", *(f"| {item} |" for item in items)]) + "\n"

    return RUN.sub(table, text)


def unknown_sections(heading: str) -> Change:
    """One before each section, with bullets that would be facts anywhere else."""
    lines = f"{heading}\n\n1. What is gradient descent?\n2. Why Docker?\n\n"
    lines += "- Pay: $99,000\n- Deploy models\n- 9+ years of experience\n\n"
    return lambda text: SECTION.sub(f"## {lines}## ", text)


def unknown_parts(text: str) -> str:
    """A lower heading about something else at the end of each section."""
    lines = (
        "### Recommended books\n- Designing Systems: by somebody who knows Kubernetes\n- A book on Python for $40\n\n"
    )
    return SECTION.sub(f"{lines}## ", text)


def flat_sections(heading: str, *items: str) -> Change:
    """One before each section but the first, in the list style of the text."""

    def inserted(text: str) -> str:
        bullet = "  • " if "  • " in text else "- "
        gap = "\n\n" if "  • " in text else "\n"
        return FLAT_SECTION.sub(gap.join((heading, *(f"{bullet}{item}" for item in items), "")), text)

    return inserted


ANYWHERE = {
    "bold labels": bold_labels,
    "bold labels, the colon outside": bold_labels_colon_outside,
    "links": links,
    "emoji": emoji,
    "comments and tags": comments,
}
IN_MARKDOWN = {
    "stars for bullets": bullets("*"),
    "plus signs for bullets": bullets("+"),
    "dots for bullets": bullets("•"),
    "wrapped lines": wrapped,
    "closed headings": headings("{} {} ##"),
    "lists as tables": tables,
    "headings with emoji": headings("{} 🎯 {}"),
    "bold headings": headings("{} **{}**"),
    "headings with a colon": headings("{} {}:"),
    "underlined headings": underlined,
    "a section we do not know": unknown_sections("Zebra Habits"),
    "a section on interviews": unknown_sections("Interview Questions"),
    "a part about books": unknown_parts,
}
# Each change on the samples; of the other guides each one meets every fifth change, the next one the changes beside them.
PAIRS = [
    (path, name)
    for at, path in enumerate(MARKDOWN)
    for number, name in enumerate((*ANYWHERE, *IN_MARKDOWN))
    if path in SAMPLE_GUIDES or number % 5 == at % 5
]
IN_FLAT = {
    "a flat section on interviews": flat_sections(
        "Interview Questions", "What is gradient descent?", "Deploy models with Docker"
    ),
    "a flat section of questions": flat_sections("Zebra Habits", "Why Docker?", "Does it pay $99,000 with 9+ years?"),
}
PAIRS += [(path, name) for path in (*FLAT, *SAMPLES) for name in (*ANYWHERE, *IN_FLAT)]
CHANGES: dict[str, Change] = {**ANYWHERE, **IN_MARKDOWN, **IN_FLAT}


@cache
def _read(path: Path) -> Counter[str]:
    return _facts(path.read_text(encoding="utf-8"))


def _facts(text: str) -> Counter[str]:
    return Counter(repr(sorted(values(fact).items())) for fact in read_guide(text).facts)


@pytest.mark.parametrize(("path", "name"), PAIRS, ids=[f"{path.name} {name}" for path, name in PAIRS])
def test_facts_stay(path: Path, name: str) -> None:
    text = path.read_text(encoding="utf-8")
    changed = body(CHANGES[name])(text)
    found, before = _facts(changed), _read(path)
    assert sorted((found - before).elements()) == []
    assert sorted((before - found).elements()) == []
