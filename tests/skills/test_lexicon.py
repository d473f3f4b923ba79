"""Skill names inside sentences: what is found, and above all what is not."""

from itertools import pairwise

import pytest

from skills.lexicon import load

NOTHING = [
    "",
    " ",
    "Go to market strategy",
    "Go-to-market plans",
    "Let it go",
    "Ready, set, go",
    "Go beyond, and then further",
    "R&D",
    "R&D budgets and roadmaps",
    "J&R, Co",
    "R-squared",
    "C-level talks",
    "grade C, D",
    "Plan C, or D",
    "Vitamin C",
    "a spark of joy",
    "react quickly",
    "excel at work",
    "swift action",
    "scalable",
    "X-ray",
    "a hive of activity",
    "an elk",
    "lime",
    "time-to-market",
    "TensorFlow2x",
    "dockerized",
    "evidently, not",
    "Julia Roberts",
    "artıfıcıal ıntellıgence",
    "Going forward",
    "Red flags",
    "reactive",
    "excel at",
    "swift delivery",
    "chef-like",
    "flask of",
    "American Express",
    "in Spring 2027",
    "this Spring we move",
    "Unity, trust and candour",
    "the pandas sleep",
    "preDocker",
    "éDocker",
    "Dockeré",
]
FOUND = {
    "Go": ["Go"],
    "R.": ["R"],
    "Go, R and SQL": ["Go", "R", "SQL"],
    "Python, Java, Go, or Bash": ["Python", "Java", "Go", "Bash"],
    "Proficiency in Go.": ["Go"],
    "the Go programming language": ["Go"],
    "Golang": ["Go"],
    "languages such as R": ["R"],
    "Python/R": ["Python", "R"],
    "AI & R": ["R"],
    "C, C++ and C#": ["C", "C++", "C#"],
    "C/C++": ["C", "C++"],
    "Node.js, React.js": ["Node.js", "React"],
    ".NET Core": [".NET"],
    "ASP.NET": [".NET"],
    "CI/CD pipelines": ["CI/CD"],
    "A/B testing": ["A/B testing"],
    "H2O.ai": ["H2O.ai"],
    "Pub/Sub": ["Pub/Sub"],
    "W&B": ["Weights & Biases"],
    "NoSQL": ["NoSQL"],
    "SQL, NoSQL": ["SQL", "NoSQL"],
    "MySQL": ["MySQL"],
    "T-SQL and PL/SQL": ["T-SQL", "PL/SQL"],
    "Azure": ["Azure"],
    "Azure Resource Manager": ["Azure Resource Manager"],
    "Microsoft Azure and Azure Machine Learning": ["Azure", "Azure Machine Learning"],
    "JavaScript": ["JavaScript"],
    "MLFlow": ["MLflow"],
    "mlflow": ["MLflow"],
    "GCP": ["Google Cloud"],
    "Google Cloud Platform": ["Google Cloud"],
    "Google Cloud ML Engineer": ["Google Cloud ML Engineer"],
    "Amazon Web Services, AWS Lambda": ["AWS", "AWS Lambda"],
    "K8s": ["Kubernetes"],
    "Apache Spark": ["Spark"],
    "Docker-based": ["Docker"],
    "data pipeline": ["data pipelines"],
    "Data Pipelines": ["data pipelines"],
    "LLM": ["large language models"],
    "RESTful APIs": ["REST APIs"],
    "model registries": ["model registry"],
    "machine learning operations": ["MLOps"],
    "machine  learning": ["machine learning"],
    "(PyTorch)": ["PyTorch"],
    "PyTorch’s": ["PyTorch"],
    '"PyTorch", "Keras"': ["PyTorch", "Keras"],
    "Ethical AI": ["responsible AI"],
    "Use Go, R and SQL": ["Go", "R", "SQL"],
    "machine-learning models": ["machine learning"],
    "amazon-web-services": ["AWS"],
    "scikit learn, scikit-learn": ["scikit-learn", "scikit-learn"],
    "public-key infrastructure": ["PKI"],
    "on-call": ["on-call duty"],
    ". NET and .NET": [".NET", ".NET"],
    "Züge, Python": ["Python"],
}
# Plain words in lower case are names only in a list of technologies.
TAGS = {
    "docker react go jenkins": ["Docker", "React", "Go", "Jenkins"],
    "java, spring, maven": ["Java", "Spring", "Maven"],
    "Technologies: swift, kotlin": ["Swift", "Kotlin"],
    "python, go": ["Python", "Go"],
    "use Docker and go home": ["Docker"],
    "we go, python eats": ["Python"],
    "python and react quickly": ["Python"],
    "teamwork, go, leadership": ["teamwork", "leadership"],
}


def names(text):
    return [mention.entry.name for mention in load().find(text)]


@pytest.mark.parametrize("text", NOTHING)
def test_plain_words_are_no_skills(text):
    assert names(text) == []


@pytest.mark.parametrize("text", FOUND)
def test_names_and_aliases(text):
    assert names(text) == FOUND[text]


@pytest.mark.parametrize("text", TAGS)
def test_plain_words_among_technologies(text):
    assert names(text) == TAGS[text]


@pytest.mark.parametrize("text", FOUND)
def test_a_mention_is_the_name_as_printed(text):
    printed = [text[mention.start : mention.end] for mention in load().find(text)]
    assert [load().get(" ".join(words.split())).name for words in printed] == FOUND[text]


def test_mentions_do_not_overlap():
    spans = [(one.start, one.end) for text in FOUND for one in load().find(f"{text}, {text}")]
    assert all(start < end for start, end in spans)
    found = load().find("Azure Machine Learning on Azure, Google Cloud ML Engineer")
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("name", ["", "nothing such", "Go ", "sql server x"])
def test_an_unknown_name_has_no_entry(name):
    assert load().get(name) is None


def test_kinds_of_entries():
    kinds = {name: load().get(name).kind for name in ("Python", "PyTorch", "AWS", "Docker", "CKA", "teamwork")}
    assert list(kinds.values()) == ["language", "framework", "platform", "tool", "certification", "soft"]
