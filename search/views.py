"""The page of search: one box, the answer, then roles, skills and sentences. Its address is the link to the answer."""

from collections.abc import Iterable
from typing import Any

from django.views.generic import TemplateView

from careers.citations import Citable, Citations
from careers.models import Fact
from search.find import SearchOutcome, search

EXACTLY = "exactly"


class Search(TemplateView):
    template_name = "search/search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("q", "")
        exactly = self.request.GET.get(EXACTLY) == "true"
        found = search(asked, exactly=exactly) if asked.strip("\0 \n\r\t") else None
        notes = _notes(found) if found else None
        return super().get_context_data(asked=asked[:1000], found=found, notes=notes, **kwargs)


def _notes(found: SearchOutcome) -> Citations | None:
    figures = [figure for answer in found.answers for figure in answer.figures]
    notes = Citations.of(_facts(figures)).enter(figures)
    return notes if notes.entered else None


def _facts(figures: Iterable[Citable]) -> list[Fact]:
    return [fact for figure in figures if isinstance(figure, tuple) for fact in figure[1]]
