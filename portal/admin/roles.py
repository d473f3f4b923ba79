from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import ModelChoiceField
from django.http import HttpRequest

from careers.models import Guide, Role
from portal.admin.base import PublishingAdmin
from portal.admin.retirement import RETIREMENT, Retirable, RetirableForm


class RoleForm(RetirableForm):
    class Meta:
        model = Role
        fields = ("title", "lead_guide", "retired_at", "replaced_by")
        help_texts = RetirableForm.HELP

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lead_guide = self.fields.get("lead_guide")  # absent where the role is only shown
        if isinstance(lead_guide, ModelChoiceField):
            lead_guide.queryset = Guide.objects.filter(role=self.instance).only("slug")


@admin.register(Role)
class RoleAdmin(Retirable, PublishingAdmin):
    form = RoleForm
    list_display = ("title", "slug", "lead_guide", "retired_at", "replaced_by")
    search_fields = ("title", "slug")
    readonly_fields = ("slug", "group", "description", "is_listed")
    fieldsets = ((None, {"fields": ("slug", "title", "group", "description", "is_listed", "lead_guide")}), RETIREMENT)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """What the reviewed list says of a role is changed there, or the next load would undo it."""
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "title"] if obj and obj.is_listed else fields

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Role]:
        return Role.objects.with_lead()

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "lead_guide":  # the form narrows it to the role's own
            kwargs["queryset"] = Guide.objects.only("slug")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
