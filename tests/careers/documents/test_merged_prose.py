"""Where a bullet ends and merged prose begins. `|` marks the seam that must be found."""

import pytest

from careers.documents.merged_prose import colon_tail, is_label, opening_names, prose_tail

NAMES = opening_names(
    frozenset({"Cloud Run", "cloud computing", "Google Cloud", "Kafka", "SQL Server", "Data Version Control"})
)
COLON = [
    "Managing the rota |Required skills encompass:",
    "Managing the rota |Cloud Data Architects must also consider:",
    "Managing the rota. |Required skills:",
    "Managing the rota (with care) |Required skills:",
    "Managing 24% |The following matters:",
    "Clear writing for mixed audiences |Education and Background:",
    "Cost: Watch it all |Tools and Technologies:",
]
NO_COLON = [
    "",
    "Managing the rota",
    "Data Management:",
    "Required skills encompass:",
    "Managing queues in Kafka:",
    "Managing the Kafka clusters:",
    "Tuning Cloud Run services:",
    "Deep Google expertise in:",
    "Tuning SQL Server instances:",
    "Working with Apache Beam:",
    "Knowledge of (Some Tools Here):",
]
FRAGMENTS = ["Build queues", "Keep the rota", "Watch the costs"]
SENTENCES = ["Plan: Decide early.", "Cost: Switch off.", "Data: Keep it clean."]
PROSE = [
    ("Roll back triggers |Salaries range from $1 to $2.", FRAGMENTS),
    ("Roll back triggers |By doing so, teams ship on time.", FRAGMENTS),
    ("Work in agile environments |Typical education includes a degree. More follows.", FRAGMENTS),
    ("Bonus: 5-15% |These figures vary.", FRAGMENTS),
    ("Planning: Decide early. |By planning well, teams ship.", SENTENCES),
    ("Planning: Decide early. |These points help.", SENTENCES),
    ("Planning: Decide early. |Anything may follow.", SENTENCES),
    ("Aim to cut waste |The demand is expected to stay firm.", []),
]
NO_PROSE = [
    ("", FRAGMENTS),
    ("Roll back triggers", FRAGMENTS),
    ("Roll back triggers.", FRAGMENTS),
    ("Use Kafka and SQL Server.", FRAGMENTS),
    ("Planning: Decide early.", SENTENCES),
    ("Planning: Decide early. Then decide again.", ["Cost: Look. Then cut.", "Data: Keep."]),
    ("Planning: Decide early. Then again.", []),
]


@pytest.mark.parametrize("marked", COLON)
def test_a_merged_lead_in_is_cut(marked):
    text = marked.replace("|", "")
    assert colon_tail(text, NAMES) == marked.index("|")


@pytest.mark.parametrize("text", NO_COLON)
def test_a_whole_bullet_has_no_merged_lead_in(text):
    assert colon_tail(text, NAMES) is None


@pytest.mark.parametrize(("marked", "siblings"), PROSE)
def test_merged_prose_is_cut(marked, siblings):
    text = marked.replace("|", "")
    assert prose_tail(text, siblings, NAMES) == marked.index("|")


@pytest.mark.parametrize(("text", "siblings"), NO_PROSE)
def test_a_whole_bullet_has_no_merged_prose(text, siblings):
    assert prose_tail(text, siblings, NAMES) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Tools and Technologies:", True),
        ("Tools:", True),
        ("Tools", False),
        (":", False),
        ("Required skills encompass:", False),
        ("Role: Some Tools:", False),
        ("A Very Long Name With Far Too Many Words In:", False),
    ],
)
def test_labels(text, is_one):
    assert is_label(text) is is_one
