from collections.abc import Sequence
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careers.models.choices import Section
from careers.models.facts import Fact
from careers.models.guides import Guide
from careers.models.projections import Projection, ProjectionQuerySet

# Whoever reads one list of findings wants the widest gap first, and what has none at the end.
WORST_FIRST = (F("severity_rank").asc(nulls_last=True), F("verdict_rank").asc(), F("key").asc())


class Verdict(models.TextChoices):
    """In the order in which readers want them."""

    CONTRADICTORY = "contradictory", "Contradicted"
    DISAGREES = "disagrees", "Two figures differ"
    CONSISTENT_IF = "consistent_if", "True only if…"
    NOTE = "note", "Worth knowing"
    NOT_CHECKABLE = "not_checkable", "Can't be checked"
    CONSISTENT = "consistent", "Consistent"


class Severity(models.TextChoices):
    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


class FindingQuerySet(ProjectionQuerySet):
    def noteworthy(self) -> Self:
        """Those that tell a reader something is amiss or worth knowing, the widest gap first."""
        silent = (Verdict.CONSISTENT, Verdict.NOT_CHECKABLE)
        return self.exclude(verdict__in=silent).order_by(*WORST_FIRST)

    def for_guide(self, guide: Guide) -> Self:
        return self.filter(pk__in=FindingEvidence.objects.filter(guide=guide.slug).values("finding"))

    def depending_on(self, facts: Sequence[str]) -> Self:
        """Those that take any of these facts, by key."""
        return self.filter(pk__in=FindingEvidence.objects.filter(fact__in=facts).values("finding"))

    def mark_stale(self) -> None:
        """A fact they rest on has changed: they are behind until the next rebuild."""
        self.update(stale=True)

    def with_evidence(self) -> Self:
        """With the sentences and the editor's note, in two queries however many rows there are."""
        return self.select_related("mark_row").prefetch_related("evidence")


class Finding(Projection):
    """What a rule says of figures it has compared. The key lasts as long as the facts' words."""

    identity = ("key",)

    key = models.CharField(max_length=80, unique=True)
    rule = models.CharField(max_length=40)
    verdict = models.CharField(max_length=15, choices=Verdict)
    verdict_rank = models.PositiveSmallIntegerField()
    severity = models.CharField(max_length=10, choices=Severity, null=True, blank=True)
    severity_rank = models.PositiveSmallIntegerField(null=True, blank=True)
    headline = models.TextField()
    explanation = models.TextField()
    note = models.TextField(
        null=True, blank=True, help_text="The condition on which it holds, or what is missing to check it."
    )
    observations = models.JSONField(
        default=list,
        help_text="Rows of other resources that the facts were compared with: resource, key, words, dataset.",
    )
    fingerprint = models.CharField(
        max_length=64, help_text="Of the facts' values: an editor's mark is for these alone."
    )
    stale = models.BooleanField(default=False, help_text="A fact it rests on has changed since.")

    objects: ClassVar[Any] = FindingQuerySet.as_manager()

    class Meta:
        ordering = [*WORST_FIRST]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return reverse("finding-detail", args=[self.key])

    @property
    def roles(self) -> list[str]:
        return list(dict.fromkeys(evidence.role for evidence in self.evidence.all() if evidence.role))

    @property
    def about(self) -> list[str]:
        """Slugs of its roles; of the guides where no role is named, as in a text on a market."""
        return self.roles or list(dict.fromkeys(evidence.guide for evidence in self.evidence.all()))

    @property
    def editor_note(self) -> "EditorNote | None":
        """The editor's note, while the facts are those it was given for."""
        given: EditorNote | None = getattr(self, "mark_row", None)
        return given if given and given.fingerprint == self.fingerprint else None


class FindingEvidence(models.Model):
    """One fact that takes part in a finding, with its sentence as it stood at the rebuild."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="evidence")
    position = models.PositiveIntegerField()
    fact = models.CharField(max_length=160, db_index=True)
    resource = models.CharField(max_length=30)
    guide = models.CharField(max_length=80, db_index=True)
    role = models.CharField(max_length=80, db_index=True, null=True, blank=True)
    section = models.CharField(max_length=30, choices=Section)
    statement = models.PositiveIntegerField(help_text="The place of its first statement in the guide.")
    line = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(null=True, blank=True)

    class Meta:
        ordering = ["finding", "position"]
        constraints = [models.UniqueConstraint(fields=["finding", "position"], name="finding_input_position_once")]

    def __str__(self) -> str:
        return self.fact

    @property
    def anchor(self) -> str:
        return f"{reverse('guide-detail', args=[self.guide])}#s{self.statement}"

    @property
    def api_path(self) -> str:
        return f"/api/v1/{self.resource}/{self.fact}/"

    @classmethod
    def of(cls, finding_id: int, position: int, fact: Fact) -> "FindingEvidence":
        return cls(
            finding_id=finding_id,
            position=position,
            fact=fact.key,
            resource=fact.resource,
            guide=fact.guide.slug,
            role=fact.role.slug if fact.role else None,
            section=fact.section,
            statement=fact.statement.position,
            line=fact.line,
            start=fact.start,
            end=fact.end,
            quote=None if fact.withholds("quote") else fact.quote,
        )


class EditorNote(models.Model):
    """An editor's word on a finding. No projection: it outlives rebuilds, and counts while the facts stay the same."""

    class State(models.TextChoices):
        SEEN = "seen", "Seen"
        EXPLAINED = "explained", "Explained"

    # By key and without a constraint, for a rebuild may take the finding away and bring it back.
    finding = models.OneToOneField(
        Finding, models.DO_NOTHING, to_field="key", db_constraint=False, related_name="mark_row"
    )
    state = models.CharField(max_length=10, choices=State)
    reason = models.TextField(blank=True, help_text="Shown to readers. An explained finding must have one.")
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    marked_at = models.DateTimeField(auto_now=True)
    fingerprint = models.CharField(max_length=64, editable=False)

    class Meta:
        ordering = ["-marked_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="explained") | ~Q(reason=""),
                name="finding_mark_explains",
                violation_error_message="An explained finding needs a reason.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}: {self.state}"
