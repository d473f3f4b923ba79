"""Occupations as JSON: what O*NET says of them, with whose it is, and the roles that the reviewed list links to them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rest_framework import serializers

from careers.models import (
    Occupation,
    OccupationTask,
    OccupationTechnology,
    OccupationTitle,
    RelatedOccupation,
    RoleOccupation,
)
from careers.models.occupations import crosswalk


class OccupationList(serializers.ListSerializer[Any]):
    """One query for the roles of all its occupations. Each of its rows has a code of its model's scheme."""

    def to_representation(self, data: Any) -> list[Any]:
        occupations = list(data)
        scheme = self.child.Meta.model.SCHEME  # type: ignore[union-attr]
        roles = _roles_by_code((occupation.code for occupation in occupations), scheme)
        for occupation in occupations:
            occupation.crosswalk = roles[occupation.code]
        return list(super().to_representation(occupations))


def _roles_by_code(codes: Iterable[str], scheme: str) -> dict[str, list[RoleOccupation]]:
    found: dict[str, list[RoleOccupation]] = defaultdict(list)
    for link in crosswalk(scheme).filter(code__in=list(codes)).select_related("role").order_by("role__slug"):
        found[link.code].append(link)
    return found


class OccupationRoleSerializer(serializers.ModelSerializer[RoleOccupation]):
    """A role whose nearest occupation it is, how their ranges compare, and why. Our judgement."""

    role = serializers.SlugField(source="role.slug")

    class Meta:
        model = RoleOccupation
        fields = ("role", "match", "reason")


class OccupationTitleSerializer(serializers.ModelSerializer[OccupationTitle]):
    class Meta:
        model = OccupationTitle
        fields = ("title", "short_title", "occupation_count")


class OccupationTaskSerializer(serializers.ModelSerializer[OccupationTask]):
    class Meta:
        model = OccupationTask
        fields = ("task_id", "text", "kind")


class OccupationTechnologySerializer(serializers.ModelSerializer[OccupationTechnology]):
    class Meta:
        model = OccupationTechnology
        fields = ("name", "category", "category_code", "is_hot", "is_in_demand")
        extra_kwargs = {
            "is_hot": {"help_text": "Whether O*NET finds it often in adverts of all kinds."},
            "is_in_demand": {"help_text": "Whether O*NET finds it often in adverts for this occupation."},
        }


class RelatedOccupationSerializer(serializers.ModelSerializer[RelatedOccupation]):
    class Meta:
        model = RelatedOccupation
        fields = ("code", "title", "tier")


class OccupationRowSerializer(serializers.ModelSerializer[Occupation]):
    roles = OccupationRoleSerializer(source="crosswalk", many=True, read_only=True)
    release = serializers.CharField(source="release.version", help_text="The newest O*NET release that lists it.")
    released = serializers.CharField(source="release.month", help_text="Year and month of that release.")
    licence = serializers.CharField(source="release.licence")
    url = serializers.URLField(source="release.url", help_text="Where the whole database is.")
    attribution = serializers.CharField(source="release.attribution", help_text="Show it with whatever you take over.")

    class Meta:
        model = Occupation
        list_serializer_class = OccupationList
        fields: tuple[str, ...] = (
            "code",
            "title",
            "job_zone",
            "job_zone_name",
            "roles",
            "release",
            "released",
            "licence",
            "url",
            "attribution",
            "retired_at",
        )


class OccupationSerializer(OccupationRowSerializer):
    """`description` and `tasks` are null where only the part that is shipped with the portal is there."""

    alternate_titles = OccupationTitleSerializer(source="titles", many=True, read_only=True)
    tasks = OccupationTaskSerializer(source="recorded_tasks", many=True, read_only=True, allow_null=True)
    technologies = OccupationTechnologySerializer(many=True, read_only=True)
    related = RelatedOccupationSerializer(many=True, read_only=True, help_text="The nearest first.")

    class Meta(OccupationRowSerializer.Meta):
        fields = (
            *OccupationRowSerializer.Meta.fields,
            "description",
            "alternate_titles",
            "tasks",
            "technologies",
            "related",
        )
