"""What the paper takes back: the page of all corrections, its years, and the page that a withdrawn article leaves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from glonews.model.article import Article, Correction
from glonews.model.entry import Address, Standing
from glonews.model.facets import CorrectionNote, Link
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView
from glonews.views.corrections import CorrectionsPage, PublishedCorrection, WithdrawnPage
from glonews.views.values import Chrome

SHOWN = 100
"""The bare page has the corrections of whole years until there are so many: a short year is not alone."""


def notes(article: Article, archive: ArchiveView) -> tuple[CorrectionNote, ...]:
    """Give the corrections of an article as pages show them."""
    return tuple(_note(correction, archive) for correction in article.corrections)


def _note(correction: Correction, archive: ArchiveView) -> CorrectionNote:
    labels = dict(archive.settings.corrections.details)
    details = tuple((labels[name], text) for name, text in correction.details if name in labels)
    return CorrectionNote(correction.date, correction.text, details)


class CorrectionsKind:
    """``/dinh-chinh/`` (key "") and ``/dinh-chinh/2021/`` (key "2021")."""

    name = "corrections"
    templates = ("corrections.html",)
    settings = ("language", "corrections")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the newest page, then each year."""
        return [Address("corrections"), *(Address("corrections", year) for year in _years(archive))]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the years in which the article was corrected, unless only its text has changed."""
        if touch.moved or touch.facets - {"body"}:
            years = [key for kind, key in touch.standing.listings if kind == "correction"]
            yield from (Address("corrections", year) for year in (*years, *[""] * bool(years)))

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the corrections, the newest first."""
        years, settings = _years(archive), archive.settings
        if address.key and address.key not in years:
            return None
        base = f"/{settings.paths.corrections}/"
        url = f"{base}{address.key}/" if address.key else base
        value = CorrectionsPage(
            chrome=Chrome(path=url, title="", language=settings.language),
            heading=settings.corrections.heading,
            intro=settings.corrections.intro,
            year=address.key,
            corrections=_of_year(address.key, archive) if address.key else _newest(years, archive),
            years=tuple(Link(f"corrections:{year}", year, f"{base}{year}/") for year in years),
            url=base,
        )
        return Sheet(output_path(url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``corrections.html``."""
        assert isinstance(sheet.value, CorrectionsPage)
        return press.render("corrections.html", sheet.value, sheet.value.chrome.language)


class WithdrawnKind:
    """The page at the address of an article that was taken back."""

    name = "withdrawn"
    templates = ("withdrawn.html",)
    settings = ("language", "corrections", "paths")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all withdrawn articles, the newest first."""
        return [Address("withdrawn", standing.path) for standing in archive.newest("withdrawn", "", -1)]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Nothing but its own page shows it."""
        return [Address("withdrawn", touch.standing.path)] if touch.standing.is_withdrawn else ()

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give what it was and why it is gone."""
        standing = archive.standing(address.key)
        article = archive.article(standing) if standing and standing.is_withdrawn else None
        if standing is None or article is None or article.withdrawn is None:
            return None
        settings = archive.settings
        value = WithdrawnPage(
            chrome=Chrome(
                path=standing.url, title=article.title, language=article.language or settings.language, index=False
            ),
            title=article.title,
            published=article.published,
            has_time=article.has_time,
            date=article.withdrawn.date,
            reason=article.withdrawn.reason,
            notice=settings.corrections.withdrawn,
            corrections=notes(article, archive),
            corrections_url=f"/{settings.paths.corrections}/",
        )
        return Sheet(output_path(standing.url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``withdrawn.html``."""
        assert isinstance(sheet.value, WithdrawnPage)
        return press.render("withdrawn.html", sheet.value, sheet.value.chrome.language)


def _years(archive: ArchiveView) -> list[str]:
    return sorted(archive.listings.keys("correction"), reverse=True)


def _newest(years: list[str], archive: ArchiveView) -> tuple[PublishedCorrection, ...]:
    found: list[PublishedCorrection] = []
    for year in years:
        found += _of_year(year, archive)
        if len(found) >= SHOWN:
            break
    return tuple(found)


def _of_year(year: str, archive: ArchiveView) -> tuple[PublishedCorrection, ...]:
    """Give the corrections of a year, the newest first; of one day in the order of publication."""
    standings = archive.newest("correction", year, -1)
    found = chain.from_iterable(_published(standing, archive) for standing in standings)
    return tuple(sorted((each for each in found if each.note.date[:4] == year), key=_day, reverse=True))


def _published(standing: Standing, archive: ArchiveView) -> Iterable[PublishedCorrection]:
    article = archive.article(standing)
    link = Link(standing.path, standing.title, standing.url)
    for note in notes(article, archive):
        yield PublishedCorrection(link, note, language=article.language)
    if article.withdrawn:
        note = CorrectionNote(article.withdrawn.date, article.withdrawn.reason)
        yield PublishedCorrection(link, note, language=article.language, is_withdrawal=True)


def _day(published: PublishedCorrection) -> str:
    return published.note.date
