from django.contrib import admin

from portal.admin.base import PublishingAdmin
from portal.admin.retirement import RETIREMENT, Retirable, RetirableForm
from skills.models import Skill


class SkillForm(RetirableForm):
    class Meta:
        model = Skill
        fields = ("name", "kind", "retired_at", "replaced_by")
        help_texts = RetirableForm.HELP


@admin.register(Skill)
class SkillAdmin(Retirable, PublishingAdmin):
    form = SkillForm
    list_display = ("name", "kind", "retired_at", "replaced_by")
    list_filter = ("kind",)
    list_select_related = ("replaced_by",)
    search_fields = ("name", "slug", "aliases__name")
    readonly_fields = ("slug", "spellings")
    fieldsets = ((None, {"fields": ("slug", "name", "kind", "spellings")}), RETIREMENT)

    @admin.display(description="other spellings")
    def spellings(self, skill: Skill) -> str:
        return ", ".join(skill.aliases.values_list("name", flat=True)) or "none"
