"""``/latest.json``: the newest articles, for the script of a page that was made long ago and is not made again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import json

from glonews.feeds.values import Latest, LatestStory
from glonews.model.entry import Address
from glonews.model.facets import Card
from glonews.pages.kind import Press, Sheet, Touch
from glonews.structured.photos import may_be_told
from glonews.views.archive import ArchiveView

COUNT = 20


class LatestKind:
    """One small file that every article rewrites, so that no page has to be."""

    name = "latest"
    templates = ()
    settings = ("timezone",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is one."""
        return (Address("latest"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Any article may be in it: one file is cheaper than the question."""
        return (Address("latest"),)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Give the newest cards."""
        cards = archive.newest_cards(*archive.settings.home, COUNT)
        return Sheet("latest.json", Latest(archive.settings.timezone, tuple(_story(card) for card in cards)))

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Write the JSON: an object, so that it can grow."""
        page = sheet.value
        assert isinstance(page, Latest)
        zone = ZoneInfo(page.zone)
        stories = [
            {
                "title": story.title,
                "url": story.url,
                "published": datetime.fromtimestamp(story.published, zone).isoformat(),
                "category": story.category,
                "photo": story.photo,
            }
            for story in page.stories
        ]
        return json.encode({"stories": stories}) + b"\n"


def _story(card: Card) -> LatestStory:
    photo = card.photo.url if card.photo and may_be_told(card.photo) else ""
    return LatestStory(card.title, card.url, card.published, card.category.title if card.category else "", photo)
