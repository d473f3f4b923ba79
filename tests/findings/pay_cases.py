"""Seeded cases of pay: bands among themselves, prose against bands, guide against guide."""

from tests.findings.cases import ENTRY, LADDER, MID, PROSE, SENIOR, Case, clean, defect, heading, in_k
from tests.findings.misreading_cases import BESIDE, PLAIN

BANDS = [
    defect(
        "senior below mid",
        (SENIOR, "$95,000 - $120,000"),
        (PROSE, "from $90,000 to $130,000"),
        rules="band_order band_overlap",
    ),
    defect(
        "mid below entry",
        (MID, "$70,000 - $80,000"),
        (PROSE, "from $70,000 to $160,000"),
        rules="band_order band_overlap band_gap",
    ),
    defect(
        "senior far below both",
        (SENIOR, "$50K-$60K"),
        (PROSE, "from $50,000 to $130,000"),
        rules="band_order band_overlap",
    ),
    defect(
        "single figures in the wrong order",
        (ENTRY, "$95,000"),
        (MID, "$115,000"),
        (SENIOR, "$100,000"),
        (PROSE, "with level"),
        rules="band_order",
    ),
    clean(
        "single figures in order", (ENTRY, "$95,000"), (MID, "$115,000"), (SENIOR, "$150,000"), (PROSE, "with level")
    ),
    defect(
        "a lower bottom below a higher top is no disorder",
        (SENIOR, "$110,000 - $170,000"),
        (MID, "$111,000 - $130,000"),
        (PROSE, "with level"),
        rules="band_overlap",
    ),
    clean("senior open above a low figure", (SENIOR, "$130,000+"), (PROSE, "from $90,000")),
    defect("gap after entry", (ENTRY, "$90,000 - $100,000"), rules="band_gap"),
    defect("gap in thousands", (ENTRY, "$90K–$100K"), rules="band_gap"),
    defect(
        "gap in pounds",
        (ENTRY, "£90,000 - £100,000"),
        (MID, "£110,000 - £130,000"),
        (SENIOR, "£130,000 - £160,000"),
        heading("UK, 2025"),
        rules="band_gap",
    ),
    defect("gap before senior", (SENIOR, "$140,000 - $160,000+"), rules="band_gap"),
    clean("ends a dollar apart", (MID, "$110,001 - $130,000"), (SENIOR, "$130,001 - $160,000")),
    clean("ends that touch when rounded", (ENTRY, "$90K - $109K"), (MID, "$110K - $130K")),
    clean("about is no end", (ENTRY, "about $90,000 - $100,000")),
    clean("an open top has no gap above it", (ENTRY, "$90,000 - $100,000+")),
    clean("a level between that is not paid", ("Mid-Level Queue Engineer", "Platform Guild"), (MID, "to be agreed")),
    defect("overlap of neighbours", (MID, "$105,000 - $130,000"), rules="band_overlap"),
    defect(
        "overlap in euros",
        (ENTRY, "45.000 € - 58.000 €"),
        (MID, "55.000 € - 70.000 €"),
        (SENIOR, "70.000 € - 90.000 €"),
        heading("Germany, 2025"),
        rules="band_overlap",
    ),
    defect(
        "overlap by the hour",
        (ENTRY, "$40 - $50 per hour"),
        (MID, "$45 - $60 per hour"),
        (SENIOR, "$60 - $80 per hour"),
        rules="band_overlap",
    ),
    clean(
        "an overlap within a rounding", *in_k(("$110K - $130K", "$109.9K - $130K"))[1:], (PROSE, "from $90K to $160K")
    ),
    clean("another currency is not compared", (MID, "€60,000 - €80,000"), (PROSE, "with level")),
    clean("pay by the hour is not compared", (MID, "$45 - $60 per hour"), (PROSE, "with level")),
    clean(
        "total pay is not base pay",
        ("Range: $110,000 - $130,000", "Total compensation: $210,000 - $230,000"),
        ("Range: $90,000 - $110,000", "Base salary: $90,000 - $110,000"),
        ("Range: $130,000 - $160,000", "Base salary: $110,000 - $160,000"),
        (PROSE, "with level"),
    ),
    defect(
        "a range that says nothing",
        (SENIOR, "$130,000 - $400,000"),
        (PROSE, "from $90,000 to $400,000"),
        rules="band_wide",
    ),
    defect(
        "a wide range in thousands", (ENTRY, "$30K - $110K"), (PROSE, "from $30,000 to $160,000"), rules="band_wide"
    ),
    clean("a wide range with an open bottom", (SENIOR, "up to $400,000"), (PROSE, "with level")),
    clean("twice is not three times", (SENIOR, "$130,000 - $260,000"), (PROSE, "from $90,000 to $260,000")),
    clean("wide over all levels", (SENIOR, "$130,000 - $300,000"), (PROSE, "from $90,000 to $300,000")),
]

