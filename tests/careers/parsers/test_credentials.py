"""Credentials: education, experience, certifications."""

import pytest

from tests.reading import section


def credentials(line, heading="Requirements", block="Education and Experience"):
    return section(heading, block, f"- {line}").of("Credential")


@pytest.mark.parametrize("line", ["Strong communication", "Docker and Kubernetes", "Certain habits"])
def test_no_credential_among_requirements_without_blocks(line):
    assert section("Requirements", f"- {line}").of("Credential") == []


@pytest.mark.parametrize(
    ("line", "kind", "years"),
    [
        ("A Bachelor's degree in any field", "education", None),
        ("PhD with certificates", "education", None),
        ("4+ years of experience", "experience", 4),
        ("0-2 years in operations", "experience", 0),
        ("less than 2 years in operations", "experience", None),
        ("Some certification", "certification", None),
    ],
)
def test_kinds(line, kind, years):
    [one] = credentials(line)
    assert (one.kind, one.min_years, one.name) == (kind, years, line)


@pytest.mark.parametrize(
    ("line", "least", "most", "necessity"),
    [
        ("Typically 4-8 years of experience, by a template for adverts", 4, 8, "mentioned"),
        ("Usually 3 to 5 years of experience", 3, 5, "mentioned"),
        ("4–8 years of experience", 4, 8, "required"),
        ("Between two and five years of experience", 2, 5, "required"),
        ("4-8+ years of experience", 4, None, "required"),
        ("4+ years of experience", 4, None, "required"),
        ("4 years of experience", 4, None, "required"),
        ("less than 2 years of experience", None, None, "required"),
        ("Typically 4-8 years of experience are required", 4, 8, "required"),
        ("Bachelor's degree, typically with honours; 4-8 years of experience", 4, 8, "required"),
    ],
)
def test_a_range_of_years_keeps_both_ends_and_what_is_typical_is_asked_of_nobody(line, least, most, necessity):
    (one,) = (each for each in credentials(line) if each.kind == "experience")
    assert (one.min_years, one.max_years, one.necessity) == (least, most, necessity)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Certifications (e.g., CKA, AWS Machine Learning)", ["CKA", "AWS Machine Learning"]),
        ("Certifications (CKA or CKAD)", ["CKA", "CKAD"]),
        ("Certifications such as CKA, CKAD, and PMP", ["CKA", "CKAD", "PMP"]),
        ("Certifications like CKA and/or PMP.", ["CKA", "PMP"]),
        ("Certifications: CKA, PMP; more later", ["CKA", "PMP"]),
        ("Certifications (e.g., CKA,, , PMP)", ["CKA", "PMP"]),
        ("Certifications (", ["Certifications ("]),
        ("Certifications (   )", ["Certifications (   )"]),
    ],
)
def test_one_for_each_certification(line, names):
    assert [one.name for one in credentials(line)] == names


def test_a_certification_is_the_words_of_its_span():
    reading = section("Requirements", "Education", "- Certifications (e.g., CKA, AWS Machine Learning)")
    assert [reading.words(one) for one in reading.of("Credential")] == ["CKA", "AWS Machine Learning"]


@pytest.mark.parametrize(
    ("heading", "line", "necessity"),
    [
        ("Requirements", "A degree in any field", "required"),
        ("Requirements", "A degree is preferred", "preferred"),
        ("Requirements", "A degree is a plus", "preferred"),
        ("Career Development", "A degree in any field", "mentioned"),
        ("Career Development", "A degree is required", "required"),
        ("Career Development", "Consider a degree", "preferred"),
        ("Career Development", "A degree is worth considering", "preferred"),
        ("Career Development", "A degree and considerable patience", "mentioned"),
    ],
)
def test_necessity(heading, line, necessity):
    [one] = credentials(line, heading)
    assert one.necessity == necessity


def test_advice_on_certifications_names_them_too():
    reading = section("Career Development", "Continuous Learning", "- Earn certifications (CKA)", "- Read books")
    assert [one.name for one in reading.of("Credential")] == ["CKA"]
    assert len(reading.of("Insight", kind="advice")) == 2


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Most hold a Master's degree.", ["education"]),
        ("Most have 5 years of experience.", ["experience"]),
        ("The field is 5 years old.", []),
        ("Careers progress.", []),
    ],
)
def test_sentences_of_the_overview(sentence, kinds):
    assert [one.kind for one in section("Overview", sentence).of("Credential")] == kinds
