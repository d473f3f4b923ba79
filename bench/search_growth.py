"""The index of search and what answers read, as they would be with a thousand roles. In a transaction of the caller's."""

import random

from careers.models import Role
from paths.models import RoleRequirements
from search.index.rebuild import AT_ONCE
from search.models import SearchName, SearchState, SearchText, SearchWord
from search.text.names import ROLE, forms_of
from skills.models import RoleSkill

ROLES, TITLES = 1_000, 7
FIELDS = ("Ledger", "Harbour", "Orchard", "Signal", "Quarry", "Canal", "Lantern", "Meadow", "Foundry", "Compass")
JOBS = ("Engineer", "Developer", "Specialist", "Architect", "Analyst", "Administrator", "Lead")


def grow(sentences: int, facts: int = 0) -> None:
    """Up to a thousand roles: each with seven titles, so many sentences of words that are there, and so many facts that name
    the skills that facts name now."""
    chosen = random.Random(5)  # noqa: S311
    words = list(SearchText.objects.order_by("pk").values_list("words", flat=True))
    before = Role.objects.count()
    roles = [Role(slug=f"bench-{at}", title=_title(at, 0)) for at in range(ROLES - before)]
    Role.objects.bulk_create(roles, batch_size=AT_ONCE)
    names = [_name(role.slug, _title(at, turn), turn) for at, role in enumerate(roles) for turn in range(TITLES)]
    SearchName.objects.bulk_create(names, batch_size=AT_ONCE)
    for role in roles:
        SearchText.objects.bulk_create(
            SearchText(kind="duty", access="figure", role=role, words=chosen.choice(words)) for _ in range(sentences)
        )
    _facts(roles, facts)
    times = SearchText.objects.count() / len(words)
    counted = list(SearchWord.objects.all())
    for word in counted:
        word.texts = max(1, int(word.texts * times))
    SearchWord.objects.bulk_update(counted, ["texts"], batch_size=AT_ONCE)
    state = SearchState.objects.get()
    SearchState.objects.update(digest="bench", texts=SearchText.objects.count(), words=int(state.words * times))


def _facts(roles: list[Role], number: int) -> None:
    models = list(RoleSkill.objects.filter(skill__isnull=False, role__isnull=False).order_by("pk")[:number])
    if not models:
        return
    stored = RoleRequirements.objects.filter(role=models[0].role).get()
    copies = []
    for at, role in enumerate(roles):
        for turn, fact in enumerate(models):
            columns = {field.attname: getattr(fact, field.attname) for field in fact._meta.concrete_fields}
            own = {"id": None, "role_id": role.pk, "key": f"bench-{at}-{turn}", "position": 10_000 + at * number + turn}
            copies.append(RoleSkill(**(columns | {name: own[name] for name in own if name in columns})))
    RoleSkill.objects.bulk_create(copies, batch_size=AT_ONCE)
    columns = {field.attname: getattr(stored, field.attname) for field in stored._meta.concrete_fields}
    RoleRequirements.objects.bulk_create(
        (RoleRequirements(**(columns | {"id": None, "role_id": role.pk})) for role in roles), batch_size=AT_ONCE
    )


def _title(at: int, turn: int) -> str:
    return f"{FIELDS[at % 10]} {FIELDS[at // 10 % 10]} {FIELDS[at // 100 % 10]} {JOBS[turn]}"


def _name(slug: str, title: str, turn: int) -> SearchName:
    kind = SearchName.Kind.TITLE if turn else SearchName.Kind.ROLE
    return SearchName(kind=kind, subject=ROLE, slug=slug, name=title, **forms_of(title)._asdict())
