"""A package registry in a folder, with wheels of a few hundred bytes."""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Registry:
    folder: Path

    @property
    def url(self) -> str:
        return self.folder.as_uri()

    def offer(self, name: str, version: str, *requires: str, extra: str = "") -> str:
        """Publish a wheel; return the line that pins it in a lock."""
        (place := self.folder / name).mkdir(parents=True, exist_ok=True)
        wheel = make_wheel(place, name, version, *requires, extra=extra)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        with (place / "index.html").open("a") as index:
            index.write(f'<a href="{wheel.name}#sha256={digest}">{wheel.name}</a>\n')
        return f"{name}=={version} --hash=sha256:{digest}\n"


def make_wheel(folder: Path, name: str, version: str, *requires: str, extra: str = "", build: str = "") -> Path:
    info = f"{name}-{version}.dist-info"
    head = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    head += [f"Provides-Extra: {extra}"] * bool(extra) + [f"Requires-Dist: {one}" for one in requires]
    files = {
        f"{name}.py": f"version = {version!r}\n",
        f"{info}/METADATA": "\n".join([*head, ""]),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{info}/RECORD"])
    wheel = folder / f"{name}-{version}{build}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file, content in files.items():
            archive.writestr(zipfile.ZipInfo(file), content)  # no time of day in it: the same bytes every time
    return wheel
