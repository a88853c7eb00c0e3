"""From changed articles to candidate outputs: what differs between two versions, and which kinds may show it."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.entry import Address, Standing
from glonews.pages.kind import Touch
from glonews.pages.photographers import photographer_pages
from glonews.plan.kinds import KINDS
from glonews.routes.feeds import feed_addresses, feed_names
from glonews.sitemaps.site import term_files
from glonews.views.archive import ArchiveView

ALL_FACETS = frozenset({"link", "card", "page", "body"})


def touches(old: Standing | None, new: Standing | None) -> tuple[Touch | None, Touch | None]:
    """Compare the public versions of an article, None where there is none, and give a touch for each."""
    facets, moved = _difference(old, new)
    return (
        Touch(old, facets, moved) if old and (facets or moved) else None,
        Touch(new, facets, moved) if new and (facets or moved) else None,
    )


def _difference(old: Standing | None, new: Standing | None) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    if old is None or new is None:
        only = old or new
        return ALL_FACETS, frozenset(only.listings if only else ())
    facets = {
        "link": (old.title, old.url) != (new.title, new.url),
        "card": old.card != new.card,
        "page": (old.page, old.references) != (new.page, new.references),
        "body": old.body_digest != new.body_digest,
    }
    stays = old.position == new.position
    moved = set(old.listings) ^ set(new.listings) if stays else set(old.listings) | set(new.listings)
    if old.category != new.category:
        moved |= {("category", old.category), ("category", new.category)} - {("category", "")}
    return frozenset(name for name, differs in facets.items() if differs), frozenset(moved)


def candidates(touch: Touch | None, archive: ArchiveView) -> Iterable[Address]:
    """Ask every kind which outputs may show this version."""
    if touch is not None:
        for kind in KINDS.values():
            yield from kind.touched_by(touch, archive)


def term_candidates(kind: str, key: str, archive: ArchiveView) -> Iterable[Address]:
    """Give the outputs that may show the name or address of a tag or person: its pages and feed, and its articles'."""
    listing = KINDS[kind]
    highest = archive.listings.highest(kind, key)
    yield Address(kind, key)
    yield from (Address(listing.name, key, number) for number in range(1, highest + 1))
    yield from feed_addresses(kind, key)
    yield from listed_terms(kind, archive)
    members = archive.listings.later(kind, key, b"", -1)
    for standing in archive.standings(number for _, number in members):
        shown = frozenset({"page", "card", "link"} if kind == "author" else {"page"})
        yield from candidates(Touch(standing, shown, frozenset()), archive)
    link = archive.terms.link(kind, key)
    names = [f"author:{key}"] if kind == "author" else []
    if kind == "author":  # a credit may stand in the file of a photo alone
        yield from photographer_pages(key, archive)
        yield from (Address("page", page.path) for page in archive.pages())
    yield from referring_candidates([*names, *(listing_names(link.url, archive) if link else ())], archive)


def listed_terms(kind: str, archive: ArchiveView) -> list[Address]:
    """Give the sitemaps that name the terms of a kind, and their index: a term may have come, gone or moved."""
    return [*term_files(kind, archive), Address("sitemap")]


def listing_names(url: str, archive: ArchiveView) -> list[str]:
    """Give the names of a listing's bare page and feeds, and of those numbered pages that something links to."""
    return [f"url:{url.rstrip('/')}", *feed_names(url), *numbered_names(url, archive)]


def numbered_names(url: str, archive: ArchiveView) -> list[str]:
    """Give the names of a listing's numbered pages and of a person's photos that are linked to; they may be gone."""
    paths = archive.settings.paths
    return [*archive.names_from(f"url:{url}{paths.page}-"), *archive.names_from(f"url:{url}{paths.media}")]


def referring_candidates(names: Iterable[str], archive: ArchiveView) -> Iterable[Address]:
    """Give the outputs that show an article or static page which refers to one of the names."""
    wanted = dict.fromkeys(names)
    for path in dict.fromkeys(path for name in wanted for path in archive.referring(name)):
        standing = archive.standing(path)
        if standing:
            yield from candidates(Touch(standing, frozenset({"card", "page", "body"}), frozenset()), archive)
    yield from (Address("page", page.path) for page in archive.pages() if wanted.keys() & set(page.references))
