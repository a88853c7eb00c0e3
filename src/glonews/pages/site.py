"""The ``site`` value of templates: settings and site-wide navigation, from declared things only."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
