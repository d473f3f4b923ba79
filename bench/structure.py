"""How the code is laid out, in numbers: `python3 bench/structure.py [FOLDER]`. For the table in docs/architecture.md.

Counts the modules of the apps that have any code, without migrations. An arrow is a pair of folders of which one imports
from the other.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

APPS = ("careers", "market", "paths", "portal", "salaries", "search", "skills", "vocabulary", "web")
Modules = Mapping[str, tuple[Path, ast.Module]]


def modules_of(root: Path) -> Modules:
    files = [path for app in APPS for path in sorted((root / app).rglob("*.py")) if "migrations" not in path.parts]
    return {
        module_name(path.relative_to(root)): (path, ast.parse(path.read_text()))
        for path in files
        if path.stat().st_size
    }


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imported(tree: ast.Module, modules: Modules) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in modules else node.module for name in names)


def arrows(modules: Modules) -> set[tuple[Path, Path]]:
    pairs = (
        (path, modules[name][0])
        for path, tree in modules.values()
        for name in imported(tree, modules)
        if name in modules
    )
    return {(one.parent, other.parent) for one, other in pairs if one.parent != other.parent}


def defined_twice(modules: Modules) -> list[str]:
    """Django wants each command's class to be called Command."""
    names = Counter(node.name for _, tree in modules.values() for node in tree.body if isinstance(node, ast.ClassDef))
    return sorted(name for name, number in names.items() if number > 1 and name != "Command")


def main() -> None:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    modules = modules_of(root)
    nodes = [node for _, tree in modules.values() for node in ast.walk(tree)]
    lengths = [
        node.end_lineno - node.lineno + 1 for node in nodes if isinstance(node, ast.FunctionDef) and node.end_lineno
    ]
    folders = Counter(str(path.parent.relative_to(root)) for path, _ in modules.values())
    between = arrows(modules)
    lines = {
        "modules": len(modules),
        "functions": len(lengths),
        "median length": f"{median(lengths):g}",
        "functions over 30 lines": sum(length > 30 for length in lengths),
        "folders": len(folders),
        "modules by folder": ", ".join(f"{name} {number}" for name, number in folders.most_common()),
        "arrows between folders": len(between),
        "arrows per folder": f"{len(between) / len(folders):.1f}",
        "classes defined twice": " ".join(defined_twice(modules)) or "none",
    }
    sys.stdout.writelines(f"{name}: {value}\n" for name, value in lines.items())


if __name__ == "__main__":
    main()
