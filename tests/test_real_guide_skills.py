"""The real guide, complete: its skills by line (see test_real_guide.py)."""

import pytest

from skills.lexicon import load
from tests.reading import shared
from tests.test_real_guide import GUIDE

SKILLS = {
    "overview": {
        8: ["machine learning", "data science"],
        9: ["Python", "Java", "Scala"],
        10: ["DevOps", "Docker", "Kubernetes", "AWS", "Google Cloud", "Azure"],
        11: ["data structures", "algorithms"],
        12: ["agile"],
    },
    "requirements": {
        47: ["Python", "Java", "Go", "Bash"],
        48: ["software development"],
        50: ["machine learning", "algorithms", "TensorFlow", "PyTorch", "scikit-learn"],
        51: ["machine learning"],
        53: ["AWS", "Azure", "Google Cloud"],
        54: ["machine learning"],
        56: ["containerization", "Docker", "orchestration", "Kubernetes"],
        57: ["CI/CD"],
        58: ["infrastructure as code", "Terraform", "CloudFormation"],
        60: ["data pipelines", "ETL"],
        61: ["big data", "Hadoop", "Spark", "Kafka"],
        63: ["Prometheus", "ELK Stack", "Grafana"],
        64: [None],
        66: ["MLOps", "MLflow", "Kubeflow", "Airflow"],
        69: ["communication"],
        70: ["communication"],
        72: ["collaboration"],
        73: ["collaboration"],
        75: ["problem-solving"],
        76: ["problem-solving"],
    },
    "career_development": {
        94: ["AWS", "Google Cloud", "Azure"],
        95: ["Docker", "Kubernetes"],
        96: ["PyTorch", "TensorFlow", "Keras"],
        97: ["SQL", "NoSQL", "Hadoop", "Spark"],
        98: ["CI/CD", "infrastructure automation"],
        99: ["Kubeflow", "MLflow", "DataRobot"],
        111: ["communication"],
        112: ["teamwork", "collaboration"],
        113: ["problem-solving", "critical thinking"],
    },
    "market_demand": {
        137: ["AWS", "Azure", "Google Cloud"],
        138: ["containerization", "orchestration", "Docker", "Kubernetes"],
        139: ["MLOps"],
        140: ["machine learning", "Keras", "PyTorch", "TensorFlow"],
        141: ["software development"],
    },
    "industry_trends": {
        167: ["MLOps"],
        168: ["MLOps"],
        169: ["MLOps", "fraud detection", "predictive analytics"],
        170: ["AutoML", "machine learning"],
        171: ["collaboration", "MLOps", "machine learning"],
        172: ["model drift", "model retraining"],
        173: ["federated learning", "edge computing", "model training"],
        174: ["MLOps", "machine learning"],
        175: ["responsible AI", "machine learning"],
        176: ["Kubernetes", "machine learning", "serverless computing", "MLOps"],
    },
    "soft_skills": {
        179: ["communication"],
        180: ["problem-solving"],
        181: ["decision-making"],
        182: ["project management"],
        183: ["leadership"],
        184: ["adaptability"],
        185: ["collaboration"],
        186: ["time management"],
        187: ["critical thinking"],
    },
    "best_practices": {
        190: ["infrastructure as code", "Terraform", "Azure Resource Manager"],
        191: ["data preprocessing", "model training"],
        192: ["model registry"],
        193: ["containerization", "Docker", "machine learning"],
        194: ["cloud architecture", "machine learning", "infrastructure as code"],
        195: ["machine learning", "A/B testing", "canary releases"],
        197: ["collaboration"],
        199: ["clean code", "MLflow"],
    },
}
NECESSITY = {
    "overview": "required",
    "requirements": "required",
    "career_development": "mentioned",
    "market_demand": "mentioned",
    "industry_trends": "mentioned",
    "soft_skills": "required",
    "best_practices": "mentioned",
}
# Items that speak of a skill as a whole: their words are the evidence.
WHOLE_ITEMS = [64, 69, 70, 72, 73, 75, 76, *range(179, 188)]


@pytest.fixture(scope="module")
def guide():
    return shared(GUIDE)


@pytest.mark.parametrize("section", SKILLS)
def test_skills_by_line(guide, section):
    found: dict[int, list] = {}
    for fact in guide.of("RoleSkill", section=section):
        found.setdefault(guide.line(fact), []).append(fact.skill)
    assert found == SKILLS[section]


def test_no_other_section_names_skills(guide):
    assert {fact.section for fact in guide.of("RoleSkill")} == set(SKILLS)


@pytest.mark.parametrize("section", NECESSITY)
def test_how_much_they_are_wanted(guide, section):
    wanted = {fact.necessity for fact in guide.of("RoleSkill", section=section)}
    assert wanted == {NECESSITY[section]}


def test_a_named_skill_is_the_words_of_its_span(guide):
    named = [fact for fact in guide.of("RoleSkill") if guide.line(fact) not in WHOLE_ITEMS]
    assert [load().get(guide.words(fact)).name for fact in named] == [fact.skill for fact in named]


def test_items_that_name_no_skill_are_still_facts(guide):
    silent = guide.of("RoleSkill", skill=None)
    assert [(guide.line(fact), fact.kind, len(fact.text)) for fact in silent] == [(64, None, 55)]


def test_soft_skills_of_the_requirements_are_the_category(guide):
    soft = [f for f in guide.of("RoleSkill", section="requirements") if 67 < guide.line(f) < 77]
    assert [fact.skill for fact in soft] == [fact.heading.lower() for fact in soft]
    assert {fact.kind for fact in soft} == {"soft"}


def test_essential_soft_skills_explain_themselves(guide):
    soft = guide.of("RoleSkill", section="soft_skills")
    assert all(guide.words(fact).endswith(f": {fact.text}") for fact in soft)


def test_the_category_stands_as_heading(guide):
    technical = [f for f in guide.of("RoleSkill", section="requirements") if guide.line(f) < 67]
    assert len({fact.heading for fact in technical}) == 7
