"""Kill -9 in the middle of an import of official pay, on a database of its own: the older table answers, the next is whole."""

from pathlib import Path

import pytest

from tests.portal.imports.test_kill import command_again, kill_half_way, python
from tests.portal.imports.test_published import of_may

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("kill")]
# Has written the newer rows in the place of the older, says so, and waits to be killed.
HALF_WAY = """
import sys, time, django
django.setup()
from datetime import date
from pathlib import Path
import portal.imports.published as published
from salaries.published.oews import read_oews
def stop(dataset):
    print("half way", published.PublishedPay.objects.filter(snapshot=dataset).count(), flush=True)
    time.sleep(60)
published.make_current = stop
published.write_published(read_oews(Path(sys.argv[1]), date(2024, 5, 1)))
"""
STATE = """
import django
django.setup()
from careers.models import DataVersion
from salaries.models import PublishedPay, SalaryDataset
rows = PublishedPay.objects.order_by("key").values_list("key", "p50")
print(SalaryDataset.objects.current().get().key, *rows, DataVersion.objects.current())
"""


def test_a_killed_import_leaves_the_older_table_and_the_next_is_whole(tmp_path: Path, env: dict[str, str]) -> None:
    older, newer = of_may(tmp_path, 2023), of_may(tmp_path, 2024)
    first = command_again("import_salaries", str(older), env, "--format", "oews", "--as-of", "2023-05-01", then=STATE)
    before = first.splitlines()[-1]
    assert before.startswith("oews.2023-05-01 ('oews.us.2023.")
    kill_half_way(HALF_WAY, str(newer), env, says="half way 4\n")
    assert python(STATE, env=env).stdout == f"{before}\n"
    again = command_again("import_salaries", str(newer), env, "--format", "oews", "--as-of", "2024-05-01", then=STATE)
    assert "imported" in again
    after = again.splitlines()[-1]
    assert after.startswith("oews.2024-05-01 ('oews.us.2024.")
    assert after.count("oews.us.2024.") == before.count("oews.us.2023.") == 4
