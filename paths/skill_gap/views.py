"""The page on which skills are checked against a role."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from paths.own_skills.form import GuessedName, OwnSkillsForm, options, role_options
from paths.own_skills.kept import REMEMBER, KeptSkills, kept_skills
from paths.own_skills.page import OwnSkillsPage
from paths.own_skills.question import given_skills
from paths.own_skills.typed import TypedQuestion
from paths.skill_gap.answer import answer_to
from paths.skill_gap.page import case_of, gap_context, heading_of
from paths.skill_gap.question import GapQuestion, SkillGapFilter, question_of
from paths.skill_gap.unit_view import query_for
from skills.choices import SkillLevel
from web.conditional import data_version
from web.permalinks import VERSION

# What a tick sends besides where what the browser keeps is what the address names.
ALSO_KEPT = f"&{REMEMBER}=on"
# What a form sends where no role is chosen: then the roles that fit are the answer.
ANY_ROLE = "any"


class SkillGap(OwnSkillsPage):
    template_name = "paths/skill_gap.html"
    filterset_class = SkillGapFilter

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("role") == ANY_ROLE:
            asked = request.GET.copy()
            del asked["role"]
            return HttpResponseRedirect(f"{reverse('role-matches')}?{asked.urlencode()}")
        return super().get(request, *args, **kwargs)

    def answer(self, asked: TypedQuestion, requested_version: int | None) -> HttpResponse:
        question = _known(asked) if asked.errors else question_of(asked.params)
        answer = answer_to(question) if not asked.errors and (question.role or question.given) else None
        kept = kept_skills(self.request, (skill.slug for skill in question.skills), _role_of(question))
        ticked = ALSO_KEPT if kept.is_asked else ""
        context: dict[str, Any] = gap_context(answer, data_version(), ticked) if answer else {}
        heading = heading_of(context) if context.get("required_count") else ""
        context = self.get_context_data(
            form=_form(asked, question, kept),
            heading=heading,
            case=case_of(heading, context.get("question")),
            version_parameter=VERSION,
            requested_version=requested_version,
            **context,
        )
        return self.render_to_response(context, status=400 if asked.errors else 200)


def _known(asked: TypedQuestion) -> GapQuestion:
    """The skills that are known, beside whatever is wrong."""
    return GapQuestion(None, given_skills(asked.params.getlist("skill")), None)


def _role_of(question: GapQuestion) -> list[tuple[str, str]]:
    return [("role", question.role.slug)] if question.role else []


def _form(asked: TypedQuestion, question: GapQuestion, kept: KeptSkills) -> OwnSkillsForm:
    return OwnSkillsForm(
        roles=role_options(question.role.slug if question.role else asked.params.get("role", "")),
        levels=options(SkillLevel.choices, asked.params.get("level", "")),
        given=question.given,
        unknown=[GuessedName(name, f"?{query_for(question, name.slug)}") for name in asked.names.unknown],
        errors=asked.errors,
        kept=kept,
    )
