"""gunicorn loads the portal before it forks its processes. What they share so holds no connection and no thread."""

import json
import runpy
import subprocess
import sys

import pytest

import services

LOADED = """
import json, sys, threading
import portal.wsgi
from django.db import connections
print(json.dumps({
    "open": [each.alias for each in connections.all(initialized_only=True) if each.connection],
    "threads": [each.name for each in threading.enumerate()],
    "loaded": [name in sys.modules for name in ("portal.urls", "openpyxl")],
}))
"""


# Also with PostgreSQL: two processes on one connection of it would read each other's answers.
@pytest.mark.slow
@pytest.mark.databases("sqlite", "postgresql")
def test_what_the_processes_share() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=services.ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    assert json.loads(done.stdout) == {"open": [], "threads": ["MainThread"], "loaded": [True, True]}


def test_it_is_loaded_before_they_are_forked() -> None:
    assert "--preload" in services.GUNICORN
    assert runpy.run_path(str(services.ROOT / "deploy/gunicorn.py"))["preload_app"]
