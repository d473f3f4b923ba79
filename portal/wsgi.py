"""What the web server runs, and nothing else does."""

import os
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

from web.database_waits import begin_request, limit_waits

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django = get_wsgi_application()
# Before gunicorn forks its processes: they share all that pages and downloads need, and no visitor waits for it.
for name in ("portal.urls", "web.export.xlsx_form"):
    import_module(name)
limit_waits()


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    begin_request()
    return django(environ, start_response)
