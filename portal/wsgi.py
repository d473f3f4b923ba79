"""What the web server runs, and nothing else does."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

from web.database_waits import begin_request, limit_waits

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django = get_wsgi_application()
limit_waits()


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    begin_request()
    return django(environ, start_response)
