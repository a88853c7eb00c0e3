"""What outputs may show of an object, as plain values: the inputs of page kinds and the values templates see.

Every value here is part of an output's key, so it holds nothing that depends on the history of builds.
Times are integers (seconds since 1970-01-01T00:00Z); templates print them with the ``date`` filters.
"""

from __future__ import annotations

from msgspec import Struct


class Link(Struct, frozen=True):
    """Facet ``link``: a title and an address. ``id`` names the object ("category:chinh-tri", a source path)."""

    id: str
    title: str
    url: str


class Picture(Struct, frozen=True):
    """Facet ``photo``: a photo ready to be shown. ``url`` is empty when the file is missing or held back."""

    id: str
    url: str
    width_px: int
    height_px: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    credit_url: str = ""
    """Address of the photographer's page, or empty."""
    license: str = ""
    distribute: bool = True
    focus: tuple[float, float] | None = None
    renditions: tuple[tuple[str, int], ...] = ()
    """Smaller copies as pairs of address and width in pixels, narrowest first; empty when there is ``url`` only."""


class Card(Struct, frozen=True):
    """Facet ``card``: what a teaser shows of an article."""

    id: str
    title: str
    url: str
    published: int
    has_time: bool = True
    summary: str = ""
    dateline: str = ""
    type: str = "news"
    photo: Picture | None = None
    category: Link | None = None
    authors: tuple[str, ...] = ()
    language: str = ""


class Signature(Struct, frozen=True):
    """One name of a byline: the person's page, and the role ("", words, photo, video, compiled, translated)."""

    name: str
    url: str
    role: str = ""


class CorrectionNote(Struct, frozen=True):
    """One correction as shown: the day ("2021-01-09") and the text."""

    date: str
    text: str


class PersonProfile(Struct, frozen=True):
    """Facet ``profile`` of a person: what the author page shows."""

    id: str
    name: str
    url: str
    real_name: str = ""
    role: str = ""
    bio: str = ""
    email: str = ""
    photo: Picture | None = None


class SectionBlock(Struct, frozen=True):
    """A category with its newest cards, as the front page shows it."""

    section: Link
    cards: tuple[Card, ...]
