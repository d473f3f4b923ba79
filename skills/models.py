from django.db import models
from django.db.models import Q
from django.urls import reverse

from careers.models import GroupedFact, Projection
from careers.models.choices import Necessity
from skills.certificate_names import full_name
from skills.choices import SkillLevel
from skills.descriptions import GROUPS, MATCHES

GROUP = "skill-group"  # in the keys of groups, as "role-skill" is in those of facts


class SkillKind(models.TextChoices):
    LANGUAGE = "language", "Language"
    FRAMEWORK = "framework", "Framework"
    PLATFORM = "platform", "Platform"
    TOOL = "tool", "Tool"
    CONCEPT = "concept", "Concept"
    PRACTICE = "practice", "Practice"
    SOFT = "soft", "Soft skill"
    CERTIFICATION = "certification", "Certification"


# Kinds whose names are words and no brands.
WORDS = (SkillKind.CONCEPT, SkillKind.PRACTICE, SkillKind.SOFT)


class Skill(models.Model):
    """A skill many roles may ask for. Never deleted: it is retired, and names its successor where it has one.

    Group, line, needs and technologies come from the reviewed lists; a skill that only a guide names has none of them.
    """

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=15, choices=SkillKind)
    group = models.CharField(max_length=25, choices=GROUPS, null=True, blank=True)
    line = models.CharField(max_length=200, null=True, blank=True)
    needs = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="needed_by")
    is_listed = models.BooleanField(default=False, editable=False)
    retired_at = models.DateTimeField(null=True, blank=True)
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("skill-detail", args=[self.slug])

    @property
    def heading(self) -> str:
        """The name at the head of a line: words begin with a capital, tools are written as their makers do, exams in full."""
        if self.kind == SkillKind.CERTIFICATION:
            return full_name(self.name)
        return self.name[:1].upper() + self.name[1:] if self.kind in WORDS else self.name


class SkillTechnology(models.Model):
    """A technology as O*NET names it, and how its range compares with the skill's: our judgement."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="technologies")
    name = models.CharField(max_length=200)
    match = models.CharField(max_length=10, choices=MATCHES)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "skill technologies"
        constraints = [models.UniqueConstraint(fields=["skill", "name"], name="skilltechnology_once")]

    def __str__(self) -> str:
        return self.name


class SkillAlias(models.Model):
    """Another spelling under which guides name a skill."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=120, unique=True)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "skill aliases"

    def __str__(self) -> str:
        return self.name


class RoleSkill(GroupedFact):
    """A skill a guide asks for. `skill` is null where the item holds no name of the lexicon; `text` always is there.

    Facts of one guide that share a `group_key` are alternatives or examples: one of them meets the group.
    """

    resource = "role-skills"
    group_name = GROUP
    shown_with_figures = Q(skill__isnull=False)

    skill = models.ForeignKey(Skill, null=True, blank=True, on_delete=models.PROTECT, related_name="role_skills")
    necessity = models.CharField(max_length=10, choices=Necessity)
    text = models.TextField()
    level = models.CharField(max_length=10, choices=SkillLevel, null=True, blank=True)


class SkillDemand(Projection):
    """In how many roles and guides a skill is asked for, and how strongly. Rank 1 is asked for by most roles."""

    identity = ("skill_id",)

    skill = models.OneToOneField(Skill, on_delete=models.CASCADE, related_name="demand")
    role_count = models.PositiveIntegerField()
    guide_count = models.PositiveIntegerField()
    required_count = models.PositiveIntegerField(help_text="Roles that require it by itself.")
    alternative_count = models.PositiveIntegerField(
        default=0, help_text="Roles that require it as one of several, and not by itself."
    )
    preferred_count = models.PositiveIntegerField(help_text="Roles that prefer it and do not require it.")
    mentioned_count = models.PositiveIntegerField(help_text="Roles that only mention it.")
    rank = models.PositiveIntegerField()

    class Meta:
        ordering = ["rank", "skill__name"]

    def __str__(self) -> str:
        return f"{self.skill_id}: rank {self.rank}"
