"""Counts requests by key in windows of some seconds, which begin with a key's first request.

With Redis all processes share the counts. Without, or while Redis is away, each process counts for itself, so a client
may send as many times its quota as there are processes, and nobody is refused for what another process has counted.
"""

import time
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple, Protocol

import redis
import structlog
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = structlog.get_logger(__name__)
Clock = Callable[[], float]
# What one request may lose to a Redis that does not answer, and for how long it is then left alone.
REDIS_SECONDS = 0.2
PAUSE_SECONDS = 10
# Bounds the memory of a process that is asked from very many addresses: a few megabytes.
MAX_KEYS = 20_000


class Window(NamedTuple):
    used: int  # requests of this key so far, this one included
    left: float  # seconds until the window ends


class Windows(Protocol):
    def add(self, key: str, seconds: int) -> Window: ...


class MemoryWindows:
    def __init__(self, clock: Clock = time.monotonic, max_keys: int = MAX_KEYS) -> None:
        self.clock, self.max_keys = clock, max_keys
        self.lock = Lock()
        self.windows: dict[str, tuple[int, float]] = {}  # key → requests, end

    def add(self, key: str, seconds: int) -> Window:
        with self.lock:
            now = self.clock()
            used, end = self.windows.get(key, (0, 0.0))
            if end <= now:
                self.windows.pop(key, None)
                self._make_room(now)
                used, end = 0, now + seconds
            self.windows[key] = (used + 1, end)
            return Window(used + 1, end - now)

    def _make_room(self, now: float) -> None:
        """Drop what is over; where nothing is, the window that began first."""
        if len(self.windows) < self.max_keys:
            return
        self.windows = {key: window for key, window in self.windows.items() if window[1] > now}
        if len(self.windows) >= self.max_keys:
            del self.windows[next(iter(self.windows))]


class RedisWindows:
    """The window's end is the key's own: Redis forgets it by itself."""

    def __init__(self, url: str) -> None:
        self.client = redis.Redis.from_url(
            url,
            socket_connect_timeout=REDIS_SECONDS,
            socket_timeout=REDIS_SECONDS,
            retry=Retry(NoBackoff(), 0),  # its default would wait for seconds
        )

    def add(self, key: str, seconds: int) -> Window:
        with self.client.pipeline(transaction=True) as steps:
            steps.set(key, 0, ex=seconds, nx=True)
            steps.incr(key)
            steps.pttl(key)
            _, used, milliseconds = steps.execute()
        return Window(used, milliseconds / 1000)


class SharedWindows:
    """Counts in `shared`, and by itself while that is away. One request in each pause finds out whether it is back."""

    def __init__(self, shared: Windows, clock: Clock = time.monotonic) -> None:
        self.shared, self.own, self.clock = shared, MemoryWindows(clock), clock
        self.lock = Lock()
        self.is_away, self.ask_again_at = False, 0.0

    def add(self, key: str, seconds: int) -> Window:
        if not self._may_ask():
            return self.own.add(key, seconds)
        try:
            window = self.shared.add(key, seconds)
        except redis.RedisError as error:
            self._away(error)
            return self.own.add(key, seconds)
        self.is_away = False
        return window

    def _may_ask(self) -> bool:
        with self.lock:
            if not self.is_away:
                return True
            if self.clock() < self.ask_again_at:
                return False
            self.ask_again_at = self.clock() + PAUSE_SECONDS  # the others do not wait with this one
            return True

    def _away(self, error: redis.RedisError) -> None:
        with self.lock:
            if not self.is_away:
                logger.warning("redis away: each process counts requests for itself", error=type(error).__name__)
            self.is_away, self.ask_again_at = True, self.clock() + PAUSE_SECONDS


def windows(redis_url: str) -> Windows:
    return SharedWindows(RedisWindows(redis_url)) if redis_url else MemoryWindows()
