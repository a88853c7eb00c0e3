"""The values of ``corrections.html`` and ``withdrawn.html``: what the paper takes back."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.facets import CorrectionNote, Link
from glonews.views.values import Chrome


class PublishedCorrection(Struct, frozen=True):
    """A correction, or the withdrawal of an article, in the list of all."""

    article: Link
    note: CorrectionNote
    language: str = ""
    """Of the article, BCP 47, when it is not the site's."""
    is_withdrawal: bool = False


class CorrectionsPage(Struct, frozen=True, kw_only=True):
    """``corrections.html``: the newest corrections, or those of a year."""

    chrome: Chrome
    heading: str
    """As the settings word it, or empty."""
    intro: str
    year: str
    """Empty on the page of the newest."""
    corrections: tuple[PublishedCorrection, ...]
    years: tuple[Link, ...]
    """All years with corrections, the newest first."""
    url: str
    """Address of the page of the newest."""


class WithdrawnPage(Struct, frozen=True, kw_only=True):
    """``withdrawn.html``: what an article that was taken back leaves at its address."""

    chrome: Chrome
    title: str
    published: int
    has_time: bool
    date: str
    """When it was taken back, ISO 8601."""
    reason: str
    notice: str
    """As the settings word it, or empty."""
    corrections: tuple[CorrectionNote, ...]
    corrections_url: str
