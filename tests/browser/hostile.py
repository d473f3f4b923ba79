"""A guide that tries to run, to overflow and to turn the page around it, in every place a guide has words."""

from tests.conftest import GUIDE

TURN = "\u202eturned and never turned back"  # a right-to-left override without its end
LONG = "unbreakable" * 300
RUN = "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) {{ 7|add:7 }}"
PUBLISHER = f'Hostile"><svg onload=alert(4)> {TURN}'
# Headings and names have columns of a limited width; sentences have none.
PLACES = {
    "keeps queues short": f"keeps queues short {TURN}",
    "Watching queues": f"{RUN} {TURN} {LONG}",
    "Tuning workers": f"Tuning {LONG}",
    "Running Queues": f"Running {TURN}",
    "Measure waiting times": "Measure <b onclick=alert(5)> waiting 'times'",
    "Bachelor's degree in any field": f"Bachelor's degree in {LONG}",
    "Junior Queue Engineer": f"Junior Queue Engineer {RUN}",
    "Global queue market": f"Global {LONG[:90]} market",
    "Entry-Level Queue Engineer": f"Entry-Level Queue Engineer {TURN}",
    "Long Queues:": f"Long {LONG[:250]}:",
    "Work piles up.": f"Work piles up {RUN} {TURN} {LONG}.",
}


def hostile_guide() -> str:
    text = GUIDE
    for words, instead in PLACES.items():
        assert words in text, words
        text = text.replace(words, instead)
    return text
