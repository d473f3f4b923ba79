"""The real guide, complete: its facts by kind, with their lines and figures (see test_real_guide.py)."""

from collections import Counter
from decimal import Decimal
from hashlib import sha256

import pytest

from tests.reading import shared
from tests.test_real_guide import GUIDE

# Kind → how many, and the first figures of the hash of the words that say them.
COUNTS = {
    "Responsibility": (32, "8a133326f5e2"),
    "Step": (5, "fcf854fb1228"),
    "Credential": (9, "17ad0cc663a5"),
    "Insight": (41, "18e5288ed3b0"),
    "RoleSkill": (203, "3801b158c25c"),
    "Band": (4, "a53f1f6765b0"),
    "Component": (5, "94caa8fdf29f"),
    "Factor": (5, "2e6207597fb0"),
    "Forecast": (4, "a02ba8db3b17"),
    "Share": (2, "39f95d2a95a0"),
}


def numbers(*spans):
    return [line for first, last in spans for line in range(first, last + 1)]


RESPONSIBILITIES = {
    "overview": numbers((3, 7)),
    "core_responsibilities": numbers((16, 18), (20, 22), (24, 26), (28, 30), (32, 34), (36, 38), (40, 42)),
    "requirements": numbers((82, 87)),
}
INSIGHTS = {
    "advice": [107, 108, 109],
    "demand_driver": [122, 123, 124, 126, 127, 128, 135],
    "sector": [131, 132, 133, 134],
    "trend": numbers((167, 176)),
    "best_practice": numbers((190, 199)),
    "challenge": [202, 206, 210, 214, 218, 222, 226],
}
CREDENTIALS = [
    (12, "overview", "education", None, "mentioned"),
    (78, "requirements", "education", None, "required"),
    (79, "requirements", "experience", 4, "required"),
    (80, "requirements", "certification", None, "required"),
    (80, "requirements", "certification", None, "required"),
    (91, "career_development", "education", None, "mentioned"),
    (92, "career_development", "education", None, "preferred"),
    (108, "career_development", "certification", None, "mentioned"),
    (108, "career_development", "certification", None, "mentioned"),
]
BANDS = [
    (12, 12, None, "131158", "237500", True, "over", None, None, None, None),
    (144, 146, "entry", "100000", "130000", False, None, "US", 2024, 0, 2),
    (147, 149, "mid", "140000", "175000", False, None, "US", 2024, 3, 5),
    (150, 152, "senior", "160000", "200000", True, None, "US", 2024, 6, None),
]
COMPONENTS = [
    (160, "bonus", None, None, None),
    (160, "equity", None, None, None),
    (160, "profit_sharing", None, None, None),
    (161, "bonus", 5, 15, "base salary"),
    (162, "sign_on", None, None, None),
]
FORECASTS = [
    (119, "whole", "global", None, None, "USD 5.9 billion", 5_900_000_000, 2027, "41.0", False),
    (120, "whole", "global", None, None, "USD 13,321.8 million", 13_321_800_000, 2030, "43.5", True),
    (167, "whole", "global", None, 2023, "USD 13,321.8 million", 13_321_800_000, 2030, "43.5", False),
    (167, "cloud", None, 186_400_000, 2023, "USD 3652.7 million", 3_652_700_000, 2030, "44.6", False),
]


@pytest.fixture(scope="module")
def guide():
    return shared(GUIDE)


def test_no_other_kinds_of_facts(guide):
    counted = Counter(type(fact).__name__.removeprefix("Parsed") for fact in guide.facts)
    assert counted == {kind: number for kind, (number, _) in COUNTS.items()}


@pytest.mark.parametrize("kind", COUNTS)
def test_every_span_gives_back_its_words(guide, kind):
    words = "\n".join(guide.words(fact) for fact in guide.of(kind))
    assert sha256(words.encode()).hexdigest()[:12] == COUNTS[kind][1]


def test_every_span_lies_within_its_statements(guide):
    statements = guide.document.statements
    for evidence in (fact.evidence for fact in guide.facts):
        assert statements[evidence.first].start <= evidence.start < evidence.end
        assert evidence.end <= statements[evidence.last].end


@pytest.mark.parametrize("section", RESPONSIBILITIES)
def test_responsibilities(guide, section):
    assert guide.lines("Responsibility", section=section) == RESPONSIBILITIES[section]


