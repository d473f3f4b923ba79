"""What programs that look for pages get: a map of all pages, what to leave alone, and the sign."""

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.urls import reverse

from careers.models import Guide, Role
from skills.models import Skill

LISTS = ("role-list", "skill-list", "salary-list", "salary-adverts", "salary-titles", "market-list", "finding-list")
PAGES = (
    "home",
    "search",
    *LISTS,
    "skill-gap",
    "claim-check",
    "offer-check",
    "what-if",
    "compare-pay",
    "compare-roles",
    "role-matches",
    "paths",
    "role-texts",
    "data",
    "method",
    "quality",
    "accessibility",
)
# Results of a search are kept out, the page that searches is not.
ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /api/v1/downloads/
Disallow: /search/?
Disallow: /theme/

Sitemap: {sitemap}
"""


class PageMap(Sitemap):
    def items(self) -> list[str]:
        return list(PAGES)

    def location(self, item: str) -> str:
        return reverse(item)


class RoleMap(Sitemap):
    def items(self) -> QuerySet[Role]:
        known = Q(lead_guide__isnull=False) | Q(is_listed=True)
        return Role.objects.current().filter(known).select_related("lead_guide").order_by("slug")

    def lastmod(self, item: Role) -> Any:
        return item.lead_guide.changed_at if item.lead_guide else None


class GuideMap(Sitemap):
    def items(self) -> QuerySet[Guide]:
        return Guide.objects.defer("text").order_by("slug")

    def lastmod(self, item: Guide) -> Any:
        return item.changed_at


class SkillMap(Sitemap):
    def items(self) -> QuerySet[Skill]:
        return Skill.objects.filter(retired_at=None).order_by("slug")


MAPS: dict[str, type[Sitemap]] = {"pages": PageMap, "roles": RoleMap, "guides": GuideMap, "skills": SkillMap}


def robots(request: HttpRequest) -> HttpResponse:
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def favicon(_request: HttpRequest) -> HttpResponse:
    """For whoever asks at the old address."""
    return HttpResponsePermanentRedirect(static("sign.svg"))
