"""Rows → JSON, with the contract's field names. Money and rates are decimal strings, an unknown is null."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from rest_framework import serializers

from careers.models import (
    AlternateTitle,
    Credential,
    Fact,
    Guide,
    Insight,
    Projection,
    Responsibility,
    Role,
    RoleOccupation,
    RoleRelation,
    Step,
)
from careers.models.choices import GroupRule
from vocabulary.addresses import web_address

FACT_FIELDS = ("key", "role", "section", "heading", "position", "evidence")


class ExactDecimalField(serializers.DecimalField):
    """The figure as a string without trailing noughts: "160000", "12.5"."""

    def to_representation(self, value: Decimal) -> str:
        exact = value.normalize()
        return f"{exact:f}" if exact == exact.to_integral() else f"{value:f}".rstrip("0").rstrip(".")


class EvidenceSerializer(serializers.Serializer[Any]):
    """The exact characters `[start, end)` of the guide that say the fact, and the line they begin on."""

    guide = serializers.SlugField(source="guide.slug")
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    line = serializers.IntegerField()
    quote = serializers.CharField(allow_null=True, help_text="null where the guide publishes its figures only")


class FactSerializer(serializers.ModelSerializer[Any]):
    serializer_field_mapping: ClassVar[Any] = {
        **serializers.ModelSerializer.serializer_field_mapping,
        models.DecimalField: ExactDecimalField,
    }
    role = serializers.SlugField(
        source="role.slug", allow_null=True, default=None, help_text="null where the guide is about a market"
    )
    evidence = EvidenceSerializer(source="*")

    def to_representation(self, instance: Fact) -> dict[str, Any]:
        data = super().to_representation(instance)
        for field in instance.withheld_with_figures if instance.is_narrowed else ():
            if field == "quote":
                data["evidence"]["quote"] = None
            else:
                data[field] = None
        return data


class ResponsibilitySerializer(FactSerializer):
    class Meta:
        model = Responsibility
        fields = (*FACT_FIELDS, "text")


class StepSerializer(FactSerializer):
    class Meta:
        model = Step
        fields = (*FACT_FIELDS, "label", "level", "grade")


class FactGroupSerializer(serializers.Serializer[Any]):
    """Alternatives or examples: one member meets the group."""

    key = serializers.CharField(help_text="Shared by its members.")
    rule = serializers.ChoiceField(
        choices=GroupRule.choices,
        help_text="any: one of those named. examples: one of a kind of which those named are examples.",
    )


class CredentialSerializer(FactSerializer):
    group = FactGroupSerializer(allow_null=True, help_text="null where it is asked for by itself")

    class Meta:
        model = Credential
        fields = (*FACT_FIELDS, "kind", "name", "min_years", "max_years", "necessity", "group")


class InsightSerializer(FactSerializer):
    class Meta:
        model = Insight
        fields = (*FACT_FIELDS, "kind", "title", "body", "solution", "importance")


class RoleRelationSerializer(FactSerializer):
    related_role = serializers.SlugField(
        source="related_role.slug", allow_null=True, default=None, help_text="null where no role of that title is known"
    )

    class Meta:
        model = RoleRelation
        fields = (*FACT_FIELDS, "kind", "title", "related_role", "text")


class StepOfArithmeticSerializer(serializers.Serializer[Any]):
    """One step from the inputs to the result. Intervals stand in low, mid and high, other values in value."""

    name = serializers.CharField()
    formula = serializers.CharField()
    # Any JSON includes null: an option for null beside it would let null match both, and `oneOf` allows one match.
    value = serializers.JSONField(required=False, help_text="Text, a number, a yes or no, or a list; null if unknown.")
    low = serializers.CharField(required=False)
    mid = serializers.CharField(required=False)
    high = serializers.CharField(required=False)

    def to_representation(self, instance: Mapping[str, Any]) -> dict[str, Any]:
        """The step as it is: a piece that is not there is not null."""
        return dict(instance)


class ProjectionSerializer(serializers.ModelSerializer[Any]):
    serializer_field_mapping: ClassVar[Any] = FactSerializer.serializer_field_mapping
    formula_version = serializers.CharField(source="formula", help_text="Name and version of the formula.")
    explain = serializers.SerializerMethodField(help_text="The address of its arithmetic.")

    def get_explain(self, row: Projection) -> str:
        return reverse(f"v1:{self.Meta.basename}-explain", args=[self._address(row)])

    def _address(self, row: Projection) -> str:
        """The value under which the API looks the row up."""
        value: Any = row
        for name in self.Meta.lookup.split("__"):
            value = getattr(value, name)
        return str(value)


class ExplanationSerializer(serializers.Serializer[Any]):
    """Enough to work a row out again by hand: its inputs with their sentences, and every step to the result."""

    formula = serializers.CharField(help_text="The formula in words and symbols.")
    formula_version = serializers.CharField(help_text="Its name and version.")
    data_version = serializers.IntegerField()
    computed_at = serializers.DateTimeField()
    inputs = serializers.ListField(child=serializers.DictField(), help_text="Rows as their own resource gives them.")
    arithmetic = StepOfArithmeticSerializer(many=True)
    result = serializers.DictField(help_text="The row itself.")


PROJECTION_FIELDS = ("formula_version", "data_version", "computed_at", "inputs", "explain")


class RoleOccupationSerializer(serializers.ModelSerializer[RoleOccupation]):
    """The nearest official occupation, and how its range compares with the role's: exact, close, broad or narrow."""

    class Meta:
        model = RoleOccupation
        fields = ("scheme", "code", "title", "match", "reason")


