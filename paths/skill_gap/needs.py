"""What to know before a skill, as it is stored: our judgement."""

from paths.gap.order import Needs
from skills.models import Skill


def stored_needs() -> Needs:
    """Slug of each skill → slugs of what to know first. One query."""
    pairs = Skill.needs.through.objects.order_by("to_skill__name")
    found: dict[str, list[str]] = {}
    for slug, needed in pairs.values_list("from_skill__slug", "to_skill__slug"):
        found.setdefault(slug, []).append(needed)
    return found
