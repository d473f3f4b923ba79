"""Kill -9 in the middle of an import of occupations, on a database of its own: nothing is there, and the next one is whole."""

from pathlib import Path

import pytest

from tests.careers.onet.release_files import write_files
from tests.portal.imports.test_kill import command_again, kill_half_way, python

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("kill")]
# Writes one occupation of three, says so, and waits to be killed.
HALF_WAY = """
import sys, time, django
django.setup()
from pathlib import Path
import portal.imports.occupations as occupations
from careers.onet.read import read_release
def stop(batches):
    yield batches[0]
    print("half way", occupations.Occupation.objects.count(), flush=True)
    time.sleep(60)
occupations.BATCH = 1
occupations.write_release(read_release(Path(sys.argv[1])), stop)
"""
COUNT = """
import django
django.setup()
from careers.models import DataVersion, Occupation, OccupationTitle, OnetRelease
print(OnetRelease.objects.count(), Occupation.objects.count(), OccupationTitle.objects.count(), DataVersion.objects.current())
"""


def test_a_killed_import_leaves_nothing_behind_and_the_next_is_whole(tmp_path: Path, env: dict[str, str]) -> None:
    folder = str(write_files(tmp_path / "release"))
    kill_half_way(HALF_WAY, folder, env, says="half way 1\n")
    assert python(COUNT, env=env).stdout.split() == ["0", "0", "0", "0"]
    again = command_again("import_onet", folder, env, then=COUNT)
    assert "O*NET 29.2: imported; 3 occupations" in again
    assert again.splitlines()[-1].split() == ["1", "3", "5", "1"]
