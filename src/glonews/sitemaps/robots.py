"""robots.txt: every crawler is welcome, and told where the sitemaps are (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet, Touch
from glonews.sitemaps.values import Robots
from glonews.views.archive import ArchiveView

OWN = "static/robots.txt"


class RobotsKind:
    """``/robots.txt``, unless the site has one of its own among its static files."""

    name = "robots"
    templates = ()
    settings = ("url",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one, or the site's own."""
        return (Address("robots"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """It shows no article."""
        return ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the address of the index of sitemaps."""
        if archive.file(OWN) is not None:
            return None
        return Sheet("robots.txt", Robots(f"{archive.settings.url}/sitemap.xml"))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the text."""
        assert isinstance(sheet.value, Robots)
        return f"User-agent: *\nAllow: /\n\nSitemap: {sheet.value.sitemap}\n"
