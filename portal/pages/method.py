"""How the portal works, what it cannot do, and under which licence each source stands."""

from typing import Any

from django.db.models import Sum
from django.views.generic import TemplateView

from careers.models import Guide
from portal.pages.guide import may_show_whole
from salaries.method import advert_counts
from search.questions.terms import percentile_terms
from skills.lexicon import load

MOST_GUIDES = 100


class Method(TemplateView):
    template_name = "method.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        guides = Guide.objects.select_related("role").defer("text").order_by("title", "slug")
        counts = Guide.objects.aggregate(
            statements=Sum("statement_count"), unread=Sum("unread_count"), outside=Sum("outside_count")
        )
        shown = [(guide, may_show_whole(guide)) for guide in guides[:MOST_GUIDES]]
        names = len(load().entries)
        return super().get_context_data(
            guides=shown,
            guide_count=guides.count(),
            names=names,
            adverts=advert_counts(),
            percentiles=percentile_terms(),
            **counts,
            **kwargs,
        )
