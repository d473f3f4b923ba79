import pytest

from web.reader_words import reader_words


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (
            "role is one of those at /api/v1/roles/, not “nobody”.",
            "Roles: we don't know “nobody”. Choose from the list.",
        ),
        ("role is one of a, b, not “c”. Did you mean b?", "Roles: we don't know “c”. Did you mean b?"),
        ("role is a or b, not “c”.", "Roles: we don't know “c”. Choose from the list."),
        ("role is a whole number from 0 to 2, not “-1”.", "Roles is a whole number from 0 to 2, not “-1”."),
        ("role is given more than once.", "Roles: choose only one."),
        ("role is empty.", "Roles: empty."),
        ("You chose 6 roles.", "You chose 6 roles."),
    ],
)
def test_a_refusal_is_put_in_words_for_readers(message: str, shown: str) -> None:
    assert reader_words("role", message, "Roles") == shown
