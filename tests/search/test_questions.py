"""Questions of people who look for a job or hire for one, each with the answer it must get first."""

import json
import random
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

import pytest

from careers.models import OccupationTitle, RoleOccupation
from search.find import search, spelling
from search.index.loaded import SHELF
from search.questions.question import read_question
from search.ranking import rank
from search.text.names import ROLE, SKILL, Name
from search.text.words import plain

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite", "postgresql")]
CASES = Path(__file__).resolve().parent.parent / "cases"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
RIGHT, RIGHT_AFTER_A_SLIP = 0.95, 0.99


@pytest.fixture(scope="module", autouse=True)
def _index(shipped_names: None) -> None:
    """Shipped roles and skills."""


def is_right(case: dict[str, Any]) -> bool:
    """Whether the first answer is of this kind, its address or what the question names has all of `has`, and it `says` so."""
    found = search(case["q"])
    if not found.answers or found.answers[0].kind != case["kind"]:
        return False
    address = unquote_plus(found.answers[0].address)
    named = (*found.question.roles, *found.question.skills)
    says = case.get("says", "") in found.answers[0].text.lower()
    return says and all(each in address or each in named for each in case["has"])


@pytest.mark.parametrize(
    ("name", "number"),
    [("questions", 60), ("questions_further", 135), ("questions_own_words", 87), ("questions_on_a_phone", 25)],
)
def test_questions_get_their_answer_first(name: str, number: int) -> None:
    cases = [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text().splitlines()]
    wrong = [case["q"] for case in cases if not is_right(case)]
    assert len(cases) == number
    assert len(wrong) <= number * (1 - RIGHT), wrong


def with_a_slip(name: str, chosen: random.Random) -> str:
    at = chosen.randrange(len(name))
    kind = chosen.choice(("more", "less", "other", "exchanged"))
    if kind == "more":
        return name[:at] + chosen.choice(LETTERS) + name[at:]
    if kind == "less":
        return name[:at] + name[at + 1 :]
    if kind == "other":
        return name[:at] + chosen.choice(LETTERS) + name[at + 1 :]
    at = min(at, max(len(name) - 2, 0))
    return name[:at] + name[at : at + 2][::-1] + name[at + 2 :]


def first_found(typed: str) -> tuple[str, str] | None:
    index = SHELF.index()
    correction = spelling(index).correct(typed)
    question = read_question(correction.text if correction else typed, index.names)
    scores = {subject: rank(index, question, (), subject) for subject in (ROLE, SKILL)}
    best = [(-each.by_slug[slug], subject, slug) for subject, each in scores.items() for slug in each.first_slugs[:1]]
    return min(best)[1:] if best else None


@pytest.mark.databases("sqlite")  # of an index in memory, whose rows the questions above try on both
def test_a_name_with_one_slip_is_found_first() -> None:
    chosen = random.Random(1)
    names: list[Name] = [each for each in SHELF.index().names.all if each.kind not in ("short", "meant")]
    targets: dict[str, set[tuple[str, str]]] = {}
    for name in SHELF.index().names.all:
        targets.setdefault(name.raw, set()).add(name.target)
    typed = [(name, with_a_slip(name.name.lower(), chosen)) for name in names]
    long_enough = [(name, words) for name, words in typed if len("".join(plain(words))) > 4]
    right = [name for name, words in long_enough if first_found(words) in targets[name.raw]]
    assert len(long_enough) > 2_000
    assert len(right) >= RIGHT_AFTER_A_SLIP * len(long_enough)


def test_nothing_is_guessed_of_four_letters_or_fewer() -> None:
    chosen = random.Random(2)
    index = SHELF.index()
    for name in index.names.all:
        if len(name.raw) <= 4:
            typed = with_a_slip(name.name.lower(), chosen)[:4]
            assert spelling(index).correct(typed) is None, typed


def test_official_titles_lead_to_the_role_that_is_nearly_the_same_work() -> None:
    leading: dict[str, set[str]] = {}
    for code, slug in RoleOccupation.objects.filter(scheme="onet_soc", match__in=("exact", "close")).values_list(
        "code", "role__slug"
    ):
        leading.setdefault(code, set()).add(slug)
    titles: dict[str, set[str]] = {}
    for code, title in OccupationTitle.objects.filter(occupation__code__in=leading).values_list(
        "occupation__code", "title"
    ):
        titles.setdefault(title, set()).update(leading[code])
    index = SHELF.index()
    missed = []
    for title, slugs in titles.items():
        found = rank(index, read_question(title, index.names), (), ROLE).first_slugs[:3]
        if not slugs & set(found):
            missed.append(title)
    assert len(titles) > 200
    assert missed == []
