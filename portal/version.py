"""The version of this code: the newest heading of the changelog that has a number."""

import re
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parent.parent / "CHANGELOG.md"
RELEASE = re.compile(r"^## (\d+\.\d+\.\d+)$", re.MULTILINE)


def newest_release(changelog: str) -> str:
    """ "## Unreleased … ## 0.2.0 … ## 0.1.0" → "0.2.0". Raises `ValueError` where no heading has a number."""
    found = RELEASE.search(changelog)
    if not found:
        raise ValueError("The changelog names no release: a heading such as “## 0.1.0” is missing.")
    return found[1]


VERSION = newest_release(CHANGELOG.read_text(encoding="utf-8"))
