from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from careers.models.choices import Disposition, GuideKind, Publication
from careers.reading_words import reading_in_words
from vocabulary.direction import visible

# The publisher of guides in the portal's own words.
OURS = "MLOps Career Portal"


class Guide(models.Model):
    """One document about a role or a market, with the text its facts point into. Offsets are code points of `text`."""

    slug = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=GuideKind, default=GuideKind.ROLE)
    role = models.ForeignKey(
        "careers.Role",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="guides",
        help_text="null where it is about a market",
    )
    title = models.CharField(max_length=200)
    publisher = models.CharField(max_length=120, blank=True)
    url = models.URLField(max_length=500, blank=True)
    licence = models.CharField(max_length=120, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    as_of = models.CharField(
        max_length=60, blank=True, help_text="The date its figures are about, as the guide puts it."
    )
    publication = models.CharField(max_length=10, choices=Publication, default=Publication.FULL)
    sources = models.JSONField(default=list, help_text="title, address, date, publisher and licence of each source.")
    disclaimer = models.TextField(blank=True, help_text="The guide's own note on its figures.")
    edited_details = models.JSONField(
        default=list, help_text="Details an editor has set by hand: an import keeps them, whatever the text says."
    )
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    reader_version = models.CharField(max_length=40)
    statement_count = models.PositiveIntegerField(default=0)
    fact_count = models.PositiveIntegerField(default=0)
    unread_count = models.PositiveIntegerField(default=0)
    outside_count = models.PositiveIntegerField(default=0)
    disposition_counts = models.JSONField(default=dict, help_text="How many of its statements became what.")
    problems = models.JSONField(default=list, help_text="line and message of what the reader could not place.")
    imported_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["slug"]
        permissions = [("import_guide", "Can import guides"), ("withdraw_guide", "Can withdraw a guide")]
        constraints = [
            models.CheckConstraint(
                condition=Q(statement_count__gte=F("unread_count") + F("outside_count")),
                name="guide_unread_among_statements",
            ),
            models.CheckConstraint(
                condition=Q(kind=GuideKind.ROLE, role__isnull=False) | Q(kind=GuideKind.MARKET, role__isnull=True),
                name="guide_has_a_role_where_it_is_about_one",
            ),
        ]

    def __str__(self) -> str:
        """What editors call it: several publishers may give one title."""
        return visible(f"{self.title} ({self.publisher})" if self.publisher else self.title)

    def get_absolute_url(self) -> str:
        return reverse("guide-detail", args=[self.slug])

    @property
    def is_ours(self) -> bool:
        """Whether its words are the portal's own, written after its sources: then they are no quotation."""
        return self.publisher == OURS

    @property
    def read_count(self) -> int:
        return self.statement_count - self.unread_count - self.outside_count

    @property
    def in_words(self) -> str:
        """What became of its statements."""
        return reading_in_words(self.disposition_counts)

    @property
    def coverage(self) -> Decimal | None:
        """1 − (unread + outside) / all, rounded down so that 100 % means all; None for a guide without statements."""
        if not self.statement_count:
            return None
        return (Decimal(self.read_count) / self.statement_count).quantize(Decimal("0.0001"), rounding="ROUND_DOWN")


class Statement(models.Model):
    """A sentence, bullet or heading of a guide, and what became of it."""

    guide = models.ForeignKey(Guide, on_delete=models.CASCADE, related_name="statements")
    position = models.PositiveIntegerField()
    section = models.CharField(max_length=30, blank=True)
    heading = models.CharField(max_length=300, blank=True)
    line = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    disposition = models.CharField(max_length=10, choices=Disposition)
    reason = models.CharField(
        max_length=200, blank=True, help_text="Why no fact was taken from it, or why it was not understood."
    )
    text = models.TextField()
    notes = models.JSONField(default=list, help_text="The footnotes that say where its figures come from.")

    class Meta:
        ordering = ["guide", "position"]
        constraints = [
            models.UniqueConstraint(fields=["guide", "position"], name="statement_position_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="statement_span_holds_words"),
        ]

    def __str__(self) -> str:
        return f"{self.guide_id}:{self.position}"

    @property
    def lists_a_certificate(self) -> bool:
        """An item below "Certifications" with a footnote: that is on the certificate, and not on who asks for it."""
        is_item = self.disposition == Disposition.FACT and self.heading.casefold().startswith("certif")
        return is_item and bool(self.notes)
