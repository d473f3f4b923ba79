"""What one statement and one reading may take, so that no text holds a worker for long."""

import re
from collections.abc import Callable
from itertools import islice
from time import thread_time

from careers.documents.errors import DocumentError
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import CURRENCY

# No sentence states more. A line that does is a table pasted without its columns: nobody can tell whose each figure is.
MOST_AMOUNTS = 50
# The longest statement of a real guide has some 600 characters.
MOST_CHARACTERS = 10_000
DIGIT = re.compile(r"\d")
AMOUNT = lazy_regex(rf"{CURRENCY}\s?\d|\d\s?(?:{CURRENCY}|%|per ?cent\b)", re.IGNORECASE)


def excess(text: str) -> str:
    """Why a statement is too much to be read; "" where it is not."""
    if len(text) > MOST_CHARACTERS:
        return f"a statement of {len(text):,} characters; {MOST_CHARACTERS:,} at most are read"
    # Each amount has a digit of its own, and digits are counted a hundred times as fast.
    has_many_digits = len(DIGIT.findall(text)) > MOST_AMOUNTS
    if has_many_digits and len(list(islice(AMOUNT.finditer(text), MOST_AMOUNTS + 1))) > MOST_AMOUNTS:
        return f"a statement of more than {MOST_AMOUNTS} amounts; nobody can tell whose each is, so none is read"
    return ""


class Deadline:
    """Ends a reading that works too long: readers `check` it at each statement. None: no limit.

    What counts is the time the thread works: a good guide is not refused because the machine is busy with other things.
    """

    def __init__(self, seconds: float | None = None, clock: Callable[[], float] = thread_time) -> None:
        self._seconds = seconds
        self._clock = clock
        self._started = clock()

    def check(self) -> None:
        """Raise `DocumentError` where the time is over."""
        if self._seconds is not None and self._clock() - self._started > self._seconds:
            raise DocumentError.whole(
                f"reading was stopped after {self._seconds:g} seconds of work; hand the guide in without its longest lists, or "
                "import it with `manage.py import_guides`, which has no time limit"
            )
