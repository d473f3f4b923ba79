"""Templates: short lines, and none that nothing renders."""

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
APPS = ("careers", "skills", "salaries", "market", "paths", "search", "portal", "web")


def test_no_line_of_a_template_is_long() -> None:
    """Over 200 characters, a decision hides that belongs into code."""
    templates = (ROOT / "templates").rglob("*.html")
    lines = [(each.name, at, line) for each in templates for at, line in enumerate(each.read_text().splitlines(), 1)]
    assert [f"{name}, line {at}" for name, at, line in lines if len(line) > 200] == []


def test_every_tag_ends_on_its_line() -> None:
    """Django prints a tag that is broken over two lines as it is written."""
    templates = [*(ROOT / "templates").rglob("*.*")]
    lines = [(each.name, at, line) for each in templates for at, line in enumerate(each.read_text().splitlines(), 1)]
    broken = re.compile(r"\{%(?!.*%\})|\{\{(?!.*\}\})|\{#(?!.*#\})")
    assert [f"{name}, line {at}" for name, at, line in lines if broken.search(line)] == []


def test_every_template_is_used() -> None:
    """Named in the code or in another template; those that Django and the blocks of a section choose by name are known."""
    sources = [*(ROOT / "templates").rglob("*.html"), *(each for app in APPS for each in (ROOT / app).rglob("*.py"))]
    everything = "".join(each.read_text() for each in sources)
    names = [str(each.relative_to(ROOT / "templates")) for each in (ROOT / "templates").rglob("*.html")]
    chosen = {name for name in names if name.startswith("facts/") and f'"{Path(name).stem}"' in everything}
    by_django = {name for name in names if name.startswith("admin/") or re.fullmatch(r"[45]\d\d\.html", name)}
    assert {name for name in names if f'"{name}"' not in everything} - chosen - by_django == set()


def test_dates_and_per_cent_are_written_one_way() -> None:
    """ "26 Nov 2026" and "43%"; no omission between two numbers."""
    templates = (ROOT / "templates").rglob("*.html")
    texts = {str(each.relative_to(ROOT / "templates")): each.read_text() for each in templates}
    formats = {each for text in texts.values() for each in re.findall(r'\|date:"([^"]+)"', text)}
    assert formats <= {"j M Y", "j M Y, H:i", "j M, H:i", "F Y", "Y-m-d"}
    wrong = re.compile(r"(?:\d|\}\}) %(?!\})|(?:\d|\}\})\s*…\s*(?:\d|\{\{)")
    assert [name for name, text in texts.items() if wrong.search(text)] == []


def test_code_writes_ranges_and_per_cent_one_way() -> None:
    wrong = re.compile(r"\} %[ \"']|\} … \{")
    sources = [each for app in APPS for each in (ROOT / app).rglob("*.py") if "migrations" not in each.parts]
    assert [str(each.relative_to(ROOT)) for each in sources if wrong.search(each.read_text())] == []
