"""Whether a form was sent from a page of ours, by what the browser says of the request: without a token and its cookie.

`Sec-Fetch-Site` is set by the browser and by no page; browsers that do not send it yet name the origin of every form they send.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest

OURS = ("same-origin", "none")


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Whether a browser sends this for a page of another site. A program that is no browser names neither, and is let in."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in OURS
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.get_host()


def is_from_here(request: HttpRequest) -> bool:
    """Whether a browser says that a page of ours sent this, and neither a link elsewhere nor a typed address."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(request.headers.get("Referer", "")).netloc == request.get_host()
