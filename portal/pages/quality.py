"""How well the portal reads: what was measured, on what, and with which result."""

from typing import Any

from django.views.generic import TemplateView

from skills.quality.measured import read_measured


class Quality(TemplateView):
    template_name = "quality.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**read_measured(), **kwargs)
