"""Where readers report a figure: a mail or an issue that is begun for them, from the address in the settings. Pure."""

import re
from urllib.parse import quote, urlencode

from vocabulary.addresses import is_web_address

MAIL = re.compile(r"[^@\s,;?&<>\"]+@[^@\s,;?&<>\"]+\.[^@\s,;?&<>\"]+")
LONGEST = 120


def is_report_address(text: str) -> bool:
    """A mail address, or the web address of a form that takes `title` and `body`, as trackers of issues do."""
    return bool(MAIL.fullmatch(text)) or is_web_address(text)


def report_link(address: str, page: str, what: str, about: str = "", version: int | None = None) -> str:
    """`page`: where it is, `what`: what is reported, a figure, `about`: what that says."""
    title = f"Report {what}: {_shortened(about)}" if about else f"Report {what}"
    state = f"\nData version: {version}" if version is not None else ""
    body = f"Page: {page}{state}\n\nWhat is wrong, and how can we check it?\n"
    if is_web_address(address):
        return f"{address}{'&' if '?' in address else '?'}{urlencode({'title': title, 'body': body})}"
    # The name of a mailbox may hold characters that have a meaning in an address.
    return f"mailto:{quote(address, safe='@')}?subject={quote(title, safe='')}&body={quote(body, safe='')}"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
