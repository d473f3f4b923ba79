"""Under which version of the reading code a guide was read: a hash of everything that turns its text into facts.

What the parsers and the document reader import is followed from file to file, so no module can be forgotten. Code that
keys, stores and counts what they read is named beside them and not followed: it imports tables, which read nothing.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from portal.resources import PARSERS

ROOT = Path(__file__).resolve().parent.parent.parent
LEXICON = "skills/lexicon.csv"
READERS = ("careers.documents", *(parse.__module__ for parse in PARSERS))
KEEPERS = ("portal.imports.dispositions", "careers.importers", "skills.importers", "skills.slugs")
# As the formatter leaves them: each at the head of a line, several names in brackets.
IMPORT = re.compile(r"^[ \t]*(?:import (.+)|from (\S+) import (\([^)]*\)|.+))", re.MULTILINE)
REMARK = re.compile(r"#.*")


def reader_version(root: Path = ROOT) -> str:
    """Changes with the reading code and the lexicon, so that every guide is read again after a change of either."""
    code = b"".join(path.read_bytes() for path in reading_files(root))
    return "-".join(hashlib.sha256(part).hexdigest()[:12] for part in (code, (root / LEXICON).read_bytes()))


def reading_files(root: Path = ROOT) -> list[Path]:
    keepers = {path for name in KEEPERS if (path := _file(root, name))}
    return sorted(keepers | _closure(root, READERS))


def _closure(root: Path, names: Iterable[str]) -> set[Path]:
    """The files of these modules and of every module of the project that they import, directly or not."""
    waiting, seen, found = list(names), set(names), set[Path]()
    while waiting:
        path = _file(root, waiting.pop())
        if path and path not in found:
            found.add(path)
            new = set(_imported(path, root)) - seen
            seen |= new
            waiting += new
    return found


def _file(root: Path, module: str) -> Path | None:
    """None for what is no module of the project: a library, or a name that a module defines."""
    path = root.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def _imported(path: Path, root: Path) -> Iterator[str]:
    """Everything that an import may name. Importing a module runs the packages above it too."""
    package = ".".join(path.relative_to(root).parts[:-1])
    for name in [package, *imported_names(path.read_text(encoding="utf-8"), package)]:
        parts = name.split(".")
        yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1))


def imported_names(source: str, package: str) -> Iterator[str]:
    """The names that the imports of a module of this package may mean.

    Found by pattern: every process does this for a hundred files when it starts, and parsing them takes ten times as long.
    """
    for whole, module, names in IMPORT.findall(REMARK.sub("", source)):
        if whole:
            yield from _listed(whole)
        else:
            level = len(module) - len(module.lstrip("."))
            above = package.rsplit(".", level - 1)[0] if level else ""
            origin = ".".join(filter(None, (above, module.lstrip("."))))
            yield from (f"{origin}.{name}" for name in _listed(names))


def _listed(names: str) -> Iterator[str]:
    """ "(one, two as b)" → "one", "two"."""
    for name in names.strip("()").split(","):
        yield from name.split()[:1]


READER_VERSION = reader_version()
