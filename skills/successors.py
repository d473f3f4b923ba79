"""Which skill has taken the place of which: names are changed and merged, and what was said under the old one stays."""

from collections.abc import Mapping

from skills.models import Skill


def successors() -> dict[str, str]:
    """Slug of each skill that has been replaced → the slug of the one that counts now. One query."""
    return resolved(dict(Skill.objects.filter(replaced_by__isnull=False).values_list("slug", "replaced_by__slug")))


def resolved(direct: Mapping[str, str]) -> dict[str, str]:
    """Slug → the last of its successors; a circle of them ends where it would begin again."""
    return {slug: _last(slug, direct) for slug in direct}


def _last(slug: str, direct: Mapping[str, str]) -> str:
    seen = {slug}
    while (following := direct.get(slug)) and following not in seen:
        seen.add(following)
        slug = following
    return slug
