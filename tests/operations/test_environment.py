"""What `dev.py` installs, and what it says where it cannot. No test but one needs a network."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from packaging.requirements import Requirement

import environment
import services
from tests.operations.fake_registry import Registry, make_wheel

pytestmark = pytest.mark.databases("sqlite")
OLD_PIP = "23.0.1"  # Debian 12's


@pytest.fixture(scope="module")
def empty_venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (folder := tmp_path_factory.mktemp("empty") / ".venv").mkdir()
    (folder / "left by an earlier one").touch()
    environment.make_venv(folder)
    assert not (folder / "left by an earlier one").exists()
    return folder


def copy_venv(venv: Path, folder: Path) -> None:
    """Its files under further names: pip puts new files in the place of old ones and writes into none."""
    shutil.copytree(venv, folder, symlinks=True, copy_function=os.link)


@pytest.fixture
def python(empty_venv: Path, tmp_path: Path) -> Path:
    """The Python of an environment in which nothing is installed but pip."""
    copy_venv(empty_venv, tmp_path / ".venv")
    return tmp_path / ".venv/bin/python"


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Registry:
    """The one registry that pip knows of."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    registry = Registry(tmp_path / "registry")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", registry.url)
    return registry


@pytest.fixture
def checkout(tmp_path: Path, registry: Registry, empty_venv: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three locks, each holding the pins of the one before it."""
    lines = ""
    for lock, name in zip(environment.LOCKS, ("alpha", "beta", "gamma"), strict=True):
        lines += registry.offer(name, "1.0")
        (tmp_path / lock).write_text(lines)

    def make_venv(folder: Path) -> None:  # a copy takes a tenth of the time
        shutil.rmtree(folder, ignore_errors=True)
        copy_venv(empty_venv, folder)

    monkeypatch.setattr(environment, "make_venv", make_venv)
    return tmp_path


def versions(python: Path) -> dict[str, str]:
    """All that is installed beside what Python brings."""
    code = "import importlib.metadata as m; print(*(f'{d.name}=={d.version}' for d in m.distributions()))"
    listed = subprocess.check_output([str(python), "-I", "-c", code], text=True).split()  # noqa: S603
    pairs = [one.split("==") for one in listed]
    return {name: version for name, version in pairs if name not in ("pip", "setuptools")}


def refused(capfd: pytest.CaptureFixture[str], *args: Any) -> tuple[str, str]:
    """What an installation that fails prints, and its last sentence."""
    with pytest.raises(SystemExit) as ended:
        environment.install_lock(*args)
    return capfd.readouterr().out, str(ended.value.code)


def replace_pip(python: Path) -> None:
    """Put Debian 12's pip into an environment, from wherever this machine's pip finds it."""
    command = [str(python), "-m", "pip", "install", "-q", "--retries=0", "--no-deps", "--no-compile", f"pip=={OLD_PIP}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        pytest.skip(f"pip {OLD_PIP} is not to be had here (no package registry?): it was not tried")
    assert subprocess.check_output([str(python), "-m", "pip", "--version"], text=True).split()[1] == OLD_PIP  # noqa: S603


@pytest.mark.parametrize("pip", ["the one here", OLD_PIP])
def test_years_later_the_same_is_installed(
    pip: str, python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    if pip == OLD_PIP:
        replace_pip(python)
    registry: Registry = request.getfixturevalue("registry")  # not before: that pip comes from a real one
    lock = tmp_path / "requirements.txt"
    lock.write_text(registry.offer("alpha", "1.0", extra="toml") + registry.offer("beta", "1.0", "alpha[toml]>=1.0"))
    registry.offer("alpha", "2.0", extra="toml")
    (future := tmp_path / "future").mkdir()
    for name in ("alpha", "beta"):
        for version in ("1.0+local.1", "1.0.post1", "1.1", "3.0"):
            make_wheel(future, name, version)
        make_wheel(future, name, "1.0", build="-99")
    monkeypatch.setenv("PIP_FIND_LINKS", str(future))
    environment.install_lock(python, lock)
    assert versions(python) == {"alpha": "1.0", "beta": "1.0"}


def test_a_machines_settings_change_nothing(
    python: Path, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (lock := tmp_path / "requirements.txt").write_text(registry.offer("alpha", "1.0"))
    (tmp_path / "constraints.txt").write_text("alpha<1")
    (elsewhere := tmp_path / "elsewhere").mkdir()
    shutil.unpack_archive(make_wheel(elsewhere, "alpha", "1.0"), elsewhere, "zip")
    monkeypatch.setenv("PYTHONPATH", str(elsewhere))
    monkeypatch.setenv("PIP_CONSTRAINT", str(tmp_path / "constraints.txt"))
    monkeypatch.setenv("PIP_NO_BINARY", ":all:")
    for name in ("DRY_RUN", "USER"):
        monkeypatch.setenv(f"PIP_{name}", "1")
    for name in ("TARGET", "PREFIX", "ROOT"):
        monkeypatch.setenv(f"PIP_{name}", str(tmp_path / "away"))
    environment.install_lock(python, lock)
    assert versions(python) == {"alpha": "1.0"}
    assert not (tmp_path / "away").exists()


def test_an_incomplete_lock_is_noticed(
    python: Path, registry: Registry, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (lock := tmp_path / "requirements.txt").write_text(registry.offer("beta", "1.0", "alpha>=1.0"))
    registry.offer("alpha", "1.0")
    output, reason = refused(capfd, python, lock)
    assert "beta 1.0 requires alpha, which is not installed." in output
    assert reason.startswith("requirements.txt is incomplete.")


def test_an_altered_file_is_not_installed(
    python: Path, registry: Registry, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pinned = registry.offer("alpha", "1.0")
    (lock := tmp_path / "requirements.txt").write_text(pinned[:-9] + "00000000\n")
    assert refused(capfd, python, lock)[1] == environment.ALTERED + ", then run the command again."
    assert versions(python) == {}


def test_nothing_is_built(python: Path, registry: Registry, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No wheel for this machine: pip would run the source's code."""
    pinned = registry.offer("alpha", "1.0")
    index = registry.folder / "alpha/index.html"
    index.write_text(index.read_text().replace("-py3-none-any.whl", ".tar.gz"))
    (lock := tmp_path / "requirements.txt").write_text(pinned)
    _, reason = refused(capfd, python, lock)
    assert reason.startswith("No package registry has alpha==1.0 as a wheel for this machine (Python 3.")


def test_no_registry_answers(
    python: Path, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (lock := tmp_path / "requirements.txt").write_text(registry.offer("alpha", "1.0"))
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{services.free_port()}/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    _, reason = refused(capfd, python, lock)
    assert reason == (
        "No package registry answered. Check the network or your pip configuration, then run the command again."
    )


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", environment.FULL),
        ("[Errno 122] Disk quota exceeded: '/home/a/.venv/bin'", environment.FULL),
        ("[Errno 2] No usable temporary directory found in ['/tmp', '/var/tmp']", environment.FULL),
        ("Error: [Errno 13] Permission denied: '/srv/portal/.venv'", environment.FORBIDDEN),
        ("[Errno 30] Read-only file system: '/srv/portal/.venv'", environment.FORBIDDEN),
        ("ReadTimeoutError: HTTPSConnectionPool(host='example.org', port=443): Read timed out.", environment.SILENT),
    ],
)
def test_other_reasons(output: str, reason: str) -> None:
    assert environment.explain(output) == reason + ", then run the command again."


