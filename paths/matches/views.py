"""The page of the roles that fit."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse

from careers.models.choices import Level
from paths.matches.answer import matches_for
from paths.matches.page import USUAL, lead_of, match_context, match_query
from paths.matches.question import MatchQuestion, RoleMatchFilter, match_question
from paths.own_skills.form import GuessedName, OwnSkillsForm, options, role_options
from paths.own_skills.kept import KeptSkills, kept_skills
from paths.own_skills.page import OwnSkillsPage
from paths.own_skills.question import given_skills
from paths.own_skills.typed import TypedQuestion
from web.permalinks import VERSION


class RoleMatches(OwnSkillsPage):
    template_name = "paths/matches.html"
    filterset_class = RoleMatchFilter

    def answer(self, asked: TypedQuestion, requested_version: int | None) -> HttpResponse:
        question = _known(asked) if asked.errors else match_question(asked.params)
        answer = matches_for(question) if not asked.errors and (question.given or question.role) else None
        found: dict[str, Any] = match_context(answer) if answer else {}
        role = [("role", question.role.slug)] if question.role else []
        kept = kept_skills(self.request, (skill.slug for skill in question.skills), role)
        context = self.get_context_data(
            form=_form(asked, question, kept),
            lead=lead_of(answer) if answer else "",
            requested_version=requested_version,
            version_parameter=VERSION,
            **found,
        )
        return self.render_to_response(context, status=400 if asked.errors else 200)


def _known(asked: TypedQuestion) -> MatchQuestion:
    """The skills that are known, beside whatever is wrong."""
    return MatchQuestion(given_skills(asked.params.getlist("skill")), None)


def _form(asked: TypedQuestion, question: MatchQuestion, kept: KeptSkills) -> OwnSkillsForm:
    return OwnSkillsForm(
        roles=role_options(question.role.slug if question.role else asked.params.get("role", "")),
        levels=options(Level.choices, asked.params.get("level", USUAL)),
        given=question.given,
        unknown=[GuessedName(name, _with(question, name.slug)) for name in asked.names.unknown],
        errors=asked.errors,
        kept=kept,
    )


def _with(question: MatchQuestion, slug: str) -> str:
    return "?" + "&".join(filter(None, (match_query(question), urlencode({"skill": slug}))))
