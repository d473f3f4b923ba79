"""Text as counted words: small letters, plurals as singulars, without the words that every text has."""

import re
from collections import Counter
from collections.abc import Iterable

WORD = re.compile(r"[a-z0-9](?:[a-z0-9.+#]*[a-z0-9+#])?")
# Two letters that end a word as a plural's "s" does not.
NO_PLURAL = ("ss", "us", "is")
COMMON = frozenset(
    """a an and any are as at be by for from if in into is it its of on or other such that the their them these they this
    those to was were which while who will with within without using use etc may not all also both each new e g i s""".split()
)


def count_words(texts: Iterable[str]) -> Counter[str]:
    return Counter(singular(word) for text in texts for word in WORD.findall(text.casefold()) if word not in COMMON)


def singular(word: str) -> str:
    """ "policies" → "policy", "services" → "service"; "analysis", "AWS" and "Node.js" stay."""
    if not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(NO_PLURAL):
        return word[:-1]
    return word