PROSE_PAY = [
    defect("prose begins above the bands", (PROSE, "from $105,000 to $160,000"), rules="overview_pay"),
    defect("prose begins below the bands", (PROSE, "from $70,000 to $160,000"), rules="overview_pay"),
    defect("prose ends below the bands", (PROSE, "from $90,000 to $140,000"), rules="overview_pay"),
    defect("prose ends above closed bands", (PROSE, "from $90,000 to over $237,500"), rules="overview_pay"),
    defect("prose in thousands", (PROSE, "from $105K to $160K"), rules="overview_pay"),
    defect("both ends", (PROSE, "between $100,000 and $150,000"), rules="overview_pay"),
    defect("up to less than the bands", (PROSE, "up to $120,000"), rules="overview_pay"),
    defect(
        "a single figure outside",
        ("Salaries range from $90,000 to $160,000", "The salary is $190,000"),
        rules="overview_pay",
    ),
    defect(
        "said twice is one claim",
        ("by level.", "by level. Pay runs from $100,000 to $160,000 in all."),
        rules="overview_pay",
    ),
    clean("prose in thousands that rounds", (PROSE, "from $90K to $160K")),
    clean("rounded to a thousand", (ENTRY, "$89,700 - $110,000"), (PROSE, "from $90K to $160K")),
    clean("other words, same figures", ("Salaries range from", "Pay runs from")),
    clean("an en dash", (PROSE, "from $90,000 – $160,000")),
    clean("a hedge", (PROSE, "from about $100,000 to $150,000")),
    clean("roughly", (PROSE, "roughly $95,000 to $165,000")),
    clean("both open", (SENIOR, "$130,000 - $160,000+"), (PROSE, "from $90,000 to over $237,500")),
    clean("over the lowest", (PROSE, "over $80,000")),
    clean("a mean within", ("Salaries range from $90,000 to $160,000", "The salary is $120,000")),
    clean("a mean, about", ("Salaries range from $90,000 to $160,000", "The average salary is about $190,000")),
    clean("another currency", (PROSE, "from €60,000 to €90,000")),
    clean("by the hour", (PROSE, "from $45 to $80 an hour")),
    clean("another year", ("by level.", "by level. Pay in 2019 ran from $60,000 to $90,000 instead.")),
    clean("another country", ("by level.", "by level. In Germany pay runs from $60,000 to $90,000 instead.")),
    clean("another job", ("by level.", "by level. A Data Scientist earns a salary of $190,000 instead.")),
    clean("a bonus", ("by level.", "by level. Pay comes with a bonus of $20,000 instead.")),
    clean(
        "bands of one level alone",
        ("Mid-Level Queue Engineer", "Guild Member"),
        ("Entry-Level Queue Engineer", "Guild"),
        (ENTRY, "to be agreed"),
        (MID, "to be agreed"),
        (PROSE, "from $10,000 to $900,000"),
        (LADDER, "- Queue Engineer"),
    ),
    defect(
        "stated in the pay section itself",
        (
            "Salary Ranges (US Market, 2025)\n",
            "Salary Ranges (US Market, 2025)\nPay runs from $70,000 to $160,000 in all.\n",
        ),
        rules="overview_pay",
    ),
    defect(
        "stated of the same country",
        ("Salaries range from $90,000", "In the US, salaries range from $105,000"),
        rules="overview_pay",
    ),
    clean("total pay in prose", ("by level.", "by level. Total compensation reaches $240,000 instead.")),
    clean("a town", ("by level.", "by level. In Austin pay runs from $95,000 to $190,000 instead.")),
    clean("some employers", ("by level.", "by level. Large companies pay salaries of $230,000 instead.")),
    clean(
        "a band that names a job and no level",
        ("Senior Queue Engineer\n- Salary", "Queue Engineer\n- Salary"),
        (PROSE, "from $90,000 to $160,000"),
    ),
]

