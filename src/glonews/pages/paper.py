"""The paper as machines hear of it, from the settings, the static pages and the static files; never from articles."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from glonews.model.article import Ref
from glonews.model.facets import Imprint, Paper
from glonews.model.settings import Policies
from glonews.pages.kind import Press
from glonews.problems import Problem
from glonews.routes.media import static_url
from glonews.routes.names import link_name, names_of
from glonews.text import did_you_mean
from glonews.views.archive import ArchiveView

SETTINGS_FILE = "content/site.yaml"
TEMPLATES = ("partials/places.html",)
"""What ``home_name`` and ``archive_name`` are made with."""


def paper(archive: ArchiveView) -> Paper:
    """Give what a page tells machines of its publisher."""
    return archive.once(("paper", ""), lambda: _paper(archive))


def _paper(archive: ArchiveView) -> Paper:
    settings = archive.settings
    return Paper(
        name=settings.name,
        site=settings.url,
        zone=settings.timezone,
        archive=f"/{settings.paths.archive}/",
        logo=_static(settings.publisher.logo, archive),
        social=_static(settings.social_picture, archive),
        photo_terms=_policy(settings.policies.photo_terms, archive),
        photo_sales=_policy(settings.policies.photo_sales, archive),
    )


def imprint(archive: ArchiveView) -> Imprint:
    """Give what the front page tells machines of the house."""
    settings, publisher = archive.settings, archive.settings.publisher
    addresses = ((name, _policy(ref, archive)) for name, ref in _stated(settings.policies))
    return Imprint(
        tagline=settings.tagline,
        address=publisher.address,
        phone=publisher.phone,
        email=publisher.email,
        license=publisher.license,
        founded=publisher.founded,
        profiles=settings.profiles,
        policies=tuple((name, address) for name, address in addresses if address),
    )


def role_of(url: str, archive: ArchiveView) -> str:
    """Say what a static page is for the house: "about", "contact", or nothing of the kind."""
    address = archive.settings.url + url
    policies = imprint(archive).policies
    return next((name for name, page in policies if page == address and name in ("about", "contact")), "")


def paper_problems(archive: ArchiveView) -> Iterable[Problem]:
    """Warn of policies without a page and of a sign without a file."""
    pages = archive.pages()
    for name, ref in _stated(archive.settings.policies):
        if not _policy(ref, archive):
            known = [page.path.removeprefix("content/") for page in pages]
            yield Problem(
                SETTINGS_FILE, ref.line, ref.column, "dead-policy", "warning",
                f'the page "{ref.written}" for {name} does not exist',
                did_you_mean(ref.written, known) or "write it as in pages/lien-he.md",
            )  # fmt: skip
    settings = archive.settings
    for what, named in (("logo", settings.publisher.logo), ("social picture", settings.social_picture)):
        if named and not _static(named, archive):
            message, place = f'there is no {what} "{named.written}"', (named.line, named.column)
            yield Problem(SETTINGS_FILE, *place, "missing-logo", "warning", message, "put the file in static/")


def _stated(policies: Policies) -> list[tuple[str, Ref]]:
    stated = ((name, getattr(policies, name)) for name in Policies.__struct_fields__)
    return [(name, ref) for name, ref in stated if ref]


def _policy(ref: Ref | None, archive: ArchiveView) -> str:
    """Give the absolute address of a static page, or of a page elsewhere; nothing when there is none."""
    if ref is None or ref.written.startswith(("https://", "http://")):
        return ref.written if ref else ""
    name = link_name(SETTINGS_FILE, "/", ref.written)
    found = (page.url for page in archive.pages() if name in names_of(page.path, page.url))
    return next((archive.settings.url + url for url in found), "")


def _static(ref: Ref | None, archive: ArchiveView) -> str:
    source = "static/" + ref.written.removeprefix("/").removeprefix("static/") if ref else ""
    digest = archive.file(source) if source else None
    return static_url(source, digest) if digest else ""


def home_name(press: Press, language: str) -> str:
    """Give the word for the front page, as the path at the head of a page has it."""
    return _word("home_name", press, language)


def archive_name(press: Press, language: str) -> str:
    """Give the word for the archive in such a path."""
    return _word("archive_name", press, language)


def _word(macro: str, press: Press, language: str) -> str:
    return press.once((macro, language), lambda: _made(macro, press, language))


def _made(macro: str, press: Press, language: str) -> str:
    return plain_word(press.piece("partials/places.html", macro, language))


def plain_word(markup: str) -> str:
    """Give the text of a word that a template has printed."""
    return Markup(markup).unescape().strip()
