"""`load_salaries`: the titles that are of a role, and the pay that is shipped with the portal: adverts and percentiles."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand

from portal.imports.adverts import write_snapshot
from portal.imports.datasets import SnapshotChanges, SnapshotFile, SnapshotRefused
from portal.imports.published import write_published
from portal.imports.titles import load_titles
from salaries.adverts.shipped import read_shipped as read_adverts
from salaries.adverts.titles import read_titles
from salaries.published.shipped import read_shipped as read_published


class Command(BaseCommand):
    help = "Load the reviewed titles and the shipped pay, never over a table that was imported whole or is newer."

    def handle(self, *args: Any, **options: Any) -> None:
        changed = load_titles(read_titles())
        self.stdout.write(f"titles of adverts: {changed or 'none'} changed")
        adverts, published = read_adverts(), read_published()
        self._load(adverts, write_snapshot, f"{len(adverts.adverts):,} adverts")
        self._load(published, write_published, f"pay of {len(published.rows):,} occupations")

    def _load(self, file: SnapshotFile, write: Callable[..., SnapshotChanges], what: str) -> None:
        name = f"{file.source}, as of {file.as_of}"
        try:
            changes = write(file)
        except SnapshotRefused as refusal:
            self.stdout.write(f"{name}: not loaded; {refusal}")
            return
        self.stdout.write(f"{name}: {f'{what} loaded' if changes.is_new else 'unchanged'}")
