"""The ground every other app builds on: documents, facts, projections, and what a guide says about a role."""

from careers.models.content import Credential, Insight, Responsibility, RoleRelation, Step
from careers.models.facts import Fact, FactQuerySet, GroupedFact
from careers.models.findings import EditorNote, Finding, FindingEvidence, Severity, Verdict
from careers.models.guides import Guide, Statement
from careers.models.observations import Observation, Snapshot
from careers.models.occupations import (
    Occupation,
    OccupationTask,
    OccupationTechnology,
    OccupationTitle,
    OnetRelease,
    RelatedOccupation,
)
from careers.models.projections import Projection, Rebuilt
from careers.models.roles import AlternateTitle, Role, RoleOccupation
from careers.models.versioning import DataVersion, Run

__all__ = [
    "AlternateTitle",
    "Credential",
    "DataVersion",
    "EditorNote",
    "Fact",
    "FactQuerySet",
    "Finding",
    "FindingEvidence",
    "GroupedFact",
    "Guide",
    "Insight",
    "Observation",
    "Occupation",
    "OccupationTask",
    "OccupationTechnology",
    "OccupationTitle",
    "OnetRelease",
    "Projection",
    "Rebuilt",
    "RelatedOccupation",
    "Responsibility",
    "Role",
    "RoleOccupation",
    "RoleRelation",
    "Run",
    "Severity",
    "Snapshot",
    "Statement",
    "Step",
    "Verdict",
]
