"""The list of feeds: a page for readers, and an OPML file for their programs (http://opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.feeds.values import Outline, OutlineFile
from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.feeds import MEDIA_TYPES, feed_url, lone_feed_url, offered
from glonews.routes.urls import output_path
from glonews.text.xml import xml_text
from glonews.views.archive import ArchiveView
from glonews.views.feeds import FeedEntry, FeedsPage
from glonews.views.values import Chrome, Feed

SETTINGS = ("name", "tagline", "language", "url", "feed_formats", "paths", "editions")


class FeedsPageKind:
    """``/rss/``: the feeds of the paper and of its sections. Those of tags and people stand on their own pages."""

    name = "feeds"
    templates = ("feeds.html",)
    settings = SETTINGS

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one."""
        return (Address("feeds"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """A section's first story opens its feed, its last one closes it."""
        return (Address("feeds"),) if _moves_a_section(touch) else ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Give the sections that have stories, in the order of the navigation."""
        settings = archive.settings
        url = f"/{settings.paths.feeds}/"
        value = FeedsPage(
            chrome=Chrome(path=url, title="RSS", language=settings.language, feeds=_formats("/", "site", archive)),
            paper=FeedEntry(settings.name, "/", _formats("/", "site", archive)),
            editions=tuple(_editions(archive)),
            sections=_entries("", archive),
            types=tuple(_types(archive)),
            opml=f"{url}feeds.opml",
        )
        return Sheet(output_path(url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``feeds.html``."""
        assert isinstance(sheet.value, FeedsPage)
        return press.render("feeds.html", sheet.value, sheet.value.chrome.language)


class OutlineKind:
    """``/rss/feeds.opml``: the same feeds, to be taken over by a reader's program at once."""

    name = "opml"
    templates = ("partials/type.html",)
    settings = SETTINGS

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one."""
        return (Address("opml"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """As the page."""
        return (Address("opml"),) if _moves_a_section(touch) else ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Give the feeds in their first format."""
        settings = archive.settings
        whole = (Outline(settings.name, settings.url + "/", settings.url + feed_url("/", form))
                 for form in offered("site", settings)[:1])  # fmt: skip
        types = (Outline("", settings.url + "/", settings.url + entry.feeds[0].url, type=entry.title)
                 for entry in _types(archive))  # fmt: skip
        sections = (*_editions(archive), *_entries("", archive))
        outlines = (*whole, *_outlines(sections, settings.url), *types)
        value = OutlineFile(settings.name, settings.url, settings.language, outlines)
        return Sheet(output_path(f"/{settings.paths.feeds}/feeds.opml"), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        page = sheet.value
        assert isinstance(page, OutlineFile)
        lines = "".join(_written(outline, page.language, press) for outline in page.outlines)
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
            f"<head><title>{xml_text(page.title)}</title><ownerId>{xml_text(page.site)}/</ownerId></head>\n"
            f"<body>\n{lines}</body>\n</opml>\n"
        )


def _moves_a_section(touch: Touch) -> bool:
    return any(kind in ("category", "type", "edition", "section") for kind, _ in touch.moved)


def _formats(url: str, kind: str, archive: ArchiveView) -> tuple[Feed, ...]:
    return tuple(Feed(form, feed_url(url, form), MEDIA_TYPES[form]) for form in offered(kind, archive.settings))


def _types(archive: ArchiveView) -> Iterable[FeedEntry]:
    """Give the types of articles that have stories; the title of each is the type."""
    for key in archive.listings.keys("type"):
        formats = offered("type", archive.settings)
        feeds = (Feed(form, lone_feed_url(key, form, archive.settings.paths), MEDIA_TYPES[form]) for form in formats)
        if formats:
            yield FeedEntry(key, "", tuple(feeds))


def _editions(archive: ArchiveView) -> Iterable[FeedEntry]:
    """Give the editions that have stories."""
    for edition in archive.settings.editions:
        if archive.listings.size("edition", edition.language):
            feeds = _formats(edition.url, "edition", archive)
            below = tuple(_sections(edition.language, archive))
            yield FeedEntry(edition.name, edition.url, feeds, below, edition.language)


def _sections(language: str, archive: ArchiveView) -> Iterable[FeedEntry]:
    for link in archive.terms.sections_of(language):
        if archive.listings.size(*link.id.split(":", 1)):
            yield FeedEntry(link.title, link.url, _formats(link.url, "section", archive), (), language)


def _entries(above: str, archive: ArchiveView) -> tuple[FeedEntry, ...]:
    """Give the sections below one that have stories, each with its own below it."""
    entries = []
    for link in archive.terms.children(above):
        key = link.id.partition(":")[2]
        if archive.listings.size("category", key):
            below = _entries(key, archive)
            entries.append(FeedEntry(link.title, link.url, _formats(link.url, "category", archive), below))
    return tuple(entries)


def _outlines(entries: Iterable[FeedEntry], site: str) -> tuple[Outline, ...]:
    return tuple(
        Outline(entry.title, site + entry.url, site + entry.feeds[0].url, _outlines(entry.below, site))
        for entry in entries
        if entry.feeds
    )


def _written(outline: Outline, language: str, press: Press) -> str:
    word = press.piece("partials/type.html", "type_name", language, outline.type).strip() if outline.type else ""
    title = xml_text(outline.title or word)
    opened = (
        f'<outline type="rss" text="{title}" title="{title}" xmlUrl="{xml_text(outline.feed)}"'
        f' htmlUrl="{xml_text(outline.url)}"'
    )
    below = "".join(_written(each, language, press) for each in outline.below)
    return f"{opened}>\n{below}</outline>\n" if below else f"{opened}/>\n"
