"""What is right in each file of a release and cannot be right in all of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from careers.onet import files
from careers.onet.tables import OnetFileError, OnetRow, Table, refuse_doubles, refuse_unlisted

OnetRows = Mapping[Table, Sequence[OnetRow]]
# Columns that together name a row of a file.
ROW_NAMES: Mapping[Table, tuple[tuple[str, ...], ...]] = {
    files.OCCUPATIONS: ((files.CODE,),),
    files.TITLES: ((files.CODE, "Alternate Title", "Short Title"),),
    files.TASKS: (("Task ID",),),
    files.TECHNOLOGIES: ((files.CODE, "Commodity Code", "Example"),),
    files.JOB_ZONES: ((files.CODE,),),
    files.ZONE_NAMES: (("Job Zone",),),
    files.RELATED: ((files.CODE, "Related O*NET-SOC Code"), (files.CODE, "Index")),
}
# Files with rows for each occupation that has a job zone, in the order of the codes.
DETAILED = (files.TASKS, files.TECHNOLOGIES, files.RELATED)


def contradictions(rows: OnetRows) -> list[str]:
    """The first fault that each check finds."""
    return [fault for check in _checks(rows) if (fault := _fault(check))]


def _checks(rows: OnetRows) -> Iterator[Callable[[], None]]:
    for table, names in ROW_NAMES.items():
        yield from (partial(refuse_doubles, table, rows[table], *name) for name in names)
    codes = frozenset(str(row[0]) for row in rows[files.OCCUPATIONS])
    known = partial(refuse_unlisted, listed=codes, where=files.OCCUPATIONS.file)
    for table in (files.TITLES, files.JOB_ZONES, *DETAILED):
        yield partial(known, table, rows[table], files.CODE)
    yield partial(known, files.RELATED, rows[files.RELATED], "Related O*NET-SOC Code")
    zones = frozenset(str(row[0]) for row in rows[files.ZONE_NAMES])
    yield partial(refuse_unlisted, files.JOB_ZONES, rows[files.JOB_ZONES], "Job Zone", zones, files.ZONE_NAMES.file)
    yield from (partial(_refuse_an_early_end, table, rows) for table in DETAILED)


def _refuse_an_early_end(table: Table, rows: OnetRows) -> None:
    """A file cut off at the end of a line looks whole by itself."""
    last = max(str(row[0]) for row in rows[table])
    later = [code for row in rows[files.JOB_ZONES] if (code := str(row[0])) > last]
    if later:
        message = f"it ends with {last}, and {files.JOB_ZONES.file} goes on to {max(later)}: is it cut off?"
        raise table.error(message, row=len(rows[table]), column=files.CODE)


def _fault(check: Callable[[], None]) -> str:
    try:
        check()
    except OnetFileError as error:
        return str(error)
    return ""
