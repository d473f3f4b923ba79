"""The commands as an editor types them."""

import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from careers.models import DataVersion, Guide, Responsibility
from tests.conftest import GUIDE

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "guide.txt"
    file.write_text(GUIDE)
    return file


def run(*args: Any, **options: Any) -> str:
    out = StringIO()
    call_command(*args, stdout=out, **options)
    return out.getvalue()


def test_import_tells_facts_and_coverage(path: Path) -> None:
    output = run("import_guides", str(path))
    assert "queue-engineer: imported;" in output
    assert re.search(
        r"of \d+ statements \d+ state facts, \d+ are context.*; 0 in sections we do not know; 0 not understood", output
    )
    assert Guide.objects.count() == 1


def test_a_second_import_has_nothing_to_do(path: Path) -> None:
    run("import_guides", str(path))
    assert "unchanged" in run("import_guides", str(path))


def test_a_dry_run_shows_the_diff_and_writes_nothing(path: Path) -> None:
    output = run("import_guides", str(path), dry_run=True)
    assert "would be imported" in output
    assert "added" in output
    assert not Guide.objects.exists()


def test_a_dry_run_pairs_what_changed_old_with_new(path: Path) -> None:
    run("import_guides", str(path))
    path.write_text(
        GUIDE.replace("$120,000 - $150,000+", "$125,000 - $155,000")
        .replace("- Keep queues short", "- Keep all queues short")
        .replace("- Watching queues\n", "")
    )
    output = run("import_guides", str(path), dry_run=True)
    assert "added" not in output
    assert "2 changed" in output
    assert (
        "line 31 → 30: salary band (Senior Queue Engineer, senior): 'Senior Queue Engineer\\n- Salary Range:" in output
    )
    assert "pay: 120,000–150,000 or more → 125,000–155,000\n" in output
    assert "responsibility (Running Queues): 'Keep queues short' → 'Keep all queues short'" in output
    assert "1 removed\n    line 3: responsibility" in output
    assert "Watching queues" in output


def test_a_dry_run_says_what_each_fact_is_read_as(path: Path) -> None:
    output = run("import_guides", str(path), dry_run=True)
    assert "read as label: Entry-Level Queue Engineer, level: entry, pay: 90,000–110,000, currency: USD" in output
    assert "… and" not in output
    assert "… and 9 more" in run("import_guides", str(path))


def test_a_dry_run_writes_the_page_as_readers_would_get_it(path: Path) -> None:
    page = path.with_name("page.html")
    assert f"its page is in {page}" in run("import_guides", str(path), dry_run=True, page=page)
    text = page.read_text()
    assert "<h1><bdi>Queue Engineer</bdi></h1>" in text
    assert "$120,000" in text
    assert not re.search(r"<(?:link|script)|(?:href|src)=\"(?!#)", text)
    assert not Guide.objects.exists()
    for options in ({}, {"dry_run": True}):
        with pytest.raises(CommandError, match="--page is about one guide"):
            run("import_guides", str(path), *([str(path)] if options else []), page=page, **options)


def test_unread_lines_are_listed_with_their_number(path: Path) -> None:
    path.write_text(GUIDE.replace("Career Progression", "Habits of Owls"))
    assert "line 22: not understood: Junior Queue Engineer" in run("import_guides", str(path))


def test_a_folder_stands_for_its_guides(path: Path) -> None:
    (path.parent / "notes.rst").write_text("not a guide")
    assert "queue-engineer: imported" in run("import_guides", str(path.parent))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "the file is blank"),
        (b"%PDF-1.7 \x93\x8c", "binary"),
        (b"Overview\nwith a \x00 byte", "line 2: a NUL byte"),
        ("Overview\ncaf\xe9\n".encode("latin-1"), "line 2"),
        ("Overview\n".encode("utf-16"), "UTF-16"),
        (b"x" * (20 * 1024 * 1024 + 1), "20 MB"),
        (b"No section stands here.\n", "no known section"),
    ],
)
def test_rubbish_is_refused_by_name_and_nothing_is_written(path: Path, content: bytes, words: str) -> None:
    path.write_bytes(content)
    with pytest.raises(CommandError) as refusal:
        run("import_guides", str(path))
    assert str(path) in str(refusal.value)
    assert words in str(refusal.value)
    assert not Guide.objects.exists()
    assert DataVersion.objects.current() == 0


def test_one_bad_file_among_good_ones_stops_all(path: Path) -> None:
    (path.parent / "bad.txt").write_bytes(b"\xff\xff")
    with pytest.raises(CommandError, match="nothing was imported"):
        run("import_guides", str(path.parent))
    assert not Guide.objects.exists()


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(CommandError, match=r"absent\.txt: cannot be opened"):
        run("import_guides", "absent.txt")


def test_slug_and_role_speak_of_one_file(path: Path) -> None:
    with pytest.raises(CommandError, match="are about one guide"):
        run("import_guides", str(path), str(path), slug="a-slug")


def test_options_reach_the_guide(path: Path) -> None:
    options = {"publisher": "Elsewhere", "url": "https://example.org/g", "licence": "CC0", "retrieved_on": "2026-01-31"}
    run("import_guides", str(path), publication="figures", **options)
    guide = Guide.objects.get(slug="queue-engineer-elsewhere")
    assert (guide.url, guide.licence, str(guide.retrieved_on)) == ("https://example.org/g", "CC0", "2026-01-31")
    assert guide.publication == "figures"


def test_markup_in_a_guide_stays_text(path: Path) -> None:
    path.write_text(GUIDE.replace("Watching queues", "<script>alert(1)</script> {{ 7|add:1 }}"))
    run("import_guides", str(path))
    assert Responsibility.objects.filter(text="<script>alert(1)</script> {{ 7|add:1 }}").exists()


def test_nothing_in_a_front_matter_is_executed(path: Path) -> None:
    owned = path.parent / "owned"
    path.write_text(f"---\ntitle: !!python/object/apply:os.system ['touch {owned}']\n---\n{GUIDE}")
    with pytest.raises(CommandError, match="title is not plain text"):
        run("import_guides", str(path))
    assert not owned.exists()


def test_withdraw_guide(path: Path) -> None:
    run("import_guides", str(path))
    assert "withdrawn" in run("withdraw_guide", "queue-engineer")
    assert not Guide.objects.exists()


def test_withdrawing_what_is_not_there_is_refused() -> None:
    with pytest.raises(CommandError, match="no guide has the slug 'nobody'"):
        run("withdraw_guide", "nobody")


def test_refresh_projections_tells_its_rows(path: Path) -> None:
    run("import_guides", str(path))
    assert "projections refreshed:" in run("refresh_projections")
