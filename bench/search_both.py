"""The table of search in docs/performance.md: both databases, made anew with the shipped data and all of O*NET.

.venv/bin/python -m bench.search_both PATH      # PATH: the folder with the text files of an O*NET release
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

ROOT = Path(__file__).resolve().parent.parent
HEAD = (
    "| database | roles | what | p50 | p99 | work p50 | work p99 | database's work, mean |",
    "|---|---|---|---|---|---|---|---|",
)


def show(database: str, release: Path) -> None:
    env = {
        **os.environ,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "LOG_LEVEL": "ERROR",
        "REDIS_URL": "",
    }
    after = ["import_onet", str(release)], ["refresh_projections"]
    commands = services.manage(sys.executable, *services.FIRST, *after)
    subprocess.run(commands, cwd=ROOT, env=env, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "bench.search"], cwd=ROOT, env=env, check=True, stderr=subprocess.DEVNULL)


def main() -> None:
    if len(sys.argv) != 2 or not (release := Path(sys.argv[1])).is_dir():
        sys.exit("Name the folder with the text files of an O*NET release.")
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        databases = f"sqlite:///{folder}/search.sqlite3", services.start_postgres(stack, False)
        sys.stdout.write(f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores\n\n")
        sys.stdout.write("\n".join((*HEAD, "")))
        sys.stdout.flush()
        for database in databases:
            show(database, release.resolve())


if __name__ == "__main__":
    main()
