"""The version is read from the changelog, so that the two never differ."""

import re

import pytest
from django.conf import settings

from portal.version import CHANGELOG, newest_release


def test_the_newest_heading_with_a_number_counts() -> None:
    assert newest_release("# Changelog\n\n## Unreleased\n\n- A\n\n## 0.2.0\n\n- B\n\n## 0.1.0\n") == "0.2.0"


def test_without_one_nothing_starts() -> None:
    with pytest.raises(ValueError, match="names no release"):
        newest_release("# Changelog\n\n## Unreleased\n")


def test_the_settings_have_the_changelogs() -> None:
    first, *others = re.findall(r"^## (.+)$", CHANGELOG.read_text(), re.MULTILINE)
    assert first == "Unreleased"
    assert others[0] == settings.VERSION
