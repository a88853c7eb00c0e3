"""``/llms.txt`` (https://llmstxt.org): the way around for programs, only where a setting asks."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.feeds import feed_url, offered
from glonews.sitemaps.values import Guide
from glonews.views.archive import ArchiveView


class LlmsKind:
    """A short guide in Markdown: the sections, the pages about the paper, the feeds. It names no article."""

    name = "llms"
    templates = ()
    settings = ("name", "tagline", "url", "llms_txt", "feed_formats")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one at most."""
        return (Address("llms"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """It shows no article."""
        return ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the top sections, the static pages, and the first feed."""
        settings = archive.settings
        if not settings.llms_txt or archive.file("static/llms.txt") is not None:
            return None
        feeds = [(form.upper(), settings.url + feed_url("/", form)) for form in offered("site", settings)]
        value = Guide(
            name=settings.name,
            tagline=settings.tagline,
            sections=tuple((link.title, settings.url + link.url) for link in archive.terms.children("")),
            pages=tuple((link.title, settings.url + link.url) for link in archive.page_links()),
            feeds=(*feeds, ("Sitemap", f"{settings.url}/sitemap.xml")),
        )
        return Sheet("llms.txt", value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the Markdown."""
        guide = sheet.value
        assert isinstance(guide, Guide)
        lists = (("Sections", guide.sections), ("About", guide.pages), ("Feeds", guide.feeds))
        summary = f"> {guide.tagline}\n\n" if guide.tagline else ""
        return f"# {guide.name}\n\n{summary}" + "\n".join(_list(title, links) for title, links in lists if links)


def _list(title: str, links: Iterable[tuple[str, str]]) -> str:
    return f"## {title}\n\n" + "".join(f"- [{name}]({url})\n" for name, url in links)
