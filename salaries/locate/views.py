"""The page on which an offer is checked. Its form is a plain GET, so that its address is the link to the answer."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView

from salaries.locate.answer import locate
from salaries.locate.asked import asked_offer
from salaries.locate.form import offer_fields
from salaries.locate.page import answer_context
from web.permalinks import VERSION, query_of, version_errors
from web.problems import InvalidParameter
from web.query_params import without_empty_fields


class OfferCheck(TemplateView):
    template_name = "salaries/offer.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        requested, errors = version_errors(request.GET)
        asked = request.GET.copy()
        asked.pop(VERSION, None)
        answer: dict[str, Any] = {}
        try:
            answer = answer_context(locate(*asked_offer(asked)), query_of(asked)) if asked else {}
        except InvalidParameter as error:
            errors = errors | error.errors
        fields = offer_fields(request.GET.dict(), errors)
        shown = {field.name for field in fields}
        others = [message for name, messages in errors.items() if name not in shown for message in messages]
        context = self.get_context_data(
            fields=fields,
            others=others,
            period=request.GET.get("period"),
            requested_version=requested,
            query=query_of(asked),
            version_parameter=VERSION,
            **({} if errors else answer),
            **kwargs,
        )
        # An address may fill in a part of the form: what is still empty is asked for, and is not wrong.
        is_wrong = any(name in request.GET for name in errors)
        return self.render_to_response(context, status=400 if is_wrong else 200)
