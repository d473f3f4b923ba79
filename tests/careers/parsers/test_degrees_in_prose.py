"""Degrees that a sentence among the requirements asks for, and sentences that ask for none."""

import pytest

from careers.parsers.credentials import ParsedCredential
from tests.reading import read_guide


def _credentials(text: str) -> list[ParsedCredential]:
    return read_guide(f"# Data Engineer\n\n## Requirements\n\n{text}\n").of("Credential")


@pytest.mark.parametrize(
    ("sentence", "necessity"),
    [
        ("Most entrants hold a bachelor's degree in computer science.", "mentioned"),
        ("Most employers ask for a bachelor's degree in geography or a related subject.", "mentioned"),
        ("In the US, employers ask for a bachelor's degree.", "mentioned"),
        ("Entry requires a diploma in nursing.", "required"),
        ("You need a degree in biomedical science.", "required"),
        ("Entry usually requires a diploma in nursing.", "mentioned"),
        ("About 60% of job adverts ask for a bachelor's degree.", "mentioned"),
        ("A degree in law is required.", "required"),
        ("A degree is essential.", "required"),
        ("A master's degree is an advantage.", "preferred"),
        ("Some employers prefer a master's degree.", "preferred"),
        ("A master's degree is not essential, but it is an advantage in research.", "preferred"),
    ],
)
def test_a_degree_in_a_sentence_is_asked_for_as_it_says(sentence: str, necessity: str) -> None:
    [found] = _credentials(sentence)
    assert (found.kind, found.name, found.necessity) == ("education", sentence, necessity)


@pytest.mark.parametrize(
    "sentence",
    [
        "A degree is not essential.",
        "You do not need a degree.",
        "A PhD is rarely needed.",
        "Do you need a degree?",
        "Nobody needs a degree.",
        "Fewer than a third still ask for a degree, and only 7% want an MBA.",
        "Employers rarely ask for a degree.",
        "Applicants without a degree may enter as technicians.",
        "Some candidates complete a bootcamp instead of a degree.",
        "People with a degree earn more.",
        "A bachelor's degree costs $40,000.",
        "My manager holds a degree in music.",
        "Around 27% of hires hold no degree.",
        "The work needs a high degree of care.",
    ],
)
def test_a_sentence_that_asks_for_none_gives_none(sentence: str) -> None:
    assert _credentials(sentence) == []


def test_a_table_of_certifications_asks_for_none_of_them() -> None:
    table = "| Certification | Exam fee |\n|---|---|\n| CCNA | $300 |\n"
    assert [fact.necessity for fact in _credentials(table)] == ["mentioned"]
    asked = "| Certification | Required? |\n|---|---|\n| CCNA | Yes |\n| CKA | No |\n"
    assert [(fact.name, fact.necessity) for fact in _credentials(asked)] == [("CCNA", "required")]
