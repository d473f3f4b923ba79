"""`search/` and `suggest/`: the page of search and its suggestions, for programs."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from search.find import SearchOutcome, search
from search.suggest import address_of, suggest
from search.text.words import MOST_LETTERS, MOST_WORDS
from web.conditional import ConditionalGet, data_version
from web.filter_fields import NO_SPACE
from web.problems import InvalidParameter
from web.query_params import validated

QUERY = OpenApiParameter(
    "q",
    {"type": "string", "pattern": NO_SPACE},
    required=True,
    description=f"Words or a question. Of a longer one the first {MOST_LETTERS} letters and {MOST_WORDS} words are read.",
)
EXACTLY = OpenApiParameter("exactly", bool, description="true: search for what is typed, without mending slips.")
BOOLEANS = {"true": True, "false": False}


class SearchHitSerializer(serializers.Serializer[Any]):
    """A role, a skill or a sentence that was found."""

    kind = serializers.ChoiceField(choices=["role", "skill", "sentence"])
    slug = serializers.CharField(help_text="Of the role or skill; of the guide of a sentence.")
    title = serializers.CharField(help_text="Its name; of a sentence the guide and section.")
    excerpt = serializers.CharField(help_text="What it does or is in a sentence of ours, or the sentence itself.")
    score = serializers.FloatField(help_text="Larger is better; only the order means anything.")
    address = serializers.CharField()


class SearchLinkSerializer(serializers.Serializer[Any]):
    """Where to go on."""

    text = serializers.CharField()
    address = serializers.CharField()


class SearchAnswerSerializer(serializers.Serializer[Any]):
    """An answer to what was asked."""

    kind = serializers.CharField(help_text="What was asked for, such as pay, offer, skill, role, comparison or term.")
    title = serializers.CharField()
    text = serializers.CharField(help_text="The answer in sentences.")
    source = serializers.CharField(  # type: ignore[assignment]  # the framework's own attribute of a field
        help_text="Whose figures these are, and how far to trust them; may be empty."
    )
    address = serializers.CharField(help_text="The page with all of it, filled in.")
    links = SearchLinkSerializer(many=True)


class SearchResultSerializer(serializers.Serializer[Any]):
    """What a search finds."""

    q = serializers.CharField(help_text="What was asked.")
    read = serializers.CharField(help_text="What of it was read.")
    corrected = serializers.CharField(
        allow_null=True, help_text="What was searched instead, where nothing is called what was typed; null otherwise."
    )
    answers = SearchAnswerSerializer(many=True)
    results = SearchHitSerializer(many=True)
    sentence_count = serializers.IntegerField(help_text="Sentences found, of which the first are among the results.")
    nearest = SearchLinkSerializer(many=True, help_text="Names near to what was typed, where something else was meant.")
    data_version = serializers.IntegerField()


class SuggestionSerializer(serializers.Serializer[Any]):
    """A role or skill whose name begins as what was typed, or is a slip away."""

    kind = serializers.ChoiceField(choices=["role", "skill"])
    slug = serializers.CharField()
    name = serializers.CharField()
    also = serializers.CharField(help_text="The other name by which it was found; may be empty.")
    address = serializers.CharField()


class SuggestionsSerializer(serializers.Serializer[Any]):
    """What somebody who is typing may mean."""

    q = serializers.CharField()
    suggestions = SuggestionSerializer(many=True)
    data_version = serializers.IntegerField()


class SearchAPI(ConditionalGet, APIView):
    """Answers to a question, and the roles, skills and sentences that are found."""

    basename = "search"
    serializer_class = SearchResultSerializer

    @extend_schema(operation_id="v1_search", parameters=[QUERY, EXACTLY])
    def get(self, request: Request) -> Response:
        given = validated(request.query_params, ("q", "exactly"))
        return Response(_found_as_json(search(_asked(given), exactly=_exactly(given))))


class SuggestAPI(ConditionalGet, APIView):
    """Roles and skills that somebody who is typing may mean."""

    basename = "suggest"
    serializer_class = SuggestionsSerializer

    @extend_schema(operation_id="v1_suggest", parameters=[QUERY])
    def get(self, request: Request) -> Response:
        asked = _asked(validated(request.query_params, ("q",)))
        answer = {"q": asked, "suggestions": suggest(asked), "data_version": data_version()}
        return Response(SuggestionsSerializer(answer).data)


def _asked(given: dict[str, str]) -> str:
    asked = given.get("q", "").replace("\0", " ")
    if not asked.strip():
        raise InvalidParameter({"q": ["q is missing: give words or a question."]})
    return asked


def _exactly(given: dict[str, str]) -> bool:
    value = given.get("exactly", "false")
    if value not in BOOLEANS:
        raise InvalidParameter({"exactly": [f"exactly is true or false, not “{value[:80]}”."]})
    return BOOLEANS[value]


def _found_as_json(found: SearchOutcome) -> dict[str, Any]:
    nearest = [{"text": name.name, "address": address_of(name.subject, name.slug)} for name in found.nearest]
    answer = {
        "q": found.asked,
        "read": found.read,
        "corrected": found.correction.text if found.correction else None,
        "answers": [_with_all_links(each) for each in found.answers],
        "results": found.results,
        "sentence_count": found.sentence_count,
        "nearest": nearest,
        "data_version": data_version(),
    }
    return dict(SearchResultSerializer(answer).data)


def _with_all_links(answer: Any) -> dict[str, Any]:
    fields = ("kind", "title", "text", "source", "address")
    return {name: getattr(answer, name) for name in fields} | {"links": [*answer.buttons, *answer.links]}
