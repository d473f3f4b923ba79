"""Certificates that the guides of some roles name: which, how strongly, and by how many of all roles each is named."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from careers.models import Credential, Role
from careers.models.choices import Necessity, Section, rank_of
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerLink, AnswerPart, AnswerRow, in_words, link, page
from search.answers.certificates import BY_COUNT, NOT_MEASURED
from search.answers.role_facts import how_strongly_in_list, line_of
from skills.certificates import NamedCertificate, label_of, named_certificates
from web.conditional import data_version

NamedBy = tuple[Credential, NamedCertificate]


def answer_role_certificates(roles: Sequence[Role]) -> AnswerBlock:
    """Of each role what is required first, then what most roles name."""
    found = certificates_named_by(roles)
    is_of_one = len(roles) == 1
    rows = [_row(*named, is_of_one=is_of_one) for role in roles for named in found[role.pk]]
    columns = ("How strongly", "Of all roles", "Source") if is_of_one else ("By its guide", "Of all roles")
    return AnswerBlock(
        kind="role",
        title=f"Certificates: {in_words([role.title for role in roles])}",
        parts=list(_sentences(roles, found)),
        address=f"{page('role-detail', roles[0].slug)}#{Section.REQUIREMENTS}",
        columns=("Certificate", *columns) if rows else (),
        rows=rows,
        links=[*_links(roles)],
        source=BY_COUNT if rows else "",
    )


def certificates_named_by(roles: Sequence[Role]) -> Mapping[int, list[NamedBy]]:
    by_credential = {each.pk: named for named in named_certificates(data_version()) for each in named.credentials}
    return {
        role: _in_order([(each, by_credential[each.pk]) for each in own if each.pk in by_credential])
        for role, own in _of(roles).items()
    }


def certificates_by_strength(role: Role) -> Mapping[str, list[str]]:
    """ "preferred" → the names, the strongest first. One query."""
    found: dict[str, list[str]] = defaultdict(list)
    for credential in sorted(_of([role])[role.pk], key=lambda each: rank_of(Necessity, each.necessity)):
        found[how_strongly_in_list(credential)].append(label_of(credential))
    return found


def what_its_guide_names(role: Role) -> str:
    """ "Its guide names SnowPro Core Certification (preferred)"; that it names none, where it does not."""
    by_strength = certificates_by_strength(role)
    named = [f"{in_words(names)} ({how})" for how, names in by_strength.items()]
    return f"Its guide names {'; '.join(named)}." if named else "Its guide names no certificate."


def _of(roles: Sequence[Role]) -> Mapping[int, list[Credential]]:
    """Of each role what its lead guide names, where it has one. One query."""
    published: Any = Credential.objects.published().with_evidence()
    found: dict[int, list[Credential]] = {role.pk: [] for role in roles}
    leads = {role.pk: role.lead_guide_id for role in roles}
    facts = published.filter(role__in=roles, kind=Credential.Kind.CERTIFICATION)
    for fact in facts.order_by("guide__slug", "position"):
        if leads[fact.role_id] in (None, fact.guide_id):
            found[fact.role_id].append(fact)
    return found


def _in_order(named: Sequence[NamedBy]) -> list[NamedBy]:
    def place(each: NamedBy) -> tuple[int, int, str]:
        return rank_of(Necessity, each[0].necessity), -len(each[1].roles), each[0].name.casefold()

    return sorted(named, key=place)


def _row(credential: Credential, named: NamedCertificate, *, is_of_one: bool) -> AnswerRow:
    how, count = how_strongly_in_list(credential), AnswerPart(named.text, computed=named)
    if is_of_one:
        cells = [AnswerPart(how, fact=credential), count, line_of(credential)]
    else:
        cells = [AnswerPart(f"{credential.role}: {how}", fact=credential), count]
    retired = " (said to be retired)" if named.exam and named.exam.is_retired else ""
    return AnswerRow(f"{label_of(credential)}{retired}", named.address, cells)


def _sentences(roles: Sequence[Role], found: Mapping[int, Sequence[NamedBy]]) -> Iterator[AnswerPart]:
    one = len(roles) == 1
    yield AnswerPart("The guide of " if one else "By their guides: ")
    for role in roles:
        yield AnswerPart(role.title, address=role.get_absolute_url())
        yield AnswerPart(f"{' names' if one else ','} {_how_many([named for named, _ in found[role.pk]])}. ")
    yield AnswerPart(NOT_MEASURED)


def _how_many(credentials: Sequence[Credential]) -> str:
    """ "5 certificates: all preferred; none required"."""
    if not credentials:
        return "no certificate"
    counts = Counter(how_strongly_in_list(each) for each in credentials)
    said = [f"{number} {how}" for how, number in counts.items()]
    if len(counts) == 1 and len(credentials) > 1:
        said = [f"all {how}" for how in counts]
    if not any(each.necessity == Necessity.REQUIRED for each in credentials):
        said.append("none required")
    return f"{counted(len(credentials), 'certificate')}: {'; '.join(said)}"


def _links(roles: Sequence[Role]) -> Iterator[AnswerLink]:
    yield AnswerLink("Read more", f"{page('role-detail', roles[0].slug)}#{Section.REQUIREMENTS}")
    yield from link("All certificates", "skill-list", group="certificates")
    for role in roles:
        yield from link(f"Check my skills for {role.title}", "skill-gap", role=role.slug)
