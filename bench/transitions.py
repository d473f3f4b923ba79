"""How well roles are ranked by closeness: the same code on the occupations of O*NET, whose publisher names the related ones.

    python3 -m bench.transitions                                   # reads ../shared/data/onet-29.2
    python3 -m bench.transitions FOLDER                            # a whole release of the database, as text files

Prints each figure beside what an earlier measurement of the same kind found, and keeps them in
paths/closeness/quality/measured.json, from where `/quality/` and its tests read them.
"""

import sys
from pathlib import Path
from time import process_time

from careers.onet.read import read_release
from paths.closeness.quality.measured import AIMS, EARLIER, PATH, as_json
from paths.closeness.quality.occupations import MethodFigures, compare_methods

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "onet-29.2"
COLUMNS = ("recall", "computing_recall", "computing_r_precision", "computing_ndcg")


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if not (folder / "Related Occupations.txt").exists():
        sys.stdout.write(f"Nothing measured: needs Related Occupations.txt and its like in {folder}\n")
        return 0
    started = process_time()
    release = read_release(folder)
    figures = compare_methods(release.occupations)
    show(figures)
    sys.stdout.write(f"\n{process_time() - started:.0f} seconds of one processor\n")
    PATH.write_text(as_json(release, figures), encoding="utf-8")
    return missed(figures)


def show(figures: list[MethodFigures]) -> None:
    heading = ("method", *(name.replace("_", " ") for name in COLUMNS), "recall elsewhere")
    sys.stdout.write(f"| {' | '.join(heading)} |\n|{' --- |' * len(heading)}\n")
    for each in figures:
        cells = [f"{getattr(each, name):.3f}{_earlier(each.method, name)}" for name in COLUMNS]
        sys.stdout.write(f"| {each.method} | {' | '.join(cells)} | {each.recall_elsewhere:.3f} |\n")


def _earlier(method: str, column: str) -> str:
    figure = EARLIER[method][COLUMNS.index(column)]
    return f" ({figure:.3f})" if figure is not None else ""


def missed(figures: list[MethodFigures]) -> int:
    """How many aims are missed, each named."""
    found = {each.method: each for each in figures}
    short = [aim for aim in AIMS if getattr(found[aim.method], aim.figure) < aim.least]
    sys.stdout.writelines(f"Missed: {aim.figure} of {aim.method} is under {aim.least}\n" for aim in short)
    return len(short)


if __name__ == "__main__":
    sys.exit(main())
