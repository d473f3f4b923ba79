"""A piece that is cut out of a line keeps the marks around its words."""

from tests.reading import read_guide


def test_the_marks_behind_the_last_word_of_a_piece_are_its_own() -> None:
    text = "Requirements\nTechnical Skills\n- __0__ By doing so, teams win.\n"
    spans = {one.text: text[one.start : one.end] for one in read_guide(text).document.statements}
    assert (spans["0"], spans["By doing so, teams win."]) == ("__0__", "By doing so, teams win.")
