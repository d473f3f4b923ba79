"""A role: what was asked of it, from the facts of its guides, each with its sentence."""

from collections.abc import Iterator, Sequence
from typing import Any

from careers.models import Credential, Insight, Responsibility, Role, Step
from careers.models.choices import Section
from search.answers.block import AnswerBlock, AnswerLink, AnswerPart, AnswerRow, link, page
from search.answers.remote import remote_work
from search.answers.requirements import needs_of, units_of
from search.answers.role_certificates import certificates_by_strength
from search.answers.role_facts import AspectRows, how_strongly_in_list, line_of, published_of
from search.answers.skills import strongest_of
from search.answers.ways_in import ANCHOR, experience_asked, how_strongly, ways_in, ways_in_rows
from search.questions.question import Question
from skills.models import RoleSkill, Skill, SkillKind

MOST_ROWS, MOST_SKILLS = 5, 8
# Where on the role's page it goes on.
ANCHORS = {
    "duties": Section.CORE_RESPONSIBILITIES,
    "requirements": Section.REQUIREMENTS,
    "skills": Section.REQUIREMENTS,
    "education": Section.REQUIREMENTS,
    "experience": Section.REQUIREMENTS,
    "entry": ANCHOR,
    "career": Section.CAREER_DEVELOPMENT,
    "market": Section.MARKET_DEMAND,
    "soft_skills": Section.SOFT_SKILLS,
    "challenges": Section.CHALLENGES,
    "practices": Section.BEST_PRACTICES,
}
TITLES = {
    "overview": "{}",
    "titles": "Other titles of a {}",
    "duties": "What a {} does",
    "requirements": "What a {} needs",
    "skills": "Skills of a {}",
    "education": "Education of a {}",
    "experience": "Experience of a {}",
    "entry": "How people become a {}",
    "career": "Career path of a {}",
    "market": "Demand for the {}",
    "soft_skills": "Soft skills of a {}",
    "challenges": "What is hard for a {}",
    "practices": "Good practice for a {}",
}
NOTHING = {
    "titles": "has no other title here",
    "entry": "names no way in",
    "career": "describes no career path",
    "market": "says nothing of demand",
    "soft_skills": "names no soft skill",
    "challenges": "names no challenge",
    "practices": "names no good practice",
    "duties": "lists no duties",
}


def answer_role(question: Question, role: Role) -> AnswerBlock:
    aspect = question.aspect
    said = ASPECTS.get(aspect, _facts)(role)
    anchor = ANCHORS.get(aspect)
    address = page("role-detail", role.slug) + (f"#{anchor}" if anchor else "")
    return AnswerBlock(
        kind="role",
        title=_title(aspect, role.title),
        parts=list(_sentence(question, role, said)),
        address=address,
        columns=said.columns if said.rows else (),
        rows=said.rows,
        links=[*_links(question, role, address)],
        source=_source(question) if said.rows else "",
    )


def _source(question: Question) -> str:
    if question.aspect == "titles":
        return "Titles are our judgement; adverts under them count for the role only where its page says so."
    return "From what its guides say; each figure opens its sentence."


def _title(aspect: str, title: str) -> str:
    article = TITLES[aspect]
    if title[:1].upper() in "AEIOU" or title.startswith(("ML", "MLOps", "LLM", "SRE")):
        article = article.replace(" a {}", " an {}")
    return article.format(title)


def _sentence(question: Question, role: Role, said: AspectRows) -> Iterator[AnswerPart]:
    """What was asked first where it can be said in a sentence, then what the role does, then how people get in."""
    if role.lead_guide_id and question.aspect == "experience":
        yield from (*experience_asked(role), AnswerPart(" "))
    elif role.lead_guide_id and question.aspect == "education":
        yield AnswerPart(f"{how_strongly(role, question.aspect)} ")
    yield AnswerPart(role.description or f"{role.title}.")
    if not said.rows and not (role.lead_guide_id and question.aspect in ("education", "experience")):
        yield AnswerPart(
            f" Its guide {NOTHING.get(question.aspect, 'has no more on that')}."
            if role.lead_guide_id
            else " No guide is about it yet."
        )
    if question.asks_for_ways_in and (ways := list(ways_in(role))):
        yield from (AnswerPart(" "), *ways)
    if question.about_remote:
        yield AnswerPart(" ")
        yield from remote_work(role, question.country)


def _links(question: Question, role: Role, address: str) -> Iterator[AnswerLink]:
    yield AnswerLink("Read more" if "#" in address else "The whole role", address)
    if question.asks_for_ways_in and question.aspect != "entry":
        yield AnswerLink("How people get in", f"{role.get_absolute_url()}#{ANCHOR}")
    yield from link("Pay", "compare-pay", role=role.slug, level=question.level, country=question.country)
    yield from link("Check my skills", "skill-gap", role=role.slug)
    yield from link("Moves to it", "paths", to=role.slug)
    yield from link("Where it leads", "paths", **{"from": role.slug})
    yield from link("Text for a job advert", "role-advert", role.slug)


