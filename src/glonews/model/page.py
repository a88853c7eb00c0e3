"""A page outside the news ("about us"), as read from one file of content/pages."""

from __future__ import annotations

from msgspec import Struct

from glonews.model.article import Body


class StaticSource(Struct, frozen=True, kw_only=True):
    """One page as read: complete, typed, every optional key at its default."""

    path: str
    """Relative to the site folder: "content/pages/gioi-thieu.md"."""
    slug: str
    """Last part of the address, without ".html"."""
    title: str
    """Plain text, NFC, no markup."""
    updated: int | None = None
    """Seconds since 1970-01-01T00:00Z of the last change of substance."""
    summary: str = ""
    """A sentence for search engines, else the beginning of the body."""
    language: str = ""
    """BCP 47 tag; empty means the site's language."""
    aliases: tuple[str, ...] = ()
    """Old addresses that redirect here, each beginning with "/"."""
    body: Body = Body()
