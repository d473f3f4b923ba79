"""`measure_skill_names`: measure how well skill names are found, and keep the figures that `/quality/` shows.

Needs SkillSpan's `dev.json` and O*NET's `Technology Skills.txt`, which are not part of the repository.
"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from skills.quality.measured import PATH, as_json, measure_sentences, measure_skillspan

SENTENCES = "tests/cases/skill_names.jsonl"
ADVERTS, TECHNOLOGIES = "skillspan/dev.json", "onet-29.2/Technology Skills.txt"


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("data", type=Path, help=f"the folder with {ADVERTS} and {TECHNOLOGIES}")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sentences = measure_sentences(settings.BASE_DIR / SENTENCES)
            adverts = measure_skillspan(options["data"] / ADVERTS, options["data"] / TECHNOLOGIES)
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        PATH.write_text(as_json(sentences, adverts), encoding="utf-8")
        self.stdout.write(f"{PATH.name}: {sentences.all.precision:.3f} and {sentences.all.recall:.3f} on our own")
