"""Lists that lost their bullets, and paragraphs that never had any."""

import pytest

from careers.documents.layouts import lines

LISTS = {
    "what is asked for": "You'll need:\nknowledge of operating systems and hardware\nanalytical thinking\npatience",
    "ways in": "You can get into this job through:\na university course\nan apprenticeship\nworking towards this role",
    "one that is long": "You could:\nrecover files from phones\n"
    + "explain to a court what was found on a device, and how " * 2
    + "\nsleep",
}
PARAGRAPHS = {
    "wrapped": "You'll need:\nknowledge of systems that takes a line as long\nas this one, which goes on until it has ended\nnow",
    "of two lines": "You'll need:\nknowledge of the systems that we have at work\nand at home in Leeds",
    "with stops": "You'll need:\nknowledge of systems.\na licence.",
    "one line": "You'll need:\nknowledge of systems",
    "cut behind a word that goes on": "You'll need:\nknowledge of\nsystems and hardware",
    "in capitals": "Key duties include:\nWatching queues\nTuning workers",
    "apart": "You'll need:\n\nknowledge of systems\n\na licence",
    "no colon": "You need\nknowledge of systems\na licence",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_lines_below_a_colon_are_items(text):
    first, *others = lines(text)
    assert not first.marker
    assert [line.text for line in others] == [words.strip() for words in text.splitlines()[1:]]
    assert all(line.is_item for line in others)


def test_what_begins_with_a_capital_ends_the_list():
    found = lines("You'll need to:\npass checks\nkeep calm\nA full driving licence is useful.")
    assert [line.is_item for line in found] == [False, True, True, False]


@pytest.mark.parametrize("text", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_other_lines_are_none(text):
    assert not any(line.is_item for line in lines(text))
