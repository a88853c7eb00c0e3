"""The archive by date: all years, and each year, with the months that have articles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from glonews.model.entry import Address
from glonews.pages import paper
from glonews.pages.days import month_link
from glonews.pages.kind import Press, Sheet, Touch
from glonews.routes.urls import output_path
from glonews.structured.pages import path_data
from glonews.views.archive import ArchiveView
from glonews.views.values import ArchivePage, ArchiveYear, Chrome


class ArchiveKind:
    """``/luu-tru/`` (key "") and ``/luu-tru/2021/`` (key "2021"). They name months, not articles or counts."""

    name = "archive"
    templates = ("archive.html", *paper.TEMPLATES)
    settings = ("language",)
    of_site = ("paper",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the page of all years, then each year."""
        yield Address("archive")
        for year in _years(archive):
            yield Address("archive", year)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """A month that opens or closes changes its year and the whole."""
        for kind, key in touch.moved:
            if kind == "month":
                yield Address("archive")
                yield Address("archive", key[:4])

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the years with their months, newest first."""
        years = _years(archive)
        if address.key and address.key not in years:
            return None
        base = f"/{archive.settings.paths.archive}/"
        url = f"{base}{address.key}/" if address.key else base
        chosen = {address.key: years[address.key]} if address.key else years
        value = ArchivePage(
            chrome=Chrome(path=url, title=address.key, language=archive.settings.language),
            heading=address.key,
            years=tuple(
                ArchiveYear(int(year), f"{base}{year}/", tuple(month_link(key, archive) for key in months))
                for year, months in chosen.items()
            ),
            paper=paper.paper(archive),
        )
        return Sheet(output_path(url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``archive.html``."""
        page = sheet.value
        assert isinstance(page, ArchivePage)
        language = page.chrome.language
        words = paper.home_name(press, language), paper.archive_name(press, language)
        structured = path_data(page.chrome, *words, page.paper) if page.heading else ""
        return press.render("archive.html", page, language, structured=structured)


def _years(archive: ArchiveView) -> dict[str, list[str]]:
    months = sorted(archive.listings.keys("month"), reverse=True)
    return {year: list(keys) for year, keys in groupby(months, lambda key: key[:4])}
