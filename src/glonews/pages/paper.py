"""The paper as machines hear of it on every page, from the settings."""

from __future__ import annotations

from markupsafe import Markup

from glonews.model.facets import Paper
from glonews.pages.kind import Press
from glonews.routes.media import static_url
from glonews.views.archive import ArchiveView

SETTINGS = ("name", "url", "timezone", "publisher")
"""What ``paper`` reads."""
TEMPLATES = ("partials/places.html",)
"""What ``home_name`` is made with."""


def paper(archive: ArchiveView) -> Paper:
    """Give what a page tells machines of its publisher."""
    return archive.once(("paper", ""), lambda: _paper(archive))


def _paper(archive: ArchiveView) -> Paper:
    settings = archive.settings
    return Paper(
        name=settings.name,
        site=settings.url,
        zone=settings.timezone,
        logo=_static(settings.publisher.logo, archive),
    )


def _static(path: str, archive: ArchiveView) -> str:
    source = "static/" + path.removeprefix("/").removeprefix("static/")
    digest = archive.file(source) if path else None
    return static_url(source, digest) if digest else ""


def home_name(press: Press, language: str) -> str:
    """Give the word for the front page, as the path at the head of a page has it."""
    return press.once(("home name", language), lambda: _home_name(press, language))


def _home_name(press: Press, language: str) -> str:
    return Markup(press.piece("partials/places.html", "home_name", language)).unescape().strip()
