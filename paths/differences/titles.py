"""Skills that the title of a role names, which its guide need not list then. Pure."""

import re
from collections.abc import Iterable, Mapping

from paths.differences.divide import Key
from skills.lexicon import load

WORD = re.compile(r"(?:[^\W_]|[+#])+")
# What somebody is called who does it.
DOERS = {
    "engineering": "engineer",
    "science": "scientist",
    "analysis": "analyst",
    "analytics": "analyst",
    "architecture": "architect",
}


def titled(skills: Mapping[Key, str], titles: Mapping[str, Iterable[str]]) -> dict[Key, frozenset[str]]:
    """Names of skills and all titles of each role → the roles of which a title names the skill; none is left out."""
    words = {role: [_words(title) for title in several] for role, several in titles.items()}
    return {
        key: frozenset(role for role, several in words.items() if _is_named(name, several))
        for key, name in skills.items()
    }


def _is_named(skill: str, titles: Iterable[str]) -> bool:
    """By any of its names: "Data Engineer" names data engineering, "ML Engineer" machine learning."""
    entry = load().get(skill)
    names = {_words(name) for name in (skill, *(entry.aliases if entry else ()))} - {""}
    return any(f" {name} " in f" {title} " for title in titles for name in names)


def _words(text: str) -> str:
    return " ".join(DOERS.get(word, word) for word in WORD.findall(text.casefold()))
