"""`load_occupations`: the part of the O*NET database that is shipped with the portal, careers/onet/."""

from typing import Any

from django.core.management.base import BaseCommand

from careers.onet.extract import read_extract
from portal.imports.occupations import ReleaseRefused, write_release
from portal.management.commands.import_onet import lines_about


class Command(BaseCommand):
    help = "Load the shipped occupations, never over a release that was imported whole or is newer."

    def handle(self, *args: Any, **options: Any) -> None:
        release = read_extract()
        try:
            changes = write_release(release)
        except ReleaseRefused as refusal:
            self.stdout.write(f"{release.name}: not loaded; {refusal}")
            return
        state = "loaded" if changes else "unchanged"
        self.stdout.write("\n".join([f"{release.name}: {state}", *(lines_about(changes) if changes else ())]))
