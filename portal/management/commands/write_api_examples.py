"""`write_api_examples`: keep one answer of each resource for the API's description.

Run on a database with the data and guides that `tests/api/test_schema.py` loads.
"""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.test import Client

from portal.api.collect_examples import ask

PATH = Path(__file__).resolve().parent.parent.parent / "api" / "examples.json"


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        examples = ask(Client(headers={"host": "127.0.0.1"}))
        PATH.write_text(json.dumps(examples, indent=1, ensure_ascii=False) + "\n")
        self.stdout.write(f"{len(examples)} examples written")
