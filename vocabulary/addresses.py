"""Addresses of the web: what is taken in and given out as a link. A guide could carry any scheme. Pure."""

import re
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
# None of these stands in an address as RFC 3986 writes it; a browser would drop, or an attribute end at, some of them.
FORBIDDEN = re.compile(r"""[\s\x00-\x20\x7f-\x9f<>"`\\^{|}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]""")
LONGEST = 2_000


def is_web_address(text: str) -> bool:
    """Whether `text` is a whole http or https address with a host."""
    if not text or len(text) > LONGEST or FORBIDDEN.search(text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a broken IPv6 host, or a port that is no number
        return False


def web_address(text: str | None) -> str:
    """`text` where it is an address one may link to, else ""."""
    return text if text and is_web_address(text) else ""


def wrong_address(text: str) -> str:
    """What is wrong with a given address, in words; "" where nothing is, or none is given."""
    return (
        "" if not text or is_web_address(text) else f"{text[:80]!r} is no address that begins with https:// or http://"
    )
