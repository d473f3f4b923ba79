"""Kill -9 in the middle of an import or of a preview, on a database of its own: the database is as before."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import GUIDE

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("kill")]
ROOT = Path(__file__).resolve().parent.parent.parent.parent
# Writes half of the import, says so, and waits to be killed.
HALF_WAY = """
import sys, time, django
django.setup()
import portal.imports.write
from portal.imports.metadata import Options
from portal.imports.prepare import prepare
def stop(*args):
    print("half way", flush=True)
    time.sleep(60)
portal.imports.write.save = stop
from pathlib import Path
portal.imports.write.write(prepare(Path(sys.argv[1]), Options()))
"""
# Has written all rows of a preview and is drawing its page.
HALF_DRAWN = """
import sys, time, django
django.setup()
import portal.imports.page_preview
from django.http import HttpRequest
from portal.imports.metadata import Options
from portal.imports.prepare import prepare
from pathlib import Path
def stop(*args):
    print("half way", flush=True)
    time.sleep(60)
portal.imports.page_preview.RolePage = stop
portal.imports.page_preview.drawn(HttpRequest(), prepare(Path(sys.argv[1]), Options()), "/")
"""
COUNT = """
import django
django.setup()
from careers.models import DataVersion, Guide, Role, Statement
print(Guide.objects.count(), Statement.objects.count(), Role.objects.count(), DataVersion.objects.current())
"""


def python(code: str, *args: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *args]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=60)  # noqa: S603


def kill_half_way(code: str, argument: str, env: dict[str, str], says: str = "half way\n") -> None:
    """Start a program and kill it once it says how far it is."""
    command = [sys.executable, "-c", code, argument]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603
        assert child.stdout is not None
        assert child.stdout.readline() == says
        os.kill(child.pid, signal.SIGKILL)


def command_again(name: str, argument: str, env: dict[str, str], *options: str, then: str = "") -> str:
    """What a command of the portal prints, and what a piece of code prints after it in the same program."""
    code = "import django, sys; django.setup(); from django.core.management import call_command; call_command(*sys.argv[1:])"
    return python(f"{code}\n{then}", name, argument, *options, env=env).stdout


def test_a_killed_import_or_preview_leaves_nothing_behind(tmp_path: Path, env: dict[str, str]) -> None:
    path = tmp_path / "guide.txt"
    path.write_text(GUIDE)
    for code in (HALF_DRAWN, HALF_WAY):
        kill_half_way(code, str(path), env)
    assert python(COUNT, env=env).stdout.split() == ["0", "0", "0", "0"]
    assert "imported" in command_again("import_guides", str(path), env)
