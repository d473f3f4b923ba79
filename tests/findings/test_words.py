"""The rules of words, on words: promises, spellings, general sentences, days."""

import pytest

from careers.rules.lists import Bullet, announced_count, bullet_at
from salaries.rules.experience import is_for_all
from salaries.rules.role_wide import is_general
from skills.rules import are_two_spellings


@pytest.mark.parametrize(
    ("opening", "number"),
    [
        ("Five key skills:", 5),
        ("The following 3 steps:", 3),
        ("Top 10 Certifications", 10),
        ("These are the six most valued soft skills:", 6),
        ("At least three skills:", None),
        ("Three to five skills:", None),
        ("3-5 steps:", None),
        ("One of the five steps:", None),
        ("Three or more skills:", None),
        ("3 years with these skills:", None),
        ("Two years of experience and these skills:", None),
        ("Seven challenges and three skills:", None),
        ("Level 3 skills:", None),
        ("24/7 tasks:", None),
        ("Web 3 technologies:", None),
        ("$5 tools:", None),
        ("50% skills:", None),
        ("Two teams meet:", None),
        ("Skills of 2024:", None),
        ("1 skill", None),
        ("They have five main duties:", 5),
        ("There are four key skills and traits:", 4),
        ("Besides four soft skills, the duties are:", None),
        ("Bridging two areas, research and operations, they:", None),
        ("The job lies where two domains meet:", None),
        ("The role combines two skills, and its duties include:", None),
        ("Among the ten duties of the team, these are theirs:", None),
        ("From the top 10 tasks, those that matter:", None),
        ("Here are some of their 7 tasks:", None),
        ("Their seven tasks include:", None),
        ("They have two main duties and one side task:", None),
        ("Apart from five tools, the following matter:", None),
        ("The seven skills, such as these:", None),
    ],
)
def test_what_an_opening_promises(opening: str, number: int | None) -> None:
    assert announced_count(opening) == number


@pytest.mark.parametrize(
    ("text", "words", "bullet"),
    [
        ("- one", "one", Bullet(0, False)),
        ("a\r\n  • one", "one", Bullet(2, False)),
        ("a\n    2. one", "one", Bullet(4, True)),
        ("## one", "one", None),
        ("one", "one", None),
        ("- first. one", "one", None),
        ("two - one", "one", None),
        ("x" * 500 + "- one", "one", None),
    ],
)
def test_the_bullet_before_words(text: str, words: str, bullet: Bullet | None) -> None:
    assert bullet_at(text, text.index(words)) == bullet


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("scikit-learn", "Sci-kit Learn", True),
        ("scikit-learn", "sklearn", True),
        ("PostgreSQL", "Postgres", True),
        ("MLflow", "MLFlow", True),
        ("Power BI", "PowerBI", True),
        ("Scikit-learn", "scikit-learn", False),
        ("Docker", "docker", False),
        ("MLflow", "MLFLOW", False),
        ("Kubernetes", "K8s", False),
        ("SageMaker", "Amazon SageMaker", False),
        ("Jupyter", "JupyterLab", False),
        ("YOLOv5", "YOLOv8", False),
        ("Python", "Python 3", False),
        ("MS SQL Server", "Microsoft SQL Server", False),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str, are_two: bool) -> None:
    assert are_two_spellings(one, other) == are_two_spellings(other, one) == are_two


@pytest.mark.parametrize(
    ("sentence", "general"),
    [
        ("Salaries range from $90,000 to $160,000, depending on experience.", True),
        ("In the US, a Queue Engineer earns $90,000 to $160,000 a year.", True),
        ("In 2024 pay ran from $90,000 to $160,000.", True),
        ("Pay rose from $90,000 in 2020 to $160,000 in 2024.", False),
        ("In Austin pay reaches $190,000.", False),
        ("Pay in tech hubs reaches $190,000.", False),
        ("A Data Scientist earns $190,000.", False),
        ("Top earners reach $190,000.", False),
        ("With 10 years of experience pay reaches $190,000.", False),
        ("Pay is $90,000 in the US and $60,000 in Germany.", False),
        ("The salary of a Queue Engineer ranges from $90,000 to $160,000, depending on experience and skills.", True),
        ("Salaries run from $90,000 to $160,000, and experience decides where in that span one stands.", True),
        ("Salaries range from $90,000 to $160,000, by level and bonus.", False),
        ("Salaries range from $90,000 to $160,000, depending on experience, at Initech.", False),
        ("Software Engineers earn $90,000 to $160,000.", False),
        (f"Salaries range from $90,000 to $160,000, {'by level and experience, ' * 4000}so they say.", False),
    ],
)
def test_which_sentences_speak_of_everyone(sentence: str, general: bool) -> None:
    assert is_general(sentence, "Queue Engineer") == general


@pytest.mark.parametrize(
    ("words", "for_all"),
    [
        ("4+ years of experience in operations", True),
        ("4+ years of experience in MLOps, DevOps, or similar roles", True),
        ("3+ years of related experience", True),
        ("Minimum of 5 years in software development", True),
        ("Professional experience: 4+ years", True),
        ("6+ years for senior positions", False),
        ("5+ years of experience help", False),
        ("5+ years of experience in teams of many years", False),
        (f"{'Bachelor and ' * 2000}4+ years{' of' * 2000}; so", False),
        ("Bachelor's degree or 5+ years of experience", False),
    ],
)
def test_which_years_are_required_of_everyone(words: str, for_all: bool) -> None:
    assert is_for_all(words) == for_all
