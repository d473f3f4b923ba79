from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget

from careers.documents import DocumentError
from careers.models.choices import GuideKind, Publication
from portal.imports.compare import Diff, compare
from portal.imports.metadata import Options
from portal.imports.prepare import Prepared, prepare_bytes
from vocabulary.addresses import wrong_address

# Below what Django takes in one form (2.5 MB), so that this form can say what is wrong.
MAX_BYTES = 2 * 1024 * 1024
# How long one reading may hold a thread of the web server: well below its own limit. 2 MB of prose take a third of it.
SECONDS = 20
PASTED = "pasted text"


class ImportForm(forms.Form):
    """A guide as a file or as text, and what the editor says about it. A valid form has read and compared the guide."""

    prepared: Prepared
    diff: Diff

    file = forms.FileField(
        required=False,
        max_length=200,
        help_text="UTF-8 text, .md or .txt, 2 MB at most. A browser keeps no chosen file.",
    )
    text = forms.CharField(
        required=False,
        strip=False,
        label="or its text",
        widget=forms.Textarea(attrs={"rows": 12, "class": "vLargeTextField", "spellcheck": "false"}),
    )
    kind = forms.ChoiceField(
        required=False, choices=[("", "As its front matter says, else a role"), *GuideKind.choices], label="Speaks of"
    )
    role = forms.CharField(required=False, max_length=120, help_text="Where the text does not name it.")
    slug = forms.CharField(
        required=False, max_length=80, help_text="The guide's address; else its front matter, or role and publisher."
    )
    publisher = forms.CharField(required=False, max_length=120)
    url = forms.URLField(required=False, max_length=500, assume_scheme="https", label="URL")
    licence = forms.CharField(
        required=False, max_length=120, help_text="CC0, CC BY and CC BY-SA open the whole text to readers."
    )
    retrieved_on = forms.DateField(required=False, widget=AdminDateWidget, help_text="As 2026-01-31.")
    publication = forms.ChoiceField(
        required=False,
        choices=[("", "As it is stored or its front matter says, else in full"), *Publication.choices],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("role", "slug", "publisher", "url", "licence"):
            self.fields[name].widget.attrs["class"] = "vTextField"

    def clean_url(self) -> str:
        """The field itself would take ftp too."""
        url: str = self.cleaned_data["url"]
        if wrong := wrong_address(url):
            raise forms.ValidationError(f"{wrong}.")
        return url

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and self._has_one_source(cleaned) and self._is_small_enough():
            self._read()
        return cleaned

    def _has_one_source(self, cleaned: dict[str, Any]) -> bool:
        if bool(cleaned.get("file")) != bool(cleaned.get("text")):
            return True
        self.add_error(None, "Give a file or a text" + (", not both." if cleaned.get("file") else "."))
        return False

    def _is_small_enough(self) -> bool:
        name, data = self.source()
        if len(data) <= MAX_BYTES:
            return True
        self.add_error(self._place(), f"{name} is {len(data):,} bytes; 2 MB ({MAX_BYTES:,}) at most.")
        return False

    def _read(self) -> None:
        try:
            self.prepared = prepare_bytes(*self.source(), self.options(), SECONDS)
            self.diff = compare(self.prepared)
        except DocumentError as error:
            self.add_error(self._place(), [str(problem) for problem in error.problems])

    def _place(self) -> str:
        return "file" if self.cleaned_data.get("file") else "text"

    def source(self) -> tuple[str, bytes]:
        """Name and bytes. A browser sends a text with the line ends of the network; they are set back."""
        file = self.cleaned_data.get("file")
        if file is None:
            return PASTED, self.cleaned_data["text"].replace("\r\n", "\n").encode()
        file.seek(0)
        return file.name, file.read()

    def options(self) -> Options:
        cleaned = self.cleaned_data
        words = {name: cleaned[name] for name in ("slug", "kind", "role", "publisher", "url", "licence", "publication")}
        return Options(**words, retrieved_on=cleaned["retrieved_on"].isoformat() if cleaned["retrieved_on"] else "")
