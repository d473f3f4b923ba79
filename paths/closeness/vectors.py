"""Sparse vectors of weighted words or skills, and the cosine between them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log, sqrt

Vector = Mapping[str, float]


def word_vectors(texts: Sequence[Mapping[str, int]]) -> list[Vector]:
    """Counted words → vectors of length 1. A word weighs √(times × ln((texts + 1) ÷ texts that have it)).

    The root damps words that are repeated and words that hardly any other text has, which else decide alone.
    """
    texts_with = Counter(word for text in texts for word in text)
    known = sum(1 for text in texts if text)
    rarity = {word: log((known + 1) / number) for word, number in texts_with.items()}
    return [unit({word: sqrt(times * rarity[word]) for word, times in text.items()}) for text in texts]


def unit(weights: Vector) -> Vector:
    """Of length 1, without what weighs nothing; in the order of names, so that sums come out alike everywhere."""
    kept = {name: weights[name] for name in sorted(weights) if weights[name]}
    length = sqrt(sum(weight * weight for weight in kept.values()))
    return {name: weight / length for name, weight in kept.items()}


def cosine(one: Vector, other: Vector) -> float | None:
    """Of two vectors of length 1, from 0 to 1; unknown where one of them is empty."""
    if not one or not other:
        return None
    return sum(weight * other[name] for name, weight in one.items() if name in other)


class Index:
    """The vectors that have a name, by name: a cosine with all of them costs only what they share."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self.known = [bool(vector) for vector in vectors]
        self.having: dict[str, list[tuple[int, float]]] = {}
        for at, vector in enumerate(vectors):
            for name, weight in vector.items():
                self.having.setdefault(name, []).append((at, weight))

    def cosines(self, vector: Vector) -> list[float | None]:
        """With each vector; unknown where either is empty."""
        if not vector:
            return [None] * len(self.known)
        sums = [0.0] * len(self.known)
        for name, weight in vector.items():
            for at, other in self.having.get(name, ()):
                sums[at] += weight * other
        return [each if known else None for each, known in zip(sums, self.known, strict=True)]
