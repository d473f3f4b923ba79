from typing import Any

from django.core.management.base import BaseCommand

from portal.operations.cleanup import purge_expired


class Command(BaseCommand):
    help = "Delete sessions, failed logins and unconfirmed imports that are past their time. Beat does it nightly."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"cleared away: {purge_expired()} rows")
