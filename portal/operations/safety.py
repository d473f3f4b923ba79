"""What keeps this copy from starting where others can reach it. Pure: settings hand in what they read."""

from collections.abc import Sequence
from ipaddress import ip_address

DEVELOPMENT_SECRET = "not a secret: set SECRET_KEY where others can reach this portal"  # noqa: S105


def unsafe(secret: str, hosts: Sequence[str], *, debug: bool, production: bool) -> str:
    """One sentence on all that is wrong; empty where it may start.

    A secret that everybody can read lets everybody sign in, so it is refused wherever the portal answers to a public
    name, whatever else is set. Debug pages and missing hosts are refused in production.
    """
    public = [host for host in hosts if not is_loopback(host)]
    weak = _weak(secret)
    if not production:
        return (
            f"Not fit for others to reach, and ALLOWED_HOSTS names {', '.join(public)}: {weak}."
            if weak and public
            else ""
        )
    faults = {
        weak: bool(weak),
        "DEBUG is on": debug,
        "ALLOWED_HOSTS names no host": not hosts,
        "ALLOWED_HOSTS lets any host in": any(host.lstrip(".") in ("*", "") for host in hosts),
    }
    found = [fault for fault, is_so in faults.items() if is_so]
    return f"Not fit for production: {'; '.join(found)}." if found else ""


def is_loopback(host: str) -> bool:
    """Whether only this machine answers to it.

    >>> [is_loopback(host) for host in ("127.0.0.1", "[::1]", "localhost", ".localhost", "portal.localhost.")]
    [True, True, True, True, True]
    >>> [is_loopback(host) for host in ("0.0.0.0", "portal.example.org", "localhost.example.org", "*", "10.0.0.5", "")]
    [False, False, False, False, False, False]
    """
    name = host.strip().lower().removesuffix(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name.removeprefix("[").removesuffix("]")).is_loopback
    except ValueError:
        return False


def _weak(secret: str) -> str:
    if secret == DEVELOPMENT_SECRET:
        return "SECRET_KEY is not set"
    if len(secret) < 50 or len(set(secret)) < 5:
        return "SECRET_KEY needs 50 characters or more, at random"
    return ""
