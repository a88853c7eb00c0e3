"""What pages that are no articles tell machines: the house itself, lists of stories, people, pages about the paper.

https://schema.org/NewsMediaOrganization, https://developers.google.com/search/docs/appearance/structured-data/profile-page
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from glonews.model.facets import Card, Imprint, Link, Paper, PersonProfile
from glonews.structured.common import breadcrumb, instant, logo, paper_id, publisher
from glonews.structured.nodes import House, Human, Node, Page, Step, Steps
from glonews.structured.photos import image_of, may_be_told
from glonews.structured.writing import data_block
from glonews.views.values import Chrome, FrontPage, ListingPage, StaticPage

POLICIES = {
    "principles": "publishingPrinciples",
    "ethics": "ethicsPolicy",
    "corrections": "correctionsPolicy",
    "fact_checking": "verificationFactCheckingPolicy",
    "sources": "unnamedSourcesPolicy",
    "bylines": "noBylinesPolicy",
    "feedback": "actionableFeedbackPolicy",
    "diversity": "diversityPolicy",
    "ownership": "ownershipFundingInfo",
    "mission": "missionCoveragePrioritiesPolicy",
    "masthead": "masthead",
}
"""Key of the settings -> property of schema.org."""
ROLES = {"about": "AboutPage", "contact": "ContactPage"}


def front_data(page: FrontPage) -> Markup:
    """Give the data of the front page: the site, and all about the house."""
    paper, imprint = page.paper, page.imprint
    if paper is None:
        return Markup("")
    site = Page(
        type="WebSite", id=_site_id(paper), url=f"{paper.site}/", name=paper.name, description=imprint.tagline,
        inLanguage=page.chrome.language, publisher=publisher(paper),
    )  # fmt: skip
    return data_block([site, _house(paper, imprint)])


def _house(paper: Paper, imprint: Imprint) -> House:
    stated = {property: imprint.policy(name) for name, property in POLICIES.items()}
    return House(
        type="NewsMediaOrganization", id=paper_id(paper), name=paper.name, url=f"{paper.site}/", logo=logo(paper),
        slogan=imprint.tagline, foundingDate=imprint.founded, identifier=imprint.license, address=imprint.address,
        telephone=imprint.phone, email=imprint.email, sameAs=imprint.profiles, **stated,
    )  # fmt: skip


def listing_data(page: ListingPage, home: str) -> Markup:
    """Give the data of a list of stories; that of a person is about the person."""
    paper = page.paper
    if paper is None or not page.chrome.index:
        return Markup("")
    person = _person(page.profile, paper) if page.profile else None
    told = Page(
        type="ProfilePage" if person else "CollectionPage",
        url=paper.site + page.chrome.path,
        name=page.heading,
        description=page.description,
        inLanguage=page.chrome.language,
        isPartOf=_site(paper),
        mainEntity=person or _stories(page.cards, page.first_part, paper),
    )
    return data_block([told, *breadcrumb(home, page.chrome.breadcrumb, paper, page.chrome.home)])


def _stories(cards: Sequence[Card], first_part: int, paper: Paper) -> Steps:
    steps = tuple(
        Step(type="ListItem", position=number, name=card.title, url=paper.site + card.url)
        for number, card in enumerate(cards, first_part or 1)
    )
    order = "Ascending" if first_part else "Descending"
    return Steps(type="ItemList", itemListElement=steps, itemListOrder=f"https://schema.org/ItemListOrder{order}")


def _person(profile: PersonProfile, paper: Paper) -> Human:
    photo = profile.photo
    return Human(
        type="Person",
        name=profile.name,
        url=paper.site + profile.url,
        alternateName=profile.real_name if profile.real_name != profile.name else "",
        jobTitle=profile.role,
        description=profile.bio,
        email=profile.email,
        image=image_of(photo, paper) if photo and may_be_told(photo) else None,
        worksFor=publisher(paper) if profile.role else None,
    )


def static_data(page: StaticPage, home: str) -> Markup:
    """Give the data of a page about the paper."""
    paper = page.paper
    if paper is None:
        return Markup("")
    told = Page(
        type=ROLES.get(page.role, "WebPage"),
        url=paper.site + page.chrome.path,
        name=page.title,
        description=page.chrome.description,
        inLanguage=page.chrome.language,
        dateModified=instant(page.updated, paper.zone) if page.updated else "",
        isPartOf=_site(paper),
        publisher=publisher(paper),
    )
    return data_block([told, *breadcrumb(home, page.chrome.breadcrumb, paper, page.chrome.home)])


def path_data(chrome: Chrome, home: str, archive: str, paper: Paper | None) -> Markup:
    """Give the data of a page of the archive: its path, which leads through the archive, named by that word."""
    if paper is None:
        return Markup("")
    return data_block(breadcrumb(home, (Link("", archive, paper.archive), *chrome.breadcrumb), paper))


def _site(paper: Paper) -> Node:
    return Node(type="WebSite", id=_site_id(paper))


def _site_id(paper: Paper) -> str:
    return f"{paper.site}/#site"
