from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from careers.models import Guide
from portal.imports.write import withdraw


class Command(BaseCommand):
    help = "Remove a guide with its facts. Roles and skills stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")

    def handle(self, *args: Any, **options: Any) -> None:
        guide = Guide.objects.filter(slug=options["slug"]).first()
        if guide is None:
            raise CommandError(f"no guide has the slug {options['slug']!r}")
        withdraw(guide)
        self.stdout.write(f"withdrawn: {options['slug']}")
