"""Which words of a sentence are its figures: what readers compare, so pages print it bold. Pure."""

import re
from collections.abc import Iterator
from urllib.parse import quote

NUMBER = r"\d+(?:[.,]\d+)*"
FIGURE = re.compile(
    rf"""
    (?:(?:US)?[$€£]\s?|\b[A-Z]{{3}}\s)      # $131,158; USD 1.7 billion; $100K+
    {NUMBER}(?:[KMk]\b|\s(?:thousand|million|billion|trillion)\b)?\+?
    | {NUMBER}\s?%                          # 43%
    | {NUMBER}(?:\+|\s?[-–]\s?{NUMBER}\+?)?\s(?:years?|months?)\b   # 4+ years; 0-2 years
    """,
    re.VERBOSE,
)
# Browsers scroll to these words where the page still prints them, and open it at its top where not.
AT_WORDS = "#:~:text="


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in order, each piece with whether it is a figure; nothing is lost."""
    end = 0
    for found in FIGURE.finditer(text):
        yield text[end : found.start()], False
        yield found[0], True
        end = found.end()
    yield text[end:], False


def address_at(address: str, text: str) -> str:
    """The address of an original, at the longest number of our sentence on it; as it is where there is none, or a place in it."""
    numbers = [number for figure, is_one in pieces(text) if is_one for number in re.findall(rf"{NUMBER}%?", figure)]
    if not address or not numbers or "#" in address:
        return address
    return f"{address}{AT_WORDS}{quote(max(numbers, key=len), safe='')}"
