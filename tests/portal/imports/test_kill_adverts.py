"""Kill -9 in the middle of an import of adverts: the old snapshot answers as before, and the next import is whole."""

from pathlib import Path

import pytest

from tests.portal.imports.test_kill import kill_half_way, python
from tests.salaries.adverts.advert_files import pair, write_file

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("kill")]
SET_UP = """
import sys, django
django.setup()
from django.core.management import call_command
from careers.models import DataVersion, Role
from portal.imports import adverts
from portal.imports.titles import load_titles
from salaries.adverts.titles import AdvertTitleEntry
from salaries.models import Advert, AdvertGroup, PayPercentile, SalaryDataset
def load(path, day):
    call_command("import_salaries", path, "--format", "aijobs", "--as-of", day)
"""
OLD = (
    SET_UP
    + """
Role.objects.create(slug="queue-engineer", title="Queue Engineer", is_listed=True)
load_titles([AdvertTitleEntry("Queue Engineer", "queue-engineer", "exact")])
load(sys.argv[1], "2025-06-25")
"""
)
# Has removed the old adverts and written all new ones but for the percentiles, says so, and waits to be killed.
HALF_WAY = (
    SET_UP
    + """
import time
def stop(*args):
    print("half way", Advert.objects.count(), file=sys.__stdout__, flush=True)
    time.sleep(60)
adverts.rebuild_percentiles = stop
load(sys.argv[1], "2025-07-25")
"""
)
AGAIN = SET_UP + 'load(sys.argv[1], "2025-07-25")'
SEE = """
rows = PayPercentile.objects.values_list("key", "n_adverts", "median", "dataset__key")
print(list(SalaryDataset.objects.values_list("key", "is_current")), Advert.objects.count(), AdvertGroup.objects.count())
print(list(rows), DataVersion.objects.current())
"""


def test_a_killed_import_leaves_the_old_snapshot_and_the_next_is_whole(tmp_path: Path, env: dict[str, str]) -> None:
    old = [line for step in range(6) for line in pair(100 + step, 200 + step)]
    newer = write_file(tmp_path / "newer", [*old, *pair(900, 990)])
    first = python(OLD + SEE, str(write_file(tmp_path, old)), env=env).stdout
    before = "".join(first.splitlines(keepends=True)[-2:])
    assert "[('aijobs.2025-06-25', True)] 6 1\n" in before
    kill_half_way(HALF_WAY, str(newer), env, says="half way 7\n")
    assert python(SET_UP + SEE, env=env).stdout == before
    after = python(AGAIN + SEE, str(newer), env=env).stdout
    assert "2 rows added, 0 gone, 12 unchanged" in after
    assert "('aijobs.2025-07-25', True)" in after
    assert "('queue-engineer.own.senior.us.2025.usd.advert_low', 7, Decimal('103.00'), 'aijobs.2025-07-25')" in after
