"""Patterns that are compiled when they are first used. Pure.

The reading code has hundreds of patterns, and every process of the portal imports them: a web server, a worker, each
command. Compiling them all took a quarter of its start, and most of these processes never read a text.
"""

import re
from typing import Any, cast


class LazyRegex:
    """Stands for `re.compile(pattern, flags)`; what is asked of it is kept, so that it is as fast as the real one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not kept yet. What copying and the like ask for, a pattern answers without being compiled."""
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update((each, getattr(compiled, each)) for each in dir(compiled) if not each.startswith("_"))
        return getattr(compiled, name)


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but a mistake in the pattern is raised where it is first used, and `match.re` is another object."""
    return cast("re.Pattern[str]", LazyRegex(pattern, flags))
