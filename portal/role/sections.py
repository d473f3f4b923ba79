"""The sections of the role page, in the order in which readers want them. Each has its template, `templates/facts/<name>.html`.

A guide's ten sections are laid out anew: what is said of pay stands under pay, wherever the guide says it. The address of
each of the ten still leads to where its matter is.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from careers.citations import CONFLICTING
from careers.models import Credential, Fact, Insight, Responsibility, RoleRelation
from careers.models.choices import Section
from careers.reading_words import counted
from portal.role import bodies
from portal.role.duties import duties
from portal.role.learning import learning_part
from portal.role.placed_findings import MARKET, SECTIONS
from portal.role.section import PageSection, place_of, worst_of
from portal.role.skill_table import SkillTable, skill_table
from salaries.models import SalaryBand
from skills.demands import required_count_of
from skills.models import RoleSkill

if TYPE_CHECKING:
    from portal.role.page import RolePage

# Section of the page → the sections of a guide whose addresses lead to it.
ANCHORS: Mapping[str, tuple[str, ...]] = {
    "pay": (Section.SALARY_RANGES,),
    "ladder": (Section.CAREER_DEVELOPMENT,),
    "duties": (Section.CORE_RESPONSIBILITIES,),
    "skills": (Section.REQUIREMENTS, Section.SOFT_SKILLS),
    "market": (Section.MARKET_DEMAND, Section.INDUSTRY_TRENDS),
    "practice": (Section.BEST_PRACTICES,),
}
Builder = Callable[["RolePage"], PageSection | None]


def page_sections(page: "RolePage") -> list[PageSection]:
    """Pay and sources always; of the others, those that have something to show."""
    return [section for build in BUILDERS if (section := build(page))]


def _section(page: "RolePage", name: str, title: str, facts: Iterable[Fact], **given: Any) -> PageSection:
    """With its place in the guide and its findings; words that state nothing only where it has no facts."""
    anchors = ANCHORS.get(name, ())
    found = list(facts)
    found = [fact for fact in found if fact.section in anchors] or found
    prose = [] if found else [each for anchor in anchors for each in page.prose_of(anchor)]
    mine = [each for each in page.placed if SECTIONS[each.subject] == name]
    return PageSection(
        name=name,
        title=title,
        anchors=anchors,
        place=place_of(page.guide, [*(fact.statement for fact in found), *(one for each in prose for one in each)]),
        findings=[] if name == MARKET else mine,
        elsewhere=sum(each.finding.verdict in CONFLICTING for each in mine) if name == MARKET else 0,
        worst=worst_of(mine),
        prose=prose,
        **given,
    )


def _pay(page: "RolePage") -> PageSection:
    body = bodies.pay_part(page.facts, page.drawn_pay, page.disclaimer)
    facts = [*page.facts.of(SalaryBand), *body.beside, *body.factors]
    return _section(page, "pay", "Pay", facts, gist=body.drawn.heading, body=body, figures=list(body.figures))


def _ladder(page: "RolePage") -> PageSection | None:
    body = bodies.ladder_part(page.facts)
    mine = [each for each in page.placed if SECTIONS[each.subject] == "ladder"]
    if not body.rungs and not mine:
        return None
    steps = [rung.step for rung in body.rungs]
    gist = counted(len(steps), "step") if steps else "no steps named"
    return _section(page, "ladder", "Career ladder", steps, gist=gist, body=body, figures=list(body.figures))


def _duties(page: "RolePage") -> PageSection | None:
    facts = page.facts.of(Responsibility)
    week = bodies.insights(page.facts, Insight.Kind.ROUTINE)
    body = duties(facts, week)
    opening = page.introduction
    if not facts and not week and not opening:
        return None
    shown = [fact for group in body.groups for fact in group.facts] + [*week]
    gist = f"{counted(body.count, 'duty').replace('dutys', 'duties')} in {counted(len(body.groups), 'group')}"
    return _section(page, "duties", "What you do", shown, gist=gist, body=(opening, body))


def _skills(page: "RolePage") -> PageSection | None:
    facts, credentials = page.facts.of(RoleSkill), page.facts.of(Credential)
    body: SkillTable = skill_table(facts, credentials, required_count_of(facts))
    if not body.rows and not body.soft:
        return None
    gist = f"{counted(body.required, 'requirement')} in {counted(body.groups, 'group')}"
    return _section(page, "skills", "Skills", facts, gist=gist, body=body)


def _learning(page: "RolePage") -> PageSection | None:
    """The order worked out here, and below it what the guide advises."""
    advice = bodies.insights(page.facts, Insight.Kind.ADVICE)
    body = learning_part(page.facts, advice)
    if not body.cards and not advice:
        return None
    gist = counted(len(body.cards) or len(advice), "step")
    return _section(page, "learning", "What to learn, in order", advice, short="Learning order", gist=gist, body=body)


def _onward(page: "RolePage") -> PageSection | None:
    body = bodies.onward_part(page.facts)
    if not body.facts:
        return None
    gist = f"{counted(len(body.entry), 'way')} in, {counted(len(body.onward), 'next role')}"
    return _section(page, "onward", "In and onward", body.facts, gist=gist, body=body, figures=list(body.figures))


def _market(page: "RolePage") -> PageSection | None:
    body = bodies.market_part(page.facts)
    prose = [each for anchor in ANCHORS["market"] for each in page.prose_of(anchor)]
    if not body.facts and not prose:
        return None
    parts = ((body.growths, "forecast"), (body.drivers, "driver"), (body.trends, "trend"))
    gist = ", ".join(counted(len(found), noun) for found, noun in parts if found)
    return _section(page, "market", "Market", body.facts, gist=gist, body=body, figures=list(body.figures))


def _challenges(page: "RolePage") -> PageSection | None:
    facts = bodies.insights(page.facts, Insight.Kind.CHALLENGE)
    gist = f"{len(facts)}, with what helps"
    return _section(page, "challenges", "Challenges", facts, gist=gist, body=facts) if facts else None


def _practice(page: "RolePage") -> PageSection | None:
    facts = bodies.insights(page.facts, Insight.Kind.BEST_PRACTICE)
    gist = counted(len(facts), "habit")
    return _section(page, "practice", "Good practice", facts, gist=gist, body=facts) if facts else None


def _neighbours(page: "RolePage") -> PageSection | None:
    facts = bodies.relations(page.facts, RoleRelation.Kind.NEIGHBOUR)
    gist = f"{counted(len(facts), 'role')}, and how they differ"
    return _section(page, "neighbours", "Neighbouring roles", facts, gist=gist, body=facts) if facts else None


def _sources(page: "RolePage") -> PageSection:
    checks = f", {counted(page.checks.count, 'check')}" if page.checks.count else ""
    gist = f"{counted(len(page.guide.sources) or 1, 'source')}{checks}"
    return _section(page, "sources", "Sources", [], gist=gist)


def _download(page: "RolePage") -> PageSection:
    return _section(
        page, "download", "Download this role", [], short="Download", gist="Print, files, text for a job advert"
    )


# After the section of this name comes what it is followed by on the page.
BUILDERS: tuple[Builder, ...] = (
    _pay,
    _ladder,
    _duties,
    _skills,
    _learning,
    _onward,
    _market,
    _challenges,
    _practice,
    _neighbours,
    _sources,
    _download,
)
