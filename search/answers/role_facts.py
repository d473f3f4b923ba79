"""Facts that the guides of a role state, as rows of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from careers.models import Credential, Fact, Role
from careers.models.choices import GroupRule
from search.answers.block import AnswerPart, AnswerRow


@dataclass(frozen=True, slots=True)
class AspectRows:
    """What guides say of one aspect: the rows of a table, and what they are called."""

    columns: Sequence[str]
    rows: Sequence[AnswerRow]


def published_of(model: type[Fact], role: Role, *related: str, **filters: Any) -> list[Any]:
    """Facts of the lead guide where there is one, in its order, with what is `related`. One query."""
    facts: Any = model.objects.published().with_evidence().filter(role=role, **filters)
    if role.lead_guide_id:
        facts = facts.filter(guide=role.lead_guide_id)
    facts = facts.select_related(*related) if related else facts
    return list(facts.order_by("guide__slug", "position"))


def line_of(fact: Fact) -> AnswerPart:
    return AnswerPart(f"line {fact.line}", address=f"{fact.guide.get_absolute_url()}#s{fact.statement.position}")


def how_strongly_in_list(fact: Credential) -> str:
    how = {GroupRule.ANY.value: ", one of several", GroupRule.EXAMPLES.value: ", for example"}
    return fact.get_necessity_display().lower() + how.get(fact.group_rule or "", "")
