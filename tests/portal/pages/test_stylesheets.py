"""The style sheets: one scale of type, colours by name, a sheet for each component, and no rule that nothing uses."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from portal.pages.stylesheet import COMMENT, FOLDER, SHEETS, read

ROOT = Path(settings.BASE_DIR)
APPS = ("careers", "skills", "salaries", "market", "paths", "search", "portal", "web")
FILES = sorted(FOLDER.glob("*.css"))
DECLARATION = re.compile(r"([\w-]+):\s*([^;{}]+);")
# Keywords that take a colour from around the element or from the reader's system, not from a palette.
NO_COLOUR = {"transparent", "inherit", "currentcolor", "none", "canvastext", "mark", "marktext"}
COLOURED = re.compile(r"^(?:--.*|.*color|background.*|border.*|outline.*|fill|stroke|box-shadow|text-decoration)$")
# Values of a palette of their own: #fff, rgb(…), and the names of colours that people write.
PALETTE = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
    r"|\b(?:black|white|gr[ae]y|silver|red|green|blue|yellow|orange|purple|navy|teal|maroon|pink|brown|gold)\b",
    re.IGNORECASE,
)
VARIABLE, TAG = re.compile(r"\{\{.*?\}\}"), re.compile(r"\{%.*?%\}")
CLASSES = re.compile(r'class=\\?"((?:\{[%{].*?[%}]\}|[^"\\])*)')


def rules(sheet: Path) -> str:
    return COMMENT.sub("", sheet.read_text())


def declarations(sheet: Path) -> list[tuple[str, str]]:
    return DECLARATION.findall(rules(sheet))


def wrong_sizes(text: str) -> list[str]:
    """Declarations of a size of type that is no token."""
    found = DECLARATION.findall(text)
    sizes = [value for name, value in found if name == "font-size" and not re.fullmatch(r"var\(--size-[\w-]+\)", value)]
    fonts = [value for name, value in found if name == "font" and value != "inherit" and "var(--size-" not in value]
    return sizes + fonts


def wrong_colours(text: str) -> list[str]:
    """Declarations with a colour that is no token."""
    return [
        f"{name}: {value}"
        for name, value in DECLARATION.findall(text)
        if COLOURED.match(name) and PALETTE.search(value)
    ]


@pytest.mark.parametrize("sheet", FILES, ids=lambda sheet: sheet.stem)
def test_every_size_of_type_is_a_token(sheet: Path) -> None:
    assert wrong_sizes(rules(sheet)) == []


@pytest.mark.parametrize("sheet", [each for each in FILES if each.stem != "tokens"], ids=lambda sheet: sheet.stem)
def test_every_colour_is_a_token(sheet: Path) -> None:
    assert wrong_colours(rules(sheet)) == []


def test_a_size_or_colour_of_its_own_is_seen() -> None:
    assert wrong_sizes(
        "a { font-size: 12px; } b { font: 1rem serif; } i { font: 400 var(--size-md) / 1.5 serif; }"
    ) == [
        "12px",
        "1rem serif",
    ]
    assert wrong_colours("a { color: #fff; } b { border: 1px solid red; } i { background: var(--mark); }") == [
        "color: #fff",
        "border: 1px solid red",
    ]


def test_the_scale_of_type_has_nine_steps_and_every_token_is_used() -> None:
    tokens = {name: value for name, value in declarations(FOLDER / "tokens.css") if name.startswith("--")}
    steps = [name for name in tokens if re.fullmatch(r"--size-(?:\d?x[sl]|sm|md|lg)", name)]
    assert len(steps) == 9
    everything = "".join(map(rules, FILES))
    used = set(re.findall(r"var\((--[\w-]+)\)", everything))
    assert used - {name for name, _ in DECLARATION.findall(everything)} == set()
    assert set(tokens) - used == set()


@pytest.mark.parametrize("sheet", FILES, ids=lambda sheet: sheet.stem)
def test_a_sheet_is_short(sheet: Path) -> None:
    assert len(sheet.read_text().splitlines()) <= 200


def test_every_sheet_is_delivered() -> None:
    assert sorted([*SHEETS, "admin", "admin-import"]) == sorted(each.stem for each in FILES)
    delivered, _digest = read()
    assert "/*" not in delivered
    assert all(selector in delivered for selector in (".fig {", ".citation {", "@media print {"))


def page_sources() -> list[Path]:
    """Templates of our own pages and the code that builds markup; not the admin, whose classes are Django's."""
    # The API's reference is drawn by Swagger, in a sheet of its own.
    templates = [each for each in (ROOT / "templates").rglob("*.html") if each.name != "api_docs.html"]
    templates = [each for each in templates if ROOT / "templates" / "admin" not in each.parents]
    tags = [each for app in APPS for each in (ROOT / app).glob("templatetags/*.py")]
    return [*templates, *tags]


def written_classes() -> set[str]:
    """Classes that stand as words in an attribute; those that a variable fills in are not among them."""
    found: set[str] = set()
    for source in page_sources():
        for attribute in CLASSES.findall(source.read_text()):
            words = TAG.sub(" ", VARIABLE.sub("{}", attribute)).split()
            found.update(word for word in words if re.fullmatch(r"[\w-]+", word))
    return found


def styled_classes() -> set[str]:
    sheets = [rules(FOLDER / f"{name}.css") for name in SHEETS]
    selectors = [re.sub(r"\{[^{}]*\}", "{}", sheet) for sheet in sheets]
    return set(re.findall(r"\.([a-z][\w-]*)", "".join(selectors)))


def test_every_class_of_a_page_has_a_rule() -> None:
    assert written_classes() - styled_classes() == set()


def test_every_rule_has_a_page() -> None:
    """A class is written in a template, or a variable fills it in: then its word is a value somewhere in the code."""
    values: set[str] = set()
    for source in (each for app in APPS for each in (ROOT / app).rglob("*.py")):
        values.update(re.findall(r'"(\w+)"', source.read_text()))
    unused = styled_classes() - written_classes()
    assert {name for name in unused if name.removeprefix("v-") not in values} == set()
