"""Headings that rate what is below them: how much is asked comes from the nearest of them."""

from tests.reading import read_guide

TEXT = """# ML Engineer

## Tech Stack Requirements by Experience Level

### Mid Level (2-4 years)

#### Must-Have:
- **Python**

#### Good-to-Have:
- **Docker**

### Soft Skills

#### Critical
- Communication with teams
"""


def test_the_nearest_rating_says_how_much_is_asked() -> None:
    skills = {one.skill: one.necessity for one in read_guide(TEXT).of("RoleSkill")}
    assert skills == {"Python": "required", "Docker": "preferred", "communication": "required"}
    assert read_guide(TEXT).of("Credential") == []
