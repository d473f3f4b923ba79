"""Seeded cases of years, days and words."""

from tests.findings.cases import LADDER, REQUIRED, SHARE, Case, clean, defect, heading

EXPERIENCE = [
    defect("four years for everyone", (REQUIRED, "4+ years of experience in operations"), rules="required_years"),
    defect("at least three", (REQUIRED, "At least three years of experience"), rules="required_years"),
    defect("more than two levels have", (REQUIRED, "Minimum of 7 years of experience"), rules="required_years"),
    defect("a range above the entry level", (REQUIRED, "3-5 years of experience"), rules="required_years"),
    clean("what the entry level may have", (REQUIRED, "2 years of experience")),
    clean("a year at least", (REQUIRED, "1+ years of experience")),
    clean("years of one level", (REQUIRED, "6+ years of experience for senior positions")),
    clean("years instead of a degree", (REQUIRED, "Bachelor's degree or 5+ years of experience")),
    clean("years that are a plus", (REQUIRED, "5+ years of experience preferred")),
    clean(
        "an entry level without a top",
        ("requires 0-2 years", "requires 0+ years"),
        (REQUIRED, "4+ years of experience"),
    ),
    *(
        clean(f"not asked of everyone: {words}", (REQUIRED, words))
        for words in (
            "Team leads need 8 years of experience",
            "5+ years of experience for advanced positions",
            "8+ years of experience for management",
            "7+ years of experience for higher levels",
            "Many employers like 5+ years of experience",
            "For most roles, 3+ years of experience",
            "Experience with a company that is 10 years old",
            "3-5 years of experience, depending on the team",
            "4+ years of experience in operations open many doors",
            "Experience with systems built 10 years ago",
            "Those who guide others bring 6+ years of experience",
        )
    ),
    clean(
        "years of one kind of work",
        ("requires 0-2 years of experience", "requires 0-1 years as a relay engineer"),
        (REQUIRED, "3+ years of experience in software development"),
        ("requires 3-5", "requires 2-5"),
    ),
    clean(
        "years with one tool",
        ("requires 0-2 years of experience", "requires 0-2 years of experience with queues"),
        (REQUIRED, "4+ years of experience in operations"),
    ),
    defect(
        "years and a degree",
        (REQUIRED, "A Bachelor's degree and 4+ years of experience"),
        rules="required_years",
    ),
    defect(
        "years of relevant experience",
        (REQUIRED, "Candidates must have at least 5 years of relevant experience with queues, workers and tools."),
        rules="required_years",
    ),
    defect("years left out", ("requires 6+ years", "requires 9+ years"), rules="level_years"),
    defect("years stated twice", ("requires 0-2 years", "requires 0-5 years"), rules="level_years"),
    clean("one year left out", ("requires 6+ years", "requires 7+ years")),
    clean(
        "one year shared", ("requires 3-5 years", "requires 2-6 years"), ("requires 0-2 years", "requires 0-3 years")
    ),
    clean("years in words", ("requires 3-5 years", "requires three to five years")),
    defect(
        "steps without pay", (LADDER, f"{LADDER}\n- Lead Queue Engineer\n- Director of Queues"), rules="ladder_bands"
    ),
    defect("a band without a step", (LADDER, "- Junior Queue Engineer\n- Senior Queue Engineer"), rules="ladder_bands"),
    clean("a step that names no level", (LADDER, f"{LADDER}\n- Queue Wizard")),
    clean("a ladder in other words", (LADDER, "- Queue Engineer\n- Queue Wizard\n- Director of Queues")),
]

TIME = [
    defect("old pay", heading("US Market, 2021"), rules="pay_age"),
    defect("old on a later day", as_of=2028, rules="pay_age"),
    defect("dated by the guide", heading("US Market"), front={"as_of": "May 2019"}, rules="pay_age"),
    clean("two years old", heading("US Market, 2024")),
    clean("of a span of years", heading("US Market"), front={"as_of": "2019 to 2025"}),
    clean("without a year", heading("US Market")),
    defect(
        "a share that holds currently",
        (SHARE, "The cloud segment currently holds the largest share"),
        rules="undated_now",
    ),
    defect("a share of today", (SHARE, "Today the cloud segment holds 40% of the market"), rules="undated_now"),
    defect(
        "pay of now",
        heading("US Market"),
        ("- Salary Range: $90,000 - $110,000", "- Salary now: $90,000 - $110,000"),
        rules="undated_now",
    ),
    defect(
        "a trend of today, undated",
        ("Queues run by themselves.", "Today queues run by themselves."),
        rules="undated_now",
    ),
    clean(
        "a trend of today in a dated guide",
        ("Queues run by themselves.", "Today queues run by themselves."),
        front={"as_of": "2025"},
    ),
    clean("now, with its year", (SHARE, "The cloud segment holds the largest share now, in 2025")),
    defect(
        "one share twice",
        ("Queues run by themselves.", "In 2024, 40% of queues ran by themselves."),
        ("Teams see more of what waits.", "In 2024, 30% of queues ran by themselves."),
        rules="rival_shares",
    ),
    clean(
        "a share of two years",
        ("Queues run by themselves.", "In 2024, 40% of queues ran by themselves."),
        ("Teams see more of what waits.", "In 2025, 30% of queues ran by themselves."),
    ),
    clean("known is not now", (SHARE, "The known cloud segment held the largest share in 2022")),
]

