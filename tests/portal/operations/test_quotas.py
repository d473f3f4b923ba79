"""Quotas as settings write them and as headers say them."""

import os
import subprocess
import sys

import pytest

import services
from portal.operations.quotas import Quota, quota_headers, read_quota


@pytest.mark.parametrize("text", ["", "60", "60/", "/60", "0/60", "60/0", "-1/60", "1.5/60", "60/1m", "٣/60", "1/2/3"])
def test_what_is_no_quota_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="such as 240/60"):
        read_quota(text)


def test_a_quota_is_read() -> None:
    assert read_quota(" 5 / 60 ") == Quota(5, 60)


def test_headers_are_structured_fields_and_what_is_left_is_never_below_zero() -> None:
    assert quota_headers("api", Quota(5, 60), 2, 58) == {
        "RateLimit-Policy": '"api";q=5;w=60',
        "RateLimit": '"api";r=3;t=58',
    }
    assert quota_headers("api", Quota(5, 60), 9, 58)["RateLimit"] == '"api";r=0;t=58'


def test_a_nonsense_quota_stops_the_start_and_is_named() -> None:
    env = {**os.environ, "RATE_LIMIT_SEARCH": "many"}
    command = [sys.executable, "manage.py", "check"]
    ended = subprocess.run(command, cwd=services.ROOT, env=env, check=False, capture_output=True, text=True)  # noqa: S603
    assert ended.returncode != 0
    assert "RATE_LIMIT_SEARCH: 'many' is not a number of requests" in ended.stderr
