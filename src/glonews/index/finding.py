"""Finding what a name leads to: an article, a static page, a listing, a file of the site."""

from __future__ import annotations

import sqlite3
from datetime import tzinfo
from urllib.parse import quote

from glonews.index.listings import ListingReader
from glonews.index.naming import TermReader
from glonews.model.entry import Target
from glonews.model.facets import Link
from glonews.model.settings import Settings
from glonews.routes.feeds import FILES, offered
from glonews.routes.urls import TYPE_SLUGS, numbered_url


class Finder:
    """Resolves the names of ``glonews.routes.names``."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        listings: ListingReader,
        terms: TermReader,
        settings: Settings,
        zone: tzinfo,
    ) -> None:
        self.connection = connection
        self.listings = listings
        self.terms = terms
        self.settings = settings
        self.paths = paths = settings.paths
        self.zone = zone
        self._term_kinds = {paths.tag: "tag", paths.author: "author", paths.series: "series"}

    def find(self, name: str) -> Target | None:
        """Give what a name leads to; its ``url`` is empty while the article is not public; None when nothing."""
        kind, _, value = name.partition(":")
        if kind == "source":
            return self._article("path", value) or self._page("path", value)
        if kind == "url":
            return self._article("stem", value) or self._page("stem", value) or self._generated(value)
        return None

    def _article(self, column: str, value: str) -> Target | None:
        row = self.connection.execute(
            f"SELECT url, path, live FROM article WHERE {column} = ? ORDER BY live DESC, path", (value,)
        ).fetchone()
        return Target(row[0] if row[2] else "", row[1]) if row else None

    def _page(self, column: str, value: str) -> Target | None:
        row = self.connection.execute(f"SELECT stem, path FROM page WHERE {column} = ?", (value,)).fetchone()
        return Target(row[0] + "/", row[1]) if row else None

    def _generated(self, stem: str) -> Target | None:
        url = self._listing_url(stem)
        if url:
            return Target(url, "")
        alias = self._alias(stem)
        if alias:
            return Target(alias, "")
        row = self.connection.execute(
            "SELECT path FROM source WHERE kind = 'static' AND path = ?", ("static" + stem,)
        ).fetchone()
        return Target(quote(stem), "") if row else None

    def _alias(self, stem: str) -> str:
        """Give the old address of that stem which redirects to an article, or nothing."""
        row = self.connection.execute(
            "SELECT alias.url FROM alias JOIN article ON id = article WHERE live AND alias.url IN (?,?,?) ORDER BY 1",
            _spellings(stem),
        ).fetchone()
        return str(row[0]) if row else ""

    def _listing_url(self, stem: str) -> str:
        if stem == "/":
            return "/"
        head, _, last = stem.rpartition("/")
        if last in FILES.values():
            return stem if self._has_feed(head, last) else ""
        if last.startswith(self.paths.page + "-"):
            return self._numbered(head, last.removeprefix(self.paths.page + "-"))
        return self._bare(stem.strip("/"))

    def _has_feed(self, listing_stem: str, file: str) -> bool:
        kind, key = self.listing_at(self._bare(listing_stem.strip("/"))) if listing_stem else ("site", "")
        formats = [FILES[form] for form in offered(kind, self.settings)]
        if kind in ("type", "photographer"):  # the feeds of types stand elsewhere
            return False
        return file in formats and (kind == "site" or self.listings.size(kind, key) > 0)

    def _bare(self, path: str) -> str:
        first, _, rest = path.partition("/")
        if person := self._photographer(path):
            return f"{person.url}{self.paths.media}/"
        if path == self.paths.feeds:
            return f"/{path}/"
        if first == self.paths.archive:
            return self._archive_url(rest)
        if first == self.paths.corrections:
            known = not rest or self.listings.size("correction", rest) > 0
            return f"/{path}/" if known else ""
        named = self._named(path)
        if named:
            link = self.terms.link(*named)
        else:
            kind = self._term_kinds.get(first)
            link = self.terms.by_slug(kind, rest) if kind else self.terms.link("category", path)
        return link.url if link else ""

    def _photographer(self, path: str) -> Link | None:
        """Give the person whose photos are at an address, if there are any."""
        parts = path.split("/")
        if len(parts) != 3 or (parts[0], parts[2]) != (self.paths.author, self.paths.media):
            return None
        person = self.terms.by_slug("author", parts[1])
        return person if person and self.listings.size("photographer", person.id.partition(":")[2]) else None

    def _named(self, path: str) -> tuple[str, str] | None:
        """Give the listing whose address has words of its own: an edition, a section of one, or a type of articles."""
        first, _, rest = path.partition("/")
        if first == self.paths.type:
            return "type", next((key for key, slug in TYPE_SLUGS.items() if slug == rest), "")
        edition = next((each for each in self.settings.editions if each.slug == first), None)
        if edition is None:
            return None
        return ("section", f"{edition.language}/{rest}") if rest else ("edition", edition.language)

    def _archive_url(self, rest: str) -> str:
        months = self.listings.keys("month")
        known = rest == "" or rest in months or any(month.startswith(rest + "/") for month in months)
        known = known or (rest[:7] in months and self.listings.has_day(rest, self.zone))
        return f"/{self.paths.archive}/{rest}/".replace("//", "/") if known else ""

    def _numbered(self, listing_stem: str, number: str) -> str:
        url = self._bare(listing_stem.strip("/"))
        if not url or not number.isdecimal():
            return ""
        kind, key = self.listing_at(url)
        exists = 1 <= int(number) <= self.listings.highest(kind, key)
        return numbered_url(url, int(number), self.paths) if exists else ""

    def listing_at(self, url: str) -> tuple[str, str]:
        """Give kind and key of the listing that an address of this form means; there may be none."""
        first, _, rest = url.strip("/").partition("/")
        if first == self.paths.archive:
            return "month", rest
        if person := self._photographer(url.strip("/")):
            return "photographer", person.id.partition(":")[2]
        named = self._named(url.strip("/"))
        if named:
            return named
        kind = self._term_kinds.get(first)
        if not kind:
            return "category", url.strip("/")
        link = self.terms.by_slug(kind, rest)
        return kind, link.id.partition(":")[2] if link else ""


def _spellings(stem: str) -> tuple[str, str, str]:
    return stem, stem + "/", stem + ".html"
