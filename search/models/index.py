"""What is searched, kept by the refresh: names, sentences as words, and how many sentences have a word.

Not projections: no figure is computed, and every row is made from one name or sentence alone.
"""

from django.db import models
from django.db.models import Q

from careers.models import Role, Statement
from search.text import names
from skills.models import Skill


class SearchName(models.Model):
    """A name of a role or skill, in the forms in which it is compared."""

    class Kind(models.TextChoices):
        ROLE = "role", "Title of a role"
        SKILL = "skill", "Name of a skill"
        TITLE = "title", "Alternate title"
        ALIAS = "alias", "Other name of a skill"
        SHORT = "short", "Short for a role"
        OCCUPATION = "occupation", "Title of an occupation like the role"
        MEANT = "meant", "Short for a role, where one is meant"

    SUBJECTS = [(names.ROLE, "Role"), (names.SKILL, "Skill")]

    kind = models.CharField(max_length=10, choices=Kind)
    subject = models.CharField(max_length=5, choices=SUBJECTS)
    slug = models.CharField(max_length=80, help_text="Of the role or skill, or of what took its place.")
    name = models.CharField(max_length=200)
    weight = models.FloatField(default=0)
    raw = models.CharField(max_length=200)
    key = models.CharField(max_length=250)
    stems = models.CharField(max_length=250)
    words = models.CharField(max_length=250)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["kind", "subject", "slug", "name"], name="search_name_once")]

    def __str__(self) -> str:
        return self.name


class SearchText(models.Model):
    """A sentence as the stems of its words. It goes with its statement, role or skill.

    Full text is searched in an index of the database's own kind on `words`, made by the migrations.
    """

    class Kind(models.TextChoices):
        ROLE = "role", "What a role does"
        SKILL = "skill", "What a skill is"
        DUTY = "duty", "Responsibility"
        STATEMENT = "statement", "Statement"

    class Access(models.TextChoices):
        """Of which guides it is shown: in a narrowed one only figures, and what states nothing only in open texts."""

        FIGURE = "figure", "All"
        FACT = "fact", "Whole ones"
        OPEN = "open", "Whole ones under an open licence"

    kind = models.CharField(max_length=10, choices=Kind)
    access = models.CharField(max_length=6, choices=Access)
    role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    skill = models.ForeignKey(Skill, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    statement = models.ForeignKey(Statement, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    words = models.TextField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["statement"], name="search_text_statement_once"),
            models.CheckConstraint(
                condition=Q(statement__isnull=False) | Q(role__isnull=False) | Q(skill__isnull=False),
                name="search_text_of_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.statement_id or self.skill_id or self.role_id}"


class SearchWord(models.Model):
    """A stem, how many texts have it, and how it is most often written."""

    stem = models.CharField(max_length=100, unique=True)
    written = models.CharField(max_length=100)
    texts = models.PositiveIntegerField()

    class Meta:
        ordering = ["stem"]

    def __str__(self) -> str:
        return self.stem


class SearchState(models.Model):
    """One row: by its digest a process knows whether the names and words that it keeps at hand are those stored."""

    digest = models.CharField(max_length=32)
    texts = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(default=0, help_text="Of all texts together.")

    def __str__(self) -> str:
        return self.digest
