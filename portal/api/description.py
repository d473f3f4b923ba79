"""What the API's description says of the API as a whole, and how drf-spectacular makes it. Read by the settings."""

from typing import Any

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
        "SkillKindEnum": "skills.models.SkillKind",
        "PayComponentKindEnum": "salaries.models.PayComponent.Kind",
    },
}
