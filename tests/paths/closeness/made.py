"""Made-up roles: any, for what is true of all of them."""

from hypothesis import strategies as st

from paths.closeness.ranking import RoleProfile, RoleRanking
from paths.closeness.skill_weights import rarities, skill_vector, weights_of

WORDS = ["model", "data", "pipeline", "deploy", "report", "cloud", "test"]
SKILLS = ["python", "docker", "sql", "spark", "go", "kafka"]
UNITS = st.lists(
    st.tuples(
        st.sampled_from(["required", "preferred", "mentioned"]),
        st.lists(st.sampled_from(SKILLS), min_size=1, max_size=3, unique=True),
    ),
    max_size=6,
)
COUNTS = st.dictionaries(st.sampled_from(WORDS), st.integers(1, 4), max_size=6)


@st.composite
def rankings(draw: st.DrawFn, least: int = 2) -> RoleRanking:
    number = draw(st.integers(least, 7))
    weights = [weights_of(draw(UNITS)) for _ in range(number)]
    rarity = rarities(weights)
    return RoleRanking(
        [
            RoleProfile(f"role-{at}", draw(COUNTS), draw(COUNTS), skill_vector(each, rarity))
            for at, each in enumerate(weights)
        ]
    )


def without(ranking: RoleRanking, skill: str) -> RoleRanking:
    """As if no role had named it, the weights of all others being as they were."""
    profiles = [
        RoleProfile(
            each.name,
            each.duties,
            each.titles,
            skill_vector({name: 1.0 for name in each.skills if name != skill}, each.skills),
        )
        for each in ranking.profiles
    ]
    return RoleRanking(profiles)
