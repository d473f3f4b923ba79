"""`load_shipped`: everything that comes with the portal, and what is computed from it."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from careers.models import Run
from portal.refresh.rebuild import TASK

# In this order: a guide finds its role and its skills, and an advert its role, by what was loaded before it.
PARTS = (
    ("load_roles",),
    ("load_skills",),
    ("load_occupations",),
    ("load_salaries",),
    ("import_guides", str(settings.BASE_DIR / "careers/guides")),
)


class Command(BaseCommand):
    help = (
        "Load the shipped roles, skills, occupations, pay and guides, all or none of them, then rebuild what is computed. "
        "The same twice: only what is computed is looked at again."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """In one transaction, so that a refresh follows the last part and not each of them."""
        shown = {"stdout": self.stdout, "verbosity": options["verbosity"]}
        before = Run.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        with transaction.atomic():
            for command, *words in PARTS:
                call_command(command, *words, **shown)
        if not Run.objects.filter(task=TASK, state=Run.State.DONE, pk__gt=before).exists():
            call_command("refresh_projections", **shown)
