"""What every operation of the API says of itself beyond what its code shows: examples, bounds, and what can fail.

The examples are answers of this portal for its shipped guide, kept in `examples.json`; a test asks for them anew.
"""

import json
import re
from inspect import cleandoc
from pathlib import Path
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers

from careers.serializers import ExplanationSerializer
from web.conditional import ConditionalGet
from web.pagination import MAX_PAGE, MAX_PAGE_SIZE
from web.problems import CONTENT_TYPE

# Of resources of which the shipped guides have no row.
MADE_UP: dict[str, Any] = {
    "role-relation": {
        "key": "mlops-engineer.role-relation.1d0c3c7a55",
        "role": "mlops-engineer",
        "section": "career_development",
        "heading": "",
        "position": 1,
        "evidence": {
            "guide": "mlops-engineer",
            "start": 5120,
            "end": 5182,
            "line": 97,
            "quote": "From DevOps Engineer: knows pipelines, learns evaluation",
        },
        "kind": "entry_route",
        "title": "DevOps Engineer",
        "related_role": "devops-engineer",
        "text": "knows pipelines, learns evaluation",
    }
}
EXAMPLES: dict[str, Any] = json.loads(Path(__file__).with_name("examples.json").read_text())
EXPLAIN = "explain"
MOST = {"page": MAX_PAGE, "page_size": MAX_PAGE_SIZE}


class ProblemSerializer(serializers.Serializer[Any]):
    """RFC 9457 problem details. `errors`: parameter → what is wrong with it."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    code = serializers.CharField()
    errors = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), required=False
    )
    instance = serializers.CharField(required=False)


class Schema(AutoSchema):
    def get_response_serializers(self) -> Any:
        explains = getattr(self.view, "action", "") == EXPLAIN
        if self.method == "POST":
            refused = {(code, CONTENT_TYPE): ProblemSerializer for code in (400, 406, 413, 415)}
            return {200: super().get_response_serializers(), **refused}
        success: Any = ExplanationSerializer if explains else super().get_response_serializers()
        if isinstance(success, dict) or not isinstance(self.view, ConditionalGet):
            return success
        # A list answers 404 where the page asked for lies beyond its last.
        return {200: success, **{(code, CONTENT_TYPE): ProblemSerializer for code in (400, 404, 406)}}

    def get_description(self) -> str:  # type: ignore[override]  # drf-spectacular's, without the arguments of DRF's
        """What a row of the resource is: the words of its model."""
        model = getattr(getattr(self.view, "queryset", None), "model", None)
        docstring = str(getattr(model, "__doc__", "")) if model else ""
        # Django writes "Name(field, …)" where a model has no words of its own.
        return super().get_description() if not docstring or re.match(r"\w+\(", docstring) else cleandoc(docstring)

    def get_examples(self) -> list[OpenApiExample]:
        name = getattr(self.view, "basename", "")
        action = getattr(self.view, "action", "")
        key = f"{name}-{EXPLAIN}" if action == EXPLAIN else name
        if action == "retrieve" and f"{name}-whole" in EXAMPLES:
            key = f"{name}-whole"
        of_guide, made_up = EXAMPLES.get(key), MADE_UP.get(key)
        if of_guide is None and made_up is None:
            return []
        title, value = ("from the shipped guide", of_guide) if of_guide is not None else ("made up", made_up)
        return [OpenApiExample(title, value=value, response_only=True, status_codes=["200"])]

    def _get_parameters(self) -> list[dict[str, Any]]:
        parameters = super()._get_parameters()
        for parameter in parameters:
            self._bound(parameter)
        return parameters

    def _bound(self, parameter: dict[str, Any]) -> None:
        """Bounds the views check, so that a client can check them too."""
        schema, name = parameter["schema"], parameter["name"]
        # A column may be null; a parameter is given or not.
        if "null" in (items := schema.get("items", {})).get("type", ()):
            items["type"] = "string"
        if name in MOST:
            schema |= {"minimum": 1, "maximum": MOST[name]}
        if name == "ordering":
            fields = "|".join(getattr(self.view, "ordering_fields", ()))
            schema["pattern"] = f"^-?({fields})(,-?({fields}))*$"
            parameter["description"] = "Fields to order by, separated by commas; a minus turns the order."
