"""What stands behind "certifications" and names none."""

import pytest

from tests.reading import section


@pytest.mark.parametrize(
    "item",
    [
        "Certified Practitioner (Start here)",
        "Certified Practitioner (Advanced)",
        "Certifications: QA-focused bootcamps can provide training",
        "Certifications: Vendor-neutral certification focusing on quality",
    ],
)
def test_words_about_a_certification_are_no_name_of_one(item: str) -> None:
    names = [one.name for one in section("Requirements", "Certifications", f"- {item}").of("Credential")]
    assert not {"Start here", "Advanced", "QA-focused bootcamps can provide training"} & set(names)
    assert not any(name.startswith("Vendor-neutral") for name in names)


def test_where_to_learn_is_outside() -> None:
    reading = section("Requirements", "Education", "- Self-Learning Paths & Online Resources: Many sites teach Python")
    assert reading.facts == []
    assert reading.document.statements[-1].is_outside
