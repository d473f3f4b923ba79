"""The figures of pay on the database that `DATABASE_URL` names, which `bench.pay` has migrated and loaded.

python -m bench.pay_figures FILE ROUNDS REQUESTS
"""

import sys
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402 - models can be imported only once Django is set up

from bench.pay_answers import answers  # noqa: E402
from bench.pay_import import (  # noqa: E402
    ON_POSTGRES,
    ImportTook,
    a_row_each,
    import_file,
    objects,
    rows_of_numbers,
    rows_of_the_file,
)
from bench.pay_percentiles import by_the_database, rebuilds  # noqa: E402
from bench.timing import Took, middle  # noqa: E402

RAW = "COPY" if ON_POSTGRES else "executemany"
DATABASE_ITSELF = "percentile_cont" if ON_POSTGRES else "window functions"


def main() -> None:
    file, rounds, requests = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    settings.ALLOWED_HOSTS = ["testserver"]
    show_import(file, rounds)
    show_percentiles(rounds)
    show_answers(requests)


def show_import(file: Path, rounds: int) -> None:
    raw, numbers, many, ours = [], [], [], list[ImportTook]()
    for turn in range(rounds):
        raw.append(rows_of_the_file(file))
        ours.append(import_file(file))
        rows = a_row_each()
        numbers.append(rows_of_numbers(rows))
        if not turn:  # it takes longest by far
            many.append(objects(rows))
    import_file(file)
    whole = middle(each.whole for each in ours)
    lines = {
        "import: read, check, pair, write, percentiles": whole,
        "of it reading": middle(each.read for each in ours),
        f"{RAW} of the file's rows": middle(raw),
        f"{RAW} of as many rows into the table of adverts": middle(numbers),
        "`bulk_create` of as many adverts": middle(many),
    }
    table(("import", "seconds", "processor seconds", "× as fast as it", "by processor seconds"))
    for what, took in lines.items():
        row(what, took, took.over(whole))


def show_percentiles(rounds: int) -> None:
    theirs = middle(by_the_database() for _ in range(rounds))
    several = [rebuilds() for _ in range(rounds)]
    table(("percentiles", "seconds", "processor seconds", "of the database's time", "by processor seconds"))
    row(f"{DATABASE_ITSELF}, all groups, both ends", theirs, theirs.over(theirs))
    for what in several[0]:
        took = middle(each[what] for each in several)
        row(f"rebuilt after a change of: {what}", took, took.over(theirs))


def show_answers(requests: int) -> None:
    table(("answer", "p50 ms", "p99 ms", "queries"))
    for address, found in answers(requests).items():
        line(f"`{address}`", f"{found.p50:.0f}", f"{found.p99:.0f}", str(found.queries))


def table(headings: tuple[str, ...]) -> None:
    sys.stdout.write("\n")
    line(*headings)
    line(*["---"] * len(headings))


def row(what: str, took: Took, ratio: Took) -> None:
    line(what, *(f"{each:.2f}" for each in (*took, *ratio)))


def line(*cells: str) -> None:
    sys.stdout.write(f"| {' | '.join(cells)} |\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
