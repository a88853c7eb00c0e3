"""The Article as read from one source file; taxonomy, photos and links are still names, not yet resolved."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

ArticleType = Literal["news", "photo", "video", "infographic", "longform", "live", "opinion"]
BylineRole = Literal["", "words", "photo", "video", "compiled", "translated"]


class Ref(Struct, frozen=True, array_like=True):
    """A name as an editor wrote it, with its place in the source file for later messages."""

    written: str
    line: int = 0
    column: int = 0


class Byline(Struct, frozen=True, array_like=True):
    """One signature of an article: a name or person id as written, and what that person did."""

    name: Ref
    role: BylineRole = ""


class Photo(Struct, frozen=True, array_like=True):
    """One photo of an article with what the reader is told about it.

    ``file`` is a path relative to the site folder ("content/articles/2021/01/hoi-nghi.jpg"), or an
    absolute URL for a picture on another host (which is shown as a link, never loaded).
    """

    file: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    license: str = ""
    license_expires: str = ""
    source: str = ""
    distribute: bool = True
    focus: tuple[float, float] | None = None
    line: int = 0
    column: int = 0


class Video(Struct, frozen=True):
    """The video of an article: a file of the site, like that of a photo, or the address of its page on a video site."""

    file: str
    poster: Photo | None = None
    """What is seen before it plays; else the photo of cards."""
    captions: str = ""
    """A file of WebVTT, or empty."""
    caption: str = ""
    credit: str = ""
    distribute: bool = True
    line: int = 0
    column: int = 0


class Figure(Struct, frozen=True, array_like=True):
    """A picture placed in the body, standing at the placeholder with the same number.

    ``inline`` is true for a picture inside running text, which gets no caption.
    """

    photo: Photo
    inline: bool = False


class BodyLink(Struct, frozen=True, array_like=True):
    """An internal link of the body as written ("../01/x.md", "/chinh-tri/"), at its placeholder's number."""

    target: str
    line: int = 0
    column: int = 0


class Heading(Struct, frozen=True, array_like=True):
    """A heading of the body: level 2 to 6, its id in the page, its plain text."""

    level: int
    id: str
    text: str


class Body(Struct, frozen=True, omit_defaults=True):
    """The body as safe HTML with placeholders.

    ``html`` holds ``\\x01F0\\x02`` where figure 0 goes, ``\\x01I0\\x02`` where inline picture 0 goes, and
    ``\\x01L0\\x02`` as the whole value of the ``href`` of internal link 0. The two control characters cannot
    come from a source: XML forbids them and the reader removes them.
    """

    html: str = ""
    figures: tuple[Figure, ...] = ()
    links: tuple[BodyLink, ...] = ()
    headings: tuple[Heading, ...] = ()
    words: int = 0
    excerpt: str = ""


class Correction(Struct, frozen=True, array_like=True):
    """A published correction: the day ("2021-01-09" or a full instant, ISO 8601) and what was wrong."""

    date: str
    text: str
    details: tuple[tuple[str, str], ...] = ()
    """Key of the settings and what is said there."""


class Withdrawal(Struct, frozen=True, array_like=True):
    """That an article was taken back: the day or instant (ISO 8601), and why."""

    date: str
    reason: str = ""


class LiveEntry(Struct, frozen=True, array_like=True):
    """One dated entry of a live story."""

    id: str
    """Of its heading in the page: the writer's own, else made of day and hour, so that it outlives a new headline."""
    title: str
    """Plain text without the hour; may be empty."""
    at: int
    """Seconds since 1970-01-01T00:00Z."""
    text: str = ""
    """The beginning of what it says, as plain text."""


class Article(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One article as read: complete, typed, every optional key at its default."""

    path: str
    """Relative to the site folder: "content/articles/2021/01/x.md"."""
    slug: str
    """Last part of the address, without ".html"."""
    title: str
    """Plain text, NFC, no markup."""
    published: int
    """Seconds since 1970-01-01T00:00Z of the first publication (``date``)."""
    has_time: bool = True
    """False when the writer gave a day only: pages then print no hour."""
    updated: int | None = None
    """Seconds since 1970-01-01T00:00Z of the last change of substance (``updated`` or a correction)."""
    updated_has_time: bool = True
    """False when only the day of that change was given."""
    category: Ref | None = None
    categories: tuple[Ref, ...] = ()
    """Secondary categories."""
    authors: tuple[Byline, ...] = ()
    tags: tuple[Ref, ...] = ()
    summary: str = ""
    """Standfirst as plain text, without the dateline."""
    dateline: str = ""
    """ "(GLO)-" when the standfirst or the settings say so, else empty."""
    photos: tuple[Photo, ...] = ()
    """Every photo named in the front matter, in order (body photos are in ``body.figures``)."""
    lead_photo: Photo | None = None
    """The photo of cards: ``lead_photo``, else the poster, else the first of ``photos``, else the first of the body."""
    video: Video | None = None
    type: ArticleType = "news"
    series: Ref | None = None
    related: tuple[Ref, ...] = ()
    source: str = ""
    """Agency or paper the text comes from."""
    corrections: tuple[Correction, ...] = ()
    withdrawn: Withdrawal | None = None
    """Its address then says so, and nothing else shows it."""
    aliases: tuple[str, ...] = ()
    """Old addresses that redirect here, each beginning with "/"."""
    draft: bool = False
    publish_at: int | None = None
    expires_at: int | None = None
    featured: bool = False
    language: str = ""
    """BCP 47 tag; empty means the site's language."""
    translation_of: Ref | None = None
    entries: tuple[LiveEntry, ...] = ()
    """The dated entries of a live story, newest first, as they stand in ``body``."""
    ended_at: int | None = None
    """When a live story ended; None while it goes on."""
    body: Body = Body()
