"""The real guide, complete: its skills by line (see test_real_guide.py)."""

import pytest

from skills.lexicon import load
from tests.reading import shared
from tests.test_real_guide import GUIDE

SKILLS = {
    "overview": {
        3: ["machine learning"],
        4: ["machine learning"],
        5: ["machine learning"],
        6: ["machine learning"],
        8: ["machine learning", "data science"],
        9: ["Python", "Java", "Scala"],
        10: ["DevOps", "Docker", "Kubernetes", "AWS", "Google Cloud", "Azure"],
        11: ["data structures", "algorithms"],
        12: ["agile"],
    },
    "core_responsibilities": {
        16: ["machine learning", "model deployment"],
        17: ["hyperparameter tuning", "model retraining"],
        18: ["model explainability"],
        20: ["CI/CD", "machine learning"],
        21: ["Jenkins", "Docker", "Kubernetes"],
        22: ["model training"],
        24: ["machine learning"],
        26: ["anomaly detection"],
        28: ["AWS", "Google Cloud", "Azure", "MLOps"],
        29: ["containerization", "orchestration"],
        32: ["data pipelines", "MLOps"],
        33: ["version control"],
        34: ["data quality"],
        36: ["DevOps"],
        37: ["machine learning"],
        40: ["data privacy"],
        41: ["data lineage"],
        42: ["access control"],
    },
    "requirements": {
        47: ["Python", "Java", "Go", "Bash"],
        48: ["software development"],
        50: ["machine learning", "algorithms", "TensorFlow", "PyTorch", "scikit-learn"],
        51: ["machine learning"],
        53: ["AWS", "Azure", "Google Cloud"],
        54: ["cloud-native", "machine learning"],
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
        82: ["machine learning"],
        83: ["machine learning"],
        84: ["model training"],
        85: ["high availability", "machine learning"],
        87: ["machine learning", "model governance"],
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
    "challenges": {
        203: ["data quality"],
        204: ["data management", "data governance", "data cataloging"],
        207: ["machine learning"],
        208: ["Kubernetes", "Docker"],
        212: ["data encryption", "MLOps", "GDPR", "CCPA"],
        215: ["machine learning"],
        216: ["cloud computing", "machine learning"],
        219: ["communication"],
        220: ["collaboration", "MLOps"],
        223: ["machine learning"],
        227: ["MLOps"],
        228: ["MLOps"],
        229: ["MLOps"],
    },
}
NECESSITY = {
    "core_responsibilities": "mentioned",
    "career_development": "mentioned",
    "market_demand": "mentioned",
    "industry_trends": "mentioned",
    "soft_skills": "required",
    "best_practices": "mentioned",
    "challenges": "mentioned",
}
# Lines of duties inside sections that ask for skills.
DUTIES = {"overview": range(3, 8), "requirements": range(82, 88)}
# Line → rule of the group that its skills are in; the others of the line are asked for by themselves.
GROUPS = {
    9: ("examples", ["Python", "Java", "Scala"]),
    10: ("examples", ["Docker", "Kubernetes", "AWS", "Google Cloud", "Azure"]),
    21: ("examples", ["Jenkins", "Docker", "Kubernetes"]),
    28: ("examples", ["AWS", "Google Cloud", "Azure"]),
    47: ("examples", ["Python", "Java", "Go", "Bash"]),
    50: ("examples", ["TensorFlow", "PyTorch", "scikit-learn"]),
    53: ("examples", ["AWS", "Azure", "Google Cloud"]),
    58: ("examples", ["Terraform", "CloudFormation"]),
    61: ("examples", ["Hadoop", "Spark", "Kafka"]),
    63: ("examples", ["Prometheus", "ELK Stack", "Grafana"]),
    66: ("examples", ["MLflow", "Kubeflow", "Airflow"]),
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


@pytest.mark.parametrize("section", DUTIES)
def test_what_duties_name_is_mentioned_and_the_rest_required(guide, section):
    skills = guide.of("RoleSkill", section=section)
    assert [fact.necessity for fact in skills] == [
        "mentioned" if guide.line(fact) in DUTIES[section] else "required" for fact in skills
    ]


def test_groups_of_what_the_role_asks_for(guide):
    found: dict[int, tuple] = {}
    for fact in guide.of("RoleSkill"):
        if fact.group_key and guide.line(fact) < 90:
            found.setdefault(guide.line(fact), (fact.group_rule, []))[1].append(fact.skill)
    assert found == GROUPS


def test_each_line_has_one_group_of_its_own(guide):
    keys = {(guide.line(fact), fact.group_key) for fact in guide.of("RoleSkill") if fact.group_key}
    assert len({line for line, _ in keys}) == len(keys) == len({key for _, key in keys})


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
