"""`load_roles`: make the roles of the portal those of the reviewed list, careers/roles.csv."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from careers.role_file import PATH, read_roles
from portal.imports.roles import load_roles


class Command(BaseCommand):
    help = "Load the reviewed list of roles. The same list twice: nothing to do."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, default=PATH, help="another list; default: careers/roles.csv")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            entries = read_roles(options["path"])
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"{options['path'].name}: {error}") from error
        changes = load_roles(entries)
        for name in ("added", "changed", "retired"):
            if slugs := getattr(changes, name):
                self.stdout.write(f"{name}: {', '.join(slugs)}")
        if not changes:
            self.stdout.write(f"{len(entries)} roles, unchanged")
