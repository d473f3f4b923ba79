"""The addresses that answer the ten questions are addresses of the portal."""

import re
from pathlib import Path

import pytest
from django.urls import resolve

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docs/ten-questions.md").read_text(encoding="utf-8")
ADDRESSES = re.findall(r"`(/[^`]*)`", TEXT)


def test_there_are_ten_and_each_says_where_what_and_what_not() -> None:
    questions = TEXT.split("\n# ")[0].split("\n## ")[1:]
    assert len(questions) == 10
    marks = ("**Where:**", "**Answer:**", "**Left open:**", "**Mended:**")
    assert [one.splitlines()[0] for one in questions if not all(mark in one for mark in marks)] == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_one_of_the_portal(address: str) -> None:
    assert resolve(re.split(r"[?#]", address)[0]).url_name not in (None, "nothing")
