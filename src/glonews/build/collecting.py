"""Collecting the candidates of a build: the old state is asked before the index changes, the new one after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import structs

from glonews.build.reading import Read
from glonews.build.rights import RightsWatch
from glonews.index.archive import Archive
from glonews.index.terms import NAMED_KINDS, TermChange
from glonews.model.entry import Address, Entry, PageEntry, Standing
from glonews.model.taxonomy import Person, Taxonomy
from glonews.pages.bylines import opinions_of
from glonews.pages.kind import Touch
from glonews.pages.photographers import LISTING as PHOTOGRAPHER
from glonews.pages.photos import photo_files
from glonews.plan.kinds import KINDS, TIMED
from glonews.plan.touches import (
    candidates,
    listed_terms,
    listing_names,
    numbered_names,
    referring_candidates,
    term_candidates,
    touches,
)
from glonews.routes.feeds import feed_addresses, feed_names
from glonews.routes.media import candidates as candidates_of
from glonews.routes.names import names_of
from glonews.routes.urls import listing_url, type_url, url_stem
from glonews.taxonomy import People, Sections

MANY = 2_000
"""From so many changed articles on it is quicker to look at every output than to ask which can be touched."""
CARDED = (
    "article", "card", "category", "tag", "author", "series", "type", "edition", "section", "month", "day", "front",
    "feed", "partner", "feeds", "opml", "llms", "latest",
)  # fmt: skip
"""Kinds that show the names of categories."""
ONE_FILE = ("robots", "llms", "manifest", "opensearch")
"""Kinds of one output that gives way to a static file of its name."""
LISTS_OF_SECTIONS = (Address("feeds"), Address("opml"), Address("llms"))


class Reach:
    """The candidates of a build: single outputs and whole kinds, each with the first reason found."""

    def __init__(self) -> None:
        self.single: dict[Address, str] = {}
        self.whole: dict[str, str] = {}

    def add(self, addresses: Iterable[Address], reason: str) -> None:
        """Name outputs that may have changed."""
        for address in addresses:
            self.single.setdefault(address, reason)

    def add_whole(self, kinds: Iterable[str], reason: str) -> None:
        """Name all outputs of some kinds."""
        for kind in kinds:
            self.whole.setdefault(kind, reason)


class Collector:
    """Follows a set of changes from the old state of the archive to the new one."""

    def __init__(self, before: Archive, is_live: Callable[[int, int, int], bool]) -> None:
        self.reach = Reach()
        self._is_all = False
        """Every output is a candidate: a kind named as a whole, as by a section's new name, is not enough."""
        self.before = before
        self.is_live = is_live
        self.old: dict[str, Standing | None] = {}
        self._after: list[tuple[str, Touch, str]] = []
        self._others: list[tuple[str, str]] = []
        """Kind and path of changed sources that are no articles."""
        self._old_pages: dict[str, PageEntry | None] = {}
        self._moved: set[tuple[str, str]] = set()
        self._had_photos: dict[str, bool] = {}
        """Keys of people of whom photos came or went, and whether they had any before."""
        self._rights = RightsWatch(before.connection)
        self._names: set[str] = set()
        """Names of addresses that may lead elsewhere now, beside those of public articles."""

    def look_before(self, reads: Sequence[Read], removed: Sequence[str], flipped: Sequence[str]) -> None:
        """Note the old version of all that is about to change, and the outputs that may show it."""
        if len(reads) + len(removed) + len(flipped) > MANY:
            self._is_all = True
            self.reach.add_whole(KINDS, "much of the archive changed")
        self._rights.note(reads, removed)
        for path in removed:
            self._compare(path, None, f"{path} was removed")
            self._note_other("", path)
        readable = {read.entry.path for read in reads if read.entry}
        for path in (path for path in flipped if path not in readable):
            old = self.before.standing(path)
            new = None if old else self.before.hidden(path)
            self._compare(path, new, f"{path} {'is no longer public' if old else 'became due'}")
        for read in reads:
            if read.source and read.source.kind != "article":
                self._note_other(read.source.kind, read.source.path)
            elif read.entry:
                entry = read.entry
                live = self.is_live(entry.draft, entry.visible_from, entry.visible_until)
                self._compare(entry.path, standing_of(entry) if live else None, "")

    def _note_other(self, kind: str, path: str) -> None:
        self._others.append((kind, path))
        self._old_pages[path] = self.before.page(path)

    def _compare(self, path: str, new: Standing | None, reason: str) -> None:
        old = self.old[path] = self.before.standing(path)
        reason = reason or f"{path} {'changed' if old else 'was added'}"
        was, now = touches(old, new)
        if not self._is_all:
            self.reach.add(candidates(was, self.before), reason)
        if now:
            self._after.append((path, now, reason))
        for touch in filter(None, (was, now)):
            self._moved |= touch.moved
            for key in (key for kind, key in touch.moved if kind == PHOTOGRAPHER):
                self._had_photos.setdefault(key, self.before.listings.size(PHOTOGRAPHER, key) > 0)
            self._names.update(f"url:{url_stem(url)}" for url in self.before.article(touch.standing).aliases)
        hidden = None if old else self.before.hidden(path)
        if hidden:
            self._names.update(names_of(path, hidden.url))
        # What was published may be all that is left of an article that could not be read for a while.
        self.reach.add([Address("article", path)], reason)

    def look_after(self, after: Archive, changes: Iterable[TermChange]) -> None:
        """Ask the new state which outputs may show the new versions, the new names and the new files."""
        # Articles first: the first reason found is the one that is told.
        if not self._is_all:
            for path, touch, reason in self._after:
                standing = after.standing(path)
                if standing:
                    self.reach.add(candidates(structs.replace(touch, standing=standing), after), reason)
        for change in changes:
            self._follow_term(change, after)
        for kind, path in self._others:
            self.follow_file(kind, path, after)
        for path in self._rights.changed():
            self.follow_photo(path, f"the rights in {path} changed", after)
        if not self._is_all:
            self._follow_names(sorted(self._names), "an address leads elsewhere", after)
            self._follow_pages(after)

    def _follow_pages(self, after: Archive) -> None:
        """Numbered pages, feeds, and months and years of the archive, come and go with their articles."""
        names: list[str] = []
        for kind, key in sorted(self._moved):
            if kind == "month":
                url = listing_url(kind, key, after.settings.paths)
                names += [*listing_names(url, after), f"url:{url_stem(url).rpartition('/')[0]}"]
                names += after.names_from(f"url:{url}")  # its days
            elif kind == "correction":
                names.append(f"url:/{after.settings.paths.corrections}/{key}")
            elif kind in ("edition", "type"):
                edition = after.settings.edition(key) if kind == "edition" else None
                url = edition.url if edition else type_url(key, after.settings.paths)
                names += listing_names(url, after) if url else []
            elif kind == "section" and (link := after.terms.link(kind, key)):
                names += listing_names(link.url, after)
            elif kind == PHOTOGRAPHER and (link := after.terms.link("author", key)):
                names += numbered_names(link.url, after)
            elif kind in NAMED_KINDS and (link := after.terms.link(kind, key)):
                names += [*numbered_names(link.url, after), *feed_names(link.url)]
        self._follow_names(names, "a page of a list came or went", after)
        if any(had != (after.listings.size(PHOTOGRAPHER, key) > 0) for key, had in self._had_photos.items()):
            self.reach.add(listed_terms("author", after), "the photos of a person came or went")

    def _follow_term(self, change: TermChange, after: Archive) -> None:
        kind, key = change.kind, change.key
        reason = f"the {kind} {key} is shown in another way"
        if kind == "category":
            self._follow_category(change, reason, after)
        else:
            self.reach.add(term_candidates(kind, key, after), reason)
        if change.old_slug:
            old_url = listing_url(kind, change.old_slug, after.settings.paths)
            self._follow_names(listing_names(old_url, after), reason, after)

    def _follow_category(self, change: TermChange, reason: str, after: Archive) -> None:
        if change.renamed:
            self.reach.add_whole(CARDED, reason)
        parent = change.key.rpartition("/")[0]
        family = [change.key, parent, *(link.id.removeprefix("category:") for link in after.terms.children(parent))]
        for key in filter(None, family):
            self.reach.add(KINDS["category"].pages(key, after), reason)  # type: ignore[attr-defined]  # a ListingKind
        self.reach.add([Address("front"), *feed_addresses("category", change.key)], reason)
        self.reach.add([*listed_terms("category", after), *LISTS_OF_SECTIONS], reason)
        self._follow_names(listing_names(f"/{change.key}/", after), reason, after)

    def follow_file(self, kind: str, path: str, after: Archive) -> None:
        """Name the outputs that show a photo, a static file or a static page."""
        reason = f"{path} changed"
        self.follow_photo(path, reason, after)
        self.reach.add((Address(each, path) for each in ("video", "static", "page")), reason)
        self.reach.add([Address("sitemap-pages"), *(Address(kind) for kind in ONE_FILE)], reason)
        names = [f"source:{path}", f"url:{path.removeprefix('static')}"]
        for page in filter(None, (self._old_pages.get(path), after.page(path))):
            names += [*names_of(path, page.url), *(f"url:{url_stem(url)}" for url in page.aliases)]
            self.reach.add((Address("redirect", url) for url in page.aliases), reason)
            photos = (name.removeprefix("photo:") for name in page.references if name.startswith("photo:"))
            for photo in photos:
                self.reach.add(photo_files(photo, after), reason)
        self._follow_names(names, reason, after)

    def follow_photo(self, path: str, reason: str, after: Archive) -> None:
        """Name the files of a photo and the outputs that show it."""
        self.reach.add(photo_files(path, after), reason)
        self._follow_names([f"photo:{path}", f"video:{path}"], reason, after)
        for person in after.terms.taxonomy.people:
            if path in candidates_of(person.photo):
                self.reach.add(KINDS["author"].pages(person.key, after), reason)  # type: ignore[attr-defined]
                self.reach.add(opinions_of(person.key, after), reason)

    def _follow_names(self, names: Iterable[str], reason: str, after: Archive) -> None:
        """Name the outputs of every article and static page that refers to one of the names."""
        self.reach.add(referring_candidates(names, after), reason)

    def pass_time(self, last: int, after: Archive) -> None:
        """Ask what the hours since the instant of the last build, or back to it, have changed by themselves."""
        for kind in TIMED:
            self.reach.add(kind.touched_by_time(last, after), "time has passed")
        for path in after.photos.expiring(last):
            self.follow_photo(path, f"a licence of {path} ran out", after)
        for path in after.stories.ending(*sorted((last, after.now))):
            if standing := after.standing(path):
                shown = Touch(standing, frozenset({"card", "page"}), frozenset())
                self.reach.add(candidates(shown, after), f"the coverage in {path} ended")

    def redeclare(self, old: Taxonomy, new: Taxonomy, after: Archive) -> None:
        """Follow what the declarations changed beside names: order, descriptions, profiles."""
        if old.tags != new.tags:
            self.reach.add_whole(("partner",), "content/tags.yaml changed")
        if old.categories != new.categories:
            self.reach.add_whole(("category", "front", "partner"), "content/categories.yaml changed")
            self.reach.add([*listed_terms("category", after), *LISTS_OF_SECTIONS], "content/categories.yaml changed")
        if [each.names for each in old.categories] != [each.names for each in new.categories]:
            self._follow_sections(Sections(old.categories), Sections(new.categories), after)
        if old.series != new.series:
            self.reach.add_whole(("series",), "content/series.yaml changed")
        if old.people != new.people:
            was = People(old.people)
            for creator in after.photos.creators():
                if was.key_of(creator) != after.terms.people.key_of(creator):
                    names = [f"photo:{path}" for path in after.photos.created_by(creator)]
                    self._follow_names(names, "content/authors.yaml changed", after)
        before = {person.key: person for person in old.people}
        for person in new.people:
            if before.get(person.key) != person:
                reason = f"the profile of {person.name} changed"
                self.reach.add(KINDS["author"].pages(person.key, after), reason)  # type: ignore[attr-defined]
                self._follow_portrait(person, reason, after)
        for person in old.people:
            self._follow_portrait(person, "content/authors.yaml changed", after)
            self.reach.add([Address("author", person.key)], "content/authors.yaml changed")

    def _follow_sections(self, old: Sections, new: Sections, after: Archive) -> None:
        """Follow the sections of editions: their pages, what shows their names, what links to them."""
        reason = "content/categories.yaml names the sections of editions"
        self.reach.add_whole(CARDED, reason)
        self.reach.add([Address("sitemap-pages")], reason)
        for edition in after.settings.editions:
            slugs = {each.slug for sections in (old, new) for each in sections.of(edition.language)}
            for slug in sorted(slugs):
                self._follow_names(listing_names(f"{edition.url}{slug}/", after), reason, after)

    def _follow_portrait(self, person: Person, reason: str, after: Archive) -> None:
        self.reach.add(opinions_of(person.key, after), reason)
        for path in candidates_of(person.photo):
            self.reach.add(photo_files(path, after), reason)


def standing_of(entry: Entry) -> Standing:
    """Give the standing an entry will have once it is in the index; it has no id yet."""
    return Standing(
        id=0, path=entry.path, url=entry.url, title=entry.title, position=entry.position, category=entry.category,
        listings=tuple(dict.fromkeys((mention.kind, mention.key) for mention in entry.mentions)),
        card=entry.card, page=entry.page, body_digest=entry.body_digest, references=entry.references,
    )  # fmt: skip
