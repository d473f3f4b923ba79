"""Lists of names in words."""

from careers.reading_words import one_of


def test_alternatives_have_one_or() -> None:
    assert one_of(["AWS"]) == "AWS"
    assert one_of(["AWS", "Azure", "Google Cloud"]) == "AWS, Azure or Google Cloud"
    assert one_of(["Airflow", "Prefect"], or_similar=True) == "Airflow, Prefect or similar"
    assert one_of(["Terraform"], or_similar=True) == "Terraform or similar"
