"""Two copies of one guide, flat and from the web, give equal facts. Our own guide has its source's figures."""

import pytest

from careers.documents.titles import role_title
from tests.reading import GUIDES, PROJECT, read_file, shared, values
from tests.test_real_guide import GUIDE

SAMPLES = [
    ("sample-guides/edge-ai-engineer.formA.txt", "sample-guides/edge-ai-engineer.formB.txt"),
    ("sample-guides/streaming-ml-engineer.formA.txt", "sample-guides/streaming-ml-engineer.formB.txt"),
]
OWN = PROJECT / "careers/guides/mlops-cloud-engineer.md"
# What the source and our own guide must both say, whatever the words.
FIGURES = {
    "Step": ("label", "level"),
    "Band": ("level", "low", "high", "open_ended", "qualifier", "currency", "period", "country", "year"),
    "Component": ("low_percent", "high_percent", "basis"),
    "Forecast": (
        "market",
        "segment",
        "geography",
        "base_value",
        "base_year",
        "target_printed",
        "target_year",
        "stated_cagr",
    ),
    "Share": ("market", "segment", "rank", "year"),
    "Credential": ("section", "kind", "min_years", "necessity"),
}


def pairs():
    own = [(GUIDES / f"web-{name}.txt", GUIDES / f"flat-{name}.txt") for name in ("data-engineer", "test-lead")]
    return [*own, *SAMPLES]


@pytest.fixture(params=pairs(), ids=lambda pair: str(pair[0]).rpartition("/")[2])
def copies(request):
    return [read_file(one) if not isinstance(one, str) else shared(one) for one in request.param]


def test_facts_are_equal_apart_from_their_evidence(copies):
    web, flat = ([values(fact) for fact in copy.facts] for copy in copies)
    assert web == flat != []


def test_facts_are_said_in_the_same_words(copies):
    def words(copy, fact):
        return [word for word in copy.words(fact).replace("•", "-").split() if word != "-"]

    web, flat = ([words(copy, fact) for fact in copy.facts] for copy in copies)
    assert web == flat


def test_statements_are_equal_but_for_what_stands_on_top(copies):
    copied = [
        [(one.role, one.section, one.heading, one.block, one.lead_in, one.text) for one in copy.document.statements]
        for copy in copies
    ]
    web = [statement for statement in copied[0] if statement[0] != "front"]
    assert web == copied[1]


def test_only_the_web_copy_has_a_title_line(copies):
    web, flat = (copy.document.title_line for copy in copies)
    assert (web != "", flat) == (True, "")


def test_nothing_is_unread(copies):
    assert [copy.unread() for copy in copies] == [[], []]
    assert [copy.problems + copy.faults for copy in copies] == [[], []]


def test_the_roles_name_with_and_without_a_title_line():
    copies = [read_file(GUIDES / f"{form}-data-engineer.txt") for form in ("web", "flat")]
    assert [role_title(copy.document) for copy in copies] == ["Data Engineer", "Data Engineer"]


def test_kinds_of_facts_in_a_short_guide():
    reading = read_file(GUIDES / "flat-data-engineer.txt")
    assert [(band.level, band.low, band.high, band.currency) for band in reading.of("Band")] == [
        ("entry", 45000, 58000, "EUR"),
        (None, 58000, 70000, "EUR"),
        ("senior", 70000, 85000, "EUR"),
        (None, 45000, 80000, "EUR"),
    ]
    assert reading.lines("Insight", kind="sector") == [36, 37]
    assert [step.level for step in reading.of("Step")] == ["entry", None, "lead", "director"]


def test_a_short_guide_with_renamed_sections():
    reading = read_file(GUIDES / "flat-test-lead.txt")
    assert list(dict.fromkeys(fact.section for fact in reading.facts)) == [
        "overview", "career_development", "requirements", "industry_trends", "salary_ranges",
    ]  # fmt: skip
    assert [band.level for band in reading.of("Band")] == ["entry", "mid", "senior", "director"]


@pytest.mark.parametrize("kind", FIGURES)
def test_our_own_guide_has_the_figures_of_its_source(kind):
    source, own = (
        [tuple(getattr(fact, name) for name in FIGURES[kind]) for fact in reading.of(kind)]
        for reading in (shared(GUIDE), read_file(OWN))
    )
    assert source == own


def test_our_own_guide_names_the_skills_of_its_source():
    """What is asked for, and what is named outside duties: those are in words of our own, and name what they name."""
    source, own = (
        {
            (fact.section, fact.skill)
            for fact in reading.of("RoleSkill")
            if (fact.section, fact.necessity) != ("requirements", "mentioned")
        }
        for reading in (shared(GUIDE), read_file(OWN))
    )
    assert source == own


def test_each_figure_of_our_own_guide_has_a_footnote():
    reading = read_file(OWN)
    statements = reading.document.statements
    figures = [*reading.of("Band"), *reading.of("Forecast"), *reading.of("Share")]
    bare = [f for f in figures if not any(statements[at].notes for at in range(f.evidence.first, f.evidence.last + 1))]
    assert [reading.line(fact) for fact in bare if any(character.isdigit() for character in reading.words(fact))] == []


def test_our_own_guide_is_read_whole():
    reading = read_file(OWN)
    assert (reading.unread(), reading.problems, reading.faults) == ([], [], [])
