"""Where a sentence of ours comes from, read from its footnotes."""

from careers.originals import originals_of, remarks_of

ONE = [{"title": "A guide", "publisher": "AiPathly", "address": "https://aipathly.com/guide"}]
TWO = [*ONE, {"title": "A page", "publisher": "B Pages", "address": "https://b.example/page"}]


def words(sources: list[dict[str, str]], *notes: str) -> list[str]:
    return [each.words for each in originals_of(sources, notes)]


def test_the_one_source_of_a_guide_needs_no_note_and_its_lines_are_taken_from_notes() -> None:
    assert words(ONE) == ["AiPathly"]
    assert words(ONE, "AiPathly guide, line 145: pay.", "AiPathly guide, line 146: years.") == [
        "AiPathly, lines 145, 146"
    ]
    assert words(ONE, "AiPathly guide, lines 12-14.") == ["AiPathly, lines 12-14"]


def test_of_several_sources_a_note_names_one_by_its_address() -> None:
    assert words(TWO) == []
    assert words(TWO, 'B Pages, "A page", https://b.example/page, undated.') == ["B Pages"]
    assert words(TWO, "Somebody else.") == []


def test_an_address_of_another_scheme_is_no_link() -> None:
    (found,) = originals_of([{"publisher": "X", "address": "javascript:alert(1)"}])
    assert found.address == ""


def test_what_a_note_says_besides_is_kept() -> None:
    note = 'B Pages, "A page", https://b.example/page, undated. The opinion of a training firm.'
    assert remarks_of(TWO, [note, note]) == ["Undated. The opinion of a training firm."]
    assert remarks_of(TWO, ["Heard at a conference."]) == ["Heard at a conference."]


def test_a_page_without_a_day_does_not_speak_against_the_year_of_its_pay() -> None:
    notes = [f'B Pages, "A page", https://b.example/page, {day}. An estimate.' for day in ("undated", "3 May 2026")]
    assert remarks_of(TWO, notes, "its pay is of 2024") == [
        "Undated; its pay is of 2024. An estimate.",
        "3 May 2026. An estimate.",
    ]