GUIDES = [
    defect("another bottom", other=((ENTRY, "$70,000 - $110,000"), (PROSE, "with level")), rules="pay_across_guides"),
    defect("another top", other=((SENIOR, "$130,000 - $190,000"), (PROSE, "with level")), rules="pay_across_guides"),
    defect(
        "below an open top",
        (SENIOR, "$130,000 - $200,000+"),
        (PROSE, "from $90,000"),
        other=((PROSE, "with level"),),
        rules="pay_across_guides",
    ),
    defect(
        "another overview",
        other=((PROSE, "from $95,000 to $160,000"),),
        rules="pay_across_guides overview_pay",
    ),
    clean("the same figures", other=()),
    clean("the same in thousands", other=in_k((PROSE, "from $90K to $160K"))),
    clean("a rounding apart", (ENTRY, "$90K - $110K"), other=((ENTRY, "$90,200 - $110,000"), (PROSE, "with level"))),
    clean(
        "another year of pay", other=(heading("US Market, 2024"), (ENTRY, "$70,000 - $110,000"), (PROSE, "with level"))
    ),
    clean(
        "another country of pay",
        other=(heading("Australia, 2025"), (ENTRY, "$70,000 - $110,000"), (PROSE, "with level")),
    ),
    clean(
        "overviews of two years",
        other=(
            heading("US Market, 2026"),
            (ENTRY, "$95,000 - $115,000"),
            (MID, "$115,000 - $135,000"),
            (SENIOR, "$135,000 - $165,000"),
            (PROSE, "from $95,000 to $165,000"),
        ),
    ),
    clean(
        "overviews of a town and a land",
        other=(
            heading("San Francisco, 2025"),
            (ENTRY, "$120,000 - $140,000"),
            (MID, "$140,000 - $160,000"),
            (SENIOR, "$160,000 - $190,000"),
            (PROSE, "from $120,000 to $190,000"),
        ),
    ),
    clean(
        "overviews of two lands",
        other=(
            heading("Ecuador, 2025"),
            (ENTRY, "$20,000 - $30,000"),
            (MID, "$30,000 - $40,000"),
            (SENIOR, "$40,000 - $50,000"),
            (PROSE, "from $20,000 to $50,000"),
        ),
    ),
    clean(
        "an overview of a market not named",
        other=(
            ("# Salary Ranges (US Market, 2025)\n", "# Salary Ranges\n"),
            (ENTRY, "to be agreed"),
            (MID, "to be agreed"),
            (SENIOR, "to be agreed"),
            (PROSE, "from $50,000 to $80,000"),
        ),
    ),
    clean("another region", other=(heading("Texas, US, 2025"), (ENTRY, "$70,000 - $110,000"), (PROSE, "with level"))),
    clean(
        "both open at the top",
        (SENIOR, "$130,000 - $160,000+"),
        other=((SENIOR, "$130,000 - $150,000+"), (PROSE, "from $90,000")),
    ),
    clean("another hedge", other=((ENTRY, "about $80,000 - $100,000"), (PROSE, "with level"))),
    clean(
        "total pay in the other",
        other=(
            ("Salary Range: $90,000 - $110,000", "Total compensation: $120,000 - $150,000"),
            (PROSE, "with level"),
        ),
    ),
    clean("another currency in the other", other=((ENTRY, "€60,000 - €75,000"), (PROSE, "with level"))),
    clean("by the hour in the other", other=((ENTRY, "$30 - $45 per hour"), (PROSE, "with level"))),
]
PAY_CASES: list[Case] = [*BANDS, *PROSE_PAY, *GUIDES, *BESIDE, *PLAIN]
