from typing import Any

from django.core.management.base import BaseCommand

from portal.refresh import clock
from portal.refresh.rebuild import refresh


class Command(BaseCommand):
    help = "Rebuild everything that is computed from facts."
    requires_system_checks = ()  # `migrate` makes them; they load all addresses and templates, a fifth of a refresh's work

    def handle(self, *args: Any, **options: Any) -> None:
        rows = refresh(clock.today())
        self.stdout.write(f"projections refreshed: {rows} rows")
