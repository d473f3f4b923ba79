"""What pages about one's own skills share: names in a plain GET, which lead to an address that is the link to the answer, a CV
in a POST, of which only the skills get into that address, and what the reader's browser keeps where that is asked for.
"""

from collections.abc import Sequence
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.generic import TemplateView

from paths.own_skills.cv import CV, EMPTY_CV, NOTHING_FOUND, skills_of_cv
from paths.own_skills.kept import FORGET, NOT_FOR_CACHES, REMEMBER, forget, remember
from paths.own_skills.names import ReadNames
from paths.own_skills.question import errors_by
from paths.own_skills.typed import NAMES, TypedQuestion, in_words, read_typed
from web.filters import StrictFilter
from web.permalinks import version_errors
from web.query_params import without_empty_fields
from web.same_origin import is_from_elsewhere


class SeeOther(HttpResponseRedirect):
    """To a page that is asked for with GET."""

    status_code = 303


# A token would set a cookie and keep the page from being cached; see `web.same_origin`.
@method_decorator(csrf_exempt, name="dispatch")
class KeptSkillsPage(TemplateView):
    """One on which the skills that a browser keeps can be forgotten."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_from_elsewhere(request):
            raise PermissionDenied
        return self.forgotten() if FORGET in request.POST else self.http_method_not_allowed(request)

    def forgotten(self) -> HttpResponse:
        response = SeeOther(self.request.get_full_path())
        forget(response)
        response["Cache-Control"] = NOT_FOR_CACHES
        return response


@method_decorator(sensitive_post_parameters(), name="dispatch")
class OwnSkillsPage(KeptSkillsPage):
    """`filterset_class`: what its question may name. `sent_with_cv`: parameters that a form sends beside a CV."""

    filterset_class: ClassVar[type[StrictFilter]]
    sent_with_cv: ClassVar[Sequence[str]] = ("role", "level")

    def answer(self, asked: TypedQuestion, requested_version: int | None) -> HttpResponse:
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        requested, wrong = version_errors(request.GET)
        asked = read_typed(request.GET)
        asked = asked.with_errors({**wrong, **in_words(self._errors_in(asked.params))})
        response = self._moved_on(asked) or self.answer(asked, requested)
        if not asked.errors:
            remember(request, response, asked.params.getlist("skill"))
        return response

    def _moved_on(self, asked: TypedQuestion) -> HttpResponse | None:
        """To the address of the question, which names neither what was typed nor that it is to be remembered."""
        is_form = NAMES in self.request.GET or REMEMBER in self.request.GET
        has_nothing_to_keep = REMEMBER in self.request.GET and "skill" not in asked.params
        if not is_form or not asked.has_address or has_nothing_to_keep:
            return None
        return HttpResponseRedirect(f"{self.request.path}?{asked.params.urlencode()}")

    @sensitive_variables()
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if FORGET in request.POST or is_from_elsewhere(request):
            return super().post(request, *args, **kwargs)
        text = request.POST.get(CV, "")
        given = [(name, request.POST[name]) for name in self.sent_with_cv if request.POST.get(name)]
        if found := skills_of_cv(text):
            return SeeOther(f"{request.path}?{urlencode([*given, *(('skill', slug) for slug in found)])}")
        params = QueryDict(urlencode([pair for pair in given if not self._errors_in(QueryDict(urlencode([pair])))]))
        wrong = NOTHING_FOUND if text.strip() else EMPTY_CV
        return self.answer(TypedQuestion(params, ReadNames((), ()), {CV: [wrong]}), None)

    def _errors_in(self, params: QueryDict) -> dict[str, list[str]]:
        return errors_by(self.filterset_class, params)
