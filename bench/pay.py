"""How fast pay is imported, computed and answered with a million rows, as ratios taken in one run.

    .venv/bin/python -m bench.pay                 # a million rows, SQLite and PostgreSQL: docs/performance.md
    .venv/bin/python -m bench.pay 5000 1 5        # rows, rounds, requests

The file is made from the shipped adverts and thrown away. Each figure is the median of the rounds. "Processor seconds"
are those of this process and of the database's that works for it: on a machine that does other things, trust these.
"""

import contextlib
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import services
from bench.advert_rows import write_rows
from bench.peak import peak_megabytes

ROOT = Path(__file__).resolve().parent.parent
ROWS, ROUNDS, REQUESTS = 1_000_000, 3, 200
# In the place of the shipped part, most of whose rows a small file does not have.
IMPORT = ["manage.py", "import_salaries", "--format", "aijobs", "--as-of", "2025-07-01", "--fewer-rows"]


def show(database: str, file: Path, rounds: int, requests: int) -> None:
    env = {
        **os.environ,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "LOG_LEVEL": "ERROR",
        "RATE_LIMITS": "off",  # it asks more often than any one client may
        "REDIS_URL": "",
    }
    for words in services.FIRST:
        subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=env, check=True, capture_output=True)
    peak = peak_megabytes([sys.executable, *IMPORT, str(file)], ROOT, env)
    sys.stdout.write(f"Most memory of the process that imports: {peak:.0f} MB\n")
    sys.stdout.flush()
    figures = [sys.executable, "-m", "bench.pay_figures", str(file), str(rounds), str(requests)]
    subprocess.run(figures, cwd=ROOT, env=env, check=True, stderr=subprocess.DEVNULL)


def main() -> None:
    rows, rounds, requests = [*map(int, sys.argv[1:]), *(ROWS, ROUNDS, REQUESTS)[len(sys.argv) - 1 :]]
    sys.stdout.write(
        f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores, {rows:,} rows\n"
    )
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        file = folder / "adverts.csv"
        write_rows(file, rows)
        for name, url in (
            ("PostgreSQL", services.start_postgres(stack, False)),
            ("SQLite", f"sqlite:///{folder}/pay.sqlite3"),
        ):
            sys.stdout.write(f"\n### {name}\n\n")
            sys.stdout.flush()
            show(url, file, rounds, requests)


if __name__ == "__main__":
    main()