def test_an_unknown_reason_is_shown_as_it_is(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        environment.run([sys.executable, "-c", "raise SystemExit('What no one foresaw')"])
    assert capfd.readouterr().out == "What no one foresaw\n\n"
    assert ended.value.code == environment.UNKNOWN


def test_a_python_without_venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit, match="apt-get install python3-venv, then run the command again"):
        environment.make_venv(tmp_path / ".venv")
    assert not (tmp_path / ".venv").exists()


def test_an_old_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = SimpleNamespace(
        version_info=(3, 10, 2), version="3.10.2 (main)", executable="/usr/bin/python3", exit=sys.exit
    )
    monkeypatch.setattr(environment, "sys", old)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; /usr/bin/python3 is 3\.10\.2\."):
        environment.install(environment.RUN, tmp_path)


def test_locks_add_up(checkout: Path) -> None:
    python = checkout / ".venv/bin/python"
    environment.install(environment.RUN, checkout)
    assert versions(python) == {"alpha": "1.0"}
    inode = (checkout / ".venv/pyvenv.cfg").stat().st_ino
    environment.install(environment.DEV, checkout)
    assert versions(python) == {"alpha": "1.0", "beta": "1.0", "gamma": "1.0"}
    assert environment.installed(checkout) == list(environment.LOCKS)
    environment.install(environment.RUN, checkout)  # a smaller one is there already
    assert (checkout / ".venv/pyvenv.cfg").stat().st_ino == inode
    assert versions(python) == {"alpha": "1.0", "beta": "1.0", "gamma": "1.0"}


