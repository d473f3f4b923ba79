from typing import Any
from urllib.request import urlopen

from django.core.management.base import BaseCommand, CommandError

from careers.models import Guide
from portal.operations.source_check import CheckedSource, SourceState, checked_sources, named_addresses


class Command(BaseCommand):
    help = (
        "Ask each address that guides name as a source, and list those that no longer answer. Fails where one is dead."
    )
    stealth_options = ("opener",)

    def handle(self, *args: Any, opener: Any = urlopen, **options: Any) -> None:
        named = named_addresses(Guide.objects.order_by("slug").values_list("slug", "url", "sources"))
        found = list(checked_sources(named, opener))
        for state in (SourceState.DEAD, SourceState.UNCLEAR):
            for source in found:
                if source.state is state:
                    self.stdout.write(_line(source))
        counts = {state: sum(source.state is state for source in found) for state in SourceState}
        summary = ", ".join(f"{count} {state.value}" for state, count in counts.items())
        self.stdout.write(f"{len(found)} addresses: {summary}")
        if counts[SourceState.DEAD]:
            raise CommandError(f"{counts[SourceState.DEAD]} dead. An archived copy is named in a source's `archived`.")


def _line(source: CheckedSource) -> str:
    return f"{source.state.value}: {source.address} ({source.reason}), in {', '.join(source.guides)}"
