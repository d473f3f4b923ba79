"""How long it takes to rank made-up roles with each other, by their number: `python3 -m bench.closeness [NUMBER …]`.

Words and skills are drawn as texts have them, a few often and most of them rarely. No database.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from time import process_time

from paths.closeness.ranking import RoleProfile, RoleRanking
from paths.closeness.skill_weights import rarities, skill_vector, weights_of
from paths.closeness.stability import Stretches

NUMBERS = (19, 100, 300, 1000)
WORDS, SKILLS = 6000, 1200
WORDS_OF_DUTIES, WORDS_OF_TITLES, SKILLS_OF_A_ROLE = 250, 15, 30
KEPT = 30


def drawn(draw: random.Random, kinds: int, number: int) -> list[str]:
    """The nth of all kinds is drawn with a probability like 1 ÷ n."""
    return [f"w{int(kinds ** draw.random())}" for _ in range(number)]


def profiles(number: int) -> Iterator[RoleProfile]:
    draw = random.Random(number)  # noqa: S311
    weights = [
        weights_of([("required", [each]) for each in drawn(draw, SKILLS, SKILLS_OF_A_ROLE)]) for _ in range(number)
    ]
    rarity = rarities(weights)
    for at, each in enumerate(weights):
        yield RoleProfile(
            f"role-{at:04}",
            Counter(drawn(draw, WORDS, WORDS_OF_DUTIES)),
            Counter(drawn(draw, WORDS, WORDS_OF_TITLES)),
            skill_vector(each, rarity),
        )


def seconds(number: int) -> tuple[float, float]:
    """Of one processor, for the order alone and with its stability."""
    ranking = RoleRanking(list(profiles(number)))
    started = process_time()
    near = [ranking.from_role(own) for own in range(number)]
    ranked = process_time()
    stretches = Stretches(ranking)
    for each in near:
        stretches.stabilities(each, KEPT)
    return ranked - started, process_time() - started


def main() -> None:
    sys.stdout.write("| roles | order, seconds | with stability, seconds |\n| --- | --- | --- |\n")
    for number in map(int, sys.argv[1:] or NUMBERS):
        order, whole = seconds(number)
        sys.stdout.write(f"| {number:,} | {order:.2f} | {whole:.2f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
