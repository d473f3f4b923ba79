"""How long the answers on pay take, asked in this process: no server, no network, no cache of an address asked before."""

import statistics
from itertools import combinations
from time import perf_counter
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db import connection
from django.test import Client

from salaries.models import SalaryBand

ROLES = ("machine-learning-engineer", "data-engineer", "data-scientist", "mlops-engineer", "data-analyst")
LEVELS = ("entry", "mid", "senior", "director")


class Answered(NamedTuple):
    """Milliseconds, and the most queries of any answer."""

    p50: float
    p99: float
    queries: int


def answers(times: int) -> dict[str, Answered]:
    """An address → how it was answered so many times, each with another question."""
    bands = list(SalaryBand.objects.values_list("key", flat=True)[:40])
    pairs = list(combinations(bands, 2))
    return {
        "/api/v1/offers/locate/": asked("/api/v1/offers/locate/", [_offer(turn) for turn in range(times)]),
        "/offers/": asked("/offers/", [_offer(turn) for turn in range(times)]),
        "/api/v1/salary-bands/compare/": asked(
            "/api/v1/salary-bands/compare/",
            [[("band", key) for key in pairs[turn % len(pairs)]] for turn in range(times)],
        ),
        "/compare/": asked("/compare/", [_comparison(turn) for turn in range(times)]),
        "/api/v1/pay-percentiles/": asked(
            "/api/v1/pay-percentiles/", [[("role", ROLES[turn % 5]), ("n_adverts__gte", turn)] for turn in range(times)]
        ),
        "/salaries/adverts/": asked(
            "/salaries/adverts/", [[("role", ROLES[turn % 5]), ("low__gte", 1000 + turn)] for turn in range(times)]
        ),
    }


def _offer(turn: int) -> list[tuple[str, object]]:
    question = {"role": ROLES[turn % 5], "level": LEVELS[turn % 4], "country": "US", "currency": "USD"}
    return [*question.items(), ("amount", 60_000 + 977 * turn)]


def _comparison(turn: int) -> list[tuple[str, object]]:
    """Three roles, and the four levels or one."""
    roles = [("role", ROLES[(turn + step) % 5]) for step in range(3)]
    return [*roles, ("level", LEVELS[turn % 4]), ("year", 2023 + turn % 3)]


def asked(address: str, questions: list[Any]) -> Answered:
    client, took, most = Client(), [], 0
    client.get(f"{address}?{urlencode(questions[0])}")  # what is read once in a process
    for question in questions:
        queries: list[str] = []

        def count(execute: Any, sql: str, *args: Any, queries: list[str] = queries) -> Any:
            queries.append(sql)
            return execute(sql, *args)

        began = perf_counter()
        with connection.execute_wrapper(count):
            answer = client.get(f"{address}?{urlencode(question)}")
        took.append((perf_counter() - began) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"{address}?{urlencode(question)} answered {answer.status_code}: {answer.content[:300]!r}")
        most = max(most, len(queries))
    cuts = statistics.quantiles(took, n=100, method="inclusive")
    return Answered(cuts[49], cuts[98], most)
