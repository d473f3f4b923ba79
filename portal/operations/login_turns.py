"""One login at a time in a process, with a pause after each as long as it took.

Checking a password is slow on purpose. So many logins at once would take all processors from those who only read; like
this they take at most half of one for each process. Nobody waits in line, for that would take a thread: who finds the
turn taken is asked to come back.
"""

import contextlib
import time
from collections.abc import Callable, Iterator
from threading import Lock

BUSY_SECONDS = 1.0


class LoginTurns:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.lock = Lock()
        self.free_at = 0.0

    @contextlib.contextmanager
    def take(self) -> Iterator[float]:
        """Yield 0 to who has the turn, to all others the seconds after which to try again."""
        if not self.lock.acquire(blocking=False):
            yield BUSY_SECONDS
            return
        try:
            begun = self.clock()
            if begun < self.free_at:
                yield self.free_at - begun
                return
            try:
                yield 0.0
            finally:
                now = self.clock()
                self.free_at = now + (now - begun)
        finally:
            self.lock.release()
