"""Limits on logins: whose attempts are counted together, and what is shown to who is locked out.

Attempts are counted by name and address. Kept of a failed attempt: name, address, time and number, until the cool-off
is over; not the browser, not what was sent. Successful logins are not recorded.
"""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def client_address(request: HttpRequest) -> str | None:
    meta = request.META
    forwarded, remote = meta.get("HTTP_X_FORWARDED_FOR", ""), meta.get("REMOTE_ADDR", "")
    return counted_address(forwarded, remote, settings.TRUSTED_PROXY_COUNT)


def counted_address(forwarded: str, remote: str, proxies: int) -> str | None:
    """The address under which attempts are counted; None, and one count for all, where it cannot be read.

    `forwarded` is the X-Forwarded-For header, to which each proxy adds the address it was asked from: with `proxies` of
    our own in front, the entry that the outermost of them has added is the last that a stranger cannot write. Where it
    is missing, the request has come past the proxies, and `remote` stands. Of an IPv6 address the network counts, since
    its owner has all the others in it.

    >>> counted_address("6.6.6.6, 192.0.2.7", "10.0.0.1", 1)
    '192.0.2.7'
    >>> counted_address("6.6.6.6", "10.0.0.1", 0)
    '10.0.0.1'
    """
    passed = [entry.strip() for entry in forwarded.split(",") if entry.strip()]
    try:
        address = ip_address(passed[-proxies] if 0 < proxies <= len(passed) else remote)
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or ip_network((address, 64), strict=False).network_address)
    return str(address)


class SparingHandler(AxesDatabaseHandler):  # type: ignore[misc]  # axes ships no types
    """Counts failed attempts and keeps nothing that counting does not need."""

    def user_login_failed(self, sender: Any, credentials: dict[str, Any], request: Any = None, **kwargs: Any) -> None:
        if request is not None:  # one row for a name and an address, whatever the browser calls itself
            request.axes_user_agent = request.axes_http_accept = request.axes_path_info = ""
        super().user_login_failed(sender, credentials, request, **kwargs)
        if request is not None:
            mine = AccessAttempt.objects.filter(
                username=credentials.get("username"), ip_address=request.axes_ip_address
            )
            mine.update(get_data="", post_data="")


def locked_out(request: HttpRequest, response: HttpResponse | None = None, credentials: object = None) -> HttpResponse:
    """The same answer whether or not there is such a user, and whether or not the password was right."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    context = {**site.each_context(request), "title": "Locked for a while", "minutes": minutes}
    page = render(request, "admin/locked_out.html", context, status=429)
    page["Retry-After"] = str(minutes * 60)
    return page
