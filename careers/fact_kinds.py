"""What a guide says of a role itself."""

from careers import as_text
from careers.fact_kind import FactKind, each
from careers.filters import CredentialFilter, InsightFilter, ResponsibilityFilter, RoleRelationFilter, StepFilter
from careers.models import Credential, Insight, Responsibility, RoleRelation, Step
from careers.parsers import ParsedCredential, ParsedInsight, ParsedResponsibility, ParsedRoleRelation, ParsedStep
from careers.serializers import (
    CredentialSerializer,
    InsightSerializer,
    ResponsibilitySerializer,
    RoleRelationSerializer,
    StepSerializer,
)

CREDENTIALS = FactKind(
    model=Credential,
    parsed=ParsedCredential,
    filterset=CredentialFilter,
    serializer=CredentialSerializer,
    title="Education, experience, certifications",
    as_text=each(as_text.credential),
    orderings=("min_years",),
)
FACT_KINDS = (
    FactKind(
        model=Responsibility,
        parsed=ParsedResponsibility,
        filterset=ResponsibilityFilter,
        serializer=ResponsibilitySerializer,
        title="Responsibilities",
        as_text=each(as_text.responsibility),
    ),
    FactKind(
        model=Step,
        parsed=ParsedStep,
        filterset=StepFilter,
        serializer=StepSerializer,
        title="Steps",
        as_text=each(as_text.step),
    ),
    CREDENTIALS,
    FactKind(
        model=Insight,
        parsed=ParsedInsight,
        filterset=InsightFilter,
        serializer=InsightSerializer,
        title="What the guide says",
        as_text=each(as_text.insight),
    ),
    FactKind(
        model=RoleRelation,
        parsed=ParsedRoleRelation,
        filterset=RoleRelationFilter,
        serializer=RoleRelationSerializer,
        title="Related job titles",
        as_text=each(as_text.role_relation),
        orderings=("title", "kind"),
        related=("related_role",),
    ),
)
