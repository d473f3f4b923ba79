"""Skills for slugs that are stored beside what was computed."""

from collections.abc import Iterable

from skills.models import Skill


def skills_by_slug(slugs: Iterable[str]) -> dict[str, Skill]:
    """One query. What is not known, of an older release or written by hand, goes by its slug: no page fails for it."""
    wanted = set(slugs)
    found = {skill.slug: skill for skill in Skill.objects.filter(slug__in=wanted)}
    return {slug: found.get(slug) or Skill(slug=slug, name=slug) for slug in wanted}
