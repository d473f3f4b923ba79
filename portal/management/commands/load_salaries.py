"""`load_salaries`: the titles that are of a role, and the adverts that are shipped with the portal, salaries/adverts/."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.imports.adverts import SnapshotRefused, write_snapshot
from portal.imports.titles import load_titles
from salaries.adverts.shipped import read_shipped
from salaries.adverts.titles import read_titles


class Command(BaseCommand):
    help = (
        "Load the reviewed titles and the shipped adverts, never over a snapshot that was imported whole or is newer."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        changed = load_titles(read_titles())
        self.stdout.write(f"titles of adverts: {changed or 'none'} changed")
        file = read_shipped()
        name = f"{file.source}, as of {file.as_of}"
        try:
            changes = write_snapshot(file)
        except SnapshotRefused as refusal:
            self.stdout.write(f"{name}: not loaded; {refusal}")
            return
        self.stdout.write(f"{name}: {f'{len(file.adverts):,} adverts loaded' if changes.is_new else 'unchanged'}")
