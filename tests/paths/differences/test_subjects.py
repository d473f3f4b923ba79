"""Subjects of duties: the words that decide, the shipped guides, and lists that are refused."""

import pytest

import careers.parsers
from careers.documents import decode, read
from paths.differences.subjects import read_subjects, subjects, subjects_of
from tests.reading import PROJECT

GUIDES = sorted((PROJECT / "careers/guides").glob("*.md"))


def slugs(text):
    return [subject.slug for subject in subjects_of(text)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Take part in incidents and write the runbook", "incidents"),
        ("Set up dependable monitoring of models", "monitoring"),
        ("Tune the use of cloud resources to hold costs down", "cost"),
        ("Automate model deployment", "releases"),
        ("Record model and data lineage", "versions"),
        ("Recruit, hire, train and review engineers", "leading"),
    ],
)
def test_a_word_names_the_subject_of_a_duty(text, subject):
    assert subject in slugs(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Track experiments so that any released model can be rebuilt", "releases"),
        ("Split, index and search documents", "documentation"),
        ("Save checkpoints often enough that a dead node costs minutes", "cost"),
        ("Build a small version of the risky part", "versions"),
        ("Help customers who report one", "reports"),
        ("Walk the dog", "cost"),
    ],
)
def test_words_that_mean_something_else_do_not(text, subject):
    assert subject not in slugs(text)


def test_nine_in_ten_duties_of_the_shipped_guides_have_a_subject():
    parsed = [fact for path in GUIDES for fact in careers.parsers.parse(read(decode(path.read_bytes()))).facts]
    duties = [fact.text for fact in parsed if type(fact).__name__ == "ParsedResponsibility"]
    without = [text for text in duties if not subjects_of(text)]
    assert len(duties) > 150
    assert len(without) / len(duties) <= 0.1, without


def test_every_subject_is_met_by_a_shipped_duty():
    parsed = [fact for path in GUIDES for fact in careers.parsers.parse(read(decode(path.read_bytes()))).facts]
    duties = [fact.text for fact in parsed if type(fact).__name__ == "ParsedResponsibility"]
    assert {subject.slug for text in duties for subject in subjects_of(text)} == {each.slug for each in subjects()}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,A,one\na,B,two", "given more than once: a"),
        ("a,A, ", "a has no words"),
        ("a,A,(", "the words of a are no pattern"),
    ],
)
def test_a_wrong_list_is_refused(tmp_path, row, message):
    path = tmp_path / "subjects.csv"
    path.write_text(f"slug,name,words\n{row}\n")
    with pytest.raises(ValueError, match=message):
        read_subjects(path)