def test_responsibilities_know_their_category(guide):
    counted = Counter(fact.heading for fact in guide.of("Responsibility", section="core_responsibilities"))
    assert list(counted.values()) == [3] * 7
    assert "" not in counted


def test_steps_two_titles_on_a_line_are_two(guide):
    steps = [(guide.line(step), step.level) for step in guide.of("Step")]
    assert steps == [(102, "entry"), (103, None), (104, "senior"), (105, "lead"), (105, "director")]


def test_each_step_is_the_words_of_its_span(guide):
    assert [guide.words(step) for step in guide.of("Step")] == [step.label for step in guide.of("Step")]


def test_credentials(guide):
    found = [(guide.line(c), c.section, c.kind, c.min_years, c.necessity) for c in guide.of("Credential")]
    assert found == CREDENTIALS


def test_certifications_by_name(guide):
    named = [one.name for one in guide.of("Credential", kind="certification")]
    assert named == ["AWS Machine Learning", "Google Cloud ML Engineer", "CKA", "AWS DevOps Engineer"]


@pytest.mark.parametrize("kind", INSIGHTS)
def test_insights(guide, kind):
    assert guide.lines("Insight", kind=kind) == INSIGHTS[kind]


def test_a_challenge_is_its_block(guide):
    blocks = [fact.evidence for fact in guide.of("Insight", kind="challenge")]
    assert [evidence.last - evidence.first for evidence in blocks] == [3] * 7


def test_a_challenge_has_all_its_parts(guide):
    parts = [(c.title, c.body, c.solution, c.importance) for c in guide.of("Insight", kind="challenge")]
    assert all(all(part) for part in parts)
    assert not any(words.startswith(("Challenge", "Solution", "Importance")) for part in parts for words in part)


@pytest.mark.parametrize("kind", ["trend", "best_practice"])
def test_labelled_insights_have_title_and_body(guide, kind):
    insights = guide.of("Insight", kind=kind)
    assert all(guide.words(one) == f"{one.title}: {one.body}" for one in insights)


def test_sectors(guide):
    assert [one.title for one in guide.of("Insight", kind="sector")] == [
        "IT & Telecom", "Healthcare", "Finance", "Retail",
    ]  # fmt: skip


def test_salary_bands(guide):
    statements = guide.document.statements
    found = [
        (
            guide.line(band), statements[band.evidence.last].line, band.level, str(band.low), str(band.high),
            band.open_ended, band.qualifier, band.country, band.year,
            band.experience_min_years, band.experience_max_years,
        )
        for band in sorted(guide.of("Band"), key=guide.line)
    ]  # fmt: skip
    assert found == BANDS


def test_bands_are_yearly_dollars_without_a_word_of_base_or_total(guide):
    said = {(b.currency, b.period, b.period_inferred, b.component, b.region) for b in guide.of("Band")}
    assert said == {("USD", "year", True, "unstated", None)}


def test_pay_components(guide):
    found = [
        (guide.line(c), c.kind, c.low_percent, c.high_percent, c.basis)
        for c in guide.of("Component")
    ]  # fmt: skip
    assert found == COMPONENTS


def test_pay_factors(guide):
    found = [(guide.line(factor), factor.detail is not None) for factor in guide.of("Factor")]
    assert found == [(154, True), (155, False), (156, True), (157, False), (158, False)]


def test_market_forecasts(guide):
    found = [
        (
            guide.line(f), f.segment, f.geography, f.base_value, f.base_year, f.target_printed,
            f.target_value, f.target_year, str(f.stated_cagr), f.inherited,
        )
        for f in guide.of("Forecast")
    ]  # fmt: skip
    assert found == FORECASTS
    assert {(f.market, f.currency, f.wording, f.publisher) for f in guide.of("Forecast")} == {
        ("MLOps", "USD", "to", None)
    }


def test_two_forecasts_of_one_bullet_have_a_sentence_each(guide):
    first, second = (fact.evidence for fact in guide.of("Forecast")[2:])
    assert first.first == second.first
    assert first.end < second.start


def test_market_shares(guide):
    found = [(guide.line(s), s.market, s.segment, s.rank, s.year, s.inherited) for s in guide.of("Share")]
    assert found == [
        (123, "MLOps", "cloud", "largest", 2022, True),
        (168, "MLOps", "cloud", "largest", None, False),
    ]


def test_money_is_exact(guide):
    money = [value for band in guide.of("Band") for value in (band.low, band.high)]
    assert all(isinstance(value, Decimal) for value in money)
