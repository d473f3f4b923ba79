"""Whatever is damaged in a release, it is refused in words or read whole; nothing else happens."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.onet import files
from careers.onet.read import OnetReleaseError, read_release
from tests.careers.onet.release_files import README, SMALL, text_of, write_files

CONTENTS = {table: text_of(table, rows).encode() for table, rows in SMALL.items()} | {files.README: README.encode()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_files(tmp_path_factory.mktemp("damaged") / "release")


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, bytes, bytes]:
    """A file, its bytes, and what has become of them: cut off, a part lost, or a part overwritten."""
    table = draw(st.sampled_from(sorted(CONTENTS, key=lambda each: each.file)))
    data = CONTENTS[table]
    start = draw(st.integers(0, len(data) - 1))
    end = draw(st.integers(start + 1, len(data)))
    put = draw(
        st.one_of(st.just(b""), st.binary(max_size=8), st.sampled_from([b"\t", b"\r\n", b'"', b"n/a", b"\xef\xbb\xbf"]))
    )
    return table.file, data, data[:start] + put + (b"" if draw(st.booleans()) else data[end:])


@settings(max_examples=200, deadline=None)
@given(damage=damages())
def test_a_damaged_release_is_refused_or_read(folder: Path, damage: tuple[str, bytes, bytes]) -> None:
    name, whole, damaged = damage
    (folder / name).write_bytes(damaged)
    with suppress(OnetReleaseError):
        assert all(each.code and each.title for each in read_release(folder).occupations)
    (folder / name).write_bytes(whole)
