"""The front page: as ``content/front.yaml`` lays it down, and where that is silent by rule; no story twice."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from msgspec import structs

from glonews.model.entry import Address
from glonews.model.facets import Card, Link, Picture, SectionBlock
from glonews.model.front import NO_PLAN, FrontPlan, Slot
from glonews.pages.editions import edition_fronts
from glonews.pages.kind import Press, Sheet, Touch
from glonews.pages.paper import imprint, paper, paper_problems
from glonews.pages.slots import PLAIN_RULES, Slots, filled
from glonews.routes.feeds import MEDIA_TYPES, feed_url, offered
from glonews.structured.pages import front_data
from glonews.structured.photos import may_be_told
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
    settings = ("name", "tagline", "language", "feed_formats", "editions")
    of_site = ("paper", "imprint")

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """There is always a front page."""
        return (Address("front"),)

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Any article may be on it: one page is cheaper than the question."""
        return (Address("front"),)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet:
        """Set the picks, then fill what is free: lead, secondary, opinion, photos, latest, sections."""
        plan, slots, settings = archive.front, Slots(archive), archive.settings
        picked = {name: slots.reserve(slot.picks) for name, slot in _named(plan).items()}
        in_sections = [slots.reserve(section.picks) for section in plan.sections or ()]
        recent = _Recent(archive)
        slots.check_fronts()

        def fill(name: str, size: int, default: Iterable[Card]) -> tuple[Card, ...]:
            return filled(slots, getattr(plan, name), picked.get(name, ()), size, lambda limit: default)

        lead = fill("lead", 1, recent.leading())
        secondary = fill("secondary", SECONDARY, [c for c in recent.ordered if c.type not in ("opinion", "photo")])
        opinion = fill("opinion", SPECIAL, [c for c in recent.cards if c.type == "opinion"])
        photos = fill("photos", SPECIAL, [c for c in recent.cards if c.type == "photo"])
        latest = fill("latest", LATEST, recent.cards)
        value = FrontPage(
            chrome=Chrome(
                path="/", title=settings.name, description=settings.tagline, language=settings.language,
                feeds=tuple(
                    Feed(settings.name, feed_url("/", form), MEDIA_TYPES[form]) for form in offered("site", settings)
                ),
                picture=_social(lead[0]) if lead else None,
                alternates=edition_fronts(settings),
            ),
            lead=lead[0] if lead else None,
            secondary=(*lead[1:], *secondary),
            latest=latest,
            sections=tuple(_sections(archive, slots, in_sections)),
            opinion=opinion,
            photos=photos,
            paper=paper(archive),
            imprint=imprint(archive),
        )  # fmt: skip
        return Sheet("index.html", value, (*slots.problems, *paper_problems(archive)))

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``front.html``."""
        assert isinstance(sheet.value, FrontPage)
        page = sheet.value
        return press.render("front.html", page, page.chrome.language, structured=front_data(page))


def _social(card: Card) -> Picture | None:
    """Give the picture of the leading story for social cards, if it may be passed on."""
    return card.photo if card.photo and may_be_told(card.photo) else None


def front_addresses(plan: FrontPlan, archive: ArchiveView) -> list[Address]:
    """Give the pages that a plan lays out; the instant of a build decides about each of them."""
    if plan == NO_PLAN:
        return []
    keys = (archive.terms.tree.key_of(category.written) for category, _ in plan.fronts)
    return [Address("front"), *(Address("category", key) for key in keys if key)]


class _Recent:
    """The newest stories: as they came, with featured ones first, and which of them should lead."""

    def __init__(self, archive: ArchiveView) -> None:
        newest = archive.newest(*archive.settings.home, RECENT)
        self.cards = [archive.card(standing.card) for standing in newest]
        self._featured = {standing.path for standing in newest[:LEADING] if archive.article(standing).featured}
        self.ordered = sorted(self.cards, key=lambda card: card.id not in self._featured)

    def leading(self) -> list[Card]:
        """Give all, the best lead first: a featured story, else one with a photo."""
        if self.ordered and self.ordered[0].id in self._featured:
            return self.ordered
        return sorted(self.ordered, key=lambda card: not (card.photo and card.photo.url))


def _named(plan: FrontPlan) -> dict[str, Slot]:
    """Give the slots that the plan fills itself, without the sections."""
    slots = {name: getattr(plan, name) for name in ("lead", "secondary", "latest", "opinion", "photos")}
    return {name: slot for name, slot in slots.items() if slot}


def _sections(archive: ArchiveView, slots: Slots, picked: list[tuple[Card, ...]]) -> Iterable[SectionBlock]:
    """Give a block for each section of the plan, else for each top category that has stories left."""
    if archive.front.sections is None:
        for link in archive.terms.children(""):
            key = link.id.removeprefix("category:")
            cards = slots.fill((), BLOCK, partial(archive.newest_cards, "category", key))
            if cards:
                yield SectionBlock(link, cards)
        return
    for slot, cards in zip(archive.front.sections, picked, strict=True):
        block = filled(slots, slot, cards, BLOCK, lambda limit: ())
        if block:
            yield SectionBlock(_heading(slots, slot), block)


def _heading(slots: Slots, slot: Slot) -> Link:
    """Give what stands above a block: the words of the plan, and the page of what it is filled from."""
    meaning = slots.named(slot.fill) if slot.fill and slot.fill.written not in PLAIN_RULES else None
    link = meaning[0] if meaning else Link("", "", "")
    return structs.replace(link, title=slot.heading or link.title)
