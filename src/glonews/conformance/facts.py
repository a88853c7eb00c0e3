"""What is kept of a published file, so that it need not be read again: findings, links, what others may ask of it."""

from __future__ import annotations

from msgspec import Struct

from glonews.conformance.rule import Finding

LINK, RESOURCE, CANONICAL, STRUCTURED, FEED, SITEMAP = range(6)
"""Uses of an address: each has its own rule when the address leads nowhere."""


class House(Struct, frozen=True):
    """What the rules must know of the site beside its files."""

    base: str
    """Scheme and host of every address."""
    hub: str = ""
    """WebSub hub that feeds name, "" for none."""
    html_kb: int = 200
    """Most kilobytes (1,000 bytes) of one page without its parts."""
    page_kb: int = 2000
    """Most kilobytes of a page with style sheets, scripts and the pictures it loads at once."""
    image_kb: int = 1000
    """Most kilobytes of one picture."""


class Profile(Struct, frozen=True, array_like=True, omit_defaults=True):
    """What other files may ask of a file. Nothing else of it is known to them."""

    kind: str
    size: int = 0
    """Bytes; of pages, feeds and sitemaps 0, for nobody asks."""
    canonical: str = ""
    title: str = ""
    published: int | None = None
    modified: int | None = None
    hidden: bool = False
    """True for a page that asks search engines not to show it."""
    alternates: tuple[str, ...] = ()
    """Paths of the versions in other languages."""


class Question(Struct, frozen=True, array_like=True):
    """What a file says of another one, to be compared with what that one says of itself."""

    about: str
    """Path of the other file."""
    kind: str
    line: int = 0
    column: int = 0
    instant: int | None = None
    text: str = ""


class Dated(Struct, frozen=True, array_like=True):
    """A date that a file states, to be compared with the present."""

    line: int
    column: int
    instant: int
    written: str
    rule: str


class Facts(Struct, frozen=True, array_like=True):
    """What is kept of a file for the rules that compare it with others, or with the present."""

    questions: tuple[Question, ...] = ()
    dated: tuple[Dated, ...] = ()
    size: int = 0
    title: tuple[int, int] = (0, 0)
    """Place of the title."""


class Reading(Struct, frozen=True, kw_only=True):
    """All that reading one file gives."""

    profile: Profile
    findings: tuple[Finding, ...] = ()
    facts: Facts = Facts()
    shared: tuple[tuple[int, str, str], ...] = ()
    """Use, path and fragment of addresses that many pages have in common: header, footer, assets."""
    own: tuple[tuple[int, str, str], ...] = ()
    """The same of all other addresses."""
    anchors: tuple[str, ...] = ()
    """Names of places to which a link may lead."""
    title: str = ""
    """Title of an article that search engines show, by which articles are told apart."""
    article: bool = False
    """True for the page of an article."""
