"""`write_salaries FILE --as-of DATE [--format oews]`: make the shipped part of a published table of pay anew."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from careers.models import RoleOccupation
from careers.role_file import read_roles
from portal.management.day import day
from salaries.adverts import shipped as adverts
from salaries.adverts.aijobs import AdvertFileError, read_aijobs
from salaries.adverts.titles import read_titles
from salaries.published import shipped as published
from salaries.published.oews import read_oews
from salaries.published.records import PublishedFileError


class Command(BaseCommand):
    help = (
        "Write the shipped part of a table: the adverts of titles that are of a role, or the pay of roles' occupations."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="a table as import_salaries reads it")
        parser.add_argument("--format", choices=list(WRITERS), default="aijobs")
        parser.add_argument("--as-of", type=day, required=True, help="the day it is of, 2025-06-25")
        parser.add_argument("--to", type=Path, metavar="DIR", help="another folder than that of the shipped files")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.stdout.write(WRITERS[options["format"]](options["file"], options["as_of"], options["to"]))
        except (AdvertFileError, PublishedFileError) as error:
            raise CommandError(str(error)) from error


def _write_adverts(path: Path, as_of: date, folder: Path | None) -> str:
    file = read_aijobs(path, as_of)
    written = adverts.write_shipped(file, read_titles(), folder or adverts.FOLDER)
    return f"{written:,} of {len(file.adverts):,} adverts written"


def _write_published(path: Path, as_of: date, folder: Path | None) -> str:
    file = read_oews(path, as_of)
    written = published.write_shipped(file, occupation_codes(), folder or published.FOLDER)
    return f"pay of {written:,} of {len(file.rows):,} occupations written"


def occupation_codes() -> set[str]:
    """Those that the reviewed list of roles names."""
    scheme = RoleOccupation.Scheme.SOC
    return {each.code for role in read_roles() for each in role.occupations if each.scheme == scheme}


WRITERS = {"aijobs": _write_adverts, "oews": _write_published}
