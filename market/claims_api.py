"""Endpoints that need no stored row: does a published claim fit its own figures, and what follows from three of them."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.serializers import ExactDecimalField, StepOfArithmeticSerializer
from market.claims import parameters, what_if
from market.claims.check import check_claim
from market.claims.claim import MOST_YEARS
from market.claims.parse_input import FIRST_YEAR, LAST_YEAR, InvalidFields
from web.conditional import ConditionalGet
from web.problems import InvalidParameter
from web.query_params import validated

# A figure in words of its own. What it may look like beyond that is for its reader to say, with an example.
PRINTED = {"type": "string", "minLength": 1, "pattern": r"[0-9]"}
YEAR = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
YEARS = {"type": "integer", "minimum": 1, "maximum": MOST_YEARS}


def amount(name: str, words: str) -> OpenApiParameter:
    description = f"{words}, as printed: “1.1 billion”, “USD 13,321.8 million”."
    return OpenApiParameter(name, PRINTED, description=description)


def year(name: str, words: str) -> OpenApiParameter:
    return OpenApiParameter(name, YEAR, description=words)


RATE = OpenApiParameter("rate", PRINTED, description="Per cent a year, as printed: “41.0%”.")
CLAIM = [
    amount("base", "The size at the start"),
    year("base_year", "The year of the base."),
    amount("target", "The size at the end, or the increase"),
    year("target_year", "The year of the target."),
    RATE,
    year("rate_from", "The year the rate is counted from, if the text says."),
    year("rate_to", "The year the rate is counted to, if the text says."),
    OpenApiParameter(
        "wording", str, enum=parameters.WORDINGS, default="to", description="“by”: the target is the increase."
    ),
]
QUESTION = [
    amount("start", "The size at the start"),
    RATE,
    OpenApiParameter("years", YEARS, description="A whole number of years."),
    amount("end", "The size at the end"),
]


class ClaimCheckSerializer(serializers.Serializer[Any]):
    """The verdict on one claim, as it is printed."""

    verdict = serializers.ChoiceField(choices=["consistent", "consistent_if", "contradictory", "not_checkable"])
    periods = serializers.IntegerField(allow_null=True, help_text="Years between base and target.")
    implied_low = ExactDecimalField(
        max_digits=None, decimal_places=None, allow_null=True, help_text="Per cent a year; null where it has no limit."
    )
    implied_high = ExactDecimalField(max_digits=None, decimal_places=None, allow_null=True)
    gap = ExactDecimalField(
        max_digits=None,
        decimal_places=None,
        allow_null=True,
        help_text="Percentage points between the stated and the implied rate, 0 where they meet.",
    )
    explanation = serializers.CharField()
    note = serializers.CharField(allow_null=True, help_text="The condition, or what is missing.")
    arithmetic = StepOfArithmeticSerializer(many=True)


class WhatIfSerializer(serializers.Serializer[Any]):
    """The value that was not given, as an interval: an amount in plain units, per cent a year, or years."""

    solved_for = serializers.ChoiceField(choices=what_if.WHAT_IF_FIELDS)
    low = ExactDecimalField(max_digits=None, decimal_places=None, source="value.low")
    mid = ExactDecimalField(max_digits=None, decimal_places=None, source="value.mid")
    high = ExactDecimalField(max_digits=None, decimal_places=None, source="value.high")
    currency = serializers.CharField(allow_null=True)
    description = serializers.CharField()
    formula = serializers.CharField()
    arithmetic = StepOfArithmeticSerializer(many=True)


class ClaimCheckAPI(ConditionalGet, APIView):
    """Whether a claim about growth can be true as it is printed, for any claim anyone has published."""

    basename = "growth-claim-check"
    serializer_class = ClaimCheckSerializer

    @extend_schema(operation_id="v1_growth_claims_check", parameters=CLAIM)
    def get(self, request: Request) -> Response:
        try:
            claim = parameters.read_claim(validated(request.query_params, parameters.CLAIM_FIELDS))
        except InvalidFields as error:
            raise _invalid(error) from error
        return Response(ClaimCheckSerializer(check_claim(claim)).data)


class WhatIfAPI(ConditionalGet, APIView):
    """Three of start, rate, years and end, and the fourth that follows from them."""

    basename = "growth-claim-what-if"
    serializer_class = WhatIfSerializer

    @extend_schema(operation_id="v1_growth_claims_what_if", parameters=QUESTION)
    def get(self, request: Request) -> Response:
        try:
            answer = what_if.work_out(validated(request.query_params, what_if.WHAT_IF_FIELDS))
        except InvalidFields as error:
            raise _invalid(error) from error
        return Response(WhatIfSerializer(answer).data)


def _invalid(error: InvalidFields) -> InvalidParameter:
    return InvalidParameter({name: [words] for name, words in error.errors.items()})
