"""A pattern that is compiled at its first use, and that all those of the portal can be."""

import copy
import gc
import pickle
import re

import pytest

from portal import resources
from vocabulary.lazy_regex import LazyRegex, lazy_regex

YEAR = r"(?P<year>20\d\d)s?"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns compiled so far."""
    found: list[str] = []
    whole = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        found.append(pattern)
        return whole(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    return found


def test_it_is_compiled_once_and_when_first_used(compiled: list[str]) -> None:
    year = lazy_regex(YEAR, re.IGNORECASE)
    assert year.pattern == YEAR
    assert compiled == []
    assert year.sub("?", "in 2024 or 2030S") == "in ? or ?"
    assert year.search("2024").groupdict() == {"year": "2024"}
    assert year.flags & re.IGNORECASE
    assert compiled == [YEAR]


def test_it_has_everything_that_a_pattern_has() -> None:
    ours, real = lazy_regex(YEAR), re.compile(YEAR)
    names = [name for name in dir(real) if not name.startswith("_")]
    assert {"search", "fullmatch", "finditer", "groupindex"} <= set(names)
    assert {name: type(getattr(ours, name)) for name in names} == {name: type(getattr(real, name)) for name in names}


def test_it_is_copied_without_being_compiled(compiled: list[str]) -> None:
    year = lazy_regex(YEAR)
    for same in (copy.deepcopy(year), pickle.loads(pickle.dumps(year))):  # noqa: S301
        assert same.pattern == YEAR
    assert YEAR not in compiled


def test_a_mistake_is_raised_where_it_is_used() -> None:
    broken = lazy_regex("(")
    with pytest.raises(re.error, match="unterminated"):
        broken.search("")


def test_every_pattern_of_the_portal_can_be_compiled() -> None:
    assert resources.PARSERS
    # By type: `isinstance` asks an object for its class, and lazy objects of other libraries then do their work.
    patterns = [each for each in gc.get_objects() if type(each) is LazyRegex and each.pattern != "("]
    assert len(patterns) > 300
    for each in patterns:
        assert each.groups >= 0
