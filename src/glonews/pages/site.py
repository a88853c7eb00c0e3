"""The ``site`` value of templates: settings and site-wide navigation, from declared things only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glonews.model.facets import Link
from glonews.model.settings import Edition, Settings
from glonews.pages.paper import imprint, paper
from glonews.pages.search import search_form
from glonews.text.languages import own_name
from glonews.views.archive import ArchiveView
from glonews.views.site import EditionView, SiteView


def site_view(archive: ArchiveView) -> SiteView:
    """Give what templates may show of the site as a whole."""
    settings = archive.settings
    top = archive.terms.children("")
    publisher = settings.publisher
    return SiteView(
        name=settings.name,
        tagline=settings.tagline,
        url=settings.url,
        language=settings.language,
        timezone=settings.timezone,
        dateline=settings.dateline,
        google_news=settings.google_news,
        navigation=top,
        subnavigation=tuple((link.id, archive.terms.children(link.id.removeprefix("category:"))) for link in top),
        pages=archive.page_links(),
        policies=_policies(archive),
        publisher_name=publisher.name,
        publisher_address=publisher.address,
        publisher_phone=publisher.phone,
        publisher_email=publisher.email,
        editor_in_chief=publisher.editor_in_chief,
        publisher_license=publisher.license,
        archive_url=f"/{settings.paths.archive}/",
        search=settings.search,
        social_picture=paper(archive).social,
        x_account=_x_account(settings.profiles),
        paper=paper(archive),
        imprint=imprint(archive),
        feed_url=f"/{settings.paths.feeds}/",
        search_form=search_form(settings),
        corrections_url=f"/{settings.paths.corrections}/",
        editions=_editions(settings),
    )


def _policies(archive: ArchiveView) -> tuple[Link, ...]:
    """Give the policies that no page of the footer states, each address once."""
    home = archive.settings.url
    listed = {home + page.url for page in archive.page_links()} | {f"{home}/{archive.settings.paths.corrections}/"}
    found: dict[str, Link] = {}
    for name, address in imprint(archive).policies:
        if address not in listed:
            found.setdefault(address, Link(name, "", address.removeprefix(home)))
    return tuple(found.values())


def _x_account(profiles: Iterable[str]) -> str:
    """Give the name of the paper on X from its address there."""
    found = (re.fullmatch(r"https?://(?:www\.)?(?:x|twitter)\.com/(\w+)/?", profile) for profile in profiles)
    return next((f"@{match[1]}" for match in found if match), "")


def _editions(settings: Settings) -> tuple[EditionView, ...]:
    if not settings.editions:
        return ()
    own = Edition(settings.language, settings.name, settings.tagline)
    return tuple(
        EditionView(each.language, own_name(each.language), each.name, each.tagline, each.url if each.slug else "/")
        for each in (own, *settings.editions)
    )
