"""What the pages of the admin share: who may do what, how a guide's words are shown, what is logged."""

from collections.abc import Iterable
from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models, transaction
from django.forms import ModelChoiceField, ModelForm
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from careers.models import DataVersion, Guide
from portal.refresh.publish import publish_change
from vocabulary.direction import visible

SHOWN = 300
LONG = 40


def editor(request: HttpRequest) -> User:
    """Who is asking: the admin lets in nobody who is not logged in."""
    return cast("User", request.user)


class NoAddNoDelete(admin.ModelAdmin):
    """Rows come from guides: none is added or deleted by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReadOnly(NoAddNoDelete):
    list_per_page = 50

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class PublishingAdmin(NoAddNoDelete):
    """An edit here changes what readers see: the data version rises with it, and projections follow after commit.

    The lock of all writers is taken before the form is checked, so that what was checked is what is saved.
    """

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.method != "POST":
            return super().changeform_view(request, *args, **kwargs)
        with transaction.atomic():
            DataVersion.objects.lock()
            return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        if form.has_changed():
            super().save_model(request, obj, form, change)
            publish_change()

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        return "; ".join(_changes(form)) or "Saved without a change."


def _changes(form: ModelForm) -> Iterable[str]:
    """ "Publication: full → figures" for every field that holds something else now, cleared ones included."""
    for name, field in form.fields.items():
        old, new = form.initial.get(name), form.cleaned_data.get(name)
        if name in form.changed_data or (old is not None and new is None):
            if isinstance(field, ModelChoiceField) and old is not None:
                old = field.queryset.filter(pk=old).first() if field.queryset is not None else None
            yield f"{str(form[name].label).capitalize()}: {_plain(old)} → {_plain(new)}"


def _plain(value: object) -> str:
    return "none" if value in (None, "") else str(value)


class GuideListFilter(admin.SimpleListFilter):
    """By title, without loading the guides' whole texts."""

    title = "guide"
    parameter_name = "guide"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        guides = Guide.objects.order_by("title", "slug").only("slug", "title", "publisher")
        return [(guide.slug, str(guide)) for guide in guides]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        return queryset.filter(guide__slug=self.value()) if self.value() else queryset


def quoted_text(text: str, *, shown: int = SHOWN) -> SafeString:
    """A guide's words as text, cut to a list's room, their writing direction kept to themselves."""
    cut = visible(Truncator(text).chars(shown))
    return format_html('<bdi class="quoted{}">{}</bdi>', " long" if len(cut) > LONG else "", cut)


def prose(name: str, label: str = "") -> Any:
    """A column for a field that holds a guide's words, whole. A function, which Django takes and its types do not know."""

    @admin.display(description=label or name.replace("_", " "))
    def shown(row: Any) -> SafeString | str:
        value = getattr(row, name)
        return quoted_text(value, shown=len(value)) if value else "not stated"

    return shown


def verbose_name(model: type[models.Model], number: int) -> str:
    """1 → "salary band", 3 → "salary bands"."""
    return str(model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural)
