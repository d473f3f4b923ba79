"""A zip whose members all carry one date, so that the same content is the same bytes whenever it is written."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


class DatedZip(ZipFile):
    def __init__(self, file: IO[bytes], day: datetime) -> None:
        super().__init__(file, "w", ZIP_DEFLATED)
        self.day = day

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        super().writestr(self._member(name), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        with Path(filename).open("rb") as source, self.open(self._member(str(arcname or filename)), "w") as member:
            shutil.copyfileobj(source, member)

    def _member(self, name: str) -> ZipInfo:
        member = ZipInfo(name, self.day.timetuple()[:6])
        member.compress_type = ZIP_DEFLATED
        return member
