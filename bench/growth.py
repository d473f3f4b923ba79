"""What grows with the number of guides: queries and processor time of the main pages and of a refresh.

    .venv/bin/python -m bench.growth 2 52     # sizes, smallest first; prints one row each

Every guide is the shipped one under another role's name and with amounts of its own, so that no two state the same
figures. It is read by the importer into a SQLite file of its own.
"""

import os
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import django

FOLDER = tempfile.TemporaryDirectory()
os.environ |= {
    "DATABASE_URL": f"sqlite:///{FOLDER.name}/growth.sqlite3",
    "DJANGO_SETTINGS_MODULE": "portal.settings",
    "RATE_LIMITS": "off",
    "REDIS_URL": "",
}
django.setup()

from django.conf import settings  # noqa: E402 - models can be imported only once Django is set up
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.test import Client  # noqa: E402

from portal.imports.metadata import Options  # noqa: E402
from portal.imports.prepare import prepare_bytes  # noqa: E402
from portal.imports.write import write  # noqa: E402
from portal.refresh.rebuild import refresh  # noqa: E402

GUIDE = Path(__file__).resolve().parent.parent / "careers/guides/mlops-cloud-engineer.md"
TITLE = "MLOps Cloud Engineer"
DAY = date(2026, 11, 24)
ADDRESSES = ("/", "/roles/", "/market/", "/search/?q=python", "/api/v1/role-guides/role-0/")
TIMES = 3
SPREAD = 421  # with 1009, a prime: the factors of two guides in a row are far apart
AMOUNT = re.compile(r"(?P<sign>USD |\$)(?P<number>\d[\d,]*(?:\.\d+)?)")


def guide_text(number: int) -> str:
    """The shipped guide for another role, its amounts up to twice as large, by a factor of its own."""

    def amount(match: re.Match[str]) -> str:
        printed = match["number"]
        value = float(printed.replace(",", "")) * (1 + number * SPREAD % 1009 / 1009)
        decimals = len(printed.partition(".")[2])
        return f"{match['sign']}{value:,.{decimals}f}"

    return AMOUNT.sub(amount, GUIDE.read_text().replace(TITLE, f"Role {number}"))


def import_guides(first: int, after: int) -> None:
    """In one transaction that asks for no refresh: it is measured by itself."""
    with transaction.atomic():
        for number in range(first, after):
            options = Options(slug=f"role-{number}", role=f"Role {number}")
            write(prepare_bytes("guide.md", guide_text(number).encode(), options))
        transaction.get_connection().run_on_commit.clear()


def cost(address: str) -> str:
    """Queries, and processor milliseconds of the quickest of a few requests."""
    client = Client()
    took: list[float] = []
    queries: list[str] = []

    def count(execute: Any, sql: str, *args: Any) -> Any:
        queries.append(sql)
        return execute(sql, *args)

    with connection.execute_wrapper(count):
        response = client.get(address)
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    for _ in range(TIMES):
        began = process_time()
        client.get(address)
        took.append(process_time() - began)
    return f"{len(queries)} / {min(took) * 1000:.0f}"


def timed_refresh() -> str:
    began = process_time()
    refresh(DAY)
    return f"{process_time() - began:.1f} s"


def main() -> None:
    write_line = sys.stdout.write
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    write_line("| guides | " + " | ".join((*ADDRESSES, "refresh, all", "refresh, one")) + " |\n")
    stored = 0
    for size in map(int, sys.argv[1:]):
        import_guides(stored, size)
        whole = timed_refresh()
        costs = list(map(cost, ADDRESSES))
        import_guides(size, size + 1)
        stored = size + 1
        write_line(f"| {size} | " + " | ".join((*costs, whole, timed_refresh())) + " |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
