from typing import Any

from django import forms

from careers.documents import DocumentError
from careers.models.choices import GuideKind, Publication
from portal.admin.details_form import EDITABLE, DetailsForm
from portal.imports.compare import Diff, compare
from portal.imports.metadata import Options
from portal.imports.prepare import Prepared, prepare_bytes

# Below what Django takes in one form (2.5 MB), so that this form can say what is wrong.
MAX_BYTES = 2 * 1024 * 1024
# How long one reading may hold a thread of the web server: well below its own limit. 2 MB of prose take a third of it.
SECONDS = 20
PASTED = "pasted text"


class ImportForm(DetailsForm):
    """A guide as a file or as text, and what the editor says about it. A valid form has read and compared the guide."""

    prepared: Prepared
    diff: Diff
    field_order = ("file", "text", "kind", "role", "slug", *EDITABLE, "publication")

    file = forms.FileField(
        required=False,
        max_length=200,
        help_text="UTF-8 text, .md or .txt, 2 MB at most. A browser keeps no chosen file.",
    )
    text = forms.CharField(
        required=False,
        strip=False,
        label="or paste text",
        widget=forms.Textarea(attrs={"rows": 12, "class": "vLargeTextField", "spellcheck": "false"}),
    )
    kind = forms.ChoiceField(
        required=False, choices=[("", "As its front matter says, else a role"), *GuideKind.choices], label="About"
    )
    role = forms.CharField(required=False, max_length=120, help_text="Where the text does not name it.")
    slug = forms.CharField(
        required=False,
        max_length=80,
        label="Address in the portal",
        help_text="The last part of /guides/…/, in lower-case letters, digits and hyphens. "
        "Left empty: from its front matter, or from role and publisher.",
    )
    publication = forms.ChoiceField(
        required=False,
        choices=[("", "As it is stored or its front matter says, else in full"), *Publication.choices],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("role", "slug"):
            self.fields[name].widget.attrs["class"] = "vTextField"

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
            # What the command calls an option is a field here.
            self.add_error(self._place(), [str(one).replace("--role", "the field Role") for one in error.problems])

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
        names = ("slug", "kind", "role", "publisher", "url", "licence", "as_of", "publication")
        words = {name: cleaned[name] for name in names}
        return Options(**words, retrieved_on=cleaned["retrieved_on"].isoformat() if cleaned["retrieved_on"] else "")
