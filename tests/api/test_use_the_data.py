"""The examples on "Use the data" run as printed, against a live portal."""

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_file

ROOT = Path(__file__).resolve().parent.parent.parent
RUNNERS = {
    "bash": ["bash", "-euc"],
    "python": [sys.executable, "-c"],
    "javascript": ["node", "--input-type=module", "-e"],
}
EXPECTED = {
    "bash": ("mlops-cloud-engineer.salary-band.", "growth-curve", "consistent", "rate_against_endpoints", "304"),
    "python": ("Kubernetes – line ",),
    "javascript": ("160000 – 200000+ USD",),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", sorted(RUNNERS))
def test_every_example_runs_as_printed(language: str, live_server: LiveServer) -> None:
    program = RUNNERS[language][0]
    if not shutil.which(program):
        pytest.skip(f"{program} is not on this machine")
    import_file(ROOT / "careers/guides/mlops-cloud-engineer.md")
    refresh(DAY)
    page = Client(headers={"host": live_server.url.removeprefix("http://")}).get("/data/").content.decode()
    examples = re.findall(rf'<pre data-runs="{language}"[^>]*><code>(.*?)</code>', page, re.DOTALL)
    assert len(examples) == len(EXPECTED[language])
    for code, words in zip(examples, EXPECTED[language], strict=True):
        command = [*RUNNERS[language], html.unescape(code)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603
        assert words in done.stdout


@pytest.mark.django_db
def test_the_reference_is_served_from_here(client: Client) -> None:
    response = client.get("/api/docs/")
    assert response.status_code == 200
    assert b"http" not in re.sub(rb"http://testserver\S*", b"", re.sub(rb"<!--.*?-->", b"", response.content))
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "unsafe" not in client.get("/api/nothing")["Content-Security-Policy"]
