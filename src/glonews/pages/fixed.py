"""Pages that stand alone: the static pages an editor writes, the 404 page, redirects from old addresses."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.pages import paper
from glonews.pages.bodies import body_with, photo_problems, pictures, resolve_links
from glonews.pages.editions import home_in
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.names import names_of
from glonews.routes.urls import output_path, url_stem
from glonews.structured.pages import static_data
from glonews.views.archive import ArchiveView
from glonews.views.values import Chrome, NotFoundPage, RedirectPage, StaticPage


class StaticPageKind:
    """``content/pages/*.md``, at ``/slug/``."""

    name = "page"
    templates = ("page.html", "figure.html", "picture.html", *paper.TEMPLATES)
    settings = ("language", "feed_formats", "editions")
    of_site = ("paper", "imprint")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the pages in path order."""
        return [Address("page", page.path) for page in archive.pages()]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the pages that link to the article."""
        names = set(names_of(touch.standing.path, touch.standing.url))
        return [Address("page", page.path) for page in archive.pages() if names & set(page.references)]

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give a static page."""
        page = archive.page(address.key)
        if page is None:
            return None
        links, problems = resolve_links(page.path, page.url, page.body.links, archive)
        photos = [figure.photo for figure in page.body.figures]
        language = page.language or archive.settings.language
        value = StaticPage(
            chrome=Chrome(
                path=page.url,
                title=page.title,
                description=page.summary,
                language=language,
                home=home_in(language, archive.settings),
            ),
            title=page.title,
            updated=page.updated,
            figures=pictures(photos, archive),
            links=links,
            body_digest=page.body_digest,
            paper=paper.paper(archive),
            role=paper.role_of(page.url, archive),
        )
        problems += tuple(photo_problems(page.path, photos, archive))
        return Sheet(output_path(page.url), value, problems, body_of=page.path)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``page.html``."""
        page = sheet.value
        assert isinstance(page, StaticPage)
        html = press.body(sheet.body_of)
        body = body_with(press, html, page.figures, page.links, page.chrome.language, eager_first=True)
        structured = static_data(page, paper.home_name(press, page.chrome.language))
        return press.render("page.html", page, page.chrome.language, body, structured)


class NotFoundKind:
    """``/404.html``, which a web server shows for an address that does not exist."""

    name = "404"
    templates = ("404.html",)
    settings = ("language",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is always one."""
        return (Address("404"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """It shows no article."""
        return ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """It shows nothing but the frame."""
        chrome = Chrome(path="/404.html", title="404", language=archive.settings.language, index=False)
        return Sheet("404.html", NotFoundPage(chrome=chrome))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``404.html``."""
        assert isinstance(sheet.value, NotFoundPage)
        return press.render("404.html", sheet.value, sheet.value.chrome.language)


class RedirectKind:
    """Old addresses (``aliases``) that lead to where the article lives now."""

    name = "redirect"
    templates = ("redirect.html",)
    settings = ("language",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all old addresses of live articles and static pages."""
        return (Address("redirect", url) for url in archive.aliases())

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the old addresses of the article, and what links to them."""
        for url in archive.article(touch.standing).aliases:
            yield Address("redirect", url)
            yield from (Address("article", path) for path in archive.referring(f"url:{url_stem(url)}"))

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give where an old address leads."""
        moved = archive.moved(address.key)
        if moved is None or moved.url == address.key:
            return None
        chrome = Chrome(path=moved.url, title=moved.title, language=moved.language, index=False)
        url = address.key if address.key.endswith(("/", ".html")) else address.key + "/"
        return Sheet(output_path(url), RedirectPage(chrome=chrome, target=moved.url))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``redirect.html``."""
        assert isinstance(sheet.value, RedirectPage)
        return press.render("redirect.html", sheet.value, sheet.value.chrome.language)
