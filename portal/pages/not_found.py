"""What somebody may have meant who asked for a page that is not there."""

import difflib
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.http import HttpRequest

from careers.models import Guide, Role
from skills.models import Skill

MOST_COMPARED, MOST_NAMED = 3_000, 3
LONGEST = 80


@dataclass(frozen=True, slots=True)
class NearPage:
    title: str
    address: str


def near_pages(request: HttpRequest) -> list[NearPage]:
    """Pages of the same kind with a similar name: "/roles/mlop-engineer/" → MLOps Engineer."""
    kind, _, rest = request.path.strip("/").partition("/")
    rows = _rows(kind)
    if rows is None or not rest or len(rest) > LONGEST:
        return []
    by_slug = {row.slug: row for row in islice(rows.iterator(), MOST_COMPARED)}
    near = difflib.get_close_matches(rest.lower().replace("_", "-"), by_slug, n=MOST_NAMED, cutoff=0.7)
    return [NearPage(str(by_slug[slug]), by_slug[slug].get_absolute_url()) for slug in near]


def _rows(kind: str) -> Any:
    if kind == "roles":
        return Role.objects.current()
    if kind == "skills":
        return Skill.objects.filter(retired_at=None)
    if kind == "guides":
        return Guide.objects.defer("text")
    return None
