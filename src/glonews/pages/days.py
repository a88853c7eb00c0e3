"""The archive by day: each day with stories has a page, and the newest page of a month is their calendar.

Days are stretches of the list of all articles, so an article costs no row for its day.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from glonews.model.entry import Address
from glonews.model.facets import Link
from glonews.pages import paper
from glonews.pages.kind import Press, Sheet, Touch
from glonews.pages.listing import ListingKind
from glonews.routes.days import day_at, day_span, days_of
from glonews.routes.urls import listing_url, output_path
from glonews.structured.pages import path_data
from glonews.views.archive import ArchiveView
from glonews.views.values import Chrome, DayPage, ListingPage


class MonthKind(ListingKind):
    """All stories of a month; its newest page also says on which days there are any."""

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Beside the pages of the list, a day that opens or closes changes the calendar."""
        yield from super().touched_by(touch, archive)
        if ("site", "") in touch.moved:
            yield from (Address(kind, key) for kind, key in touch.standing.listings if kind == "month")

    def link(self, key: str, archive: ArchiveView) -> Link | None:
        """Give month and year as a title."""
        return month_link(key, archive) if archive.listings.size("month", key) else None

    def chrome(self, link: Link, url: str, key: str, archive: ArchiveView) -> Chrome:
        """Give the frame, with the year above."""
        year = key[:4]
        breadcrumb = (Link(f"year:{year}", year, f"/{archive.settings.paths.archive}/{year}/"),)
        return structs.replace(super().chrome(link, url, key, archive), breadcrumb=breadcrumb)

    def structured(self, page: ListingPage, press: Press) -> str:
        """Give the path of the page."""
        return _path_data(page, press)

    def furnish(self, page: ListingPage, key: str, link: Link, archive: ArchiveView) -> ListingPage:
        """Add the calendar to the newest page."""
        return page if page.number else structs.replace(page, days=tuple(days_in(key, archive)))


class DayKind:
    """``/luu-tru/2021/01/08/``: the stories of one day in the zone of the site, newest first."""

    name = "day"
    templates = ("archive_day.html", *paper.TEMPLATES)
    settings = ("language",)
    of_site = ("paper",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give every day with stories, in order."""
        for month in archive.listings.keys("month"):
            yield from (Address("day", link.id.removeprefix("day:")) for link in days_in(month, archive))

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """The day of the article shows its card; the days around it lead there when it opens or closes."""
        if not (touch.facets & {"link", "card"} or ("site", "") in touch.moved):
            return
        key = day_at(touch.standing.position, archive.zone)
        yield Address("day", key)
        if ("site", "") in touch.moved:
            yield from (Address("day", near) for near in _around(key, archive) if near)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the stories of a day, and the nearest days that have some."""
        span = day_span(address.key, archive.zone)
        cards = archive.cards("site", "", span) if span else ()
        if not cards:
            return None
        link = _link(address.key, archive)
        before, after = (_link(key, archive) if key else None for key in _around(address.key, archive))
        year = address.key[:4]
        above = (
            Link(f"year:{year}", year, f"/{archive.settings.paths.archive}/{year}/"),
            month_link(address.key[:7], archive),
        )
        value = DayPage(
            chrome=Chrome(path=link.url, title=link.title, language=archive.settings.language, breadcrumb=above),
            day=address.key.replace("/", "-"), cards=cards, previous=before, next=after, paper=paper.paper(archive),
        )  # fmt: skip
        return Sheet(output_path(link.url), value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``archive_day.html``."""
        assert isinstance(sheet.value, DayPage)
        page = sheet.value
        return press.render("archive_day.html", page, page.chrome.language, structured=_path_data(page, press))


def _path_data(page: ListingPage | DayPage, press: Press) -> str:
    language = page.chrome.language
    words = paper.home_name(press, language), paper.archive_name(press, language)
    return path_data(page.chrome, *words, page.paper)


def month_link(key: str, archive: ArchiveView) -> Link:
    """Give the link of a month ("2021/01")."""
    year, _, month = key.partition("/")
    return Link(f"month:{key}", f"{month}/{year}", listing_url("month", key, archive.settings.paths))


def days_in(month: str, archive: ArchiveView) -> Iterable[Link]:
    """Give the days of a month that have stories, titled by their number."""
    for day in days_of(month):
        if archive.listings.has_day(day, archive.zone):
            yield Link(f"day:{day}", str(int(day[-2:])), listing_url("month", day, archive.settings.paths))


def _around(key: str, archive: ArchiveView) -> tuple[str, str]:
    """Give the nearest days before and after that have stories, "" for none."""
    span = day_span(key, archive.zone)
    if span is None:
        return "", ""
    before = archive.listings.earlier("site", "", span.start, 1)
    after = archive.listings.later("site", "", span.stop, 1)
    return (
        day_at(before[0][0], archive.zone) if before else "",
        day_at(after[0][0], archive.zone) if after else "",
    )


def _link(key: str, archive: ArchiveView) -> Link:
    year, month, day = key.split("/")
    return Link(f"day:{key}", f"{day}/{month}/{year}", listing_url("month", key, archive.settings.paths))


MONTH = MonthKind("month", "archive_month.html")
