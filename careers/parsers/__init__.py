"""What a guide says about the role itself: responsibilities, steps, credentials, insights and relations. Pure."""

from careers.documents import Document, Problem, Reading
from careers.documents.blocks import block_kind
from careers.parsers.credentials import ParsedCredential, asks_for_nothing, read_credentials
from careers.parsers.insights import ParsedInsight, read_insights
from careers.parsers.responsibilities import ParsedResponsibility, read_responsibilities
from careers.parsers.role_relations import ParsedRoleRelation, read_role_relations, without_relation
from careers.parsers.steps import ParsedStep, read_steps

__all__ = ["ParsedCredential", "ParsedInsight", "ParsedResponsibility", "ParsedRoleRelation", "ParsedStep", "parse"]


def parse(document: Document) -> Reading:
    """Facts of the careers app, labels without text, and outlook items that state nothing to store."""
    facts = [
        *read_responsibilities(document),
        *read_steps(document),
        *read_credentials(document),
        *read_insights(document),
        *read_role_relations(document),
    ]
    labels = [statement for statement in document.content if statement.role == "label"]
    outlook = [
        statement for statement in document.content if statement.is_listed and block_kind(statement) == "outlook"
    ]
    # "No degree needed" is understood and states nothing to store.
    needless = [statement for statement in document.content if statement.is_listed and asks_for_nothing(statement)]
    return Reading(
        facts=facts,
        context={statement.position for statement in (*labels, *outlook, *needless)},
        no_facts=without_relation(document),
        problems=[
            *(Problem(statement.line, f"a label without text: {statement.text!r}") for statement in labels),
            *(Problem(document.statements[at].line, why) for at, why in document.excessive.items()),
        ],
    )
