"""Under which version of the reading code a guide was read: a hash of everything that turns its text into facts.

What the parsers and the document reader import is followed from file to file, so no module can be forgotten. Code that
keys, stores and counts what they read is named beside them and not followed: it imports tables, which read nothing.
"""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from portal.resources import PARSERS

ROOT = Path(__file__).resolve().parent.parent.parent
LEXICON = "skills/lexicon.csv"
READERS = ("careers.documents", *(parse.__module__ for parse in PARSERS))
KEEPERS = ("portal.imports.dispositions", "careers.importers", "skills.importers", "skills.slugs")


def reader_version(root: Path = ROOT) -> str:
    """Changes with the reading code and the lexicon, so that every guide is read again after a change of either."""
    code = b"".join(path.read_bytes() for path in reading_files(root))
    return "-".join(hashlib.sha256(part).hexdigest()[:12] for part in (code, (root / LEXICON).read_bytes()))


def reading_files(root: Path = ROOT) -> list[Path]:
    keepers = {path for name in KEEPERS if (path := _file(root, name))}
    return sorted(keepers | _closure(root, READERS))


def _closure(root: Path, names: Iterable[str]) -> set[Path]:
    """The files of these modules and of every module of the project that they import, directly or not."""
    waiting, found = list(names), set[Path]()
    while waiting:
        path = _file(root, waiting.pop())
        if path and path not in found:
            found.add(path)
            waiting += _imported(path, root)
    return found


def _file(root: Path, module: str) -> Path | None:
    """None for what is no module of the project: a library, or a name that a module defines."""
    path = root.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def _imported(path: Path, root: Path) -> Iterator[str]:
    """Everything that an import may name. Importing a module runs the packages above it too."""
    package = ".".join(path.relative_to(root).parts[:-1])
    for name in [package, *_names(ast.parse(path.read_bytes()), package)]:
        parts = name.split(".")
        yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1))


def _names(tree: ast.AST, package: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.rsplit(".", node.level - 1)[0] if node.level else ""
            module = ".".join(filter(None, (above, node.module)))
            yield from (f"{module}.{alias.name}" for alias in node.names)


READER_VERSION = reader_version()
