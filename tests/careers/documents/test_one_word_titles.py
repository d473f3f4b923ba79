"""Titles of one word and in capitals, and the advice to a text without known headings."""

import pytest

from careers.documents import DocumentError, read
from careers.documents.titles import role_title


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Electrician\n\nRequirements\n\n- what electricians need\n\nSite Managers plan. A Site Manager helps.\n",
            "Electrician",
        ),
        ("# Electrician\n\n## Overview\n\nA Gas Engineer helps. A Gas Engineer plans.\n", "Electrician"),
        ("ELECTRICIAN\n\nMAIN DUTIES\n\n- fit cables as electricians do\n\nREQUIREMENTS\n\n- a card\n", "Electrician"),
        ("GIS ANALYST\n\nMAIN DUTIES\n\n- GIS analysts map\n\nREQUIREMENTS\n\n- a card\n", "GIS Analyst"),
        ("MLOPS ENGINEER\n\nMAIN DUTIES\n\n- MLOps engineers ship\n\nREQUIREMENTS\n\n- a card\n", "MLOps Engineer"),
        ("Monster\n\nRequirements\n\n- SQL\n", ""),
        ("Monster\n\nData Engineer\n\nRequirements\n\n- SQL\n", "Data Engineer"),
        ("Monitor\n\nRequirements\n\n- a monitor\n", ""),
    ],
)
def test_the_role_is_the_first_line_where_that_is_a_job(text: str, role: str) -> None:
    assert role_title(read(text)) == role


def test_a_text_without_known_headings_is_refused_with_advice() -> None:
    with pytest.raises(DocumentError, match=r"Put a known heading on a line of its own above each part") as refused:
        read("An interview\n\nQ: What are your main responsibilities?\n\nA: I read.\n")
    assert "'Q: What are your main responsibilities?' (line 3)" in str(refused.value)
