"""Every page that the browser opens. A page is one line here; a line without a route fails a test, and so does a route of
`portal.urls` without a line.
"""

from typing import NamedTuple

from django.urls import Resolver404, resolve

ROLE = "/roles/mlops-cloud-engineer/"
GUIDE = "/guides/mlops-cloud-engineer/"
HOSTILE_ROLE = "/roles/queue-engineer/"
HOSTILE_GUIDE = "/guides/queue-engineer-hostile/"

# Its key lasts as long as the words of the shipped guide.
FINDING = "/findings/overview_pay.23ab13f1e1/"

CURVE = "/market/curves/mlops-cloud-engineer.growth-curve.1893b838d7/"

# Many adverts, few, near titles alone, another currency.
OFFER = "amount=165%2C000&component=unstated"

SWAGGER = frozenset("color-contrast heading-order nested-interactive region target-size".split())


class Address(NamedTuple):
    path: str
    status: int = 200
    needs_scripts: bool = False
    is_ours: bool = True  # else drawn by Django or by Swagger, and asked for axe and quiet alone
    excused: frozenset[str] = frozenset()  # rules of axe that such a page breaks; a rule no longer broken must go

    @property
    def is_a_page_of_its_own(self) -> bool:
        """An error is none, and a permalink leads to a page that has an address."""
        return self.status == 200 and "data_version=" not in self.path

    @property
    def has_route(self) -> bool:
        try:
            resolve(self.path.partition("?")[0])
        except Resolver404:
            return self.status == 404
        return True


ADDRESSES = (
    Address("/"),
    Address("/roles/"),
    Address(ROLE),
    Address(HOSTILE_ROLE),
    Address("/roles/llm-engineer/"),
    Address("/occupations/15-1252.00/"),
    Address(GUIDE),
    Address(f"{GUIDE}?only=figures"),
    Address(f"{GUIDE}?only=words", status=400),
    Address(HOSTILE_GUIDE),
    Address("/salaries/"),
    Address("/salaries/?levl=senior", status=400),
    Address("/salaries/?data_version=0"),  # a permalink of data that has changed since
    Address("/compare/"),
    Address("/compare/?role=mlops-cloud-engineer&role=devops-engineer&level=senior&level=mid"),
    Address("/compare/?role=nobody", status=400),
    Address("/paths/"),
    Address("/paths/?from=mlops-engineer&to=mlops-cloud-engineer"),
    Address("/paths/?from=mlops-engineer"),
    Address("/paths/?to=data-analyst"),
    Address("/paths/?from=mlops-engineer&to=mlops-engineer", status=400),
    Address("/compare/roles/"),
    Address("/compare/roles/?role=mlops-engineer&role=mlops-cloud-engineer"),
    Address("/compare/roles/?role=mlops-engineer&role=mlops-cloud-engineer&role=data-analyst"),
    Address("/compare/roles/?role=mlops-engineer&role=mlops-engineer", status=400),
    Address("/offers/"),
    Address(f"/offers/?{OFFER}&role=mlops-engineer&level=senior&country=US&currency=USD"),
    Address(f"/offers/?{OFFER}&role=mlops-engineer&level=mid&country=US&currency=USD&year=2025"),
    Address(f"/offers/?{OFFER}&role=mlops-cloud-engineer&level=senior&country=US&currency=USD"),
    Address(f"/offers/?{OFFER}&role=machine-learning-engineer&level=senior&country=US&currency=GBP"),
    Address("/offers/?amount=lots", status=400),
    Address("/salaries/adverts/?role=mlops-engineer&level=senior&country=US&year=2025"),
    Address("/salaries/adverts/?title=nobody", status=400),
    Address("/salaries/titles/"),
    Address("/salaries/titles/?is_reviewed=false"),
    Address("/skills/"),
    Address("/skills/python/"),
    Address("/matches/"),
    Address("/matches/?skill=docker&skill=aws&skill=python"),
    Address("/matches/?role=devops-engineer&level=senior"),
    Address("/matches/?skill=pythn", status=400),
    Address("/skill-gap/"),
    Address("/skill-gap/?role=mlops-engineer&skill=docker&skill=aws&skill=python"),
    Address("/skill-gap/?role=mlops-cloud-engineer&skills=Docker,+kuberntes&level=basic"),
    Address("/skill-gap/?skill=python"),
    Address("/skill-gap/?role=nobody&skill=pythn", status=400),
    Address("/roles/mlops-cloud-engineer/job-advert/"),
    Address("/job-adverts/"),
    Address("/quality/"),
    Address("/market/"),
    Address("/market/check/"),
    Address("/market/check/?base=1.1+billion&base_year=2022&target=5.9+billion&target_year=2027&rate=46%25"),
    Address("/market/check/?base=lots", status=400),
    Address("/market/what-if/?start=1.1+billion&rate=41%25&years=5"),
    Address(CURVE),
    Address(f"{CURVE}?until=2034"),
    Address("/findings/"),
    Address(FINDING),
    Address("/search/"),
    Address("/search/?q=python"),
    Address("/search/?q=nothing+has+this+name"),
    Address("/data/"),
    Address("/method/"),
    Address("/accessibility/"),
    Address("/nothing/", status=404),
    Address("/roles/nobody/", status=404),
    Address("/api/docs/", needs_scripts=True, is_ours=False, excused=SWAGGER),
    Address("/admin/login/", is_ours=False, excused=frozenset({"page-has-heading-one"})),
)
# Routes that answer with something else than a page.
NO_PAGES = {
    "role-text",
    "theme",
    "nothing",
    "llms-txt",
    "sitemap",
    "robots",
    "favicon",
    "stylesheet",
    "health",
    "ready",
    "metrics",
}
