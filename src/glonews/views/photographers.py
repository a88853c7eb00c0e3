"""The value of the pages that show the photos of a person."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.facets import CreditedPhoto, Link
from glonews.views.values import Chrome


class PhotographerPage(Struct, frozen=True, kw_only=True):
    """``photographer.html``: photos, newest first, each with the story that shows it."""

    chrome: Chrome
    person: Link
    photos: tuple[CreditedPhoto, ...]
    number: int | None
    """Number of an older page, counted from the oldest; None for the newest page (the bare address)."""
    newer: str
    older: str
