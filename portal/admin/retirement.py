"""Retiring a role or skill. It is never deleted; its address leads on to its successor where it has one."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils import timezone

from careers.models import Role
from skills.models import Skill

RETIREMENT: Any = (
    "Retirement",
    {
        "fields": ("retired_at", "replaced_by"),
        "description": "Nothing is deleted. A retired one leaves the lists; its address stays, and leads to its "
        "successor where one is named. To bring it back, empty the date.",
    },
)


class RetirableForm(forms.ModelForm):
    """Only a retired one has a successor, and the successor is another one that is not retired itself.

    So no two can replace each other: the second would name one that is retired.
    """

    HELP: ClassVar = {
        "retired_at": "Empty while it is in use.",
        "replaced_by": "Who follows it; may stay empty. Emptied when it is brought back.",
    }

    def clean_retired_at(self) -> Any:
        retired_at = self.cleaned_data["retired_at"]
        if retired_at and retired_at > timezone.now():
            raise forms.ValidationError(
                "This lies ahead. It is retired as soon as you save: give today, or a day gone."
            )
        return retired_at

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        successor = cleaned.get("replaced_by")
        if successor and "retired_at" in cleaned and not cleaned["retired_at"]:
            self._without_retirement(cleaned)
        elif successor and "replaced_by" in self.changed_data:
            self._check(successor)
        return cleaned

    def _without_retirement(self, cleaned: dict[str, Any]) -> None:
        if "replaced_by" in self.changed_data:
            self.add_error("replaced_by", "Only a retired one has a successor. Give the date too, or leave this empty.")
        else:
            cleaned["replaced_by"] = None

    def _check(self, successor: Role | Skill) -> None:
        if successor.pk == self.instance.pk:
            self.add_error("replaced_by", f"{successor} cannot replace itself.")
        elif successor.retired_at:
            self.add_error("replaced_by", f"{successor} is retired itself. Name one that is in use.")


class Retirable(admin.ModelAdmin):
    """Mix in before the admin: the successor is searched for, among those in use."""

    autocomplete_fields = ("replaced_by",)

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        is_for_successor = request.GET.get("field_name") == "replaced_by"
        return (found.filter(retired_at=None) if is_for_successor else found), may_repeat
