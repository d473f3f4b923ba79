"""The style sheets as the one file a page loads: many small ones would each hold back the first paint.

They stay apart in `static/css`, one for each component. The address holds a hash of the content, so that browsers keep
the file for good and ask for a new one when it changes.
"""

import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse

FOLDER = Path(settings.BASE_DIR) / "static" / "css"
# In this order: what comes later may change what came before.
FOUNDATION = ("tokens", "base", "text")
FRAME = ("page", "header", "footer", "notice", "guide-layout", "contents")
COMPONENTS = (
    "figure",
    "citation",
    "key-facts",
    "fact-rows",
    "chip",
    "range-bar",
    "lanes",
    "pay-marks",
    "ladder",
    "table",
    "list",
    "sides",
    "side-duties",
    "moves",
    "moves-steps",
    "finding",
    "folded-finding",
)
CHARTS = ("chart", "scores", "growth-chart", "badge")
FORMS = ("button", "filter-form", "filter-folds", "search-form", "search-results", "pagination")
ROLE = ("role-page", "role-folds", "role-parts", "dense", "learning-steps")
TOOLS = ("offer", "pay-files", "compare", "skill-gap", "learn", "kept-skills", "matches", "advert-text")
PAGES = (
    *ROLE,
    *TOOLS,
    "home",
    "role-map",
    "role-list",
    "skill-list",
    "example",
    "method",
    "guide-text",
    "code-examples",
)
PRINT = ("print", "print-notes", "print-parts", "print-role", "print-role-parts", "print-market")
SHEETS = (*FOUNDATION, *FRAME, *COMPONENTS, *CHARTS, *FORMS, *PAGES, *PRINT)
COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
YEAR = 365 * 24 * 3600


def read() -> tuple[str, str]:
    """The text, without comments, and the hash of it."""
    text = COMMENT.sub("", "\n".join((FOLDER / f"{name}.css").read_text() for name in SHEETS))
    for font in ("instrument-sans-latin-standard-normal.woff2", "source-serif-4-latin-opsz-normal.woff2"):
        text = text.replace(f"../fonts/{font}", static(f"fonts/{font}"))
    return text, hashlib.sha256(text.encode()).hexdigest()[:12]


# Read once for each process; while someone edits them, at every request.
sheets = read if settings.DEBUG else cache(read)


def address() -> str:
    return reverse("stylesheet", args=[sheets()[1]])


def stylesheet(_request: HttpRequest, digest: str) -> HttpResponse:
    """For good under its own address. A page of another version, while one takes over from the other, asks for the sheet of its
    own: the one that is here suits it better than none, and must not be kept."""
    text, current = sheets()
    response = HttpResponse(text, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={YEAR}, immutable" if digest == current else "no-store"
    return response
