"""The shipped adverts and the figures beside them: computed anew, by an oracle too, and against the whole snapshot."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from statistics import quantiles

import pytest

from salaries.adverts.aijobs import read_aijobs
from salaries.adverts.figures import FIGURES, figures_of, read_figures
from salaries.adverts.percentiles import LEAST
from salaries.adverts.records import AdvertFile
from salaries.adverts.shipped import ADVERTS, FOLDER, read_shipped, write_shipped
from salaries.adverts.titles import NEAR, read_titles
from tests.conftest import SHARED
from tests.salaries.adverts.advert_files import JUNE

WHOLE = SHARED / "data/ai-jobs/salaries_2025-06-25.csv"
needs_whole = pytest.mark.skipif(not WHOLE.exists(), reason=f"not there: {WHOLE}")
shipped = cache(read_shipped)


@cache
def whole() -> AdvertFile:
    return read_aijobs(WHOLE, JUNE)


def test_the_figures_are_those_that_come_of_the_adverts() -> None:
    assert list(figures_of(shipped(), read_titles())) == read_figures(FOLDER)


def test_adverts_and_figures_name_the_same_state_of_the_same_source() -> None:
    first = [(FOLDER / name).read_text().split("\n", 1)[0] for name in (ADVERTS, FIGURES)]
    assert first[0] == first[1]
    assert all(word in first[0] for word in ("aijobs.net", "CC0 1.0", "2025-06-25", shipped().sha256))


def test_only_adverts_of_titles_of_a_role_are_shipped() -> None:
    of_roles = {entry.title for entry in read_titles() if entry.role}
    assert {kind.title for kind in shipped().kinds} == of_roles & set(shipped().titles)


def test_every_figure_is_that_of_the_standard_library() -> None:
    """All groups, each end: counted and interpolated without a line of ours."""
    ranges = ranges_by_hand(shipped())
    seen = set()
    for row in read_figures(FOLDER):
        alike = tuple(row[name] for name in ("role", "title", "level", "country", "year", "currency"))
        seen.add(alike)
        n_distinct = len(set(ranges[alike]))
        values = [pair[row["end"] == "advert_high"] for pair in ranges[alike]]
        assert (row["n_adverts"], row["n_distinct"]) == (str(len(values)), str(n_distinct))
        hundredths = quantiles(values, n=100, method="inclusive")
        for percent, least in LEAST.items():
            expected = pytest.approx(hundredths[percent - 1], abs=1e-6) if n_distinct >= least else None
            assert (float(row[f"p{percent}"]) if row[f"p{percent}"] else None) == expected, (alike, percent)
    assert {alike for alike, pairs in ranges.items() if len(set(pairs)) >= 6} == seen


def ranges_by_hand(file: AdvertFile) -> Mapping[tuple[str, ...], list[tuple[int, int]]]:
    """Role, title where it is near, level, country, year and currency → both ends of each advert that has two rows."""
    by_title = defaultdict(list)
    columns = file.adverts
    for place, number in enumerate(columns.kinds):
        if columns.last_rows[place] > columns.rows[place]:
            by_title[file.kinds[number].title].append((file.kinds[number], (columns.lows[place], columns.highs[place])))
    found: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for entry in (entry for entry in read_titles() if entry.role):
        near = entry.title if entry.fit == NEAR else ""
        for kind, both in by_title[entry.title]:
            found[entry.role, near, kind.level, kind.country, str(kind.year), kind.currency].append(both)
    return found


# METHODS of June 2025: role, level, year → number of adverts, and p25, p50 and p75 of the low ends and of the high ends.
PUBLISHED = {
    ("mlops-engineer", "senior", "2025"): (25, "133650 150000 160000", "209000 220000 243400"),
    ("mlops-engineer", "senior", "2024"): (24, "115850 137600 171700", "184250 215000 266400"),
    ("machine-learning-engineer", "senior", "2025"): (789, "140000 165500 194500", "206690 250000 299300"),
    ("machine-learning-engineer", "senior", "2024"): (1486, "139850 165900 192500", "220000 255800 303400"),
}


@pytest.mark.parametrize("alike", PUBLISHED, ids=" ".join)
def test_the_shipped_figures_are_the_published_ones_to_the_dollar(alike: tuple[str, str, str]) -> None:
    role, level, year = alike
    us = {"role": role, "title": "", "level": level, "country": "US", "year": year, "currency": "USD"}
    low, high = (row for row in read_figures(FOLDER) if us.items() <= row.items())
    n_adverts, *ends = PUBLISHED[alike]
    assert [row["n_adverts"] for row in (low, high)] == [str(n_adverts)] * 2
    assert [" ".join(row[name] for name in ("p25", "p50", "p75")) for row in (low, high)] == ends


def test_five_adverts_have_no_figures() -> None:
    few = {"role": "mlops-engineer", "title": "", "level": "mid", "country": "US", "year": "2025"}
    assert not any(few.items() <= row.items() for row in read_figures(FOLDER))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    write_shipped(shipped(), read_titles(), tmp_path)
    for name in (ADVERTS, FIGURES):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


@needs_whole
def test_the_shipped_part_is_that_of_the_whole_snapshot(tmp_path: Path) -> None:
    assert write_shipped(whole(), read_titles(), tmp_path) == len(shipped().adverts)
    assert all((tmp_path / path.name).read_bytes() == path.read_bytes() for path in FOLDER.iterdir())


@needs_whole
def test_the_whole_snapshot_has_the_published_counts() -> None:
    counts = whole().counts
    assert counts["rows"] == 133_349
    assert counts["pairs"] + counts["rising_pairs"] == 66_154
    assert counts["points"] + counts["doubtful_points"] == 1_041
    assert len({kind.currency for kind in whole().kinds}) == 26
    us = {year: count_of(year) for year in (2024, 2025)}
    assert us == {2024: (28_211, 47), 2025: (26_970, 23)}


def count_of(year: int) -> tuple[int, int]:
    """Pairs and points of US adverts in dollars."""
    adverts, kinds = whole().adverts, whole().kinds
    wanted = {
        place for place, kind in enumerate(kinds) if (kind.country, kind.year, kind.currency) == ("US", year, "USD")
    }
    single = [
        first == last
        for kind, first, last in zip(adverts.kinds, adverts.rows, adverts.last_rows, strict=True)
        if kind in wanted
    ]
    return single.count(False), single.count(True)
