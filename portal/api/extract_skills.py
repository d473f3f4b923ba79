"""Which skills a text names: the text comes with the request, is read, and is forgotten."""

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import APIException
from rest_framework.parsers import JSONParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from skills.entries import Mention
from skills.mentions import find_skills
from skills.models import SkillKind
from skills.slugs import skill_slug
from web.problems import InvalidParameter
from web.query_params import unknown_parameter, validated

MAX_BYTES = 200_000
FIELDS = ("text",)


class TextTooLong(APIException):
    status_code = 413
    default_detail = f"text is longer than {MAX_BYTES:,} bytes in UTF-8."


class TextSerializer(serializers.Serializer[Any]):
    """A text to look for skills in: an advert, a CV, a course."""

    text = serializers.CharField(trim_whitespace=False, help_text="200,000 bytes in UTF-8 at most.")


class MentionSerializer(serializers.Serializer[Any]):
    """Where the text names the skill: `[start, end)` in characters (Unicode code points)."""

    start = serializers.IntegerField(min_value=0)
    end = serializers.IntegerField(min_value=1)
    quote = serializers.CharField(help_text="Those characters.")


class ExtractedSkillSerializer(serializers.Serializer[Any]):
    skill = serializers.SlugField(help_text="Its slug, as in skills/.")
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=SkillKind.choices)
    mentions = MentionSerializer(many=True)


class ExtractedSkillsSerializer(serializers.Serializer[Any]):
    """Skills in the order in which the text names them first. What it denies (“no Java”) is left out."""

    skills = ExtractedSkillSerializer(many=True)


class ExtractSkillsAPI(APIView):
    """Find the skills a text names. Nothing of the text is stored or logged."""

    basename = "extract-skills"
    http_method_names = ["post", "options"]
    parser_classes = (JSONParser,)
    serializer_class = ExtractedSkillsSerializer

    @extend_schema(operation_id="v1_extract_skills", request=TextSerializer)
    def post(self, request: Request) -> Response:
        validated(request.query_params, ())
        text = _text(request.data)
        return Response({"skills": _grouped(text, find_skills(text))}, headers={"Cache-Control": "no-store"})


def _text(data: Any) -> str:
    """Raises `InvalidParameter` naming what is missing or too much."""
    if not isinstance(data, dict):
        raise InvalidParameter({"text": ["Send a JSON object with text."]})
    errors = {str(name): [unknown_parameter(str(name), FIELDS)] for name in data if name not in FIELDS}
    text = data.get("text")
    if not isinstance(text, str) or not text.strip():
        errors["text"] = ["text is empty." if isinstance(text, str) else "text is missing, or is not a string."]
    if errors:
        raise InvalidParameter(errors)
    if len(str(text).encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise TextTooLong
    return str(text)


def _grouped(text: str, mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for mention in mentions:
        entry = mention.entry
        one = found.setdefault(
            entry.name, {"skill": skill_slug(entry.name), "name": entry.name, "kind": entry.kind, "mentions": []}
        )
        quote = text[mention.start : mention.end]
        one["mentions"].append({"start": mention.start, "end": mention.end, "quote": quote})
    return list(found.values())
