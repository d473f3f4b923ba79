"""What search says first."""

from search.answers.block import AnswerBlock
from search.find import search


def first_answer(question: str) -> AnswerBlock:
    return search(question).answers[0]
