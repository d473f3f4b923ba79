"""Degrees: what is said of a subject, denied, enough, or counted instead is asked of nobody."""

import pytest

from tests.reading import section

OPENS_SUBJECTS = """\
A degree in one of the following is required:
Bachelor's degree in one of these fields:
You need a BSc or MSc in:
Useful subjects include:
Relevant majors:
A first degree in any of:
Accepted fields of study:
Degree subjects that employers take:
Graduates of these disciplines:
We accept diplomas in:
""".splitlines()
OPENS_SKILLS = """\
You need knowledge of:
Skills that a degree gives you:
What you need besides the degree:
Education and skills:
Technical skills:
Experience with one of:
""".splitlines()
DENIALS = """\
What you don't need is a PhD.
A PhD isn't something you need.
The one thing you do not have to hold is a master's degree.
Employers have dropped the degree requirement.
Employers no longer require a bachelor's degree.
There is no need for a bachelor's.
A bachelor's degree is by no means required.
Nothing here requires a degree.
You can do the job without a master's degree, as most do who have one.
Employers need builders, not doctorates.
Few teams waive nothing but the degree.
Neither a bachelor's nor a master's degree is required.
A degree is the last thing they look for.
Senior posts ask for four years' post-doctoral experience.
Employers want two years of postdoctoral work.
Some posts require undergraduate teaching experience.
They expect supervision of doctoral students.
Labs look for experience with postgraduate students.
""".splitlines()
DEMANDS = """\
Most employers ask for a bachelor's degree.
A degree in physics is required.
Employers usually ask for a degree, not necessarily in computing.
Not everyone has one, but most employers want a master's degree.
You need a bachelor's degree or equivalent.
Research posts require a PhD.
A doctoral degree is preferred in labs.
An undergraduate degree is the usual minimum.
Not only banks expect a degree in mathematics.
""".splitlines()
ENOUGH = """\
An associate degree is sufficient for Level I
Up to four years of experience may be substituted for the degree
Additional qualifying experience may be substituted for the degree on a year-for-year basis, up to four years
A diploma is enough for assistants
Two years of college will do instead of one year of experience
A master's degree counts as one year of experience
Each year of study replaces a year of experience
A bachelor's degree is also accepted
Experience can replace a degree
Four years in the army may stand in for the degree
The degree requirement is waived after five years
Experience solely in help desk support is not qualifying
Every two years of experience count for one year of college
""".splitlines()
ASKED = """\
Bachelor's degree in CS. Additional experience may be substituted for the degree, up to four years.
Bachelor's degree or equivalent experience
Five years of experience; a degree may be substituted for two of them
Master's degree required; PhD preferred
Bachelor's degree (or four years of equivalent experience)
Degree in maths, or 5+ years of experience
At least 3 years of experience in industry
Doctoral degree in biology
High school diploma or GED
Postgraduate diploma in computing
""".splitlines()


def credentials(heading, *lines):
    return [(one.kind, one.min_years) for one in section(heading, *lines).of("Credential")]


@pytest.mark.parametrize("opener", OPENS_SUBJECTS)
def test_a_subject_of_a_degree_is_no_skill(opener):
    reading = section("Requirements", opener, "- mathematics or statistics", "- machine learning")
    assert reading.facts == []
    assert len(reading.unread()) == 2


@pytest.mark.parametrize("opener", OPENS_SKILLS)
def test_below_other_words_the_same_are_skills(opener):
    reading = section("Requirements", opener, "- mathematics or statistics", "- machine learning")
    assert [one.skill for one in reading.of("RoleSkill")] == ["statistics", "machine learning"]


def test_knowledge_is_asked_for_below_a_degree_too():
    reading = section("Requirements", "Degree and what goes with it", "- Knowledge of Python", "- A degree in physics")
    assert [one.skill for one in reading.of("RoleSkill")] == ["Python"]


@pytest.mark.parametrize("sentence", DENIALS)
def test_a_sentence_that_denies_a_degree_asks_for_none(sentence):
    assert credentials("Requirements", "- Python", "", sentence) == []


@pytest.mark.parametrize(
    "sentence", ["You don't need a degree.", "What you don't need is a PhD.", "My boss has a degree."]
)
def test_nor_does_it_in_the_overview(sentence):
    assert credentials("Overview", sentence) == []


@pytest.mark.parametrize("sentence", DEMANDS)
def test_a_sentence_that_asks_for_a_degree_is_read(sentence):
    assert credentials("Requirements", "- Python", "", sentence) == [("education", None)]


@pytest.mark.parametrize("heading", ["Requirements\nEducation and experience:", "Requirements"])
@pytest.mark.parametrize("item", ENOUGH)
def test_what_is_enough_or_counts_instead_is_not_required(heading, item):
    reading = section(heading, f"- {item}", "- A degree in physics")
    assert [reading.words(one) for one in reading.facts] == ["A degree in physics"]


@pytest.mark.parametrize("item", ASKED)
def test_an_item_that_asks_is_read_whatever_else_is_enough(item):
    assert credentials("Requirements\nEducation and experience:", f"- {item}")


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ("four years' post-doctoral or industrial experience", [("experience", 4)]),
        ("Two years of undergraduate teaching experience", [("experience", 2)]),
        (
            "Bachelor's degree in CS. Additional experience may be substituted for the degree, up to four years.",
            [("education", None)],
        ),
        ("Five years of experience; a degree may be substituted for two of them", [("experience", 5)]),
        ("Doctoral degree in biology", [("education", None)]),
    ],
)
def test_which_of_them_an_item_asks_for(item, found):
    assert credentials("Requirements\nEducation and experience:", f"- {item}") == found
