"""What an editor says about a guide: the same fields, checked alike, at import and on the guide's own page."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget

from vocabulary.addresses import wrong_address

EDITABLE = ("publisher", "url", "licence", "as_of", "retrieved_on")


class DetailsForm(forms.Form):
    publisher = forms.CharField(required=False, max_length=120)
    url = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        label="Web address",
        help_text="Where it was published, for example https://example.org/guide.",
    )
    licence = forms.CharField(
        required=False, max_length=120, help_text="CC0, CC BY and CC BY-SA open the whole text to readers."
    )
    as_of = forms.CharField(
        required=False,
        max_length=60,
        label="As of",
        help_text="The date of its figures, as the guide puts it, for example 2024 or March 2025.",
    )
    retrieved_on = forms.DateField(required=False, widget=AdminDateWidget, help_text="For example 2026-01-31.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publisher", "url", "licence", "as_of"):
            if name in self.fields:  # absent where the guide is only shown
                self.fields[name].widget.attrs["class"] = "vTextField"

    def clean_url(self) -> str:
        """The field itself would take ftp too."""
        url: str = self.cleaned_data["url"]
        if wrong := wrong_address(url):
            raise forms.ValidationError(f"{wrong}.")
        return url
