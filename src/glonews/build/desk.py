"""The desk: turns a source file into an index entry, resolved against what the site declares."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from zoneinfo import ZoneInfo

from msgspec import msgpack, structs

from glonews.frontmatter import Reading, read_article, read_page
from glonews.model.article import Article, Body, Photo, Ref
from glonews.model.entry import NEVER, Entry, Mention, PageEntry, PhotoUse, StatedRights, Teaser
from glonews.model.order import ending, position_of
from glonews.model.settings import Edition, Settings
from glonews.model.taxonomy import Taxonomy
from glonews.pages.bodies import front_photos_of, photos_of
from glonews.photos.licences import licence_end
from glonews.photos.recipes import focus_of
from glonews.problems import Problem
from glonews.routes.media import candidates, is_video_page
from glonews.routes.names import TRANSLATION, link_name, original_name
from glonews.routes.urls import article_url, local_day
from glonews.taxonomy import CategoryTree, People, Sections, Tags
from glonews.text import identity, several_names

SHOWN_SECTIONS = 8
_encode = msgpack.Encoder().encode


class Desk:
    """Reads articles and static pages of one site. The same desk gives the same entry for the same bytes."""

    def __init__(self, settings: Settings, taxonomy: Taxonomy) -> None:
        self.settings = settings
        self.reading = Reading(
            timezone=settings.timezone,
            language=settings.language,
            dateline=settings.dateline,
            typographic_quotes=settings.typographic_quotes,
            editions=settings.editions,
            correction_details=tuple(name for name, _ in settings.corrections.details),
        )
        self.zone = ZoneInfo(settings.timezone)
        self.tree = CategoryTree(taxonomy.categories)
        self.people = People(taxonomy.people)
        self.tags = Tags(taxonomy.tags)
        self.sections = Sections(taxonomy.categories)
        self.declared = taxonomy

    def entry(self, path: str, source: bytes) -> tuple[Entry | None, tuple[Problem, ...]]:
        """Read an article; no entry when an error leaves none to publish."""
        article, problems = read_article(path, source, self.reading)
        if article is None:
            return None, problems
        more = [*self._category_problems(article), *self._author_problems(article)]
        if any(problem.severity == "error" for problem in (*problems, *more)):
            return None, (*problems, *more)
        return self._entry(article), (*problems, *more)

    def page(self, path: str, source: bytes) -> tuple[PageEntry | None, str, tuple[Problem, ...]]:
        """Read a static page; also gives its body HTML."""
        page, problems = read_page(path, source, self.reading)
        if page is None or any(problem.severity == "error" for problem in problems):
            return None, "", problems
        url = f"/{page.slug}/"
        entry = PageEntry(
            path=page.path, url=url, title=page.title, updated=page.updated, summary=page.summary,
            language=page.language, body=structs.replace(page.body, html=""), body_digest=_digest(page.body.html),
            references=tuple(self._body_references(page.path, url, page.body)), aliases=page.aliases,
        )  # fmt: skip
        return entry, page.body.html, problems

    def _entry(self, article: Article) -> Entry:
        url = article_url(self.settings.permalink, article.slug, article.published, self.zone)
        # Sections are of the main language: an article of an edition stands in the edition.
        category = "" if article.withdrawn or self._edition(article) else self._category(article)
        return Entry(
            path=article.path,
            url=url,
            position=position_of(article.published, article.path),
            title=article.title,
            modified=max(article.published, article.updated or 0),
            draft=article.draft,
            visible_from=max(article.published, article.publish_at or article.published),
            visible_until=NEVER if article.expires_at is None else article.expires_at,
            category=category,
            mentions=tuple(self._mentions(article)),
            references=() if article.withdrawn else tuple(dict.fromkeys(self._references(article, url))),
            aliases=article.aliases,
            uses=() if article.withdrawn else tuple(dict.fromkeys(self._uses(article))),
            rights=tuple(self._rights(article)),
            card=_encode(self._teaser(article, url, category)),
            page=_encode(structs.replace(article, body=structs.replace(article.body, html=""))),
            body_digest=_digest(article.body.html),
            body=article.body.html,
        )

    def _category(self, article: Article) -> str:
        return (self.tree.key_of(article.category.written) or "") if article.category else ""

    def _edition(self, article: Article) -> Edition | None:
        """Give the edition that alone lists an article."""
        edition = self.settings.edition(article.language)
        return None if edition is None or edition.mixed else edition

    def _sections(self, article: Article) -> tuple[str, ...]:
        """Give the keys of the sections of its edition in which an article stands, the main one first."""
        edition = self.settings.edition(article.language)
        if edition is None:
            return ()
        refs = (*([article.category] if article.category else []), *article.categories)
        return self.sections.keys_of(edition.language, (self.tree.key_of(ref.written) or "" for ref in refs))

    def _teaser(self, article: Article, url: str, category: str) -> Teaser:
        return Teaser(
            id=article.path, title=article.title, url=url, published=article.published, has_time=article.has_time,
            summary=article.summary, dateline=article.dateline, type=article.type, photo=article.lead_photo,
            category=category, authors=tuple(self.people.key_of(byline.name.written) for byline in article.authors),
            language=article.language, ended_at=article.ended_at if article.type == "live" else None,
            section=next(iter(self._sections(article)), ""),
        )  # fmt: skip

    def _mentions(self, article: Article) -> Iterable[Mention]:
        for year in sorted({note.date[:4] for note in (*article.corrections, article.withdrawn) if note}):
            yield Mention("correction", year)
        if article.withdrawn:
            yield Mention("withdrawn", "")
            return
        yield Mention("site", "")
        year, month, _ = local_day(article.published, self.zone)
        yield Mention("month", f"{year}/{month}")
        for byline in article.authors:
            yield Mention("author", self.people.key_of(byline.name.written), byline.name.written)
        for credit in dict.fromkeys(photo.credit for photo in photos_of(article) if photo.credit):
            yield Mention("photographer", self.people.key_of(credit))
        if article.series:
            yield Mention("series", identity(article.series.written), article.series.written)
        if article.type == "live" and article.ended_at is not None:
            yield Mention(*ending(article.ended_at))
        edition = self.settings.edition(article.language)
        if edition:
            yield Mention("edition", edition.language)
            yield from (Mention("section", key) for key in self._sections(article))
        if edition is None or edition.mixed:
            yield from self._main_mentions(article)

    def _main_mentions(self, article: Article) -> Iterable[Mention]:
        """Give the lists of the main language."""
        if self.settings.editions:
            yield Mention(*self.settings.home)
        for ref in (*([article.category] if article.category else []), *article.categories):
            yield from self._category_mentions(ref)
        for ref in article.tags:
            yield Mention("tag", self.tags.key_of(ref.written), ref.written)
        if article.type != "news":  # what nearly every article is needs no listing of its own
            yield Mention("type", article.type)

    def _category_mentions(self, ref: Ref) -> Iterable[Mention]:
        """Give the category and every category above it, each with its part of the words as written."""
        key = self.tree.key_of(ref.written) or ""
        parts, words = key.split("/"), [word.strip() for word in ref.written.strip("/ ").split("/")]
        for depth in range(len(parts), 0, -1):
            written = ref.written if depth == len(parts) else ""
            if len(words) == len(parts):
                written = "/".join(words[:depth])
            yield Mention("category", "/".join(parts[:depth]), written)

    def _references(self, article: Article, url: str) -> Iterable[str]:
        yield from self._body_references(article.path, url, article.body)
        yield from self._photo_references(front_photos_of(article))
        if article.video and article.video.credit:
            yield f"author:{self.people.key_of(article.video.credit)}"
        yield from _video_references(article)
        for ref in article.related:
            name = link_name(article.path, url, ref.written)
            if name:
                yield name
        original = original_name(article.path, article.translation_of)
        if original:  # by its plain name, too, so that the article follows every change of the original
            yield from (original, TRANSLATION + original)

    def _body_references(self, path: str, url: str, body: Body) -> Iterable[str]:
        yield from (name for link in body.links if (name := link_name(path, url, link.target)))
        yield from self._photo_references([figure.photo for figure in body.figures])

    def _photo_references(self, photos: Iterable[Photo]) -> Iterable[str]:
        for photo in photos:
            yield from (f"photo:{candidate}" for candidate in candidates(photo.file))
            if photo.credit:
                yield f"author:{self.people.key_of(photo.credit)}"

    def _uses(self, article: Article) -> Iterable[PhotoUse]:
        if article.withdrawn:
            return
        lead = article.lead_photo
        if lead:
            yield from self._uses_of(lead, focus_of(lead.focus), lead=True)
        for photo in photos_of(article):
            yield from self._uses_of(photo, None, lead=False)

    def _uses_of(self, photo: Photo, focus: tuple[int, int] | None, *, lead: bool) -> Iterable[PhotoUse]:
        yield from (PhotoUse(candidate, focus, lead) for candidate in candidates(photo.file))

    def _rights(self, article: Article) -> Iterable[StatedRights]:
        """Give what the article says of photos and video; of two entries for one file the stricter one holds."""
        found: dict[str, StatedRights] = {}
        for photo in photos_of(article):
            if photo.distribute and not photo.license_expires:
                continue
            until = licence_end(photo.license_expires, self.zone) if photo.license_expires else NEVER
            for path in candidates(photo.file):
                other = found.get(path, StatedRights(path, NEVER, distribute=True))
                found[path] = StatedRights(
                    path, min(until, other.until), distribute=photo.distribute and other.distribute
                )
        video = article.video
        if video and not video.distribute:
            found |= {path: StatedRights(path, NEVER, distribute=False) for path in candidates(video.file)}
        return found.values()

    def _category_problems(self, article: Article) -> Iterable[Problem]:
        for ref in (*([article.category] if article.category else []), *article.categories):
            if self.tree.key_of(ref.written) is None:
                near = self.tree.nearest(ref.written)
                yield Problem(
                    article.path, ref.line, ref.column, "unknown-category", "error",
                    f'unknown category "{ref.written}"',
                    f'did you mean "{near}"?' if near else self._declared_sections(),
                )  # fmt: skip

    def _declared_sections(self) -> str:
        """Give the hint that names the sections there are, the first of many."""
        names = [category.name for category in self.declared.categories if "/" not in category.key]
        shown = ", ".join(names[:SHOWN_SECTIONS]) + (", …" if len(names) > SHOWN_SECTIONS else "")
        return f"content/categories.yaml declares {shown}"

    def _author_problems(self, article: Article) -> Iterable[Problem]:
        known = {person.key for person in self.declared.people}
        for byline in article.authors:
            if self.people.key_of(byline.name.written) in known:
                continue
            if names := several_names(byline.name.written):
                yield Problem(
                    article.path, byline.name.line, byline.name.column, "several-authors", "warning",
                    f'"{byline.name.written}" counts as one person', f"write a list: [{', '.join(names)}]",
                )  # fmt: skip
            elif known:
                near = self.people.nearest(byline.name.written)
                yield Problem(
                    article.path, byline.name.line, byline.name.column, "unknown-author", "warning",
                    f'unknown author "{byline.name.written}"',
                    f'did you mean "{near}"?' if near else "add the person to content/authors.yaml, or leave it so",
                )  # fmt: skip


def _video_references(article: Article) -> Iterable[str]:
    video = article.video
    for file in (video.file, video.captions) if video else ():
        if file and not is_video_page(file):
            yield from (f"video:{candidate}" for candidate in candidates(file))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:24]
