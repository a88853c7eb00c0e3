"""The ``site`` value of templates: settings and site-wide navigation, from declared things only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glonews.model.facets import Link
from glonews.model.settings import Edition
from glonews.pages.paper import imprint, paper
from glonews.pages.search import search_form
from glonews.routes.feeds import feed_url, offered
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
        pages=_pages("", archive),
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
        editions=_editions(archive),
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


def _pages(language: str, archive: ArchiveView) -> tuple[Link, ...]:
    """Give the static pages in the language of an edition, those of no edition for ""."""
    settings = archive.settings
    found = ((page, settings.edition(page.language)) for page in archive.pages())
    return tuple(
        Link(page.path, page.title, page.url)
        for page, edition in found
        if (edition.language if edition else "") == language
    )


def _editions(archive: ArchiveView) -> tuple[EditionView, ...]:
    settings = archive.settings
    if not settings.editions:
        return ()
    own = EditionView(settings.language, own_name(settings.language), settings.name, settings.tagline, "/")
    return (own, *(_edition(each, archive) for each in settings.editions))


def _edition(edition: Edition, archive: ArchiveView) -> EditionView:
    language = edition.language
    return EditionView(
        language=language,
        label=own_name(language),
        name=edition.name,
        tagline=edition.tagline,
        url=edition.url,
        sections=archive.terms.sections_of(language),
        pages=_pages(language, archive),
        feed=next((feed_url(edition.url, form) for form in offered("edition", archive.settings)), ""),
    )
