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
        ("Share on-call for releases", "releases"),
        ("Hand a tested model to the engineers who release it, and help them", "releases"),
        ("Report what was spent of the budget", "cost"),
        ("Record lineage, so that an auditor can trace a prediction", "security"),
        ("Choose services for databases and security", "security"),
        ("Agree on interfaces with designers", "design"),
    ],
)
def test_words_that_mean_something_else_do_not(text, subject):
    assert subject not in slugs(text)


UNLIKE = [
    ("Design tables, marts and naming standards", "Design for resilience, so that services stay available"),
    ("Document how each source field becomes a target field", "Share on-call for releases, and write the runbook"),
    (
        "Agree data contracts with the teams that own the sources",
        "Spread deployment standards by helping product teams",
    ),
    ("Trace faults, and keep agreed service levels", "Design for resilience, so that services stay available"),
    (
        "Write transformation code that runs fast, and turn manual exports into flows",
        "Create environments, never by hand",
    ),
    ("Write transformation code that runs fast", "Scale serving up and down with traffic"),
    ("Coach juniors, and share what you learn", "Write a roadmap for the ML platform"),
    ("Trigger training on a schedule", "Choose features, fit several models and compare them"),
    ("Validate incoming data before a training run is allowed to start", "Run and tune training over many nodes"),
    ("Track experiments so that a model can be explained", "Plan an experiment, run it and study what it shows"),
    ("Serve the same feature values to training and to live requests", "Scale serving up and down with traffic"),
    ("Look for trends, relations and anything that could bias the outcome", "Build a test harness that scores answers"),
    (
        "Watch what training and inference cost, and show each team its share",
        "Give every team the same way to production",
    ),
    ("Report latency, failures and cost for each model", "Produce the regular reports"),
    ("Manage keys, rate limits, errors and fall-backs of model APIs", "Write APIs and microservices"),
]


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_unlike_duties_are_on_no_subject_together(one, other):
    assert not set(slugs(one)) & set(slugs(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Find faults in data systems", "Take part in incidents, find root causes and write the runbook"),
        ("Release pipelines through CI/CD as other software is released", "Roll new models out in stages"),
        ("Release pipelines through CI/CD as other software is released", "Build and maintain CI/CD pipelines"),
        ("Keep ML workloads within audit rules", "Keep deployments within protocols and compliance rules"),
        ("Validate incoming data before a training run is allowed to start", "Stop a load when its input looks wrong"),
        ("Define service levels with the product's owners", "Trace faults, and keep agreed service levels"),
    ],
)
def test_like_duties_still_are(one, other):
    assert set(slugs(one)) & set(slugs(other))


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
