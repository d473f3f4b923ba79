"""`load_skills`: make the skills of the portal those of the reviewed lists, skills/lexicon.csv and descriptions.csv."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.imports.skills import load_skills, read_skills

MOST_NAMED = 20


class Command(BaseCommand):
    help = "Load the reviewed lists of skills. The same lists twice: nothing to do."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            entries = read_skills()
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(str(error)) from error
        changes = load_skills(entries)
        for name in ("added", "changed", "retired"):
            if slugs := getattr(changes, name):
                more = f" and {len(slugs) - MOST_NAMED} more" if len(slugs) > MOST_NAMED else ""
                self.stdout.write(f"{name}: {', '.join(slugs[:MOST_NAMED])}{more}")
        if not changes:
            self.stdout.write(f"{len(entries)} skills, unchanged")
