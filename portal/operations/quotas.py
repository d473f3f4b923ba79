"""How many requests one client may send in how many seconds, as settings write it and as headers say it.

Headers as in draft-ietf-httpapi-ratelimit-headers. Text and arithmetic alone.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Quota:
    requests: int
    seconds: int


def read_quota(text: str) -> Quota:
    """
    >>> read_quota("240/60")
    Quota(requests=240, seconds=60)
    """
    found = re.fullmatch(r"\s*([1-9]\d{0,8})\s*/\s*([1-9]\d{0,5})\s*", text, re.ASCII)
    if found is None:
        raise ValueError(f"{text!r} is not a number of requests and a number of seconds, such as 240/60.")
    return Quota(int(found[1]), int(found[2]))


def quota_headers(name: str, quota: Quota, used: int, seconds_left: int) -> dict[str, str]:
    """
    >>> quota_headers("api", Quota(240, 60), used=1, seconds_left=60)
    {'RateLimit-Policy': '"api";q=240;w=60', 'RateLimit': '"api";r=239;t=60'}
    """
    return {
        "RateLimit-Policy": f'"{name}";q={quota.requests};w={quota.seconds}',
        "RateLimit": f'"{name}";r={max(0, quota.requests - used)};t={seconds_left}',
    }
