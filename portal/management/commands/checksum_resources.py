"""`checksum_resources`: resource, rows and SHA-256, a line each; to compare before and after a restore or a move."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.api.checksums import checksums


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            for one in checksums():
                self.stdout.write(f"{one.sha256}  {one.count:>7}  {one.resource}")
        except RuntimeError as error:
            raise CommandError(str(error)) from error
