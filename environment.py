"""Makes `.venv` contain exactly what a lock lists.

A lock (requirements*.txt) lists everything there is to install, with versions and hashes. So pip has nothing to decide:
it follows no dependency, builds nothing, and refuses a file whose hash is not listed. Afterwards `pip check` finds out
whether anything is missing. The pip is the one that Python brings, however old; it is never upgraded.

Nothing but Python 3.11's standard library: `dev.py` works before anything is installed.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from services import ROOT, say

# From small to large: each lock holds all pins of the one before it.
RUN, TEST, DEV = LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-dev.txt")
PIP = ("-I", "-m", "pip", "--disable-pip-version-check")  # -I: packages on a PYTHONPATH are not in .venv
INSTALL = ("install", "--no-deps", "--require-hashes", "--only-binary=:all:")
# A machine's settings say where packages come from. What is installed, and where to, is not theirs to say.
OVERRULED = ("CONSTRAINT", "DRY_RUN", "PREFIX", "PYTHON", "REQUIREMENT", "ROOT", "TARGET", "USER")

FULL = "The disk is full, this one or that of temporary files. Free some space (the whole .venv takes 600 MB)"
FORBIDDEN = "This user may not write there. Use the account that owns the checkout, or make a checkout of your own"
ALTERED = (
    "A registry offered a file that is not the one in the lock; it was not installed. Check your pip configuration"
)
SILENT = "No package registry answered. Check the network or your pip configuration"
MISSING = (
    "No package registry has {package} as a wheel for this machine (Python {python}, {machine}). "
    "Check your pip configuration, or choose another Python with PYTHON=…"
)
UNKNOWN = "The environment could not be made, for the reason above. Once that is repaired, run the command again."
REASONS = {  # in what a program printed; the first that is found counts
    r"\[Errno (?:28|122)\]|No usable temporary directory": FULL,
    r"\[Errno (?:1|13|30)\]": FORBIDDEN,
    r"DO NOT MATCH THE HASHES": ALTERED,
    r"connection broken|Connection broken|Max retries exceeded|[Tt]imed out|NewConnectionError|IncompleteRead": SILENT,
    r"No matching distribution found for (?P<package>[\w.=-]+)": MISSING,
}


def install(lock: str, root: Path = ROOT) -> None:
    """Make .venv contain what a lock lists, unless it does already."""
    if sys.version_info < (3, 11):
        sys.exit(f"The portal needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}.")
    try:
        with one_at_a_time(root):
            if lock not in installed(root):
                install_missing(lock, root)
    except OSError as error:
        say(error)
        sys.exit(explain(str(error)))


def installed(root: Path) -> list[str]:
    """Locks whose present content .venv holds. None, where any other content or an unfinished installation is left.

    Each finished installation leaves a stamp: the digest of its lock.
    """
    if not (root / ".venv/bin/python").exists():
        return []
    stamps = {lock: stamp.read_text() for lock in LOCKS if (stamp := stamp_of(lock, root)).exists()}
    return list(stamps) if all(digest_of(lock, root) == digest for lock, digest in stamps.items()) else []


def install_missing(lock: str, root: Path) -> None:
    if not installed(root):
        make_venv(root / ".venv")
    for name in LOCKS:
        stamp_of(name, root).unlink(missing_ok=True)
    say(f"Installing {lock} …")
    install_lock(root / ".venv/bin/python", root / lock)
    for name in LOCKS[: LOCKS.index(lock) + 1]:
        stamp_of(name, root).write_text(digest_of(name, root))


def stamp_of(lock: str, root: Path) -> Path:
    return root / ".venv" / f"{lock}.sha256"


def digest_of(lock: str, root: Path) -> str:
    return hashlib.sha256((root / lock).read_bytes()).hexdigest()


def make_venv(folder: Path) -> None:
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(
            f"{sys.executable} cannot make virtual environments. "
            "On Debian: apt-get install python3-venv, then run the command again."
        )
    say("Making .venv …")
    # In two steps: venv keeps to itself why pip could not be installed.
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)])
    run([str(folder / "bin/python"), "-I", "-m", "ensurepip", "--default-pip"])


def install_lock(python: Path, lock: Path) -> None:
    """Install what a lock lists with the pip of an environment, and check that nothing is missing."""
    run([str(python), *PIP, "-q", *INSTALL, "-r", str(lock)], aloud=True)
    incomplete = f"{lock.name} is incomplete. Recompile it with `python3 dev.py lock`, then run the command again."
    run([str(python), *PIP, "check"], otherwise=incomplete)


def run(command: list[str], *, aloud: bool = False, otherwise: str = UNKNOWN) -> None:
    """Run a program to its end. If it fails, say what that means and what to do."""
    env = {name: value for name, value in os.environ.items() if name not in {f"PIP_{one}" for one in OVERRULED}}
    lines = []
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        assert process.stdout
        try:
            for line in process.stdout:
                lines.append(line)
                if aloud:
                    say(line, end="")
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        reason = explain(output := "".join(lines), otherwise)
        if not aloud and reason == otherwise:
            say(output)
        sys.exit(reason)


def explain(output: str, otherwise: str = UNKNOWN) -> str:
    """What a failed program's output means, for people."""
    for pattern, reason in REASONS.items():
        if found := re.search(pattern, output):
            here = {"python": sys.version.split()[0], "machine": sysconfig.get_platform()}
            return reason.format(**here, **found.groupdict()) + ", then run the command again."
    return otherwise


@contextlib.contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Let one command install into a checkout at a time. Some network disks have no locks; there, nobody waits."""
    folder = os.open(root, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            try:
                fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("Another command is installing into .venv; waiting for it …")
                fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
