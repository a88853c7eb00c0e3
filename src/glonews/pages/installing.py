"""What a browser needs to keep the paper at hand: a web app manifest, and the description of its search.

https://www.w3.org/TR/appmanifest/, https://github.com/dewitt/opensearch
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, json

from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.media import static_url
from glonews.text.xml import xml_text
from glonews.views.archive import ArchiveView

MANIFEST = "site.webmanifest"
OPEN_SEARCH = "opensearch.xml"
ICONS = (("icon.svg", "any", "any"), ("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"),
         ("icon-maskable.png", "512x512", "maskable"))  # fmt: skip
"""Static file, its size, and what for: a maskable one has room for a system to cut its corners."""
TYPES = {"svg": "image/svg+xml", "png": "image/png"}
PAPER_COLOR = "#ffffff"
SHORT = 12
"""Characters below an icon."""
SHORT_NAME, LONG_NAME = 16, 48
"""Characters that OpenSearch allows."""


class Manifest(Struct, frozen=True):
    """The web app manifest; ``icons`` are address, size and purpose."""

    name: str
    short_name: str
    description: str
    language: str
    icons: tuple[tuple[str, str, str], ...]


class OpenSearch(Struct, frozen=True):
    """The description of the search: ``template`` is an absolute address with ``{searchTerms}``."""

    name: str
    description: str
    language: str
    template: str
    icon: str


class ManifestKind:
    """``/site.webmanifest``, unless the site has one of its own among its static files."""

    name = "manifest"
    templates = ()
    settings = ("name", "tagline", "language", "dateline")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one, or the site's own."""
        return (Address("manifest"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """It shows no article."""
        return ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the names of the paper and the icons there are."""
        if archive.file(f"static/{MANIFEST}") is not None:
            return None
        settings = archive.settings
        short = settings.name if len(settings.name) <= SHORT else settings.dateline or settings.name
        icons = ((_static(file, archive), size, purpose) for file, size, purpose in ICONS)
        value = Manifest(settings.name, short, settings.tagline, settings.language, tuple(i for i in icons if i[0]))
        return Sheet(MANIFEST, value)

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Write the JSON."""
        page = sheet.value
        assert isinstance(page, Manifest)
        parts: dict[str, object] = {
            "id": "/",
            "name": page.name,
            "short_name": page.short_name,
            "description": page.description,
            "lang": page.language,
            "start_url": "/",
            "scope": "/",
            "display": "minimal-ui",
            "background_color": PAPER_COLOR,
            "theme_color": PAPER_COLOR,
            "icons": [
                {"src": url, "sizes": size, "type": TYPES[url.rpartition(".")[2]], "purpose": purpose}
                for url, size, purpose in page.icons
            ],
        }
        return json.format(json.encode({name: value for name, value in parts.items() if value})) + b"\n"


class OpenSearchKind:
    """``/opensearch.xml``, where the settings name a search page."""

    name = "opensearch"
    templates = ()
    settings = ("name", "tagline", "language", "url", "search")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one at most."""
        return (Address("opensearch"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """It shows no article."""
        return ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give where to search."""
        settings = archive.settings
        if not settings.search or archive.file(f"static/{OPEN_SEARCH}") is not None:
            return None
        page = settings.search if "://" in settings.search else settings.url + settings.search
        icon = _static("favicon.ico", archive)
        value = OpenSearch(
            name=settings.name,
            description=settings.tagline or settings.name,
            language=settings.language,
            template=page.replace("{q}", "{searchTerms}"),
            icon=settings.url + icon if icon else "",
        )
        return Sheet(OPEN_SEARCH, value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the XML."""
        page = sheet.value
        assert isinstance(page, OpenSearch)
        icon = f'<Image width="16" height="16" type="image/x-icon">{xml_text(page.icon)}</Image>\n' if page.icon else ""
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
            f"<ShortName>{xml_text(page.name[:SHORT_NAME].rstrip())}</ShortName>\n"
            f"<LongName>{xml_text(page.name[:LONG_NAME].rstrip())}</LongName>\n"
            f"<Description>{xml_text(page.description[:1024])}</Description>\n"
            f'<Url type="text/html" template="{xml_text(page.template)}"/>\n'
            f"{icon}<Language>{xml_text(page.language)}</Language>\n"
            "<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n"
        )


def _static(file: str, archive: ArchiveView) -> str:
    digest = archive.file(f"static/{file}")
    return static_url(f"static/{file}", digest) if digest else ""
