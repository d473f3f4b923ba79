"""The ground every other app builds on: documents, facts, projections, and what a guide says about a role."""

from careers.models.content import Credential, Insight, Responsibility, Step
from careers.models.facts import Fact, FactQuerySet
from careers.models.findings import Finding, FindingInput, FindingMark, Severity, Verdict
from careers.models.guides import Guide, Statement
from careers.models.projections import Projection, Rebuilt
from careers.models.roles import Role
from careers.models.versioning import DataVersion, Run

__all__ = [
    "Credential",
    "DataVersion",
    "Fact",
    "FactQuerySet",
    "Finding",
    "FindingInput",
    "FindingMark",
    "Guide",
    "Insight",
    "Projection",
    "Rebuilt",
    "Responsibility",
    "Role",
    "Run",
    "Severity",
    "Statement",
    "Step",
    "Verdict",
]