class AlternateTitleSerializer(serializers.ModelSerializer[AlternateTitle]):
    class Meta:
        model = AlternateTitle
        fields = ("title", "is_shared")
        extra_kwargs = {"is_shared": {"help_text": "Whether it is also a title of another role."}}


class RoleSerializer(serializers.ModelSerializer[Role]):
    description = serializers.SerializerMethodField(help_text="What the role does, in a sentence; null where unknown")
    alternate_titles = AlternateTitleSerializer(many=True, read_only=True)
    occupations = RoleOccupationSerializer(many=True, read_only=True)
    lead_guide = serializers.SlugField(source="lead_guide.slug", allow_null=True, default=None)
    guides: serializers.SlugRelatedField[Guide] = serializers.SlugRelatedField(
        slug_field="slug", many=True, read_only=True
    )
    replaced_by = serializers.SlugField(source="replaced_by.slug", allow_null=True, default=None)

    class Meta:
        model = Role
        fields = (
            "slug",
            "title",
            "group",
            "description",
            "alternate_titles",
            "occupations",
            "lead_guide",
            "guides",
            "retired_at",
            "replaced_by",
        )

    def get_description(self, role: Role) -> str | None:
        return role.description or None


class GuideSerializer(serializers.ModelSerializer[Guide]):
    role = serializers.SlugField(
        source="role.slug", allow_null=True, default=None, help_text="null where it is about a market"
    )
    disclaimer = serializers.SerializerMethodField()
    coverage = serializers.DecimalField(max_digits=5, decimal_places=4, read_only=True, allow_null=True)
    disposition_counts: serializers.DictField = serializers.DictField(
        child=serializers.IntegerField(), read_only=True, help_text="How many of its statements became what."
    )

    class Meta:
        model = Guide
        fields = (
            "slug",
            "title",
            "kind",
            "role",
            "publisher",
            "url",
            "licence",
            "retrieved_on",
            "as_of",
            "publication",
            "sources",
            "disclaimer",
            "statement_count",
            "unread_count",
            "outside_count",
            "disposition_counts",
            "coverage",
            "sha256",
            "reader_version",
            "imported_at",
            "changed_at",
        )

    def to_representation(self, guide: Guide) -> dict[str, Any]:
        """An address that is none of the web is not given out; a guide stored long ago could carry any."""
        data = super().to_representation(guide)
        sources = [
            {name: web_address(value) if name in ("address", "archived") else value for name, value in source.items()}
            for source in data["sources"]
        ]
        return {**data, "url": web_address(data["url"]), "sources": sources}

    def get_disclaimer(self, guide: Guide) -> str | None:
        return guide.disclaimer if guide.disclaimer and guide.publication == "full" else None
