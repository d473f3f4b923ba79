"""What is to be known first and is neither had nor required: steps of their own, which count nowhere. Pure."""

from collections.abc import Callable, Iterable, Sequence

from paths.gap.compare import RequirementGap
from paths.gap.order import Needs, needs_of
from paths.requirements.unit import SINGLE, Unit

MET = "this role's guide accepts another, which you have"
PREFERRED = "this role's guide only prefers it"
MENTIONED = "this role's guide only mentions it"
IN_TITLE = "in this role's title, and not in its guide"
NOT_LISTED = "not in this role's guide"
NO_NECESSITY = ""


def prerequisites(missing: Sequence[Unit], needs: Needs, is_had: Callable[[str], bool]) -> list[Unit]:
    """What the missing units need, and what that needs in turn: each once, and none that a missing unit gives."""
    given = {slug for unit in missing for slug in unit.skills}
    found: dict[str, Unit] = {}
    ahead = [slug for unit in missing for slug in needs_of(unit, needs)]
    for slug in ahead:
        if slug not in given and slug not in found and not is_had(slug):
            found[slug] = Unit(slug, SINGLE, (slug,), NO_NECESSITY, None, ())
            ahead.extend(needs_of(found[slug], needs))
    return list(found.values())


def had_with(slug: str, skills: Iterable[str], needs: Needs) -> str | None:
    """The skill itself, else the first that needs it by itself: what those need in turn may be forgotten."""
    own = list(skills)
    return slug if slug in own else next((each for each in own if slug in needs.get(each, ())), None)


def why_not_required(skill: str, gap: RequirementGap) -> str:
    """What the role says of a skill that is neither had nor missing."""
    for units, reason in ((gap.have, MET), (gap.nice_to_have, PREFERRED), (gap.mentioned, MENTIONED)):
        if any(skill in unit.skills for unit in units):
            return reason
    return NOT_LISTED
