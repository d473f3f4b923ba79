"""Room for deep calls, made once for each test.

Python keeps the frames of what is being called in pieces of 16 KB, and up to 3.12 gives a piece back to the system as soon as
the first frame in it returns. A loop that happens to call across the end of a piece then asks the system for memory and gives
it back at every turn. A test calls pages from a hundred calls deeper than a server does, right where their loops are: a quarter
of its time went there. Later releases of Python keep one piece (cpython#142183): this then has nothing to do, and does no harm.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Returned = TypeVar("Returned")

# Python doubles the size of a piece until what asked for it fits in: a frame of 65,536 words of 8 bytes gets a megabyte, of which
# its second half is for what it calls. It is memory only once it is used.
WORDS = 65_536


def with_room(call: Callable[Given, Returned], *args: Given.args, **named: Given.kwargs) -> Returned:
    """What this call returns, or raises; everything called by it has half a megabyte for its frames."""
    return call(*args, **named)


with_room.__code__ = with_room.__code__.replace(co_stacksize=WORDS)
