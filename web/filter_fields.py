"""What one filter takes, checked strictly and described in the schema with the same bounds, and what a refusal says."""

import difflib
import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

import django_filters as filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import DecimalField, Model, QuerySet
from django.urls import reverse
from django_filters.fields import ModelMultipleChoiceField
from drf_spectacular.drainage import set_override
from drf_spectacular.utils import extend_schema_field

SLUG = "[a-z0-9_-]{1,80}"
# Python counts these separators as space too, a pattern of the description does not.
NO_SPACE = r"[^\s\u0000\u001c-\u001f\u0085]"
# Anything but a NUL, which no database takes, and not white space alone.
TEXT = rf"^[^\u0000]*{NO_SPACE}[^\u0000]*$"
WHOLE = re.compile(r"-?[0-9]{1,30}")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,6})?")
# More values than this are no help in a message.
MOST_NAMED = 12


def whole_number(name: str, text: str, least: int, most: int) -> int:
    """ "12" → 12. Raises `ValidationError` where it is no whole number, or not within the bounds."""
    if WHOLE.fullmatch(text) and least <= int(text) <= most:
        return int(text)
    raise ValidationError(f"{name} is a whole number from {least} to {most}, not “{shown(text)}”.")


def shown(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"


class WholeNumberField(forms.Field):
    def __init__(self, *, name: str, least: int, most: int, **options: Any) -> None:
        super().__init__(**options)
        self.name, self.least, self.most = name, least, most

    def to_python(self, value: Any) -> int | None:
        return None if value in self.empty_values else whole_number(self.name, str(value), self.least, self.most)


class NumberField(forms.Field):
    """A number as JSON writes it: no group marks, no "NaN". What lies past the bounds is in no row and refused."""

    def __init__(self, *, name: str, most: int, **options: Any) -> None:
        super().__init__(**options)
        self.name, self.most = name, most

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values:
            return None
        if not NUMBER.fullmatch(str(value)) or abs(Decimal(value)) > self.most:
            raise ValidationError(
                f"{self.name} is a number from -{self.most} to {self.most}, not “{shown(str(value))}”."
            )
        return Decimal(value)


class TextField(forms.CharField):
    """As it was sent, so that its length is that of the schema."""

    def __init__(self, *, name: str, **options: Any) -> None:
        super().__init__(strip=False, **options)
        self.name = name

    def clean(self, value: Any) -> str:
        text = str(value or "")
        if self.max_length and len(text) > self.max_length:
            raise ValidationError(f"{self.name} has {self.max_length} characters at most, not {len(text)}.")
        if "\0" in text:
            raise ValidationError(f"{self.name} holds a NUL character, which no text has.")
        return str(super().clean(value)).strip()


class WholeNumber(filters.Filter):
    field_class = WholeNumberField

    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        super().__init__(least=least, most=most, **options)
        set_override(self, "field", {"type": "integer", "minimum": least, "maximum": most})

    @property
    def field(self) -> Any:
        self.extra["name"] = parameter_of(self)
        return super().field


class Number(filters.Filter):
    """A bound on a column of decimals. Rounded to the column's decimals on its own side: 0.015 up is 0.02 up."""

    field_class = NumberField

    def __init__(self, *, most: int, decimals: int, **options: Any) -> None:
        super().__init__(most=most, **options)
        self.unit = Decimal(1).scaleb(-decimals)
        set_override(self, "field", {"type": "number", "minimum": -most, "maximum": most})

    @property
    def field(self) -> Any:
        self.extra["name"] = parameter_of(self)
        return super().field

    def filter(self, qs: QuerySet[Any], value: Decimal | None) -> QuerySet[Any]:
        if value is not None:
            value = value.quantize(self.unit, ROUND_CEILING if self.lookup_expr == "gte" else ROUND_FLOOR)
        return super().filter(qs, value)


class Text(filters.CharFilter):
    """Free text: compared whole in any letter case, unless `lookup_expr` or `method` says otherwise."""

    field_class = TextField

    def __init__(self, *, max_length: int, **options: Any) -> None:
        options.setdefault("lookup_expr", "iexact")
        super().__init__(max_length=max_length, **options)
        set_override(self, "field", {"type": "string", "minLength": 1, "maxLength": max_length, "pattern": TEXT})

    @property
    def field(self) -> Any:
        self.extra["name"] = parameter_of(self)
        return super().field


class SlugsField(ModelMultipleChoiceField):
    """`listed`: the resource that has them all."""

    def __init__(self, *, listed: str, **options: Any) -> None:
        super().__init__(**options)
        self.listed = listed


@extend_schema_field({"type": "string", "pattern": f"^{SLUG}$"})
class Slugs(filters.ModelMultipleChoiceFilter):
    """One slug or several, each of which must exist."""

    field_class = SlugsField

    def __init__(self, model: type[Model], *, listed: str = "", **options: Any) -> None:
        name = listed or model._meta.model_name
        super().__init__(queryset=model._default_manager.all(), to_field_name="slug", listed=name, **options)


@extend_schema_field(bool)
class TrueOrFalse(filters.TypedChoiceFilter):
    """`true` or `false`; anything else is an error, where a plain boolean field would read "unknown"."""

    def __init__(self, **options: Any) -> None:
        choices = [("true", "yes"), ("false", "no")]
        super().__init__(choices=choices, coerce=lambda value: value == "true", **options)


def parameter_of(filter_: filters.Filter) -> str:
    """`year__lte`: what the address calls it."""
    own = getattr(filter_, "parent", None)
    return next((name for name, each in own.filters.items() if each is filter_), "") if own else ""


def decimals(field: "DecimalField[Any, Any]") -> dict[str, Any]:
    places = field.decimal_places or 0
    return {"most": 10 ** ((field.max_digits or 0) - places), "decimals": places}


def refusals(name: str, field: forms.Field, errors: Sequence[ValidationError]) -> list[str]:
    """What is said of a value that a form refused: of a choice, which there are."""
    messages = []
    for error in errors:
        wrong = shown(str((error.params or {}).get("value", ""))) if error.code == "invalid_choice" else None
        messages += error.messages if wrong is None else [f"{name} is {_offered(field, wrong)}"]
    return messages


def _offered(field: forms.Field, wrong: str) -> str:
    if isinstance(field, SlugsField) and field.queryset is not None:
        return _existing(field.queryset, field.listed, wrong)
    values = [str(value) for value, _ in getattr(field, "choices", ()) if str(value)]
    listed = " or ".join(values) if len(values) < 3 else f"one of {', '.join(values)}"
    return f"{listed}, not “{wrong}”."


def _existing(rows: "QuerySet[Any]", listed: str, wrong: str) -> str:
    """All slugs where they are few; else the one nearest to the wrong one, and where all are listed."""
    slugs = rows.order_by("slug").values_list("slug", flat=True)
    few = list(slugs[: MOST_NAMED + 1])
    if len(few) <= MOST_NAMED:
        return f"one of {', '.join(few)}, not “{wrong}”." if few else f"not “{wrong}”: there is none yet."
    near = difflib.get_close_matches(wrong, slugs, n=1, cutoff=0.6)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"one of those at {reverse(f'v1:{listed}-list')}, not “{wrong}”.{guess}"
