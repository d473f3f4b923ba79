"""Seeded cases of pay that is easily misread: what stands beside a band, and sentences that are not of the whole role."""

from tests.findings.cases import ENTRY, MID, PROSE, SENIOR, clean, defect, heading

SENIOR_LINE = "- Salary Range: $130,000 - $160,000"
POUNDS = ((PROSE, "from £30,000 to £68,000"), heading("UK, 2025"))
BESIDE = [
    clean("a bonus behind the band", (MID, f"{MID} plus up to $10,000 in bonus")),
    clean("stock behind the band", (SENIOR, f"{SENIOR}, with $50,000 a year in RSUs")),
    clean("a bonus of its own", (ENTRY, f"{ENTRY} and a $5,000 signing bonus")),
    clean("up from last year", (ENTRY, f"{ENTRY} (up from $80,000 - $95,000 in 2022)")),
    clean("compared with last year", (ENTRY, f"{ENTRY}, compared with $80,000 - $85,000 in 2022")),
    clean("down from a figure", (MID, f"{MID} (down from $140,000)")),
    clean(
        "percentiles",
        (SENIOR_LINE, "- 25th percentile: $120,000\n- Median: $140,000\n- 75th percentile: $160,000"),
        (f"- Salary Range: {MID}", "- 25th percentile: $110,000\n- Median: $125,000\n- 75th percentile: $130,000"),
        (PROSE, "with level"),
    ),
    clean(
        "quartiles of one level alone",
        (SENIOR_LINE, "- Lower quartile: $105,000\n- Upper quartile: $180,000"),
        (PROSE, "with level"),
    ),
    clean(
        "a town beside the land", (SENIOR_LINE, f"{SENIOR_LINE}\nSenior Queue Engineer, Austin\n- $100,000 - $120,000")
    ),
    clean(
        "a town in a bracket", (SENIOR_LINE, f"{SENIOR_LINE}\nSenior Queue Engineer (London)\n- $190,000 - $220,000")
    ),
    clean(
        "one level in a town alone",
        ("Senior Queue Engineer\n- Salary", "Senior Queue Engineer, Austin\n- Salary"),
        (SENIOR, "$95,000 - $105,000"),
        (PROSE, "from $90,000"),
    ),
    clean(
        "towns in brackets",
        (ENTRY, "£30,000 - £40,000 (London: £38,000 - £48,000)"),
        (MID, "£40,000 - £50,000 (London: £49,000 - £58,000)"),
        (SENIOR, "£50,000 - £60,000 (London: £59,000 - £68,000)"),
        *POUNDS,
    ),
    clean("seldom below", (SENIOR, f"{SENIOR}, seldom below $100,000")),
    clean("rarely above", (ENTRY, f"{ENTRY}, rarely above $120,000")),
    defect("a gap beside a bonus", (ENTRY, "$90,000 - $100,000 plus up to $10,000 in bonus"), rules="band_gap"),
    defect(
        "an overlap of graded levels",
        ("Mid-Level Queue Engineer", "Mid-Level Queue Engineer (L4)"),
        (MID, "$105,000 - $130,000"),
        rules="band_overlap",
    ),
]

WHOLE = "Salaries range from $90,000 to $160,000, by level."
NOT_THE_ROLE = [
    clean(f"not what the role is paid: {sentence}", (WHOLE, sentence))
    for sentence in (
        "Salaries typically range from $100,000 to $150,000.",
        "Most engineers earn $100,000 to $150,000.",
        "With bonuses, pay ranges from $100,000 to $220,000.",
        "Pay ranges from $100,000 to $220,000, including equity.",
        "At FAANG, salaries range from $200,000 to $400,000.",
        "Exceptional pay can exceed $300,000.",
        "After a bootcamp, a salary of $70,000 is common.",
        "The pay gap is $10,000.",
        "A certificate raises pay by $5,000 to $15,000.",
        "A company pays $50,000 a year for such a platform.",
        "Teams that tune queues well pay $30,000 less for servers each year.",
        "Salaries often run from $100,000 to $140,000.",
        "Queue Engineers with a doctorate earn $120,000 to $250,000.",
        "Salaries in banking range from $150,000 to $300,000, by level.",
        "Pay ranges from $100,000 to $260,000 with stock, depending on level.",
        "The salary is $10,000 more than a year before.",
        "On call, an engineer earns $20,000 to $30,000 a year.",
    )
]
PLAIN = [
    *NOT_THE_ROLE,
    clean("to well over", (PROSE, "from $90,000 to well over $150,000")),
    clean("to far more than", (PROSE, "from $90,000 to far more than $140,000")),
    clean("just under", (PROSE, "from $90,000 to just under $160,000")),
    clean("rounded in prose", (ENTRY, "$91,158 - $110,000"), (PROSE, "from $91,000 to $160,000")),
    clean("rounded to five thousand", (ENTRY, "$91,158 - $110,000"), (PROSE, "from $90,000 to $160,000")),
    clean("rounded in the bands", (PROSE, "from $90,420 to $160,000")),
    defect(
        "more than a rounding", (ENTRY, "$93,158 - $110,000"), (PROSE, "from $90,000 to $160,000"), rules="overview_pay"
    ),
    defect(
        "a sentence of its own",
        (WHOLE, "Queue Engineers earn between $70,000 and $160,000 a year, depending on experience."),
        rules="overview_pay",
    ),
]
