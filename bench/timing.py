"""How long something takes: by the clock, and in processor seconds of this process and of the database's together."""

import os
import statistics
from collections.abc import Callable, Iterable
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from django.db import connection

TICKS = os.sysconf("SC_CLK_TCK")


class Took(NamedTuple):
    """`work`: processor seconds, which others on the machine disturb less than they do the clock."""

    clock: float
    work: float

    def __add__(self, other: "Took") -> "Took":  # type: ignore[override]
        return Took(self.clock + other.clock, self.work + other.work)

    def over(self, other: "Took") -> "Took":
        return Took(self.clock / other.clock, self.work / other.work)


def timed(run: Callable[[], object]) -> Took:
    process = server()
    clock, work = perf_counter(), process_time() + work_of(process)
    run()
    return Took(perf_counter() - clock, process_time() + work_of(process) - work)


def server() -> int | None:
    """The process that works for this connection; SQLite works in this one."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def work_of(process: int | None) -> float:
    if process is None:
        return 0.0
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def middle(several: Iterable[Took]) -> Took:
    """The medians."""
    clocks, works = zip(*several, strict=True)
    return Took(statistics.median(clocks), statistics.median(works))
