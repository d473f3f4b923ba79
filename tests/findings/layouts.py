"""One guide in the three layouts that are read. `# section`, `## heading`, `- item` and plain lines become each of them.

The guide below is at peace with itself: a seeded case changes some of its words.
"""

from collections.abc import Callable, Sequence

PEACE = """# Overview
A Queue Engineer keeps queues short. Salaries range from $90,000 to $160,000, by level.
# Core Responsibilities
- Watch the queues
- Tune the workers
- Measure the waiting times
# Requirements
## Technical Skills
- Sound practice with Python and PostgreSQL
- Practice with Docker, MLflow and scikit-learn
## Education and Experience
- Bachelor's degree in any field
- 2+ years of experience in operations
# Career Development
## Career Progression
- Junior Queue Engineer
- Queue Engineer
- Senior Queue Engineer
## Technical Skills
- Python, PostgreSQL, MLflow, scikit-learn and Docker
# Market Demand
## Market Growth
- The global queue market was worth USD 2.0 billion in 2022
- The cloud segment held the largest share in 2022
# Salary Ranges (US Market, 2025)
## Entry-Level Queue Engineer
- Salary Range: $90,000 - $110,000
- Typically requires 0-2 years of experience
## Mid-Level Queue Engineer
- Salary Range: $110,000 - $130,000
- Typically requires 3-5 years of experience
## Senior Queue Engineer
- Salary Range: $130,000 - $160,000
- Typically requires 6+ years of experience
# Industry Trends
- Automation: Queues run by themselves.
- Observability: Teams see more of what waits.
# Essential Soft Skills
- Communication: Saying what waits, and why.
- Patience: Waiting with those who wait.
- Teamwork: Sharing the night shift.
# Best Practices
- Small Queues: Keep every queue short enough to read.
- Plain Names: Call a queue by what stands in it.
"""


def flat(lines: Sequence[str]) -> str:
    return "\n".join(line.lstrip("# ") if line.startswith("#") else line for line in lines) + "\n"


def web(lines: Sequence[str]) -> str:
    body = (f"  • {line[2:]}" if line.startswith("- ") else line.lstrip("# ") for line in lines)
    return "\n\n".join(["logoCareers", "Queue Engineer", "first image", *body]) + "\n"


def markdown(lines: Sequence[str]) -> str:
    body = (f"#{line}" if line.startswith("#") else line for line in lines)
    return "\n".join(["---", "title: Queue Engineer", "---", "# Queue Engineer", *body]) + "\n"


LAYOUTS: tuple[Callable[[Sequence[str]], str], ...] = (flat, web, markdown)


def seeded(*edits: tuple[str, str], layout: Callable[[Sequence[str]], str]) -> str:
    """The peaceful guide with these words replaced. Raises where the words to be replaced are not there."""
    text = PEACE
    for old, new in edits:
        if old not in text:
            raise ValueError(f"not in the guide: {old}")
        text = text.replace(old, new)
    return layout(text.splitlines())
