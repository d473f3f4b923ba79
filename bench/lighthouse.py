"""Lighthouse's four scores of the portal's pages, on a phone and on a desktop.

    npm install --prefix FOLDER lighthouse@12.8.2
    .venv/bin/python -m bench.lighthouse FOLDER [PATH …] [--times=5] [--phone] [--audits]

Without a path it looks at / and the shipped role. It needs node, a Chromium and that folder, which may lie anywhere outside
the checkout. The portal runs as `dev.py serve` runs it, on SQLite, with the shipped guides. Performance differs by a few
points from run to run and with what else the machine does: `--times` measures each page so often, and gives the median of
each score. `--audits` adds what costs points in the first of them, with the first element of each.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import services

PATHS = ["/", "/roles/mlops-cloud-engineer/"]
DEVICES: dict[str, list[str]] = {"phone": [], "desktop": ["--preset=desktop"]}
CHROMIUM_FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"


def measure(folder: Path, address: str, device: str) -> dict[str, Any]:
    """Lighthouse's report on one address."""
    program = folder / "node_modules/.bin/lighthouse"
    options = ["--quiet", "--output=json", f"--chrome-flags={CHROMIUM_FLAGS}", *DEVICES[device]]
    env = {**os.environ, "CHROME_PATH": services.chromium() or ""}
    done = subprocess.run([str(program), address, *options], env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"Lighthouse failed at {address}:\n{done.stderr}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def scores(reports: Sequence[dict[str, Any]]) -> str:
    """The median of each of the four scores, 0 to 100; a score that Lighthouse could not always work out is a dash."""
    every = [[report["categories"][name]["score"] for report in reports] for name in reports[0]["categories"]]
    return " | ".join("–" if None in some else f"{median(some) * 100:.0f}" for some in every)


def costs(report: dict[str, Any]) -> list[str]:
    """What lowers a score, and what would make the page faster, each with the first element it names."""
    weights = {ref["id"]: ref["weight"] for category in report["categories"].values() for ref in category["auditRefs"]}
    lines = []
    for name, audit in report["audits"].items():
        saves = any((audit.get("metricSavings") or {}).values())
        if audit["score"] is not None and audit["score"] < 0.995 and (weights.get(name) or saves):
            lines.append(f"    {name}: {audit['title']} ({audit['score']:.2f}) {first(audit)}".rstrip())
    return lines


def first(audit: dict[str, Any]) -> str:
    items = audit.get("details", {}).get("items", [])  # of some audits an object, not a list
    node = items[0].get("node", {}) if items and isinstance(items, list) else {}
    return str(node.get("snippet") or audit.get("displayValue") or "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where npm has installed Lighthouse")
    parser.add_argument("paths", nargs="*", default=PATHS, metavar="PATH")
    parser.add_argument("--times", type=int, default=1, help="how often to measure each page")
    parser.add_argument("--phone", action="store_true", help="only on a phone")
    parser.add_argument("--audits", action="store_true", help="also what costs points")
    options = parser.parse_args()
    if not (services.chromium() and shutil.which("node")):
        raise SystemExit("Lighthouse needs Chromium and node on the PATH.")
    with tempfile.TemporaryDirectory(prefix="portal-lighthouse-") as folder:
        env = {**os.environ, "DATABASE_URL": f"sqlite:///{folder}/portal.sqlite3", "REDIS_URL": ""}
        with services.portal(env, Path(folder) / "log") as base:
            report_on(base, options)


def report_on(base: str, options: argparse.Namespace) -> None:
    services.say("| page | device | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|---|")
    report_lines: list[str] = []
    for path in options.paths:
        for device in ["phone"] if options.phone else DEVICES:
            reports = [measure(options.folder, base + path, device) for _ in range(options.times)]
            services.say(f"| {path} | {device} | {scores(reports)} |")
            report_lines += [f"{path} on a {device}", *costs(reports[0])] if options.audits else []
    if options.audits:
        services.say("\n".join(["", *report_lines]))


if __name__ == "__main__":
    main()
