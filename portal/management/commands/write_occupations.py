"""`write_occupations DIR`: make the shipped part of the O*NET database, careers/onet/, from a whole release."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from careers.onet.extract import FOLDER, extract_of
from careers.onet.read import read_release
from careers.role_file import read_roles


class Command(BaseCommand):
    help = (
        "Write the part of a release that the occupations in careers/roles.csv need; then say the release in SOURCE.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help="the folder with the release's text files")
        parser.add_argument("--to", type=Path, default=FOLDER, help="where to write; default: careers/onet")

    def handle(self, *args: Any, **options: Any) -> None:
        codes = {each.code for role in read_roles() for each in role.occupations if each.scheme == "onet_soc"}
        try:
            texts = extract_of(read_release(options["folder"]), codes)
        except ValueError as error:
            raise CommandError(f"{error}\nnothing was written") from error
        for name, text in texts.items():
            (options["to"] / name).write_text(text, encoding="utf-8")
        self.stdout.write(f"{len(codes)} occupations, {sum(map(len, texts.values())) // 1000} kB")
