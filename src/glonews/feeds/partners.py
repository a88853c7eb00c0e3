"""Feeds for partners: the newest articles that meet the conditions of ``partners`` in the settings."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.feeds.items import feed_item
from glonews.feeds.kind import feed_page, written_feed
from glonews.model.entry import Address, Standing
from glonews.model.settings import FEED_FORMATS, Partner
from glonews.pages.kind import Press, Sheet, Touch
from glonews.problems import Problem
from glonews.routes.feeds import lone_feed_url
from glonews.routes.urls import output_path
from glonews.views.archive import ArchiveView

LOOK = 300
"""Only among so many newest articles of each category or tag are those looked for that meet the other conditions."""
DAY_SECONDS = 86_400


class PartnerFeedKind:
    """``/rss/<slug>.xml`` and its kin; the key is the slug, the number that of the format. No page names them."""

    name = "partner"
    templates = ("feed_item.html", "feed_figure.html")
    settings = (
        "name", "tagline", "language", "url", "timezone", "publisher_name", "feed_size", "partners", "websub_hub",
        "paths", "corrections",
    )  # fmt: skip

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give the feeds in the order of the settings."""
        return [
            Address("partner", partner.slug, FEED_FORMATS.index(form))
            for partner in archive.settings.partners
            for form in partner.formats
        ]

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name them all: they are few, and any article may meet any condition."""
        return self.everything(archive)

    def touched_by_time(self, last: int, archive: ArchiveView) -> Iterable[Address]:
        """Articles leave a feed that is limited by age."""
        low, high = sorted((last, archive.now))
        for address in self.everything(archive):
            partner = _partner(address.key, archive)
            if partner and partner.max_age_days:
                age_seconds = partner.max_age_days * DAY_SECONDS
                if archive.stories.any_between(low - age_seconds + 1, high - age_seconds + 1):
                    yield address

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the articles that meet every condition, newest first."""
        partner = _partner(address.key, archive)
        form = FEED_FORMATS[address.number]
        if partner is None or form not in partner.formats:
            return None
        chosen = [standing for standing in _newest(partner, archive) if _meets(standing, partner, archive)]
        items = [
            feed_item(standing.id, archive, full=partner.full_text) for standing in chosen[: archive.settings.feed_size]
        ]
        url = lone_feed_url(partner.slug, form, archive.settings.paths)
        value = feed_page(form, f"{archive.settings.name} - {partner.name}", "/", url, items, archive)
        return Sheet(output_path(url), value, tuple(_problems(partner, archive)))

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Write the format."""
        return written_feed(sheet, press)


def _partner(slug: str, archive: ArchiveView) -> Partner | None:
    return next((partner for partner in archive.settings.partners if partner.slug == slug), None)


def _newest(partner: Partner, archive: ArchiveView) -> list[Standing]:
    """Give the newest articles of the listings that the partner wants most narrowly, newest first."""
    wanted = _category_keys(partner, archive) or _tag_keys(partner, archive) or [archive.settings.home]
    if (partner.categories or partner.tags) and wanted == [archive.settings.home]:
        return []
    found = {standing.path: standing for listing in wanted for standing in archive.newest(*listing, LOOK)}
    return sorted(found.values(), key=lambda standing: standing.position, reverse=True)[:LOOK]


def _meets(standing: Standing, partner: Partner, archive: ArchiveView) -> bool:
    article = archive.article(standing)
    tags = _tag_keys(partner, archive)
    return (
        (not partner.max_age_days or article.published > archive.now - partner.max_age_days * DAY_SECONDS)
        and (not partner.types or article.type in partner.types)
        and (not partner.tags or any(listing in tags for listing in standing.listings))
    )


def _category_keys(partner: Partner, archive: ArchiveView) -> list[tuple[str, str]]:
    keys = (archive.terms.tree.key_of(written) for written in partner.categories)
    return [("category", key) for key in keys if key]


def _tag_keys(partner: Partner, archive: ArchiveView) -> list[tuple[str, str]]:
    return [("tag", archive.terms.tag_key(written)) for written in partner.tags]


def _problems(partner: Partner, archive: ArchiveView) -> Iterable[Problem]:
    for written in partner.categories:
        key = archive.terms.tree.key_of(written)
        if not key or archive.terms.link("category", key) is None:
            yield Problem(
                "content/site.yaml", 0, 0, "unknown-category", "warning",
                f'the feed for {partner.name} wants the category "{written}", which does not exist',
                "write it as in content/categories.yaml",
            )  # fmt: skip
