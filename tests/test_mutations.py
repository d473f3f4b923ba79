"""The reader on damaged guides: nothing crashes, every span is exact, and facts stand in the ten sections alone."""

import pytest

from careers.documents import DocumentError
from careers.documents.marks import plain_text
from careers.documents.topics import SECTIONS
from tests.mutations import TIMES, mutated, with_figure_in_a_note
from tests.reading import read_guide

pytestmark = pytest.mark.slow
SEEDS = 300 * TIMES


@pytest.mark.parametrize("make", [mutated, with_figure_in_a_note])
def test_every_damaged_guide_is_read_exactly_or_refused(make):
    read = 0
    for seed in range(SEEDS):
        text = make(seed)
        try:
            reading = read_guide(text)
        except DocumentError:
            continue
        read += 1
        _is_exact(text, reading, seed)
    assert read > SEEDS / 2


def _is_exact(text, reading, seed):
    statements = reading.document.statements
    assert all(plain_text(text[one.start : one.end]).split() == one.text.split() for one in statements), seed
    for fact in reading.facts:
        first, last = statements[fact.evidence.first], statements[fact.evidence.last]
        assert first.start <= fact.evidence.start < fact.evidence.end <= last.end, seed
        assert fact.section in SECTIONS, seed


def test_a_seed_gives_the_same_guide_every_time():
    assert [mutated(seed) for seed in range(20)] == [mutated(seed) for seed in range(20)]
    assert len({mutated(seed) for seed in range(20)}) == 20
