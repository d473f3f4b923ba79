"""What the page of matching roles says first: how many ask for the skills, which are closest, or which take beginners."""

from paths.matches.answer import MatchAnswer, RoleMatch
from paths.matches.named_skills import all_of_them, asking_for_all, every_one
from paths.matches.question import LEAST_EXPERIENCE


def heading_of(answer: MatchAnswer) -> str:
    if not answer.results:
        return "No role to rank"
    if answer.question.order == LEAST_EXPERIENCE:
        return _least_experience(answer.results[0])
    if answer.question.role:
        return f"{_nearest(answer)} nearest"
    return f"{_nearest(answer)} closest to your skills" if answer.is_clear else _asking(answer)


def said_of_all(answer: MatchAnswer) -> str:
    """How many roles ask for all of the skills named, where the heading does not say so; else how many ask for some."""
    number = len(answer.question.skills)
    if not number or not answer.results:
        return ""
    if answer.question.role or answer.question.order == LEAST_EXPERIENCE or answer.is_clear:
        return f"{asking_for_all(answer.asking_all, all_of_them(number))}."
    some = answer.asking_some
    return f"{some} {'asks' if some == 1 else 'ask'} for some of them, as each says." if some else ""


def first_asking_all(answer: MatchAnswer) -> RoleMatch | None:
    """Of those that ask for all of the skills, the first in this order; None where it is the very first or there is none."""
    if answer.question.order != LEAST_EXPERIENCE or not answer.question.skills:
        return None
    first = next((match for match in answer.results if match.named.is_all), None)
    return None if first is None or first is answer.results[0] else first


def _asking(answer: MatchAnswer) -> str:
    return asking_for_all(answer.asking_all, every_one([skill.name for skill in answer.question.skills]))


def _nearest(answer: MatchAnswer) -> str:
    names = [match.role.title for match in answer.results[:2]]
    return f"{' and '.join(names)} {'is' if len(names) == 1 else 'are'}"


def _least_experience(first: RoleMatch) -> str:
    """In the words of its guide, which the row below opens."""
    if first.beginners:
        return f"The guide of {first.role.title} {first.beginners.text}"
    if first.experience:
        return f"{first.role.title} asks for least experience"
    return "No guide says how much experience these roles ask for"
