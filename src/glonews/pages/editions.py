"""The paper in several languages: which list an article belongs to, and the front pages of all."""

from __future__ import annotations

from glonews.model.entry import Standing
from glonews.model.facets import Link
from glonews.model.settings import Settings
from glonews.views.archive import ArchiveView
from glonews.views.values import Alternate


def edition_fronts(settings: Settings) -> tuple[Alternate, ...]:
    """Give the front pages of all languages, when there is more than one."""
    if not settings.editions:
        return ()
    others = (Alternate(edition.language, edition.url) for edition in settings.editions)
    return (Alternate(settings.language, "/"), *others, Alternate("x-default", "/"))


def home_in(language: str, settings: Settings) -> str:
    """Give the address of the front page for readers of a language."""
    edition = settings.edition(language)
    return edition.url if edition else "/"


def sections_of(standing: Standing, archive: ArchiveView) -> tuple[Link, ...]:
    """Give the sections of its edition in which an article stands, the main one first."""
    links = (archive.terms.link(kind, key) for kind, key in standing.listings if kind == "section")
    return tuple(link for link in links if link)


def edition_of(standing: Standing, archive: ArchiveView) -> tuple[str, str]:
    """Give the list of all articles of the edition that an article belongs to."""
    editions = [listing for listing in standing.listings if listing[0] == "edition"]
    return archive.settings.home if not editions or archive.settings.home in editions else editions[0]
