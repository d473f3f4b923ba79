"""Lists that name the first of many."""

from search.answers.requirements import MOST_NAMED, some

NAMES = [f"Skill {number}" for number in range(MOST_NAMED + 2)]


def test_how_many_more_there_are_leads_to_the_page_that_has_them_all() -> None:
    listed, more = some(NAMES, "/skill-gap/")
    assert listed.text == "Skill 0; Skill 1; Skill 2; Skill 3; Skill 4 and "
    assert (more.text, more.address) == ("2 more", "/skill-gap/")


def test_few_are_all_named() -> None:
    assert [part.text for part in some(NAMES[:2], "/skill-gap/")] == ["Skill 0 and Skill 1"]
