"""What is said to those who begin is what a guide's sentence says, and no more."""

import pytest

from careers.models import Role
from paths.beginners import for_beginners, people_named
from tests.conftest import GUIDE, import_text

WITH_WAYS_IN = """# Cache Engineer

## Overview
A Cache Engineer keeps caches warm.

## Career Development
### Career Progression
- Junior Cache Engineer
- Cache Engineer

## How people get in
"""


@pytest.mark.parametrize(
    ("title", "text", "people"),
    [
        ("Junior Data Analyst", "Few titles in data are as open to graduates. Bring one analysis.", "graduates"),
        ("Graduate", "", "graduates"),
        ("Student", "", "students"),
        ("Trainee", "The company takes recent graduates every year.", "graduates"),
        ("Career changer", "No earlier experience is needed.", "people with no experience"),
        ("Junior Developer", "The usual door, after a degree, a course or neither.", ""),
        ("Doctoral Researcher", "An internship in a research group is the usual door.", ""),
        ("Data Scientist", "A graduate degree helps.", ""),
        ("Teacher", "You know how students think.", ""),
        ("Software Engineer", "Seldom open to graduates.", ""),
        ("Software Engineer", "It isn't a title for graduates.", ""),
    ],
)
def test_people_are_named_where_a_way_in_says_so(title: str, text: str, people: str) -> None:
    assert people_named(title, text) == people


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("way_in", "said"),
    [
        ("- Data Analyst: Few titles are as open to graduates.\n", "names graduates among its ways in"),
        ("- Junior Data Engineer: The usual door.\n", "names Junior Data Engineer among its ways in"),
        ("- Data Analyst: You know queues.\n", "names an entry-level step, Junior Cache Engineer"),
    ],
)
def test_the_plainest_that_a_guide_says_is_given_with_its_fact(way_in: str, said: str) -> None:
    import_text(WITH_WAYS_IN + way_in, slug="cache-engineer", role="Cache Engineer")
    role = Role.objects.get(slug="cache-engineer")
    found = for_beginners([role])[role.pk]
    assert (found.text, found.fact.role) == (said, role)
    assert found.names_people is ("graduates" in said)


@pytest.mark.django_db
def test_entry_level_pay_from_no_years_is_said_with_its_years() -> None:
    import_text(GUIDE)
    role = Role.objects.get(slug="queue-engineer")
    found = for_beginners([role])[role.pk]
    assert (found.text, found.fact.resource) == ("states entry-level pay for 0–2 years", "salary-bands")


@pytest.mark.django_db
def test_a_guide_that_says_nothing_of_beginners_says_nothing() -> None:
    text = GUIDE.replace("- Junior Queue Engineer\n", "").replace("- Typically requires 0-2 years of experience\n", "")
    import_text(text)
    assert for_beginners([Role.objects.get(slug="queue-engineer")]) == {}