def test_a_changed_lock_leaves_nothing_of_the_old_one(checkout: Path, registry: Registry) -> None:
    environment.install(environment.TEST, checkout)
    (checkout / environment.RUN).write_text(delta := registry.offer("delta", "2.0"))
    (checkout / environment.TEST).write_text(delta + registry.offer("beta", "0.9"))
    assert environment.installed(checkout) == []
    environment.install(environment.TEST, checkout)
    assert versions(checkout / ".venv/bin/python") == {"delta": "2.0", "beta": "0.9"}


def test_after_an_interruption_everything_is_made_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pip takes a package for installed once its metadata lies there, whatever else is missing."""

    def killed(python: Path, lock: Path) -> None:
        install_lock(python, lock)
        (module,) = python.parent.parent.glob("lib/python3*/site-packages/alpha.py")
        module.unlink()
        raise KeyboardInterrupt

    install_lock = environment.install_lock
    with monkeypatch.context() as patch:
        patch.setattr(environment, "install_lock", killed)
        with pytest.raises(KeyboardInterrupt):
            environment.install(environment.RUN, checkout)
    environment.install(environment.RUN, checkout)
    imported = [str(checkout / ".venv/bin/python"), "-c", "import alpha; print(alpha.version)"]
    assert subprocess.check_output(imported, text=True) == "1.0\n"  # noqa: S603


def test_one_command_installs_at_a_time(python: Path, checkout: Path) -> None:
    environment.install_lock(python, checkout / environment.RUN)
    environment.stamp_of(environment.RUN, checkout).write_text(environment.digest_of(environment.RUN, checkout))
    code = f"import environment, pathlib; environment.install('requirements.txt', pathlib.Path({str(checkout)!r}))"
    options: dict[str, Any] = {"cwd": services.ROOT, "stdout": subprocess.PIPE, "text": True}
    with environment.one_at_a_time(checkout):
        second = subprocess.Popen([sys.executable, "-c", code], **options)  # noqa: S603
        assert second.stdout
        assert second.stdout.readline() == "Another command is installing into .venv; waiting for it …\n"
        assert second.poll() is None
    assert second.communicate(timeout=60) == ("", None)
    assert second.returncode == 0


def test_these_tests_run_on_what_the_lock_lists() -> None:
    if Path(sys.prefix).resolve() != services.VENV.resolve():
        pytest.skip(f"{sys.prefix} is not .venv: its versions are not compared with the lock")
    pins = re.findall(r"^[a-z0-9].*?(?= \\$)", (services.ROOT / environment.TEST).read_text(), re.MULTILINE)
    needed = [one for one in map(Requirement, pins) if not one.marker or one.marker.evaluate()]
    assert len(needed) > 80
    assert [str(one) for one in needed if f"=={importlib.metadata.version(one.name)}" != one.specifier] == []
