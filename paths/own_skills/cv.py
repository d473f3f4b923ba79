"""A CV → its skills. It is read once: nothing of it is stored or logged, not even where reading it fails."""

from django.views.decorators.debug import sensitive_variables

from paths.own_skills.names import skills_in
from paths.own_skills.question import MOST_SKILLS

CV = "cv"
EMPTY_CV = "Paste the text of a CV first."
NOTHING_FOUND = "No skill we know is named in this text. Type your skills above instead."


class CvNotRead(Exception):
    """We failed to read a CV; the name of the error is all that is said of it."""


@sensitive_variables()
def skills_of_cv(text: str) -> list[str]:
    """Raises `CvNotRead`: an error of reading, and the places on its way, could quote the text."""
    try:
        return skills_in(text)[:MOST_SKILLS]
    except Exception as error:
        raise CvNotRead(type(error).__name__) from None
