"""What the code of this copy is, as a few characters: an answer is the same only under the same code."""

import hashlib
from pathlib import Path

FOLDERS = (
    "careers",
    "skills",
    "salaries",
    "market",
    "paths",
    "search",
    "portal",
    "vocabulary",
    "web",
    "templates",
    "static",
)
LOCK = "requirements.txt"
NOT_READ = {"__pycache__"}


def fingerprint(root: Path) -> str:
    """A hash of every file that takes part in an answer, by name and content, and of the libraries' lock."""
    digest = hashlib.sha256()
    for path in sorted(path for path in _files(root) if not NOT_READ & set(path.parts)):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files(root: Path) -> list[Path]:
    found = [path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file()]
    return [*found, *([root / LOCK] if (root / LOCK).exists() else [])]
