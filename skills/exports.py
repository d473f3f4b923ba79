"""Tables of skills as files."""

from rest_framework import serializers

from careers.exports import EXPLAIN, guides_of_inputs, sources_of_inputs
from skills.descriptions import GROUPS
from skills.resources import FORMULA
from skills.serializers import SkillDemandSerializer
from skills.views import SkillList
from web.downloads import Export
from web.export.table import Kind, TableColumn


class SkillRowSerializer(SkillDemandSerializer):
    """With the group, which the page shows too."""

    group = serializers.ChoiceField(source="skill.group", choices=list(GROUPS.items()), allow_null=True)

    class Meta(SkillDemandSerializer.Meta):
        fields = (*SkillDemandSerializer.Meta.fields, "group")  # type: ignore[assignment]


DEMAND = Export(
    name="skill-demand",
    title="Skills that career guides ask for, counted by role",
    page="skill-list",
    select=SkillList.every_row,
    serializer=SkillRowSerializer,
    sources=sources_of_inputs,
    sources_of=guides_of_inputs,
    columns=(
        TableColumn("skill", "Skill", "Slug of the skill.", width=26),
        TableColumn("name", "Name", width=26),
        TableColumn("group", "Group", "Empty for a skill that only guides name."),
        TableColumn("kind", "Kind"),
        TableColumn("rank", "Rank", "1 is the skill most roles ask for; equals share a rank.", Kind.NUMBER),
        TableColumn("role_count", "Roles", "Roles that name it, each counted once by its strongest word.", Kind.NUMBER),
        TableColumn("guide_count", "Guides", "Guides that name it.", Kind.NUMBER),
        TableColumn("required_count", "Required", "Roles that require it by itself.", Kind.NUMBER),
        TableColumn("alternative_count", "One of several", "Roles that require it as one of several.", Kind.NUMBER),
        TableColumn("preferred_count", "Preferred", "Roles that prefer it at most.", Kind.NUMBER),
        TableColumn("mentioned_count", "Mentioned", "Roles that only mention it.", Kind.NUMBER),
        TableColumn("inputs", "Counted from", "Keys of the facts that name it: role-skills of the API.", width=44),
        EXPLAIN,
    ),
    notes=(FORMULA,),
)
EXPORTS = (DEMAND,)
