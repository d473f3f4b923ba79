"""How fast skill names are found, beside spaCy's PhraseMatcher on the same names and the same text, in one run.

spaCy is no dependency of the portal. Give it an environment of its own, with what the text readers import:

    python3 -m venv FOLDER && FOLDER/bin/pip install spacy pyyaml
    FOLDER/bin/python -m bench.skill_names          # prints the figures and keeps them in skills/quality/speed.json

The text is that of the shipped guides. Both sides are warm: each has seen the text before, so that spaCy's tokenizer
cache and our patterns are filled. Each figure is the quickest of several passes, which nothing has disturbed.
"""

import gc
import json
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import spacy
from spacy.matcher import PhraseMatcher

from skills.lexicon import load

GUIDES = Path(__file__).resolve().parent.parent / "careers" / "guides"
SPEED = Path(__file__).resolve().parent.parent / "skills" / "quality" / "speed.json"
PASSES = 100
LENGTH = 5000


def passage() -> list[str]:
    """The guides in passages of 5,000 characters."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(GUIDES.glob("*.md")))
    return [text[at : at + LENGTH] for at in range(0, len(text) - LENGTH, LENGTH)]


def quickest(find: Callable[[str], object], texts: list[str]) -> float:
    """Milliseconds for one passage."""
    best = float("inf")
    for _ in range(PASSES):
        start = perf_counter()
        for text in texts:
            find(text)
        best = min(best, perf_counter() - start)
    return best / len(texts) * 1000


def measure() -> dict[str, object]:
    lexicon, texts = load(), passage()
    english = spacy.blank("en")
    matcher = PhraseMatcher(english.vocab, attr="LOWER")
    matcher.add("SKILL", [english.make_doc(name) for name in lexicon.names])
    gc.disable()
    ours = quickest(lexicon.find, texts)
    theirs = quickest(lambda text: matcher(english.make_doc(text)), texts)
    return {
        "characters": LENGTH,
        "passages": len(texts),
        "names": len(lexicon.names),
        "mentions": round(sum(len(lexicon.find(text)) for text in texts) / len(texts)),
        "milliseconds": round(ours, 3),
        "spacy_milliseconds": round(theirs, 3),
        "ratio": round(theirs / ours, 1),
        "spacy": spacy.__version__,
        "python": platform.python_version(),
    }


if __name__ == "__main__":
    figures = json.dumps(measure(), indent=1)
    SPEED.write_text(f"{figures}\n", encoding="utf-8")
    sys.stdout.write(f"{figures}\n")
