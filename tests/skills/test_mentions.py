"""What a text claims: what it names and does not deny, over several lines."""

import pytest

from skills.mentions import find_skills


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("No Java", []),
        ("No Java\nPython", ["Python"]),
        ("Python\nno Java\nSQL", ["Python", "SQL"]),
        ("Docker is not required. SQL is.", ["SQL"]),
        ("I don’t know Kafka", []),
        ("Not only Docker", ["Docker"]),
        ("Python and SQL, with no gaps", ["Python", "SQL"]),
        ("Notebook: Python", ["Python"]),
    ],
)
def test_what_is_denied_is_not_claimed(text: str, names: list[str]) -> None:
    assert [mention.entry.name for mention in find_skills(text)] == names


def test_a_mention_keeps_its_place_in_the_whole_text() -> None:
    text = "No Java\r\nbut Python and\n\nGo, SQL"
    assert [text[each.start : each.end] for each in find_skills(text)] == ["Python", "Go", "SQL"]


def test_a_long_text_takes_as_many_steps_as_its_words() -> None:
    line = "We use Python, no Java, and not Kafka but Docker.\n"
    assert len(find_skills(line * 400)) == 800


@pytest.mark.parametrize(
    "denied",
    [
        "Forget Java",
        "You can skip Java",
        "Feel free to ignore Java",
        "Anything but Java",
        "Java is rarely needed",
        "Java is hardly ever used",
        "Hardly anybody asks for Java",
        "Few teams use Java",
        "Nobody here writes Java",
        "Java would be overkill",
        "Java used to be required",
        "Java can be skipped",
    ],
)
def test_what_a_guide_may_deny_a_text_may_deny_too(denied: str) -> None:
    assert [mention.entry.name for mention in find_skills(f"Python\n{denied}\n")] == ["Python"]
