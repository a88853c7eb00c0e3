"""The front page: a lead, what is new, a block for each top category; no story twice."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address
from glonews.model.facets import Card, SectionBlock
from glonews.pages.kind import Press, Sheet, Touch
from glonews.views.archive import ArchiveView
from glonews.views.values import Chrome, Feed, FrontPage

SECONDARY = 4
LATEST = 8
BLOCK = 4
SPECIAL = 4
RECENT = 40
LEADING = 12
"""Only among so many newest stories is one that is featured put first: it gives way with time."""


class FrontKind:
    """The one page every change may touch, and meant to be."""

    name = "front"
    templates = ("front.html",)
    settings = ("name", "tagline", "language")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is always a front page."""
        return (Address("front"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Any article may be on it: one page is cheaper than the question."""
        return (Address("front"),)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Choose the stories: featured ones lead, the newest follow, each section fills from what is left."""
        settings = archive.settings
        newest = archive.newest("site", "", RECENT)
        recent = [archive.card(standing.card) for standing in newest]
        featured = {standing.path for standing in newest[:LEADING] if archive.article(standing).featured}
        ordered = sorted(recent, key=lambda card: card.id not in featured)
        pictured = next((card for card in ordered if card.photo and card.photo.url), None)
        used: set[str] = set()
        lead = _take([pictured] if pictured and ordered[0].id not in featured else ordered[:1], 1, used)
        secondary = _take([card for card in ordered if card.type not in ("opinion", "photo")], SECONDARY, used)
        opinion = _take([card for card in recent if card.type == "opinion"], SPECIAL, used)
        photos = _take([card for card in recent if card.type == "photo"], SPECIAL, used)
        latest = _take(recent, LATEST, used)
        value = FrontPage(
            chrome=Chrome(
                path="/", title=settings.name, description=settings.tagline, language=settings.language,
                feeds=(Feed(settings.name, "/rss.xml"),), picture=lead[0].photo if lead else None,
            ),
            lead=lead[0] if lead else None,
            secondary=secondary,
            latest=latest,
            sections=_sections(archive, used),
            opinion=opinion,
            photos=photos,
        )  # fmt: skip
        return Sheet("index.html", value)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``front.html``."""
        assert isinstance(sheet.value, FrontPage)
        return press.render("front.html", sheet.value, sheet.value.chrome.language)


def _take(cards: Iterable[Card], limit: int, used: set[str]) -> tuple[Card, ...]:
    """Take up to that many cards not yet on the page, and note them as used."""
    taken = [card for card in cards if card.id not in used][:limit]
    used.update(card.id for card in taken)
    return tuple(taken)


def _sections(archive: ArchiveView, used: set[str]) -> tuple[SectionBlock, ...]:
    blocks = []
    for section in archive.terms.children(""):
        key = section.id.removeprefix("category:")
        cards = _take(archive.newest_cards("category", key, BLOCK + len(used)), BLOCK, used)
        if cards:
            blocks.append(SectionBlock(section, cards))
    return tuple(blocks)
