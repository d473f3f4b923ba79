import django_filters as filters

from careers.filters import FactFilter
from careers.models.choices import GroupRule, Necessity
from skills.choices import SkillLevel
from skills.descriptions import GROUPS
from skills.models import GROUP, RoleSkill, Skill, SkillDemand, SkillKind
from web.filter_fields import Slugs, Text, TrueOrFalse
from web.filters import StrictFilter


class SkillFilter(StrictFilter):
    search_fields = ("name", "slug", "aliases__name")
    kind = filters.MultipleChoiceFilter(choices=SkillKind.choices)
    group = filters.MultipleChoiceFilter(choices=list(GROUPS.items()))
    retired = TrueOrFalse(field_name="retired_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Skill
        fields: tuple[str, ...] = ()

    def filter_search(self, queryset, name, value):  # type: ignore[no-untyped-def]
        return super().filter_search(queryset, name, value).distinct()


class RoleSkillFilter(FactFilter):
    search_fields = ("text", "skill__name", "heading")
    skill = Slugs(Skill, field_name="skill__slug")
    kind = filters.MultipleChoiceFilter(field_name="skill__kind", choices=SkillKind.choices)
    necessity = filters.MultipleChoiceFilter(choices=Necessity.choices)
    level = filters.MultipleChoiceFilter(choices=SkillLevel.choices)
    has_skill = TrueOrFalse(field_name="skill", lookup_expr="isnull", exclude=True)
    has_group = TrueOrFalse(field_name="group_key", lookup_expr="isnull", exclude=True)
    group_rule = filters.MultipleChoiceFilter(choices=GroupRule.choices)
    group = Text(max_length=120, method="filter_group")

    class Meta:
        model = RoleSkill
        fields: tuple[str, ...] = ()

    def filter_group(self, queryset, name, value):  # type: ignore[no-untyped-def]
        """The members of one group; none where there is no such group."""
        guide, _, key = value.partition(f".{GROUP}.")
        return queryset.filter(guide__slug=guide, group_key=key or "-")


class SkillDemandFilter(StrictFilter):
    search_fields = ("skill__name", "skill__slug")
    skill = Slugs(Skill, field_name="skill__slug")
    kind = filters.MultipleChoiceFilter(field_name="skill__kind", choices=SkillKind.choices)
    group = filters.MultipleChoiceFilter(field_name="skill__group", choices=list(GROUPS.items()))

    class Meta:
        model = SkillDemand
        fields = {
            "role_count": ["gte", "lte"],
            "required_count": ["gte", "lte"],
            "alternative_count": ["gte", "lte"],
            "rank": ["lte"],
        }