def _listed(column: str, facts: Sequence[Any], text: str) -> AspectRows:
    rows = [AnswerRow(getattr(fact, text) or fact.quote, "", [line_of(fact)]) for fact in facts[:MOST_ROWS]]
    return AspectRows((column, "Source"), rows)


def _duties(role: Role) -> AspectRows:
    return _listed("Duties", published_of(Responsibility, role), "text")


def _credentials(role: Role, kind: str, column: str) -> AspectRows:
    facts = sorted(published_of(Credential, role, kind=kind), key=lambda fact: fact.section != Section.REQUIREMENTS)
    rows = [
        AnswerRow(fact.name, "", [AnswerPart(how_strongly_in_list(fact), fact=fact), line_of(fact)])
        for fact in facts[:MOST_ROWS]
    ]
    return AspectRows((column, "How strongly", "Source"), rows)


def _education(role: Role) -> AspectRows:
    return _credentials(role, Credential.Kind.EDUCATION, "Education")


def _experience(role: Role) -> AspectRows:
    return _credentials(role, Credential.Kind.EXPERIENCE, "Experience")


def _career(role: Role) -> AspectRows:
    steps: list[Step] = published_of(Step, role)
    rows = [AnswerRow(step.label, "", [line_of(step)]) for step in steps[: MOST_ROWS + 3]]
    return AspectRows(("Step", "Source"), rows)


def _insights(*kinds: str) -> Any:
    def said(role: Role) -> AspectRows:
        facts = [fact for fact in published_of(Insight, role, kind__in=kinds) if fact.title or fact.body]
        rows = [AnswerRow(fact.title or fact.body or "", "", [line_of(fact)]) for fact in facts[:MOST_ROWS]]
        return AspectRows(("What guides say", "Source"), rows)

    return said


def _titles(role: Role) -> AspectRows:
    """Those that are of another role too come last."""
    titles = sorted(role.alternate_titles.all(), key=lambda each: each.is_shared)
    rows = [
        AnswerRow(each.title, "", [AnswerPart("of another role too" if each.is_shared else "of this role alone")])
        for each in titles[:MOST_SKILLS]
    ]
    return AspectRows(("Also called", "Which"), rows)


def _skills(role: Role) -> AspectRows:
    """All that are required, and apart those preferred."""
    needs = needs_of(units_of([role]).get(role.pk, ()))
    rows = [_all_named("Required", needs.required, role), _all_named("Preferred, not required", needs.preferred, role)]
    return AspectRows(("Skills", "By its guide", "Source"), [row for row in rows if row])


def _soft_skills(role: Role) -> AspectRows:
    facts = [fact for fact in strongest_of(role) if fact.skill and fact.skill.kind == SkillKind.SOFT]
    return AspectRows(("Skill", "How strongly", "Source"), [_skill_row(fact) for fact in facts[:MOST_SKILLS]])


def _skill_row(fact: RoleSkill) -> AnswerRow:
    skill: Skill = fact.skill  # type: ignore[assignment]
    how = fact.get_necessity_display().lower()
    how = f"{how}, one of several" if fact.group_key else how
    return AnswerRow(skill.name, skill.get_absolute_url(), [AnswerPart(how, fact=fact), line_of(fact)])


def _facts(role: Role) -> AspectRows:
    """All that it takes: the skills required and those preferred, years, education and certificates."""
    needs = needs_of(units_of([role]).get(role.pk, ()))
    rows = [
        _all_named("Required skills", needs.required, role),
        _first("Experience", _experience(role)),
        _first("Education", _education(role)),
        _all_named("Preferred skills, not required", needs.preferred, role),
        *(_all_named(f"Certificates ({how})", names, role) for how, names in certificates_by_strength(role).items()),
    ]
    return AspectRows(("What it takes", "By its guide", "Source"), [row for row in rows if row])


def _all_named(title: str, names: Sequence[str], role: Role) -> AnswerRow | None:
    if not names:
        return None
    lines = AnswerPart("each with its line", address=f"{role.get_absolute_url()}#{Section.REQUIREMENTS}")
    return AnswerRow(title, "", [AnswerPart("; ".join(names)), lines])


def _first(name: str, said: AspectRows) -> AnswerRow | None:
    """The first row of a kind as a fact in short: a number of years before words alone."""
    if not said.rows:
        return None
    with_years = [row for row in said.rows if row.title[:1].isdigit() or "year" in row.title]
    row = (with_years or said.rows)[0]
    figure = row.cells[0]
    return AnswerRow(name, "", [AnswerPart(row.title, fact=figure.fact), row.cells[-1]])


ASPECTS = {
    "duties": _duties,
    "education": _education,
    "experience": _experience,
    "titles": _titles,
    "entry": ways_in_rows,
    "career": _career,
    "market": _insights(Insight.Kind.DEMAND_DRIVER, Insight.Kind.TREND, Insight.Kind.SECTOR),
    "challenges": _insights(Insight.Kind.CHALLENGE),
    "practices": _insights(Insight.Kind.BEST_PRACTICE, Insight.Kind.ADVICE),
    "skills": _skills,
    "soft_skills": _soft_skills,
}
