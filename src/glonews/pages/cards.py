"""The drawn cards of stories without a photo, for social networks; only where the settings ask for them."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address, Standing
from glonews.model.facets import Picture
from glonews.model.photo import SocialCard
from glonews.pages.kind import Press, Sheet, Touch
from glonews.photos.lettering import can_be_drawn
from glonews.photos.recipes import CARD_PX
from glonews.routes.media import card_url
from glonews.routes.urls import output_path
from glonews.structured.photos import may_be_told
from glonews.views.archive import ArchiveView

SETTINGS = ("social_cards", "name", "editions")
"""Those that decide whether there is a card and what it says."""


class SocialCardKind:
    """One card an article that has no photo to be told of; the key is the path of the article."""

    name = "card"
    templates = ()
    settings = SETTINGS

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give those of all public articles; one with a photo has none."""
        if archive.settings.social_cards:
            yield from (Address("card", path) for path in archive.paths())

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """Name the card of the article."""
        if archive.settings.social_cards:
            yield Address("card", touch.standing.path)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give the words of the card."""
        standing = archive.standing(address.key) if archive.settings.social_cards else None
        card = _card_of(standing, archive) if standing else None
        return Sheet(output_path(card_url(address.key, card, archive.settings.paths)), card) if card else None

    def render(self, sheet: Sheet, press: Press) -> bytes:
        """Draw it."""
        assert isinstance(sheet.value, SocialCard)
        return press.card(sheet.value)


def drawn_card(standing: Standing, archive: ArchiveView) -> Picture | None:
    """Give the drawn card of an article as its page shows it to social networks, if it has one."""
    card = _card_of(standing, archive)
    if card is None:
        return None
    return Picture(standing.path, card_url(standing.path, card, archive.settings.paths), *CARD_PX, alt=card.title)


def _card_of(standing: Standing, archive: ArchiveView) -> SocialCard | None:
    """Give the words of a card; none when there is a photo, or letters that the typeface does not have."""
    if not archive.settings.social_cards or standing.is_withdrawn:
        return None
    article = archive.article(standing)
    if article.lead_photo and may_be_told(archive.picture(article.lead_photo)):
        return None
    chain = archive.terms.chain(standing.category)
    edition = archive.settings.edition(article.language)
    paper = (edition and edition.name) or archive.settings.name
    card = SocialCard(article.title, chain[0].title if chain else "", paper)
    return card if can_be_drawn((card.title, card.section, card.paper)) else None
