"""`offers/locate/`: where an offer lies among adverts, stated bands and published percentiles."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.models.choices import Level
from salaries.locate.answer import LocatedOffer, locate
from salaries.locate.asked import asked_offer
from salaries.locate.serializers import LocatedOfferSerializer
from salaries.models import SalaryBand
from salaries.offers.question import FIRST_YEAR, LAST_YEAR
from web.conditional import ConditionalGet, data_version
from web.filter_fields import SLUG

COUNTRY = {"type": "string", "pattern": "^[A-Za-z]{2}$"}
CURRENCY = {"type": "string", "pattern": "^[A-Za-z]{3}$"}
AMOUNT = {"type": "string", "minLength": 1, "maxLength": 40, "pattern": "[1-9]"}
YEAR = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
QUESTION = [
    OpenApiParameter(
        "role", {"type": "string", "pattern": f"^{SLUG}$"}, required=True, description="The slug of a role."
    ),
    OpenApiParameter("level", str, enum=Level.values, required=True, description="The level of the offer."),
    OpenApiParameter("country", COUNTRY, required=True, description="Where the company is: ISO 3166-1 alpha-2."),
    OpenApiParameter("year", YEAR, description="Of the adverts. Without it the newest year with enough of them."),
    OpenApiParameter(
        "amount",
        AMOUNT,
        required=True,
        description="The pay offered: 165000, 165,000, 165k, 85.000 with EUR, 12 lakh with INR. What can mean two amounts is "
        "refused with both.",
    ),
    OpenApiParameter("currency", CURRENCY, required=True, description="ISO 4217. Never converted."),
    OpenApiParameter(
        "period", str, enum=SalaryBand.Period.values, default="year", description="For which time it is paid."
    ),
    OpenApiParameter(
        "component", str, enum=SalaryBand.Component.values, default="unstated", description="Of what part of pay it is."
    ),
]


class OfferLocateAPI(ConditionalGet, APIView):
    """Where an offer lies. What is unlike in currency, period or stated part of pay is not compared, and named."""

    basename = "offer-locate"
    serializer_class = LocatedOfferSerializer

    @extend_schema(operation_id="v1_offers_locate", parameters=QUESTION)
    def get(self, request: Request) -> Response:
        offer, role = asked_offer(request.query_params)
        return Response(answer_as_json(locate(offer, role)))


def answer_as_json(found: LocatedOffer) -> dict[str, Any]:
    return dict(LocatedOfferSerializer(_answer(found)).data)


def _answer(found: LocatedOffer) -> dict[str, Any]:
    offer, adverts = found.offer, found.adverts
    return {
        "role": found.role.slug,
        "level": offer.level,
        "country": offer.country,
        "year": found.year,
        "amount": offer.amount,
        "currency": offer.currency,
        "period": offer.period,
        "component": offer.component,
        "comparable": found.comparable,
        "words": found.text,
        "adverts": adverts.own,
        "near": adverts.near,
        "other_years": adverts.other_years,
        "bands": [*found.bands.own, *found.bands.near],
        "published": found.published,
        "reasons": found.reasons,
        "nearest": [kind._asdict() | {"title": adverts.titles.get(kind.title)} for kind in adverts.nearest],
        "data_version": data_version(),
    }
