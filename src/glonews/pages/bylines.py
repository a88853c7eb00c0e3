"""Bylines: the people of an article by what they did, in the style of the house; a writer of opinion with a face."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glonews.model.article import Article
from glonews.model.entry import Address
from glonews.model.facets import Credit, Signature
from glonews.views.archive import ArchiveView

ROLES = ("words", "compiled", "translated", "photo", "video")
"""In the order in which they are printed."""


def signatures(article: Article, archive: ArchiveView) -> tuple[Signature, ...]:
    """Give the names of a byline in the order of the article."""
    found = []
    for byline in article.authors:
        key = archive.terms.people.key_of(byline.name.written)
        link = archive.terms.link("author", key)
        person = archive.terms.person(key) if article.type == "opinion" else None
        if link:
            shown = link.title.upper() if archive.settings.signature == "capitals" else link.title
            photo = archive.portrait(person.photo, link.title) if person and person.photo else None
            title = person.role if person else ""
            found.append(Signature(link.title, link.url, byline.role, shown, title, photo))
    return tuple(found)


def grouped(people: Sequence[Signature]) -> tuple[Credit, ...]:
    """Give them by what they did; who has no role wrote the words."""
    groups = ((role, tuple(each for each in people if (each.role or "words") == role)) for role in ROLES)
    return tuple(Credit(role, members) for role, members in groups if members)


def opinions_of(person: str, archive: ArchiveView) -> Iterable[Address]:
    """Give the articles that show the portrait of a person."""
    own = {number for _, number in archive.listings.later("author", person, b"", -1)}
    both = [number for _, number in archive.listings.later("type", "opinion", b"", -1) if number in own]
    return (Address("article", standing.path) for standing in archive.standings(both))
