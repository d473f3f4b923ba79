"""The settings of the API: how it answers, and what its description says of it as a whole."""

from typing import Any

REST: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_RENDERER_CLASSES": ["web.rendering.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    # `?format=` would be a second way to say what the Accept header says, and passed over by the filters.
    "URL_FORMAT_OVERRIDE": None,
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "rest_framework.negotiation.DefaultContentNegotiation",
    "DEFAULT_SCHEMA_CLASS": "portal.api.schema.Schema",
    "EXCEPTION_HANDLER": "web.problems.problem_response",
}
DESCRIPTION: dict[str, Any] = {
    "TITLE": "MLOps Career Portal",
    "DESCRIPTION": "Career guides as data: every figure with the sentence it came from. Read-only, no key.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "portal.api.schema_answers.describe_answers",
    ],
    "ENUM_NAME_OVERRIDES": {
        "SectionEnum": "careers.models.choices.Section",
        "LevelEnum": "careers.models.choices.Level",
        "QualifierEnum": "careers.models.choices.Qualifier",
        "NecessityEnum": "careers.models.choices.Necessity",
        "CredentialKindEnum": "careers.models.content.Credential.Kind",
        "InsightKindEnum": "careers.models.content.Insight.Kind",
        "RoleRelationKindEnum": "careers.models.content.RoleRelation.Kind",
        "SkillKindEnum": "skills.models.SkillKind",
        "MatchEnum": "careers.models.roles.MATCH_CHOICES",
        "SkillTechnologyMatchEnum": "skills.descriptions.MATCHES",
        "SkillLevelEnum": "skills.choices.SkillLevel",
        "GroupRuleEnum": "careers.models.choices.GroupRule",
        "RequirementKindEnum": "paths.serializers.KINDS",
        "PayComponentKindEnum": "salaries.models.PayComponent.Kind",
    },
}
