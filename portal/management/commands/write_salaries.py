"""`write_salaries FILE --as-of DATE`: make the shipped part of a snapshot of adverts anew, salaries/adverts/shipped/."""

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from salaries.adverts.aijobs import AdvertFileError, read_aijobs
from salaries.adverts.shipped import FOLDER, write_shipped
from salaries.adverts.titles import read_titles


class Command(BaseCommand):
    help = "Write the shipped part of a snapshot: the adverts of titles that are of a role."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="a snapshot of aijobs.net")
        parser.add_argument("--as-of", type=date.fromisoformat, required=True, help="the day it is of, 2025-06-25")
        parser.add_argument("--to", type=Path, default=FOLDER, metavar="DIR")

    def handle(self, *args: Any, **options: Any) -> None:
        titles = {entry.title for entry in read_titles() if entry.role}
        try:
            file = read_aijobs(options["file"], options["as_of"])
        except AdvertFileError as error:
            raise CommandError(str(error)) from error
        written = write_shipped(file, titles, options["to"])
        self.stdout.write(f"{written:,} of {len(file.adverts):,} adverts written")