TEXT = [
    defect(
        "two spellings",
        ("Practice with Docker, MLflow and scikit-learn", "Practice with Docker, MLflow and Sci-kit Learn"),
        rules="two_spellings",
    ),
    defect(
        "inner capitals",
        ("Python, PostgreSQL, MLflow, scikit", "Python, PostgreSQL, MLFlow, scikit"),
        rules="two_spellings",
    ),
    defect("a clipped name", ("Python and PostgreSQL", "Python and Postgres"), rules="two_spellings"),
    defect(
        "another clipped name", ("MLflow, scikit-learn and Docker", "MLflow, sklearn and Docker"), rules="two_spellings"
    ),
    clean("an abbreviation", ("Practice with Docker", "Practice with Kubernetes (K8s), Docker")),
    clean(
        "a capital at the head",
        ("- Practice with Docker, MLflow and scikit-learn", "- Scikit-learn, Docker and MLflow"),
    ),
    clean(
        "singular and plural",
        ("Sound practice with Python", "Sound practice with data pipelines, Python"),
        ("- Python, PostgreSQL", "- A data pipeline, Python, PostgreSQL"),
    ),
    clean(
        "ordinary words with a hyphen",
        ("- Teamwork", "- Problem-Solving"),
        ("- Python, PostgreSQL", "- problem solving, Python, PostgreSQL"),
    ),
    defect("an item twice", ("- Tune the workers\n", "- Tune the workers\n- Watch the queues\n"), rules="item_twice"),
    defect(
        "an item twice, other marks",
        ("- Tune the workers\n", "- Tune the workers\n- Watch: the Queues.\n"),
        rules="item_twice",
    ),
    defect("a soft skill twice", ("- Teamwork: Sharing", "- Communication: Sharing"), rules="item_twice"),
    defect("a trend twice", ("- Observability:", "- Automation:"), rules="item_twice"),
    clean(
        "one item in two lists",
        ("- Measure the waiting times\n", "- Python, PostgreSQL, MLflow, scikit-learn and Docker\n"),
    ),
    clean("like items", ("- Tune the workers\n", "- Tune the workers\n- Watch the workers\n")),
    defect(
        "three promised",
        ("# Essential Soft Skills\n", "# Essential Soft Skills\nThe following four skills help most:\n"),
        rules="list_count",
    ),
    defect(
        "in figures",
        ("# Best Practices\n", "# Best Practices\nHere are 3 best practices for every queue:\n"),
        rules="list_count",
    ),
    defect("in a heading", ("## Career Progression\n", "## Five Career Steps and Progression\n"), rules="list_count"),
    defect(
        "too few promised",
        ("# Industry Trends\n", "# Industry Trends\nThese five trends shape the field:\n"),
        rules="list_count",
    ),
    clean(
        "as many as promised",
        ("# Essential Soft Skills\n", "# Essential Soft Skills\nThe following three skills help:\n"),
    ),
    clean(
        "at least so many", ("# Essential Soft Skills\n", "# Essential Soft Skills\nAt least two skills help most:\n")
    ),
    clean("three to five", ("# Essential Soft Skills\n", "# Essential Soft Skills\nFour to five skills help most:\n")),
    clean(
        "years promise nothing",
        ("# Essential Soft Skills\n", "# Essential Soft Skills\nAfter five years these help:\n"),
    ),
    clean("far above the list", ("# Best Practices\n", "# Best Practices\nFive practices matter. Begin with these:\n")),
    clean(
        "what must be and what may be",
        (
            "- Python, PostgreSQL, MLflow, scikit-learn and Docker",
            "Must have:\n- Python\n- Docker\nNice to have:\n- Python\n- MLflow",
        ),
    ),
    clean(
        "by day and by night",
        (
            "- Watch the queues\n- Tune the workers\n- Measure",
            "By day:\n- Watch the queues\n- Tune the workers\nBy night:\n- Watch the queues\n- Measure",
        ),
    ),
    *(
        clean(f"no promise: {opening}", ("# Core Responsibilities\n", f"# Core Responsibilities\n{opening}\n"))
        for opening in (
            "Besides four soft skills, the duties are:",
            "The role combines two skills, and its duties include:",
            "Their seven tasks include:",
            "They have two main duties and one side task:",
        )
    ),
    defect(
        "duties promised",
        ("# Core Responsibilities\n", "# Core Responsibilities\nThey have five main duties:\n"),
        rules="list_count",
    ),
    clean("its maker before the name", ("Practice with Docker", "Practice with Amazon SageMaker, SageMaker, Docker")),
    clean(
        "years before the things",
        ("# Essential Soft Skills\n", "# Essential Soft Skills\nTwo years of work and these skills help most:\n"),
    ),
]
WORD_CASES: list[Case] = [*EXPERIENCE, *TIME, *TEXT]
