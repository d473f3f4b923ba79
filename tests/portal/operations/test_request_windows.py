"""Windows of requests: counted per key, in memory and in Redis; a Redis that is away or frozen delays one request only."""

import contextlib
import socket
import threading
from collections.abc import Iterator

import pytest
import redis

import services
from portal.operations.request_windows import PAUSE_SECONDS, MemoryWindows, RedisWindows, SharedWindows, Window
from tests.jobs.conftest import queue  # noqa: F401  # a fixture
from tests.portal.operations.fake_clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_a_window_begins_with_the_first_request_and_ends(clock: FakeClock) -> None:
    windows = MemoryWindows(clock)
    assert windows.add("a", 60) == Window(1, 60)
    clock.now += 59
    assert windows.add("a", 60) == Window(2, 1)
    assert windows.add("b", 60) == Window(1, 60)
    clock.now += 1
    assert windows.add("a", 60) == Window(1, 60)


def test_memory_is_bounded_by_what_is_over_and_then_by_what_began_first(clock: FakeClock) -> None:
    windows = MemoryWindows(clock, max_keys=3)
    windows.add("over", 10)
    clock.now += 10
    for key in ("first", "second", "third", "fourth"):
        windows.add(key, 60)
    assert list(windows.windows) == ["second", "third", "fourth"]
    assert windows.add("second", 60).used == 2


def test_threads_count_every_request() -> None:
    windows = MemoryWindows()
    threads = [threading.Thread(target=lambda: [windows.add("a", 60) for _ in range(500)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert windows.add("a", 60).used == 2001


def test_processes_share_their_counts_in_redis(queue: str) -> None:  # noqa: F811
    one, other = RedisWindows(queue), RedisWindows(queue)
    assert [one.add("a", 60).used, other.add("a", 60).used, one.add("b", 60).used] == [1, 2, 1]
    with contextlib.closing(redis.Redis.from_url(queue)) as client:
        assert 0 < client.pttl("a") <= 60_000
        client.pexpire("a", 1)
        while client.exists("a"):
            pass
    assert one.add("a", 60).used == 1
    one.client.close()
    other.client.close()


@pytest.fixture
def frozen() -> Iterator[tuple[str, list[socket.socket]]]:
    """A Redis that takes connections and says nothing; its address and the connections."""
    listener = socket.create_server(("127.0.0.1", 0))
    taken: list[socket.socket] = []

    def take() -> None:
        with contextlib.suppress(OSError):
            while True:
                taken.append(listener.accept()[0])

    thread = threading.Thread(target=take)
    thread.start()
    yield f"redis://127.0.0.1:{listener.getsockname()[1]}/0", taken
    listener.shutdown(socket.SHUT_RDWR)
    thread.join()
    for connection in (*taken, listener):
        connection.close()


def test_a_frozen_redis_delays_one_request_in_each_pause(
    frozen: tuple[str, list[socket.socket]], clock: FakeClock
) -> None:
    url, taken = frozen
    windows = SharedWindows(RedisWindows(url), clock)
    assert [windows.add("a", 60).used for _ in range(50)] == list(range(1, 51))  # counted by itself meanwhile
    assert len(taken) == 1
    clock.now += PAUSE_SECONDS
    assert [windows.add("a", 60).used for _ in range(50)] == list(range(51, 101))
    assert len(taken) == 2


def test_it_waits_a_fraction_of_a_second_and_does_not_try_again(frozen: tuple[str, list[socket.socket]]) -> None:
    client = RedisWindows(frozen[0]).client
    options = client.connection_pool.connection_kwargs
    assert max(options["socket_timeout"], options["socket_connect_timeout"]) <= 0.25
    with pytest.raises(redis.RedisError):
        client.ping()
    assert len(frozen[1]) == 1
    client.close()


def test_a_redis_that_is_away_and_comes_back(clock: FakeClock) -> None:
    class Comes:
        is_there = False

        def add(self, key: str, seconds: int) -> Window:
            if not self.is_there:
                raise redis.ConnectionError
            return Window(77, 5)

    shared = Comes()
    windows = SharedWindows(shared, clock)
    assert windows.add("a", 60).used == 1
    shared.is_there = True
    assert windows.add("a", 60).used == 2
    clock.now += PAUSE_SECONDS
    assert windows.add("a", 60).used == 77
    assert windows.add("a", 60).used == 77


def test_no_redis_at_its_address() -> None:
    windows = SharedWindows(RedisWindows(f"redis://127.0.0.1:{services.free_port()}/0"))
    assert [windows.add("a", 60).used for _ in range(3)] == [1, 2, 3]
