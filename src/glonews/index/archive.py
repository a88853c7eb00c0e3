"""Reading the archive: the one read-only view that page kinds and the planner have of the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from zoneinfo import ZoneInfo

from msgspec import msgpack, structs

from glonews.index.finding import Finder
from glonews.index.listings import ListingReader
from glonews.index.naming import TermReader
from glonews.index.photos import PhotoReader
from glonews.index.references import names_from, referring, referring_after
from glonews.index.stories import StoryReader
from glonews.index.videos import stored_video, video_paths
from glonews.model.article import Article, Photo
from glonews.model.entry import Mention, Moved, PageEntry, Span, Standing, Target, Teaser
from glonews.model.facets import Card, Link, Picture
from glonews.model.front import NO_PLAN, FrontPlan
from glonews.model.settings import Settings
from glonews.model.taxonomy import Taxonomy
from glonews.views.archive import StoredVideo

STANDING = (
    "SELECT id, path, url, title, article.position, category, mentions, card, page, body_digest, refs FROM article"
)

Made = TypeVar("Made")
REMEMBERED = 4_000
"""Pieces of feeds, some five kilobytes each."""
CARDS_REMEMBERED = 20_000
"""An article's card stands on a dozen pages; a cold build makes pages of the same time one after the other."""

_teasers = msgpack.Decoder(Teaser)
_articles = msgpack.Decoder(Article)
_mentions = msgpack.Decoder(tuple[Mention, ...])
_references = msgpack.Decoder(tuple[str, ...])


