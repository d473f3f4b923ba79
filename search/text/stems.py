"""The stem of an English word: "engineers" and "engineering" are found by "engineer". Pure.

Light on purpose: endings that change nothing for a reader, and British spelling read as American.
"""

from functools import lru_cache

SHORTEST = 4
BRITISH = (("isation", "ization"), ("yse", "yze"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"))
NOT_PLURAL = ("ss", "us", "is", "ops", "aws", "css")
WORDS = {
    "organisation": "organiz",
    "organization": "organiz",
    "labour": "labor",
    "programme": "program",
    "programmes": "program",
    "analysis": "analys",
    "analyses": "analys",
    "analyst": "analyst",
    "people": "people",
}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii():
        return word
    if word in WORDS:
        return WORDS[word]
    for british, american in BRITISH:
        if word.endswith(british) and len(word) > len(british) + 2:
            word = word.removesuffix(british) + american
    return _without_ending(_singular(word))


def singular(word: str) -> str:
    return word if len(word) < SHORTEST else _singular(word)


def _singular(word: str) -> str:
    if not word.endswith("s") or word.endswith(NOT_PLURAL):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1]


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) > 2 and any(vowel in bare for vowel in "aeiouy") and not bare.endswith("e"):
            return _undoubled(bare)
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST else word


def _undoubled(bare: str) -> str:
    """ "planning" → "plan", "modelling" → "model"; "testing" → "test", and "pricing" → "pric", as "price" is."""
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "sz":
        return bare[:-1]
    return bare[:-1] if bare.endswith("e") and len(bare) > SHORTEST else bare
