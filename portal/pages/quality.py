"""How well the portal reads and ranks: what was measured, on what, and with which result."""

from typing import Any

from django.views.generic import TemplateView

from paths.closeness.quality import measured as moves
from paths.closeness.quality.rows import method_rows
from skills.quality.measured import read_measured


class Quality(TemplateView):
    template_name = "quality.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        measured = moves.read_measured()
        rows = method_rows(measured)
        used = [row for row in rows if row.is_ours]
        return super().get_context_data(**read_measured(), moves=rows, used=used, moves_measured=measured, **kwargs)
