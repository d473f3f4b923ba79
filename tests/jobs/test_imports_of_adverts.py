"""Two imports of adverts and a reader side by side, on a database they share."""

import json
from collections.abc import Sequence
from contextlib import ExitStack

import pytest

from tests.jobs.test_rebuilds import begun, ended
from tests.jobs.worker_env import Place
from tests.salaries.adverts.advert_files import pair, write_file

pytestmark = [pytest.mark.slow, pytest.mark.databases("postgresql")]
ROLE = """
from careers.models import Role
from portal.imports.titles import load_titles
from salaries.adverts.titles import AdvertTitleEntry
Role.objects.create(slug="queue-engineer", title="Queue Engineer", is_listed=True)
load_titles([AdvertTitleEntry("Queue Engineer", "queue-engineer", "exact")])
"""
IMPORT = """
from datetime import date
from pathlib import Path
from portal.imports.adverts import write_snapshot
from portal.imports.datasets import SnapshotRefused
from salaries.adverts.aijobs import read_aijobs
print("importing", flush=True)
for path, day in FILES:
    try:
        print(day, write_snapshot(read_aijobs(Path(path), date.fromisoformat(day))).is_new)
    except SnapshotRefused as refusal:
        print(day, "refused")
"""
# One statement reads one state: the percentile, the state it is of and the number of that state's adverts.
READ = """
import json
from django.db import connection
SQL = '''
SELECT percentile.n_adverts, dataset.key, dataset.is_current,
       (SELECT count(*) FROM salaries_advert advert WHERE advert.snapshot_id = dataset.id),
       (SELECT count(*) FROM salaries_salarydataset other WHERE other.is_current)
FROM salaries_paypercentile percentile JOIN salaries_salarydataset dataset ON dataset.id = percentile.dataset_id
WHERE percentile."end" = 'advert_low'
'''
def look():
    with connection.cursor() as cursor:
        cursor.execute(SQL)
        seen.update(cursor.fetchall())
seen = set()
look()
print("reading", flush=True)
while not stop.exists():
    look()
look()
print(json.dumps(sorted(seen)))
"""
DAYS = [f"2025-07-{day:02}" for day in range(1, 11)]


def test_two_imports_and_a_reader_at_once(place: Place) -> None:
    files = [(str(write_file(place.folder / day, rows(number))), day) for number, day in enumerate(DAYS, start=6)]
    place.python(ROLE, REDIS_URL="")
    place.python(f"FILES = {files[:1]!r}\n{IMPORT}", REDIS_URL="")
    stop = place.folder / "stop"
    with ExitStack() as stack:
        reader = begun(stack, place, f"from pathlib import Path\nstop = Path({str(stop)!r})\n{READ}", "reading")
        imports = [begun(stack, place, f"FILES = {files!r}\n{IMPORT}", "importing") for _ in range(2)]
        outcomes = [line for each in imports for line in ended(each).splitlines() if line]
        stop.touch()
        seen = json.loads(ended(reader))
    # Each state but the first was imported by one of the two; the other found it there, or a newer one.
    assert sorted(line for line in outcomes if line.endswith("True")) == [f"{day} True" for day in DAYS[1:]]
    # Whatever was read was whole: as many adverts as the percentile counts, of the one current state.
    whole = [[number, f"aijobs.{day}", True, number, 1] for number, day in enumerate(DAYS, start=6)]
    assert all(state in whole for state in seen)
    assert whole[0] in seen
    assert whole[-1] in seen


def rows(number: int) -> Sequence[str]:
    return [line for step in range(number) for line in pair(100 + step, 200 + step)]
