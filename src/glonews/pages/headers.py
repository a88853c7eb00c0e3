"""What a web server is to send with the files: the policy of the pages, how long to keep what, the feeds' hub.

``_headers`` is read by Netlify, Cloudflare Pages and their like; the other form is a piece of nginx configuration.
Fingerprinted files never change, so they are kept for ever. Feeds name their hub and themselves in a header, too, since
a subscriber need not read the file (https://www.w3.org/TR/websub/#discovery).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from msgspec import Struct

from glonews.model.entry import Address
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.feeds import FILES, feed_url, offered
from glonews.routes.media import FINGERPRINTED, static_url
from glonews.views.archive import ArchiveView

POLICY = "partials/policy.html"
ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
FOR_EVER = ("Cache-Control", "public, max-age=31536000, immutable")
FRAMES = "frame-ancestors 'self'"
"""A directive that a page cannot state of itself."""


class HeadersPage(Struct, frozen=True):
    """What both forms say."""

    site: str
    media: str
    """First part of the addresses of pictures."""
    assets: tuple[str, ...]
    """Addresses of fingerprinted style sheets and scripts."""
    hub: str
    feeds: tuple[str, ...]
    """Addresses of the feeds that ``_headers`` names: those of the paper, its editions and its top sections."""


class HeadersKind:
    """``/_headers`` (key "") and the file for nginx (key "nginx")."""

    name = "headers"
    templates = (POLICY,)
    settings = ("url", "headers", "websub_hub", "feed_formats", "paths", "editions", "language")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There may be both."""
        return (Address("headers"), Address("headers", "nginx"))

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """They show no article."""
        return ()

    def touched_by_time(self, last: int, archive: ArchiveView) -> Iterable[Address]:
        """Style sheets, scripts and sections come and go in several ways: two small files are cheaper than to ask."""
        return self.everything(archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give what the chosen form says; nothing when the site has such a file of its own."""
        settings = archive.settings
        path = settings.headers.nginx if address.key else "_headers" if settings.headers.netlify else ""
        if not path or archive.file(f"static/{path}") is not None:
            return None
        value = HeadersPage(
            site=settings.url,
            media=settings.paths.media,
            assets=tuple(_assets(archive)),
            hub=settings.websub_hub,
            feeds=tuple(_feeds(archive)) if settings.websub_hub else (),
        )
        return Sheet(path, value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Write the form that the name of the file asks for."""
        page = sheet.value
        assert isinstance(page, HeadersPage)
        metas = press.render(POLICY, page, "en")
        policy = "; ".join([*(unescape(each) for each in re.findall(r' content="([^"]*)"', metas)), FRAMES])
        always = (("Content-Security-Policy", policy), *ALWAYS)
        return _netlify(page, always) if sheet.path == "_headers" else _nginx(page, always)


def _assets(archive: ArchiveView) -> Iterable[str]:
    for path in archive.static_files():
        digest = archive.file(path)
        if path.endswith(FINGERPRINTED) and digest:
            yield static_url(path, digest)


def _feeds(archive: ArchiveView) -> Iterable[str]:
    settings = archive.settings
    top = [link for link in archive.terms.children("") if archive.listings.size(*link.id.split(":", 1))]
    lists = [("site", "/"), *(("edition", edition.url) for edition in settings.editions)]
    lists += [("category", link.url) for link in top]
    yield from (feed_url(url, form) for kind, url in lists for form in offered(kind, settings))


def _netlify(page: HeadersPage, always: Iterable[tuple[str, str]]) -> str:
    """Write ``_headers``: a path, then its headers, each on a line of its own (https://docs.netlify.com/routing/headers/)."""
    rules: list[tuple[str, Iterable[tuple[str, str]]]] = [("/*", always), (f"/{page.media}/*", [FOR_EVER])]
    rules += [(asset, [FOR_EVER]) for asset in page.assets]
    rules += [(feed, [("Link", _links(page.hub, page.site + feed))]) for feed in page.feeds]
    return "\n".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in lines) for path, lines in rules)


def _links(hub: str, own: str) -> str:
    return f'<{hub}>; rel="hub", <{own}>; rel="self"'


def _nginx(page: HeadersPage, always: Iterable[tuple[str, str]]) -> str:
    """Write what stands in a ``server`` block; a location inherits no header once it has one, so each has them all."""
    common = [_add(name, value) for name, value in always]
    endings = "|".join(ending[1:] for ending in FINGERPRINTED)
    places = [
        (f'^~ "/{page.media}/"', [FOR_EVER]),
        (f'~ "\\.[0-9a-f]{{8}}\\.({endings})$"', [FOR_EVER]),
    ]
    if page.hub:
        files = "|".join(re.escape(file) for file in FILES.values())
        hub = page.hub.replace('"', "%22").replace("$", "%24")
        places.append((f'~ "/({files})$"', [("Link", _links(hub, page.site + "$uri"))]))
    locations = [
        f"location {place} {{\n"
        + "".join(f"    {line}" for line in (*common, *(_add(*own) for own in headers)))
        + "}\n"
        for place, headers in places
    ]
    return "# Made by glonews; include it in the server block.\n" + "".join(common) + "\n" + "\n".join(locations)


def _add(name: str, value: str) -> str:
    quoted = value.replace('"', '\\"')
    # An answer that there is no such file must not be kept for ever.
    answers = "" if name == FOR_EVER[0] else " always"
    return f'add_header {name} "{quoted}"{answers};\n'
