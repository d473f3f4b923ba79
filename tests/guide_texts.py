"""Guides made at random for property tests: three layouts of the same sections, levels, amounts and words."""

from dataclasses import dataclass
from typing import Literal

from hypothesis import assume
from hypothesis import strategies as st

from careers.documents.topics import CANONICAL

NAMES = {section: name.title() for name, section in CANONICAL.items()}
LEVELS = ("Entry-Level", "Mid-Level", "Senior", "Lead", "Director of")
AMOUNTS = (
    "$131,158 to over $237,500",
    "$160,000 - $200,000+",
    "$80K–$105K",
    "$150K+",
    "$100-140K",
    "£45,000 - £58,000",
    "45.000 € - 58.000 €",
    "$55-$70 per hour",
    "approximately $150,000",
    "up to $260,000",
    "to be agreed",
    "$",
    "1 $ 2 -",
)
SIZES = (
    "USD 5.9 billion by 2027 (CAGR of 41.0%)",
    "$940 million",
    "from $1 bn in 2023 to $2 bn by 2030",
    "$ by 20",
)
TAILS = (
    "",
    " By doing so, teams win.",
    " Required skills encompass:",
    " Tools and Platforms:",
    " Salaries vary.",
    ".",
)
BLOCKS = {
    "overview": ("Key Responsibilities", "Required Skills", "Career Outlook"),
    "requirements": ("Technical Skills", "Soft Skills", "Education and Experience", "Key Responsibilities"),
    "career_development": (
        "Career Progression",
        "Continuous Learning",
        "Technical Skills",
        "Educational Foundation",
    ),
    "market_demand": ("Market Growth", "Industry Adoption", "In-Demand Skills"),
    "salary_ranges": ("Factors Influencing Salary", "Additional Compensation", "Career Outlook"),
}
CONTROLS: list[Literal["Cc", "Cs"]] = ["Cc", "Cs"]
odd = st.sampled_from("\n\n\r -•#:.$()[]^1A")
characters = st.one_of(st.characters(exclude_categories=["Cs"]), odd)
words = st.text(st.characters(exclude_categories=CONTROLS), min_size=1, max_size=12)
WORDS = """
    Python Go R and Kubernetes Azure the of 4+ years degree certifications (CKA, PMP) Market share: segment cloud
    Challenge: Solution: 5-15% bonus Lead/Director → The These By going e.g. 2030. $5 [^1] Senior
"""
known = st.sampled_from(WORDS.split())
phrases = st.lists(st.one_of(known, known, words), min_size=1, max_size=8).map(" ".join)


@dataclass(frozen=True)
class Layout:
    bullet: str
    heading: str
    block: str
    between: str


FLAT = Layout("- ", "", "", "\n")
WEB = Layout("  • ", "", "", "\n\n")
MARKDOWN = Layout("- ", "## ", "### ", "\n")
layouts = st.sampled_from((FLAT, WEB, MARKDOWN))
# Columns set apart by blanks or tabs: aligned, labels alone, ragged, and of one row.
COLUMNS = (
    "Level     Low         High\nJunior    $90,000     $100,000\nSenior    $140,000    $160,000",
    "Level\tLow\tHigh\nJunior\t$90,000\t$100,000\nSenior\t$140,000\t$160,000",
    "Starting       £24,000 to £28,000\nExperienced    £30,000 to £38,000",
    "Junior    $90,000  $100,000\nSenior engineer   $140,000    $160,000",
    "- Junior    $90,000    $100,000",
)


@st.composite
def items(draw, layout):
    body = draw(st.one_of(phrases, st.sampled_from(AMOUNTS), st.sampled_from(SIZES)))
    label = draw(st.sampled_from(("", "", "Salary Range: ", "Challenge: ", "Data Care: ", "Data Care\n- ")))
    return layout.bullet + label + body + draw(st.sampled_from(TAILS))


@st.composite
def sections(draw, section, layout):
    lines = [layout.heading + NAMES[section] + draw(st.sampled_from(("", "", ":", " (US, 2024)")))]
    lines += draw(st.lists(phrases, max_size=2))
    for block in draw(st.lists(st.sampled_from(BLOCKS.get(section, ("Data Care",))), max_size=3)):
        lines += [layout.block + block, *draw(st.lists(items(layout), max_size=4))]
    if section == "salary_ranges":
        lines += draw(st.lists(st.sampled_from(COLUMNS), max_size=2))
        for level in LEVELS[: draw(st.integers(0, 5))]:
            lines += [
                f"{layout.block}{level} Engineer",
                f"{layout.bullet}Salary Range: {draw(st.sampled_from(AMOUNTS))}",
            ]
    return lines


@st.composite
def guides(draw):
    """The text of a guide with some of the ten sections, in some order. Without comments: words in them are not read."""
    layout = draw(layouts)
    chosen = draw(st.lists(st.sampled_from(list(NAMES)), min_size=1, max_size=10, unique=True))
    lines = [line for section in chosen for line in draw(sections(section, layout))]
    if layout is MARKDOWN:
        lines = [
            "---",
            "slug: some-guide",
            "---",
            "# Some Guide",
            *lines,
            "## Sources",
            "[^1]: A book",
            "[^2]: Two",
        ]
    elif layout is WEB:
        lines = ["logoSite", "Some Engineer", "first image", *lines]
    text = layout.between.join(lines)
    assume("<!--" not in text)
    return text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n", "\r"))))


@st.composite
def any_texts(draw):
    """Arbitrary text below one section heading."""
    heading = draw(st.sampled_from(sorted(NAMES.values())))
    text = draw(
        st.text(
            st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\n\r -•#:.$()[]^1A")),
            max_size=300,
        )
    )
    return f"{heading}\n{text}"
