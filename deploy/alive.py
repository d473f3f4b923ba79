"""Exits 0 when the web process in this container answers /health/, else 1. For HEALTHCHECK: the image has no curl."""

import sys
from urllib.request import urlopen

PORT = 8000

try:
    urlopen(f"http://127.0.0.1:{PORT}/health/", timeout=4).close()
except OSError as error:
    sys.exit(f"not alive: {error}")
