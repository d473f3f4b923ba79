"""The front matter of a Markdown guide."""

import pytest

from careers.documents import DocumentError, read
from careers.documents.front_matter import FrontMatter, read_front_matter

BODY = "## Overview\nWork.\n"
REFUSED = {
    "not YAML": ("a: [", "not valid YAML"),
    "not YAML, line 4": ("slug: a\ntitle: b\nrole: 'c", "not valid YAML"),
    "a tab": ("slug:\n\t- a", "not valid YAML"),
    "deeper than any guide": ("slug: " + "[" * 20_000, "not valid YAML"),
    "longer than any guide": ("# " + "a" * 100_001, "longer than 100,000 characters"),
    "text": ("just words", "not a list of `key: value` lines"),
    "a list": ("- a\n- b", "not a list of `key: value` lines"),
    "nothing": ("", "not a list of `key: value` lines"),
    "a list for a word": ("title: [a, b]", "title is not plain text"),
    "a mapping for a word": ("title: {a: b}", "title is not plain text"),
    "a publication": ("publication: none", "publication is 'none'; it is one of full, figures"),
    "a date": ("retrieved_on: last week", "retrieved_on is 'last week'; write a date as 2026-01-31"),
    "a date that never was": ("retrieved_on: 2026-02-30", "retrieved_on is '2026-02-30'"),
    "sources as text": ("sources: everywhere", "sources is not a list of entries"),
    "sources as a list of words": ("sources: [a]", "sources is not a list of entries"),
    "a source with an unknown key": ("sources: [{page: 3}]", "sources is not a list of entries"),
    "a source with a list": ("sources: [{title: [a]}]", "sources is not a list of entries"),
}
COMMANDS = [
    "title: !!python/object/apply:os.system ['touch {}']",
    "title: !!python/object/new:pathlib.Path ['{}']",
    "title: !!python/name:os.system",
]


def front(matter, line_end="\n"):
    return f"---\n{matter}\n---\n{BODY}".replace("\n", line_end)


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_its_line(name):
    matter, message = REFUSED[name]
    with pytest.raises(DocumentError, match=r"^line \d+: ") as refusal:
        read(front(matter))
    assert message in str(refusal.value)


def test_the_line_is_that_of_the_file():
    with pytest.raises(DocumentError, match=r"^line 3: "):
        read(front("slug: a\ntitle: : b"))


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_in_it_is_executed(tmp_path, command):
    target = tmp_path / "made"
    try:
        matter = read_front_matter(front(command.format(target)))[0]
    except DocumentError:
        matter = FrontMatter()
    assert isinstance(matter.title, str)
    assert not target.exists()


def test_a_bomb_of_aliases_is_ignored_at_once():
    layers = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    document = read(front("\n".join(["l0: &l0 [a]", *layers])))
    assert len(document.front.unknown) == 30


@pytest.mark.parametrize(
    ("matter", "unknown"), [("slug: a\nauthor: b", ("author",)), ("b: 1\na: [2]", ("b", "a")), ("<<: a", ("<<",))]
)
def test_unknown_keys_are_noted_with_the_known_ones_and_ignored(matter, unknown):
    document = read(front(matter))
    assert document.front.unknown == unknown
    [problem] = document.problems
    assert str(problem).startswith(
        f"line 1: front matter not known and ignored: {', '.join(unknown)}; known: slug, kind,"
    )
    assert read(front("slug: a")).problems == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_what_it_says(line_end):
    lines = ["slug: data-engineer", "as_of: 2024", "sources:", "  - title: A book", "    date: 2020-01-01"]
    document = read(front("\n".join(lines), line_end))
    assert (document.front.slug, document.front.as_of) == ("data-engineer", "2024")
    assert document.front.sources == ({"title": "A book", "date": "2020-01-01"},)
    assert document.front.publisher == ""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_below_it_keep_their_numbers(line_end):
    statements = read(front("slug: a\ntitle: b", line_end)).statements
    assert [(one.line, one.text) for one in statements] == [(5, "Overview"), (6, "Work.")]


@pytest.mark.parametrize("text", ["", "----\na: b\n---\n", " ---\na: b\n---\n", "---\na: b\n", "x\n---\na: b\n---\n"])
def test_text_without_front_matter(text):
    assert read_front_matter(text) == (FrontMatter(), 0)


def test_a_rule_inside_the_text_is_not_its_end():
    matter, body = read_front_matter("---\ntitle: a\n---\nOverview\n---\n")
    assert (matter.title, body) == ("a", 17)


def test_front_matter_in_toml_is_read_too() -> None:
    text = '+++\ntitle = "SRE"\nas_of = 2025-01-31\ntags = ["a"]\n+++\n\n## Overview\nText.\n'
    front, start = read_front_matter(text)
    assert (front.title, front.as_of, front.unknown) == ("SRE", "2025-01-31", ("tags",))
    assert text[start:].strip().startswith("## Overview")


def test_broken_toml_is_refused_with_its_reason() -> None:
    with pytest.raises(DocumentError, match="not valid TOML"):
        read_front_matter("+++\ntitle = \n+++\n\n## Overview\nText.\n")
