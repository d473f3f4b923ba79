from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import ModelForm, RadioSelect
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from careers.models import Guide
from portal.admin.base import PublishingAdmin, prose, quoted_text, verbose_name
from portal.admin.details_form import EDITABLE, DetailsForm
from portal.admin.imports import MAY_IMPORT, confirm, discard, page_preview, preview_page, upload_page
from portal.admin.withdrawals import MAY_WITHDRAW, withdraw_guide
from portal.findings.stale import invalidate_guide
from portal.imports.preview import counts
from vocabulary.direction import visible

SAID = (prose("title"), "role_shown", "address", "sources_shown")
READ = ("coverage_shown", "problems_shown", "facts", prose("disclaimer", "its own note"))
STORED = ("sha256", "reader_version", "imported_at", "changed_at", "text_shown")


class GuideForm(DetailsForm, ModelForm):
    class Meta:
        model = Guide
        fields = ("publication", *EDITABLE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """An editor sees every character that is saved, those that turn the order of reading around too."""
        super().__init__(*args, **kwargs)
        for name, value in self.initial.items():
            self.initial[name] = visible(value) if isinstance(value, str) else value


@admin.register(Guide)
class GuideAdmin(PublishingAdmin):
    """An editor changes what is said about a guide and how much of it is public; what it says comes with its text."""

    form = GuideForm
    empty_value_display = "not stated"
    list_display = (
        "title_shown",
        "publisher_shown",
        "public",
        "coverage",
        "unread",
        "outside",
        "problem_count",
        "changed_at",
        "page",
        "role",
    )
    list_filter = ("publication",)
    search_fields = ("title", "publisher", "slug")
    readonly_fields = (*SAID, *READ, *STORED)
    fieldsets = (
        (None, {"fields": ("publication",)}),
        (
            "Details",
            {
                "fields": EDITABLE,
                "description": "Readers see a change at once. What you set here stays when the guide is imported again, "
                "whatever its text says; only a detail typed into the import form goes before it.",
            },
        ),
        ("What was read", {"fields": READ}),
        ("From its text", {"fields": (*SAID, *STORED)}),
    )

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Guide]:
        return Guide.objects.select_related("role").defer("text")

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("import/", wrap(upload_page), name="careers_guide_import"),
            path("import/<int:pk>/", wrap(preview_page), name="careers_guide_preview"),
            path("import/<int:pk>/page/", wrap(page_preview), name="careers_guide_page_preview"),
            path("import/<int:pk>/confirm/", wrap(confirm), name="careers_guide_confirm"),
            path("import/<int:pk>/discard/", wrap(discard), name="careers_guide_discard"),
            path("<int:pk>/withdraw/", wrap(withdraw_guide), name="careers_guide_withdraw"),
            *super().get_urls(),
        ]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        may = {"may_import": request.user.has_perm(MAY_IMPORT)}
        return super().changelist_view(request, {**may, **(extra_context or {})})

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        context["may_withdraw"] = request.user.has_perm(MAY_WITHDRAW)
        return super().render_change_form(request, context, *args, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "publication":
            kwargs |= {"widget": RadioSelect, "help_text": "What readers see of it. The log says who changed it."}
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        """What is narrowed is kept at once: the refresh may be late, or fail."""
        if isinstance(obj, Guide):
            obj.edited_details = sorted({*obj.edited_details, *(set(form.changed_data) & set(EDITABLE))})
        super().save_model(request, obj, form, change)
        if isinstance(obj, Guide) and form.has_changed():
            invalidate_guide(obj, obj.publication)

    @admin.display(description="title", ordering="title")
    def title_shown(self, guide: Guide) -> SafeString:
        return quoted_text(guide.title)

    @admin.display(description="role")
    def role_shown(self, guide: Guide) -> SafeString | None:
        """None for a document about a market."""
        at = guide.role and reverse("admin:careers_role_change", args=[guide.role.pk])
        return format_html('<a href="{}"><bdi>{}</bdi></a>', at, guide.role) if guide.role else None

    @admin.display(description="address in the portal")
    def address(self, guide: Guide) -> SafeString:
        return format_html('<a href="{0}">{0}</a>', guide.get_absolute_url())

    @admin.display(description="publication", ordering="publication")
    def public(self, guide: Guide) -> str:
        return guide.publication

    @admin.display(description="page")
    def page(self, guide: Guide) -> SafeString:
        return format_html('<a href="{}">read</a>', guide.get_absolute_url())

    @admin.display(description="publisher", ordering="publisher")
    def publisher_shown(self, guide: Guide) -> SafeString:
        return quoted_text(guide.publisher)

    @admin.display(description="statements read")
    def coverage(self, guide: Guide) -> str | None:
        """Rounded down, so that 100.00 % means all."""
        return None if guide.coverage is None else f"{guide.coverage:.2%}"

    @admin.display(description="not understood", ordering="unread_count")
    def unread(self, guide: Guide) -> SafeString:
        return _statements(guide, f"{guide.unread_count:,}", "&disposition__exact=unread")

    @admin.display(description="in unknown sections", ordering="outside_count")
    def outside(self, guide: Guide) -> SafeString:
        return _statements(guide, f"{guide.outside_count:,}", "&disposition__exact=outside")

    @admin.display(description="problems")
    def problem_count(self, guide: Guide) -> int:
        return len(guide.problems)

    @admin.display(description="statements")
    def coverage_shown(self, guide: Guide) -> SafeString:
        all_of_them = _statements(guide, f"{guide.statement_count:,}")
        return format_html(
            "{}: {} (read: {}; not understood: {})",
            all_of_them,
            guide.in_words,
            self.coverage(guide),
            self.unread(guide),
        )

    @admin.display(description="problems")
    def problems_shown(self, guide: Guide) -> SafeString | str:
        rows = ((one["line"], quoted_text(one["message"])) for one in guide.problems)
        return (
            format_html("<ul>{}</ul>", format_html_join("", "<li>line {}: {}</li>", rows)) if guide.problems else "none"
        )

    @admin.display(description="facts")
    def facts(self, guide: Guide) -> SafeString:
        rows = ((_list(model), guide.slug, n, verbose_name(model, n)) for model, n in counts(guide) if n)
        return format_html("<ul>{}</ul>", format_html_join("", '<li><a href="{}?guide={}">{} {}</a></li>', rows))

    @admin.display(description="sources")
    def sources_shown(self, guide: Guide) -> SafeString | None:
        if not guide.sources:
            return None
        rows = ((quoted_text(" · ".join(source.values())),) for source in guide.sources)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", rows))

    @admin.display(description="text")
    def text_shown(self, guide: Guide) -> SafeString:
        return format_html('<pre class="quoted whole" tabindex="0">{}</pre>', visible(guide.text))


def _statements(guide: Guide, label: str, query: str = "") -> SafeString:
    return format_html(
        '<a href="{}?guide={}{}">{}</a>', reverse("admin:careers_statement_changelist"), guide.slug, query, label
    )


def _list(model: type[models.Model]) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
