"""What to know before a skill, as it is stored: our judgement."""

from paths.gap.order import Needs
from skills.models import Skill


def stored_needs() -> Needs:
    """Slug of each skill → slugs of what to know first, by name. One query.

    The names of what is needed are joined here and not by the database: while it believes skills to be few, as PostgreSQL
    does when it counted them while they were being loaded, it may look at every pair of two skills for each pair stored.
    """
    rows = list(Skill.objects.order_by("name").values_list("pk", "slug", "needs"))
    slugs = {key: slug for key, slug, _ in rows}
    place = {key: number for number, key in enumerate(slugs)}
    found: dict[str, list[str]] = {}
    for _, slug, needed in sorted((row for row in rows if row[2]), key=lambda row: place[row[2]]):
        found.setdefault(slug, []).append(slugs[needed])
    return found
