"""Stated bands compared in pairs, over the API."""

from typing import Any

from django.http import QueryDict
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.serializers import ExactDecimalField
from salaries.band_pairs import BandInPairs, BandPair, band_pairs
from salaries.comparability import NoteCode, ReasonCode
from salaries.models import SalaryBand
from salaries.range_arithmetic import Bounds
from salaries.serializers import SalaryBandSerializer
from web.conditional import ConditionalGet, data_version
from web.filter_fields import shown
from web.problems import InvalidParameter
from web.query_params import unknown_parameter
from web.resources import KEY

FEWEST, MOST = 2, 10
BANDS = OpenApiParameter(
    "band",
    {"type": "array", "items": {"type": "string", "pattern": f"^{KEY}$"}, "minItems": FEWEST, "maxItems": MOST},
    required=True,
    description="Keys of salary bands, each once: band=KEY&band=KEY.",
)


class ComparisonReasonSerializer(serializers.Serializer[Any]):
    """Why numbers are refused."""

    code = serializers.ChoiceField(choices=[code.value for code in ReasonCode])
    text = serializers.CharField(help_text="The same in a sentence, said of the first of the two.")


class ComparisonNoteSerializer(serializers.Serializer[Any]):
    """What differs or is unknown, and refuses nothing."""

    code = serializers.ChoiceField(choices=[code.value for code in NoteCode])
    text = serializers.CharField(help_text="The same in a sentence.")


class PayBoundsSerializer(serializers.Serializer[Any]):
    """An amount between two bounds, which are equal where it is known exactly. An open end never gives a number."""

    low = ExactDecimalField(max_digits=None, decimal_places=None)
    high = ExactDecimalField(
        max_digits=None, decimal_places=None, allow_null=True, help_text="null where nothing limits it above."
    )
    words = serializers.CharField(help_text="“$15,000”, “at least $40,000”, “none”, “not known”.")


def bounds_in(currency: str, bounds: Bounds) -> Any:
    return PayBoundsSerializer({"low": bounds.low, "high": bounds.high, "words": bounds.words(currency)}).data


class ComparedBandSerializer(SalaryBandSerializer):
    """A stated band, and how wide it is."""

    width = serializers.SerializerMethodField()

    class Meta:
        model = SalaryBand
        fields = (
            "key",
            "role",
            "level",
            "low",
            "high",
            "open_ended",
            "qualifier",
            "currency",
            "period",
            "period_inferred",
            "component",
            "country",
            "region",
            "year",
            "width",
        )

    @extend_schema_field(PayBoundsSerializer)
    def get_width(self, band: SalaryBand) -> Any:
        return bounds_in(band.currency, BandInPairs(band).ends.width)


class BandPairSerializer(serializers.Serializer[Any]):
    """Two of the bands."""

    band = serializers.CharField(source="band.key", help_text="Its key.")
    other = serializers.CharField(source="other.key", help_text="The key of the other.")
    comparable = serializers.BooleanField(source="verdict.comparable", help_text="Whether numbers may be compared.")
    reasons = ComparisonReasonSerializer(
        source="verdict.reasons", many=True, help_text="Why not; empty where they may."
    )
    notes = ComparisonNoteSerializer(
        source="verdict.notes", many=True, help_text="What differs or is unknown beside that."
    )
    overlap = serializers.SerializerMethodField(help_text="How much of both is shared; null where numbers are refused.")
    gap = serializers.SerializerMethodField(
        help_text="From the end of the lower range to the start of the higher; null where numbers are refused."
    )
    nearest = serializers.CharField(
        allow_null=True,
        help_text="Where numbers are refused, the key of the band that may be compared with `band` and is most like `other`.",
    )

    @extend_schema_field(PayBoundsSerializer(allow_null=True))
    def get_overlap(self, pair: BandPair) -> Any:
        return bounds_in(pair.band.currency, pair.overlap) if pair.overlap else None

    @extend_schema_field(PayBoundsSerializer(allow_null=True))
    def get_gap(self, pair: BandPair) -> Any:
        return bounds_in(pair.band.currency, pair.gap) if pair.gap else None


class BandComparisonSerializer(serializers.Serializer[Any]):
    """Stated bands, and every two of them compared."""

    data_version = serializers.IntegerField()
    bands = ComparedBandSerializer(many=True)
    pairs = BandPairSerializer(many=True)


class CompareBandsAPI(ConditionalGet, APIView):
    """How far stated bands overlap or lie apart, and which may not be compared in numbers, with the reasons."""

    basename = "salary-band-comparison"
    serializer_class = BandComparisonSerializer

    @extend_schema(operation_id="v1_salary_bands_compare", parameters=[BANDS])
    def get(self, request: Request) -> Response:
        bands = read_bands(request.query_params)
        answer = {"data_version": data_version(), "bands": bands, "pairs": band_pairs(bands)}
        return Response(BandComparisonSerializer(answer).data)


def read_bands(query: QueryDict) -> list[SalaryBand]:
    """In the order asked for. Raises `InvalidParameter` naming every key that is unknown, empty or given twice."""
    errors = {name: [unknown_parameter(name, ["band"])] for name in query if name != "band"}
    keys = query.getlist("band")
    if wrong := _wrong_number(keys) or _wrong_keys(keys):
        errors["band"] = wrong
    if errors:
        raise InvalidParameter(errors)
    found = {band.key: band for band in _published(keys)}
    if unknown := [key for key in keys if key not in found]:
        raise InvalidParameter({"band": [f"There is no salary band “{shown(key)}”." for key in unknown]})
    return [found[key] for key in keys]


def _wrong_number(keys: list[str]) -> list[str]:
    if FEWEST <= len(keys) <= MOST:
        return []
    return [f"band is given {FEWEST} to {MOST} times, not {len(keys)}."]


def _wrong_keys(keys: list[str]) -> list[str]:
    empty = ["band is empty."] if not all(key.strip() for key in keys) else []
    twice = [key for key in dict.fromkeys(keys) if key.strip() and keys.count(key) > 1]
    return empty + [f"“{shown(key)}” is given more than once." for key in twice]


def _published(keys: list[str]) -> Any:
    bands: Any = SalaryBand.objects.published()
    return (
        bands.filter(key__in=[key for key in keys if "\0" not in key])
        .select_related("role", "guide")
        .defer("guide__text")
    )
