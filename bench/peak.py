"""The memory of a process."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


def peak_megabytes(command: list[str], folder: Path, env: Mapping[str, str]) -> float:
    """The most that a process of this command has at once."""
    with subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[1]} failed")
    return usage.ru_maxrss / 1024
