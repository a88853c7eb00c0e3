"""Search: a form that works as a plain link, and the page it leads to, which keeps a place for results.

What finds stories is not here: a server behind that address, a service elsewhere, or a script on the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct

from glonews.model.entry import Address
from glonews.model.facets import Link, SearchForm
from glonews.model.settings import Settings
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView
from glonews.views.values import Chrome

WORDS = "{q}"


class SearchPage(Struct, frozen=True, kw_only=True):
    """``search.html``: the form, a place for results, and the ways around for who has no script."""

    chrome: Chrome
    sections: tuple[Link, ...]


def search_form(settings: Settings) -> SearchForm | None:
    """Read the form off the address of the search page; none when the words are no parameter of it."""
    page = urlsplit(settings.search)
    parameters = parse_qsl(page.query, keep_blank_values=True)
    name = next((name for name, value in parameters if value == WORDS), "")
    if not name:
        return None
    host = f"{page.scheme}://{page.netloc}" if page.netloc else ""
    fields = tuple((other, value) for other, value in parameters if other != name)
    return SearchForm(host + (page.path or "/"), name, fields, "" if host == settings.url else host)


class SearchKind:
    """The search page at the address of the settings, when that is a folder of the site which nothing else fills."""

    name = "search"
    templates = ("search.html",)
    settings = ("language", "search", "url")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one at most."""
        return (Address("search"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """It shows no article."""
        return ()

    def touched_by_time(self, last: int, archive: ArchiveView) -> Iterable[Address]:
        """A page of an editor may take its place, and sections come and go: one page is cheaper than to ask."""
        return self.everything(archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the sections; nothing when the form leads elsewhere."""
        form = search_form(archive.settings)
        url = form.action if form else ""
        taken = {page.url for page in archive.pages()}
        if not url.startswith("/") or url == "/" or not url.endswith("/") or url in taken:
            return None
        if archive.file(f"static{url}index.html") is not None:
            return None
        chrome = Chrome(path=url, title="", language=archive.settings.language, index=False)
        return Sheet(output_path(url), SearchPage(chrome=chrome, sections=archive.terms.children("")))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``search.html``."""
        assert isinstance(sheet.value, SearchPage)
        return press.render("search.html", sheet.value, sheet.value.chrome.language)
