"""Rebuilds, imports and readers side by side, on a database they share."""

import json
import subprocess
from contextlib import ExitStack

import pytest

from tests.conftest import GUIDE
from tests.jobs.worker_env import Place

pytestmark = pytest.mark.slow
# Two days on which the test guide's forecast and pay differ: some rows change from one rebuild to the next, others stay.
DAYS = """
from datetime import date
from portal.refresh.rebuild import refresh
days = (date(2026, 11, 24), date(2036, 11, 24))
"""
FIRST = (
    """
from django.core.management import call_command
call_command("import_guides", PATH)
from tests.salaries.some_adverts import SPREAD, load_adverts
load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
"""
    + DAYS
    + "refresh(days[0])"
)
REBUILD = (
    DAYS
    + """
print("rebuilding", flush=True)
for turn in range(12):
    refresh(days[turn % 2])
"""
)
# A snapshot is what one statement sees. Each is the whole of one day: a third state would be a mixture of the two.
READ = """
import json
from django.apps import apps
from django.test import Client
from careers.models import DataVersion, Projection
from tests.jobs.worker_env import AGE, NOT_COMPARED
def compared(row):
    # What a document was built from names the moments of its findings; its body does not.
    left_out = NOT_COMPARED | ({"inputs"} if "body" in row else set())
    return {name: value for name, value in row.items() if name not in left_out}
def state(rows):
    kept = map(compared, rows)
    return AGE.sub("", "\\n".join(sorted(map(repr, kept))))
def look():
    for name, model in models.items():
        seen[name].add(state(model.objects.order_by().values()))
    answer = Client().get("/api/v1/growth-curves/?page_size=200").json()
    assert answer["count"] == len(answer["results"]) > 0
    seen["API"].add(state(answer["results"]))
    seen["version"].add(DataVersion.objects.current())
models = {model.__name__: model for model in apps.get_models() if issubclass(model, Projection)}
seen = {name: set() for name in (*models, "API", "version")}
look()
print("reading", flush=True)
while not stop.exists():
    look()
look()
assert "" not in set.union(*(seen[name] for name in models))
print(json.dumps({name: len(states) for name, states in seen.items()}))
"""
WRITE = """
from pathlib import Path
from portal.imports.metadata import Options
from portal.imports.prepare import prepare
from portal.imports.write import write
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
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0, output
    return output


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
    (guide := place.folder / "guide.txt").write_text(GUIDE)
    place.python(f"PATH = {str(guide)!r}\n{FIRST}", REDIS_URL="")
    stop = place.folder / "stop"
    with ExitStack() as stack:
        reader = begun(stack, place, f"from pathlib import Path\nstop = Path({str(stop)!r})\n{READ}", "reading")
        for rebuild in [begun(stack, place, REBUILD, "rebuilding") for _ in range(2)]:
            ended(rebuild)
        stop.touch()
        seen = json.loads(ended(reader))
    versions = seen.pop("version")
    assert versions > 2
    changing = {name: number for name, number in seen.items() if number != 1}
    assert changing == {"Finding": 2, "GrowthCurve": 2, "RoleDocument": 2, "API": 2}
    assert place.states() == ["done"] * 28


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
