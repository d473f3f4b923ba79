"""What no column has room for is refused with its line, before anything is written."""

import pytest

from careers.documents import DocumentError
from careers.models import Guide
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
LONG = "Y" * 301


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Technical Skills", LONG, "heading: 301 characters; there is room for 300"),
        ("Long Queues", LONG, "title: 301 characters; there is room for 300"),
    ],
)
def test_a_value_without_room_is_named_with_its_line(old: str, new: str, words: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        import_text(GUIDE.replace(old, new))
    assert words in str(refusal.value)
    assert not Guide.objects.exists()


@pytest.mark.parametrize("name", ["title", "publisher", "licence", "as_of", "url"])
def test_so_is_a_detail(name: str) -> None:
    with pytest.raises(DocumentError, match=f"{name}: 600 characters; there is room for"):
        import_text(f"---\nrole: Queue Engineer\n{name}: {'https://'.ljust(600, 'x')}\n---\n{GUIDE}")


def test_a_long_word_in_prose_has_room() -> None:
    import_text(GUIDE.replace("Watching queues", "x" * 10_000))
    assert Guide.objects.exists()


@pytest.mark.parametrize("role", ["???", "工程师"])
def test_a_role_without_an_address_is_refused(role: str) -> None:
    with pytest.raises(DocumentError, match="no letter or digit"):
        import_text(role=role)
