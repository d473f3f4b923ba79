"""What is known of certificates: of names on the list, with a source each, and never a price."""

from urllib.parse import urlsplit

from skills.exams import exams
from skills.lexicon import load
from vocabulary.money import contains_money


def test_each_is_a_certificate_of_the_list_with_its_issuer_and_who_says_so() -> None:
    certificates = {entry.name for entry in load().entries if entry.kind == "certification"}
    assert len(exams()) > 40
    assert set(exams()) <= certificates
    for exam in exams().values():
        assert exam.issuer
        assert exam.source
        assert urlsplit(exam.address).scheme == "https"


def test_levels_are_words_that_their_sources_use() -> None:
    words = {word for exam in exams().values() for word in exam.level.split(" and ")}
    assert words == {"", "foundational", "associate", "professional", "specialty", "expert", "core", "performance exam"}


def test_no_price_and_no_worth_is_printed() -> None:
    assert not any(contains_money(text) for exam in exams().values() for text in (exam.note, exam.source))
