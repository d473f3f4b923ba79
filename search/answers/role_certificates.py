"""Certificates that the guides of some roles name: which, how strongly, and by how many of all roles each is named."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from careers.models import Credential, Role
from careers.models.choices import Necessity, Section, rank_of
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerLink, AnswerPart, AnswerRow, in_words, link, page
from search.answers.certificates import BY_COUNT
from search.answers.role_facts import how_strongly_in_list, line_of, published_of
from skills.certificates import NamedCertificate, label_of, named_certificates
from web.conditional import data_version

NamedBy = tuple[Credential, NamedCertificate]
NOT_MEASURED = "No source measures what a certificate is worth."


def answer_role_certificates(roles: Sequence[Role]) -> AnswerBlock:
    """Of each role what is required first, then what most roles name. A query for each role, and three."""
    found = certificates_named_by(roles)
    rows = [row for role in roles for row in _rows(found[role.pk], role if len(roles) > 1 else None)]
    by_role = ("Role",) if len(roles) > 1 else ()
    return AnswerBlock(
        kind="role",
        title=f"Certificates: {in_words([role.title for role in roles])}",
        parts=list(_sentences(roles, found)),
        address=f"{page('role-detail', roles[0].slug)}#{Section.REQUIREMENTS}",
        columns=("Certificate", *by_role, "How strongly", "Of all roles", "Source") if rows else (),
        rows=rows,
        links=[*_links(roles)],
        source=BY_COUNT if rows else "",
    )


def certificates_named_by(roles: Sequence[Role]) -> Mapping[int, list[NamedBy]]:
    by_credential = {each.pk: named for named in named_certificates(data_version()) for each in named.credentials}
    return {
        role.pk: _in_order([(each, by_credential[each.pk]) for each in _of(role) if each.pk in by_credential])
        for role in roles
    }


def certificates_by_strength(role: Role) -> Mapping[str, list[str]]:
    """ "preferred" → the names, the strongest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for credential in sorted(_of(role), key=lambda each: rank_of(Necessity, each.necessity)):
        found[how_strongly_in_list(credential)].append(label_of(credential))
    return found


def what_its_guide_names(role: Role) -> str:
    """ "Its guide names SnowPro Core Certification (preferred)"; that it names none, where it does not."""
    by_strength = certificates_by_strength(role)
    named = [f"{in_words(names)} ({how})" for how, names in by_strength.items()]
    return f"Its guide names {'; '.join(named)}." if named else "Its guide names no certificate."


def _of(role: Role) -> list[Credential]:
    return published_of(Credential, role, kind=Credential.Kind.CERTIFICATION)


def _in_order(named: Sequence[NamedBy]) -> list[NamedBy]:
    def place(each: NamedBy) -> tuple[int, int, str]:
        return rank_of(Necessity, each[0].necessity), -len(each[1].roles), each[0].name.casefold()

    return sorted(named, key=place)


def _rows(named: Sequence[NamedBy], role: Role | None) -> Iterator[AnswerRow]:
    for credential, certificate in named:
        yield AnswerRow(
            label_of(credential),
            certificate.address,
            [
                *([AnswerPart(role.title, address=role.get_absolute_url())] if role else ()),
                AnswerPart(how_strongly_in_list(credential), fact=credential),
                AnswerPart(certificate.text, computed=certificate),
                line_of(credential),
            ],
        )


def _sentences(roles: Sequence[Role], found: Mapping[int, Sequence[NamedBy]]) -> Iterator[AnswerPart]:
    for role in roles:
        yield AnswerPart("The guide of ")
        yield AnswerPart(role.title, address=role.get_absolute_url())
        yield AnswerPart(f" {_how_many([credential for credential, _ in found[role.pk]])}. ")
    yield AnswerPart(NOT_MEASURED)


def _how_many(credentials: Sequence[Credential]) -> str:
    """ "names 5 certificates: all preferred, none required"."""
    if not credentials:
        return "names no certificate"
    counts = Counter(how_strongly_in_list(each) for each in credentials)
    said = [f"{number} ({how})" for how, number in counts.items()]
    if len(counts) == 1 and len(credentials) > 1:
        said = [f"all {how}" for how in counts]
    if not any(each.necessity == Necessity.REQUIRED for each in credentials):
        said.append("none required")
    return f"names {counted(len(credentials), 'certificate')}: {', '.join(said)}"


def _links(roles: Sequence[Role]) -> Iterator[AnswerLink]:
    yield AnswerLink("Read more", f"{page('role-detail', roles[0].slug)}#{Section.REQUIREMENTS}")
    yield from link("All certificates", "skill-list", group="certificates")
    for role in roles:
        yield from link(f"Check my skills for {role.title}", "skill-gap", role=role.slug)