class Archive:
    """Live articles, terms, photos and static pages, each read when asked for."""

    def __init__(
        self, connection: sqlite3.Connection, settings: Settings, taxonomy: Taxonomy, now: int,
        front: FrontPlan = NO_PLAN,
    ) -> None:  # fmt: skip
        self.connection = connection
        self.now = now
        self.front = front
        self.settings = settings
        self.zone = ZoneInfo(settings.timezone)
        self.listings = ListingReader(connection, settings.page_size)
        self.terms = TermReader(connection, taxonomy, settings)
        self.stories = StoryReader(connection, self.listings)
        self.finder = Finder(connection, self.listings, self.terms, settings, self.zone)
        self.photos = PhotoReader(connection, settings, taxonomy, now, self.zone)
        self._pages: list[PageEntry] | None = None
        self._memory: dict[object, object] = {}
        self._cards: dict[int, Card] = {}

    def once(self, key: tuple[str, str], make: Callable[[], Made], /) -> Made:
        """Give what ``make`` gives for a key, made once while it is remembered."""
        if key not in self._memory:
            self._memory[key] = make()
            if len(self._memory) > REMEMBERED:
                del self._memory[next(iter(self._memory))]
        return self._memory[key]  # type: ignore[return-value]  # stored under the key of its maker

    def standing(self, path: str) -> Standing | None:
        """Give a live article by its source path."""
        return _standing(self.connection.execute(f"{STANDING} WHERE path = ? AND live", (path,)).fetchone())

    def hidden(self, path: str) -> Standing | None:
        """Give an article that is not public, as it would stand if it were."""
        return _standing(self.connection.execute(f"{STANDING} WHERE path = ?", (path,)).fetchone())

    def standings(self, numbers: Iterable[int]) -> list[Standing]:
        """Give live articles by id, in the order asked."""
        rows = (self.connection.execute(f"{STANDING} WHERE id = ?", (number,)).fetchone() for number in numbers)
        return [standing for row in rows if (standing := _standing(row))]

    def link(self, number: int) -> Link:
        """Give the link of an article by id."""
        card = self._cards.get(number)
        if card:  # it says the same
            return Link(card.id, card.title, card.url)
        row = self.connection.execute("SELECT path, title, url FROM article WHERE id = ?", (number,)).fetchone()
        return Link(*row)

    def article(self, standing: Standing) -> Article:
        """Give the article as it was read; its body has no HTML (see ``body``)."""
        return _articles.decode(standing.page)

    def body(self, path: str) -> str:
        """Give the body HTML of an article or static page, with placeholders."""
        row = self.connection.execute(
            "SELECT html FROM body WHERE article = (SELECT id FROM article WHERE path = ?)"
            " UNION ALL SELECT body FROM page WHERE path = ?",
            (path, path),
        ).fetchone()
        return str(row[0]) if row else ""

    def cards(self, kind: str, key: str, span: Span) -> tuple[Card, ...]:
        """Give the cards of a stretch of a listing, newest first."""
        rows = self.connection.execute(
            "SELECT article FROM member WHERE listing = ? AND position >= ? AND position < ? ORDER BY position DESC",
            (self.listings.number(kind, key), *span),
        )
        return self.cards_of([row[0] for row in rows])

    def members(self, kind: str, key: str, span: Span) -> list[Standing]:
        """Give the articles of a stretch of a listing, newest first."""
        rows = self.connection.execute(
            f"{STANDING} JOIN member ON id = member.article WHERE listing = ?"
            " AND member.position >= ? AND member.position < ? ORDER BY member.position DESC",
            (self.listings.number(kind, key), *span),
        )
        return [standing for row in rows if (standing := _standing(row))]

    def newest(self, kind: str, key: str, limit: int) -> list[Standing]:
        """Give the newest articles of a listing, newest first."""
        rows = self.connection.execute(
            f"{STANDING} JOIN member ON id = member.article WHERE listing = ? ORDER BY member.position DESC LIMIT ?",
            (self.listings.number(kind, key), limit),
        )
        return [standing for row in rows if (standing := _standing(row))]

    def newest_numbers(self, kind: str, key: str, limit: int) -> list[int]:
        """Give the ids of the newest articles of a listing, newest first."""
        rows = self.connection.execute(
            "SELECT article FROM member WHERE listing = ? ORDER BY position DESC LIMIT ?",
            (self.listings.number(kind, key), limit),
        )
        return [row[0] for row in rows]

    def newest_cards(self, kind: str, key: str, limit: int) -> tuple[Card, ...]:
        """Give the newest cards of a listing, newest first."""
        return self.cards_of(self.newest_numbers(kind, key, limit))

    def cards_of(self, numbers: Sequence[int]) -> tuple[Card, ...]:
        """Give the cards of articles by id, in the order asked; the same value for the same article."""
        known = self._cards
        return tuple(known.get(number) or self._found_card(number) for number in numbers)

    def _found_card(self, number: int) -> Card:
        row = self.connection.execute("SELECT card FROM article WHERE id = ?", (number,)).fetchone()
        card = self._cards[number] = self.card(row[0])
        if len(self._cards) > CARDS_REMEMBERED:
            del self._cards[next(iter(self._cards))]
        return card

    def card(self, encoded: bytes) -> Card:
        """Complete a stored teaser with the present names of its category and people, and its picture."""
        teaser = _teasers.decode(encoded)
        people = (self.terms.link("author", key) for key in teaser.authors)
        return Card(
            id=teaser.id,
            title=teaser.title,
            url=teaser.url,
            published=teaser.published,
            has_time=teaser.has_time,
            summary=teaser.summary,
            dateline=teaser.dateline,
            type=teaser.type,
            photo=self.picture(teaser.photo, crops=True) if teaser.photo else None,
            category=self._section(teaser),
            authors=tuple(link.title for link in people if link),
            language=teaser.language,
            has_ended=teaser.ended_at is not None and teaser.ended_at <= self.now,
        )

    def _section(self, teaser: Teaser) -> Link | None:
        if teaser.section:
            return self.terms.link("section", teaser.section)
        return self.terms.link("category", teaser.category) if teaser.category else None

    def picture(self, photo: Photo, *, credited: bool = False, crops: bool = False) -> Picture:
        """Give a photo as pages show it; ``url`` is empty when there is no such file.

        ``credited`` links its credit to the page of the person; ``crops`` is for photos of cards.
        """
        picture = self.photos.picture(photo, crops=crops)
        key = self.terms.people.key_of(picture.credit) if credited and picture.credit else ""
        person = self.terms.link("author", key) if key else None
        return structs.replace(picture, credit_url=person.url) if person else picture

    def portrait(self, file: str, name: str) -> Picture:
        """Give the portrait of a person; its text alternative is the name."""
        return self.picture(Photo(file, alt=name), crops=True)

    def video(self, file: str) -> StoredVideo | None:
        """Give the video of the paper's own, or the captions, that an article means by ``file``."""
        return stored_video(self.connection, file)

    def videos(self) -> list[str]:
        """Give the source paths of all videos and captions, in code point order."""
        return video_paths(self.connection)

    def pages(self) -> list[PageEntry]:
        """Give all static pages in path order (there are few), without their bodies' HTML."""
        if self._pages is None:
            rows = self.connection.execute("SELECT page FROM page ORDER BY path")
            self._pages = [msgpack.decode(row[0], type=PageEntry) for row in rows]
        return self._pages

    def page_links(self) -> tuple[Link, ...]:
        """Give the links of all static pages in path order."""
        return tuple(Link(page.path, page.title, page.url) for page in self.pages())

    def names_from(self, prefix: str) -> list[str]:
        """Give the names with this beginning that an article or static page refers to, in code point order."""
        in_pages = (name for page in self.pages() for name in page.references if name.startswith(prefix))
        return sorted({*names_from(self.connection, prefix), *in_pages})

    def referring(self, name: str) -> list[str]:
        """Give the paths of the articles that refer to a name, in path order."""
        found = referring(self.connection, name)
        if not name.startswith("author:"):
            return found
        # A credit may stand in the file of a photo alone.
        mine = (creator for creator in self.photos.creators() if f"author:{self.terms.people.key_of(creator)}" == name)
        names = [f"photo:{path}" for creator in mine for path in self.photos.created_by(creator)]
        return sorted({*found, *(path for photo in names for path in referring(self.connection, photo))})

    def referring_after(self, names: Sequence[str], position: bytes, limit: int) -> list[tuple[bytes, int]]:
        """Give position and id of the newest live articles after a position that refer to one of the names."""
        return referring_after(self.connection, names, position, limit)

    def find(self, name: str) -> Target | None:
        """Give what a name leads to (see ``glonews.routes.names``)."""
        return self.finder.find(name)

    def articles_in(self, folder: str) -> list[str]:
        """Give the source paths of all articles below a folder, public or not, in code point order."""
        rows = self.connection.execute(
            "SELECT path FROM article WHERE path > ? AND path < ? ORDER BY path", (folder + "/", folder + "0")
        )
        return [row[0] for row in rows]

    def paths(self) -> Iterable[str]:
        """Give the source paths of all live articles, in publication order."""
        rows = self.connection.execute(
            "SELECT path FROM member JOIN article ON id = article WHERE listing = ? ORDER BY member.position",
            (self.listings.number("site", ""),),
        )
        return (row[0] for row in rows)

    def page(self, path: str) -> PageEntry | None:
        """Give a static page by its source path."""
        row = self.connection.execute("SELECT page FROM page WHERE path = ?", (path,)).fetchone()
        return msgpack.decode(row[0], type=PageEntry) if row else None

    def aliases(self) -> Iterable[str]:
        """Give all old addresses of live articles and static pages, in code point order."""
        rows = self.connection.execute("SELECT alias.url FROM alias JOIN article ON id = article WHERE live")
        return sorted({row[0] for row in rows}.union(*(page.aliases for page in self.pages())))

    def moved(self, url: str) -> Moved | None:
        """Give where an old address leads: to the oldest live article that claims it, else to a static page."""
        row = self.connection.execute(
            "SELECT path FROM alias JOIN article ON id = article WHERE alias.url = ? AND live ORDER BY position", (url,)
        ).fetchone()
        owner = self.standing(row[0]) if row else None
        if owner:
            return Moved(owner.url, owner.title, self.article(owner).language or self.settings.language)
        page = next((page for page in self.pages() if url in page.aliases), None)
        return Moved(page.url, page.title, page.language or self.settings.language) if page else None

    def file(self, path: str) -> str | None:
        """Give the digest of a static file by its source path."""
        return self._one("SELECT digest FROM source WHERE path = ? AND kind = 'static'", path)

    def static_files(self) -> Iterable[str]:
        """Give the source paths of all static files, in code point order."""
        return (path for path, _ in self.static_digests())

    def static_digests(self) -> Iterable[tuple[str, str]]:
        """Give source path and digest of all static files, in code point order."""
        yield from self.connection.execute("SELECT path, digest FROM source WHERE kind = 'static' ORDER BY path")

    def _one(self, statement: str, value: str) -> str | None:
        row = self.connection.execute(statement, (value,)).fetchone()
        return str(row[0]) if row else None


def _standing(row: Sequence[object] | None) -> Standing | None:
    if row is None:
        return None
    number, path, url, title, position, category, mentions, card, page, digest, references = row
    return Standing(
        id=number, path=path, url=url, title=title, position=position, category=category,  # type: ignore[arg-type]
        listings=tuple(dict.fromkeys((m.kind, m.key) for m in _mentions.decode(mentions))),  # type: ignore[arg-type]
        card=card, page=page, body_digest=digest, references=_references.decode(references),  # type: ignore[arg-type]
    )  # fmt: skip
