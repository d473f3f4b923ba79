"""The shipped part is what the reviewed roles need of a release, and nobody's sentences."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from careers.onet.extract import COLUMNS, FOLDER, extract_of, read_extract
from careers.onet.read import read_release
from careers.onet.records import attribution
from careers.role_file import read_roles
from tests.careers.onet.release_files import LINE, QUEUE, small_release
from tests.conftest import SHARED

DATA = SHARED / "data/onet-29.2"
LINKED = {each.code: each.title for role in read_roles() for each in role.occupations if each.scheme == "onet_soc"}


def test_it_is_made_and_read_without_loss_but_for_sentences(tmp_path: Path) -> None:
    release = small_release(tmp_path / "release")
    for name, text in extract_of(release, {LINE, QUEUE}).items():
        (tmp_path / name).write_text(text)
    shipped = read_extract(tmp_path)
    assert (shipped.version, shipped.month, shipped.is_whole) == (release.version, release.month, False)
    kept = [each for each in release.occupations if each.code in (LINE, QUEUE)]
    assert list(shipped.occupations) == [replace(each, description=None, tasks=()) for each in kept]
    assert all("signs" not in path.read_text() for path in tmp_path.glob("*.csv"))


def test_an_occupation_that_the_release_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"O\*NET 29\.2 has no occupation 99-0000\.00"):
        extract_of(small_release(tmp_path / "release"), {QUEUE, "99-0000.00"})


def test_it_has_the_occupations_of_the_reviewed_roles_under_their_titles() -> None:
    shipped = read_extract()
    assert {each.code: each.title for each in shipped.occupations} == LINKED
    assert all(each.titles and each.technologies and len(each.related) == 20 for each in shipped.occupations)
    assert all(each.job_zone and each.job_zone_name for each in shipped.occupations)


def test_its_note_names_release_licence_and_changes() -> None:
    note = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", (FOLDER / "SOURCE.md").read_text())
    shipped = read_extract()
    assert attribution(shipped.version) in " ".join(note.replace("\n> ", " ").split())
    assert f"O*NET {shipped.version} Database ({shipped.month:%B %Y} release)" in note


def test_it_is_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in COLUMNS) < 200_000


@pytest.fixture
def whole() -> Path:
    if not DATA.is_dir():
        pytest.skip(f"{DATA} is not here")
    return DATA


def test_it_is_what_the_command_makes_of_the_release(whole: Path) -> None:
    made = extract_of(read_release(whole), LINKED.keys())
    assert {name: (FOLDER / name).read_text() for name in made} == made


def test_the_release_is_read_whole(whole: Path) -> None:
    release = read_release(whole)
    occupations = {each.code: each for each in release.occupations}
    assert (release.version, len(occupations)) == ("29.2", 1016)
    counts = [
        sum(len(getattr(each, name)) for each in occupations.values())
        for name in ("titles", "tasks", "technologies", "related")
    ]
    assert counts == [56_560, 18_796, 32_627, 18_460]
    assert sum(each.job_zone is None for each in occupations.values()) == 93
    assert max(title.occupation_count for each in occupations.values() for title in each.titles) == 43
    assert sum('"' in task.text for each in occupations.values() for task in each.tasks) == 6
