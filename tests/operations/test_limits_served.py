"""Limits on a real server of two processes: shared through Redis, and kept apart by client behind the proxy."""

import json
from collections import Counter

import pytest

from tests.jobs.conftest import queue  # noqa: F401  # a fixture
from tests.operations.conftest import Site

pytestmark = pytest.mark.databases("sqlite")
QUOTA = 12


@pytest.fixture
def own_production(own_production: dict[str, str], queue: str) -> dict[str, str]:  # noqa: F811
    small = {"RATE_LIMIT_API": f"{QUOTA}/600", "RATE_LIMIT_LOGINS": "3/600"}
    return own_production | small | {"RATE_LIMITS": "on", "REDIS_URL": queue, "TRUSTED_PROXY_COUNT": "1"}


def test_two_processes_count_together_and_a_made_up_address_does_not_help(own_proxy: Site) -> None:
    answers = [own_proxy.get("/api/v1/roles/", X_Forwarded_For=f"198.51.100.{number}") for number in range(QUOTA * 2)]
    assert Counter(answer.status for answer in answers) == {200: QUOTA, 429: QUOTA}
    assert [answer.status for answer in answers] == sorted(answer.status for answer in answers)
    left = [answer.headers["ratelimit"].partition(";t=")[0] for answer in answers]
    assert left[:QUOTA] == [f'"api";r={number}' for number in reversed(range(QUOTA))]
    last = answers[-1]
    assert last.headers["content-type"] == "application/problem+json"
    assert last.headers["ratelimit-policy"] == f'"api";q={QUOTA};w=600'
    assert 0 < int(last.headers["retry-after"]) <= 600
    assert json.loads(last.body)["code"] == "too-many-requests"
    assert own_proxy.get("/roles/").status == 200
    assert own_proxy.get("/ready/").status == 200


def test_each_client_behind_the_proxy_has_its_own(own_site: Site) -> None:
    def status(client: str) -> int:
        return own_site.get("/api/v1/roles/", X_Forwarded_For=client).status

    assert [status("192.0.2.1") for _ in range(QUOTA + 1)][-1] == 429
    assert status("192.0.2.2") == 200
    assert "192.0.2" not in own_site.log.read_text()
