"""Enumerations of skills, listed in the schema and used as filters."""

from django.db import models


class SkillLevel(models.TextChoices):
    """How well a skill is to be mastered, from the least up."""

    BASIC = "basic", "Basic"
    WORKING = "working", "Working knowledge"
    PROFICIENT = "proficient", "Proficient"
    ADVANCED = "advanced", "Advanced"
    EXPERT = "expert", "Expert"


class Standing(models.TextChoices):
    """How a role asks for a skill, by the strongest of its facts."""

    REQUIRED = "required", "Required"
    ALTERNATIVE = "alternative", "Required as one of several"
    PREFERRED = "preferred", "Preferred"
    MENTIONED = "mentioned", "Mentioned"
