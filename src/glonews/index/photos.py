"""Reading photos: what is known of a file, which files are made of it, and how pages show it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import tzinfo
from functools import cached_property
from typing import NamedTuple

from msgspec import msgpack, structs

from glonews.index.rights import Likeness, digest_at, ending_between, likeness, paths_of, rights_known, rights_of
from glonews.model.article import Photo
from glonews.model.entry import PageEntry
from glonews.model.facets import Picture, Renditions
from glonews.model.photo import NEVER, UNRESTRICTED, PhotoCut, PhotoFacts, Rights
from glonews.model.settings import Settings
from glonews.model.taxonomy import Taxonomy
from glonews.photos.licences import licence_end
from glonews.photos.recipes import CROPS, LONE, SLOW, WHOLE, Recipe, cuts, focus_at, focus_of, lone, sizes
from glonews.routes.media import candidates, crop_suffix, media_stem

REMEMBERED = 5_000
AT_ONCE = 500
COLUMNS = "path, digest, facts, trouble, deferred"

_facts = msgpack.Decoder(PhotoFacts)


class StoredPhoto(NamedTuple):
    """A photo of the index. No facts: it has never been readable."""

    path: str
    digest: str
    facts: PhotoFacts | None
    trouble: str
    """Why the file cannot be read now, or nothing."""
    deferred: bool
    """The slow format is left for a later build."""


def _stored(row: tuple[str, str, bytes | None, str, int]) -> StoredPhoto:
    path, digest, facts, trouble, deferred = row
    return StoredPhoto(path, digest, None if facts is None else _facts.decode(facts), trouble, bool(deferred))


class PhotoReader:
    """Photos as of the instant of a build."""

    def __init__(
        self, connection: sqlite3.Connection, settings: Settings, taxonomy: Taxonomy, now: int, zone: tzinfo
    ) -> None:
        self.connection = connection
        self._paths = settings.paths
        self._now = now
        self._zone = zone
        self._people = taxonomy.people
        self._known: dict[str, StoredPhoto | None] = {}
        self._rights: dict[Likeness, Rights] = {}
        self._wanted: tuple[str, dict[int, PhotoCut]] = ("", {})

    def paths(self) -> Iterable[str]:
        """Give the source paths of all photos that were ever readable, in code point order."""
        rows = self.connection.execute("SELECT path FROM photo WHERE facts IS NOT NULL ORDER BY path").fetchall()
        return [row[0] for row in rows]

    def stored(self, path: str) -> StoredPhoto | None:
        """Give a photo by its source path."""
        if path not in self._known:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            row = self.connection.execute(f"SELECT {COLUMNS} FROM photo WHERE path = ?", (path,)).fetchone()
            self._known[path] = _stored(row) if row else None
        return self._known[path]

    def expect(self, files: Iterable[str]) -> None:
        """Look up many photos in few questions; they are asked for next."""
        paths = sorted({path for file in files for path in candidates(file)}.difference(self._known))
        if len(self._known) + len(paths) > REMEMBERED:
            self._known.clear()
        for start in range(0, min(len(paths), REMEMBERED), AT_ONCE):
            some = paths[start : start + AT_ONCE]
            marks = ",".join("?" * len(some))
            rows = self.connection.execute(f"SELECT {COLUMNS} FROM photo WHERE path IN ({marks})", some)
            self._known |= dict.fromkeys(some)
            self._known |= {row[0]: _stored(row) for row in rows}

    def named(self, file: str) -> StoredPhoto | None:
        """Give the photo that an article means by ``file``."""
        return next((found for path in candidates(file) if (found := self.stored(path))), None)

    def rights(self, photo: Photo) -> Rights:
        """Give the rights in a photo: what its article says, and every other one of the same file or a copy."""
        return self._rights_in(photo, self.named(photo.file))

    def _rights_in(self, photo: Photo, stored: StoredPhoto | None) -> Rights:
        all_say = self._rights_of(stored.path if stored else photo.file, stored.digest if stored else "")
        until = licence_end(photo.license_expires, self._zone) if photo.license_expires else NEVER
        if photo.distribute >= all_say.distribute and until >= all_say.until:
            return all_say
        return Rights(min(until, all_say.until), photo.distribute and all_say.distribute, all_say.stated_by)

    def _rights_of(self, path: str, digest: str) -> Rights:
        if not self._any_rights:
            return UNRESTRICTED
        like = likeness(path, digest)
        if like not in self._rights:
            if len(self._rights) > REMEMBERED:
                self._rights.clear()
            self._rights[like] = rights_of(self.connection, like)
        return self._rights[like]

    @cached_property
    def _any_rights(self) -> bool:
        return rights_known(self.connection)

    def picture(self, photo: Photo, *, crops: bool) -> Picture:
        """Give a photo as pages show it, without the address of its photographer; ``crops`` adds those there are."""
        stored = self.named(photo.file)
        rights = self._rights_in(photo, stored)
        expired = rights.until <= self._now
        facts = stored.facts if stored and not expired else None
        shown = Picture(
            photo.file, "", 0, 0, photo.alt, photo.caption, photo.credit,
            source=_agency(photo.source, photo.credit), license=photo.license,
            distribute=rights.distribute, is_expired=expired,
        )  # fmt: skip
        return shown if stored is None or facts is None else self._with_files(shown, stored, facts, photo, crops)

    def _with_files(self, shown: Picture, stored: StoredPhoto, facts: PhotoFacts, photo: Photo, crops: bool) -> Picture:
        stem = media_stem(stored.path, stored.digest, self._paths)
        whole = _renditions(WHOLE, stem, stored) if facts.form == "photo" else None
        credit = shown.credit or facts.creator
        url, width, height = whole.largest if whole else (f"{stem}.{facts.form}", facts.width_px, facts.height_px)
        return structs.replace(
            shown, url=url, width_px=width, height_px=height, focus=photo.focus, color=facts.color, renditions=whole,
            crops=_crops(stem, stored, focus_of(photo.focus)) if crops and facts.form != "svg" else (),
            # What the file says of itself stands where the article says nothing.
            caption=shown.caption or facts.caption, credit=credit, source=_agency(shown.source, credit),
            license=shown.license or facts.copyright,
        )  # fmt: skip

    def wanted(self, path: str, pages: Iterable[PageEntry]) -> Mapping[int, PhotoCut]:
        """Give number and cut of every file that must be made of a photo, in the order of their making."""
        if self._wanted[0] != path:
            self._wanted = (path, dict(self._cuts(path, pages)))
        return self._wanted[1]

    def _cuts(self, path: str, pages: Iterable[PageEntry]) -> Iterable[tuple[int, PhotoCut]]:
        stored = self.stored(path)
        if stored is None or stored.facts is None or not (uses := self._uses(path, pages)):
            return
        if self._rights_of(path, stored.digest).until <= self._now:
            return
        facts, slow = stored.facts, not stored.deferred
        if facts.form == "photo":
            yield from cuts(facts, (WHOLE,), None, slow=slow)
        else:
            yield LONE, lone(facts)
        if facts.form != "svg":
            for focus in sorted({focus for is_lead, focus in uses if is_lead}):
                yield from cuts(facts, CROPS, focus_at(focus), slow=slow)

    def _uses(self, path: str, pages: Iterable[PageEntry]) -> set[tuple[bool, int]]:
        """Give how the public site shows a photo: as a lead photo or not, and the focus of its crops."""
        rows = self.connection.execute(
            "SELECT DISTINCT lead, focus FROM use JOIN article ON id = article WHERE photo = ? AND live",
            (path,),
        )
        uses = {(bool(lead), focus) for lead, focus in rows}
        if any(f"photo:{path}" in page.references for page in pages):
            uses.add((False, 0))
        if path in self._portraits:
            uses.add((True, 0))
        return uses

    @cached_property
    def _portraits(self) -> frozenset[str]:
        return frozenset(path for person in self._people if person.photo for path in candidates(person.photo))

    def made(self, path: str) -> list[int]:
        """Give the numbers of the files that builds have made of a photo."""
        rows = self.connection.execute("SELECT number FROM output WHERE kind = 'media' AND key = ?", (path,))
        return [row[0] for row in rows.fetchall()]

    def creators(self) -> list[str]:
        """Give the distinct names that the files themselves give as their creators."""
        rows = self.connection.execute("SELECT DISTINCT creator FROM photo WHERE creator <> '' ORDER BY creator")
        return [row[0] for row in rows.fetchall()]

    def created_by(self, creator: str) -> list[str]:
        """Give the source paths of the photos whose file names this creator."""
        rows = self.connection.execute("SELECT path FROM photo WHERE creator = ? ORDER BY path", (creator,))
        return [row[0] for row in rows.fetchall()]

    def expiring(self, last: int) -> list[str]:
        """Give the photos for which a licence ran out between an instant and now, or back to it, with their copies."""
        ended = ending_between(self.connection, *sorted((last, self._now)))
        return paths_of(self.connection, {likeness(path, digest_at(self.connection, path)) for path in ended})


def _renditions(recipe: Recipe, stem: str, stored: StoredPhoto) -> Renditions:
    assert stored.facts
    formats = tuple(ending for ending in recipe.formats if ending != SLOW or not stored.deferred)
    return Renditions(recipe.ratio, stem, sizes(recipe, stored.facts), formats)


def _crops(stem: str, stored: StoredPhoto, focus: tuple[int, int] | None) -> tuple[Renditions, ...]:
    return tuple(_renditions(recipe, f"{stem}{crop_suffix(recipe.ratio, focus)}", stored) for recipe in CROPS)


def _agency(source: str, credit: str) -> str:
    """Give where a photo comes from, unless its credit says so: "Ảnh: TTXVN" is said once."""
    return "" if source.casefold() in credit.casefold() else source
