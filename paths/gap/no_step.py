"""Why something that is to be known first is no step of the learning order: what the role says of it. Pure."""

from paths.gap.compare import RequirementGap

MET = "this role's guide accepts another, which you have"
PREFERRED = "this role's guide only prefers it"
MENTIONED = "this role's guide only mentions it"
NOT_ASKED = "this role's guide does not list it"


def why_no_step(skill: str, gap: RequirementGap) -> str:
    """Of a skill that is neither had nor missing. Steps are what is required, so that an order is no longer than the role."""
    for units, reason in ((gap.have, MET), (gap.nice_to_have, PREFERRED), (gap.mentioned, MENTIONED)):
        if any(skill in unit.skills for unit in units):
            return reason
    return NOT_ASKED
