"""Rebuilds, imports and readers side by side, on a database they share."""

import json
import subprocess
from contextlib import ExitStack

from tests.conftest import GUIDE
from tests.jobs.worker_env import Place

REBUILD = """
from datetime import date
from portal.refresh.rebuild import refresh
print("rebuilding", flush=True)
for turn in range(12):
    refresh(date(2026 + turn % 2 * 10, 11, 24))
"""
# A snapshot is what one statement sees. Each holds every row, and all rows are of one rebuild.
READ = """
import json, sys
from django.apps import apps
from django.test import Client
from careers.models import Projection
def snapshots():
    for model in models:
        yield model.__name__, list(model.objects.values_list("data_version", flat=True))
    answer = Client().get("/api/v1/skill-demand/?page_size=200").json()
    assert answer["count"] == len(answer["results"])
    yield "API", [row["data_version"] for row in answer["results"]]
models = [model for model in apps.get_models() if issubclass(model, Projection)]
whole = {name: len(rows) for name, rows in snapshots()}
seen = {name: set() for name in whole}
print("reading", flush=True)
while not stop.exists():
    for name, rows in snapshots():
        assert len(rows) == whole[name] > 0, (name, len(rows))
        assert len(set(rows)) == 1, (name, set(rows))
        seen[name] |= set(rows)
print(json.dumps({name: len(versions) for name, versions in seen.items()}))
"""
WRITE = """
from pathlib import Path
from portal.imports.write import Options, prepare, write
prepared = prepare(Path(path), Options())
print("writing", flush=True)
write(prepared)
"""


def begun(stack: ExitStack, place: Place, code: str, word: str) -> subprocess.Popen[str]:
    process = stack.enter_context(place.beside(code))
    first = process.stdout.readline()
    assert first == f"{word}\n", first + process.stdout.read()
    return process


def ended(process: subprocess.Popen[str]) -> str:
    told, _ = process.communicate(timeout=60)
    assert process.returncode == 0, told
    return told


def is_still_there(process: subprocess.Popen[str], after: float) -> bool:
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        return True
    return False


def skills(place: Place) -> set[str]:
    sql = "SELECT slug FROM skills_skill JOIN skills_skilldemand ON skills_skilldemand.skill_id = skills_skill.id"
    return {slug for (slug,) in place.ask(sql)}


def test_two_rebuilds_and_a_reader_at_once(place: Place) -> None:
    place.import_guide(GUIDE, REDIS_URL="")
    stop = place.folder / "stop"
    with ExitStack() as stack:
        reader = begun(stack, place, f"from pathlib import Path\nstop = Path({str(stop)!r})\n{READ}", "reading")
        for rebuild in [begun(stack, place, REBUILD, "rebuilding") for _ in range(2)]:
            ended(rebuild)
        stop.touch()
        versions = json.loads(ended(reader))
    assert min(versions.values()) > 2
    assert place.states() == ["done"] * 25


def test_a_rebuild_of_older_facts_never_overwrites_a_newer(place: Place) -> None:
    """A rebuild that has read its facts holds the lock: the import waits, and its own rebuild comes after."""
    place.import_guide(GUIDE, REDIS_URL="")
    newer = place.folder / "guide.txt"
    newer.write_text(GUIDE.replace("- Docker and Kubernetes\n", "- Terraform\n"))
    place.shut_gate()
    with ExitStack() as stack:
        stack.enter_context(place.worker())
        place.python("from portal.refresh.tasks import refresh_projections as task; task.delay()")
        place.process_at_gate()
        writer = begun(stack, place, f"path = {str(newer)!r}\n{WRITE}", "writing")
        assert is_still_there(writer, after=1)
        place.open_gate()
        ended(writer)
        place.until(lambda: place.states() == ["done"] * 3)
    assert "terraform" in skills(place)
    assert "docker" not in skills(place)
    assert place.projections() == place.refreshed_directly()
