"""From the bytes of one file to an Article: what every key of the front matter means.

Never raises for any bytes. Categories, people, tags and links stay names; the index resolves them.
"""

from __future__ import annotations

from typing import cast, get_args

from glonews.frontmatter.addresses import aliases, language, source_slug
from glonews.frontmatter.bylines import bylines
from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings
from glonews.frontmatter.live import LiveReading, last_change, read_live
from glonews.frontmatter.opening import Reading, open_source
from glonews.frontmatter.photos import front_photos, lead, merged
from glonews.frontmatter.schema import ARTICLE_KEYS, WORDS_ELSEWHERE
from glonews.frontmatter.standfirst import without_dateline, without_repetition
from glonews.frontmatter.times import read_times
from glonews.frontmatter.videos import front_video
from glonews.model.article import Article, ArticleType, Body, Ref
from glonews.problems import Problem
from glonews.text import did_you_mean, fold, identity

_TYPES: tuple[str, ...] = get_args(ArticleType)

_TYPE_WORDS = {
    "tin": "news", "tin tuc": "news", "phong su anh": "photo", "anh": "photo", "clip": "video", "do hoa": "infographic",
    "phong su": "longform", "bai dai": "longform", "truc tiep": "live", "tuong thuat": "live", "y kien": "opinion",
    "binh luan": "opinion", "xa luan": "opinion",
}  # fmt: skip
"""Words of newsrooms for our types, folded, for the hint only."""

_MAX_LEVELS = 10
"""Each level is a listing and a folder: the system's limit for paths is near with some hundred."""


def read_article(path: str, source: bytes, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read an article and say everything that is wrong with its file.

    ``path`` is relative to the site folder. No article comes back when its headline, date, address, embargo or
    expiry cannot be read: what was published before then stays as it is.
    """
    findings = Findings(path)
    fields, body = open_source(source, reading, ARTICLE_KEYS, WORDS_ELSEWHERE, findings)
    article = None if fields is None else _article(fields, body, reading, source)
    return article, findings.all()


def _article(fields: Fields, body: Body, reading: Reading, source: bytes) -> Article | None:
    """Read every key, so that every problem shows, and only then decide whether an article came of it."""
    title = fields.headline()
    slug = source_slug(fields)
    times = read_times(fields, reading.correction_details)
    category, categories = _categories(fields)
    photos, body = merged(front_photos(fields), body)
    written = fields.plain("summary")
    tag = language(fields)
    house = reading.dateline_in(tag)
    dateline, summary = without_dateline(written or body.excerpt, house)
    form = _type(fields)
    body = without_repetition(body, summary, house, bool(written))
    video = front_video(fields)
    live = read_live(fields, body, times, source) if form == "live" else LiveReading(body, (), True)
    updated, updated_has_time = last_change(times, live.entries)
    article = Article(
        path=fields.findings.path,
        slug=slug,
        title=title,
        published=times.published,
        has_time=times.has_time,
        updated=updated,
        updated_has_time=updated_has_time,
        category=category,
        categories=categories,
        authors=bylines(fields),
        tags=_tags(fields),
        summary=summary,
        dateline=dateline,
        photos=photos,
        lead_photo=lead(fields, photos, body, video.poster if video else None),
        video=video,
        type=form,
        series=next(iter(fields.refs("series")), None),
        related=fields.refs("related"),
        source=fields.plain("source"),
        corrections=times.corrections,
        withdrawn=times.withdrawn,
        aliases=aliases(fields),
        draft=_draft(fields),
        publish_at=times.publish_at,
        expires_at=times.expires_at,
        featured=bool(fields.yes_no("featured")),
        language=tag,
        translation_of=next(iter(fields.refs("translation_of")), None),
        entries=live.entries,
        ended_at=times.ended_at,
        body=live.body,
    )
    return article if title and slug and times.is_certain else None


def _categories(fields: Fields) -> tuple[Ref | None, tuple[Ref, ...]]:
    """Give the main category and the others; the first of a list is the main one when ``category`` names none."""
    found: dict[str, Ref] = {}
    for ref in fields.refs("category") + fields.refs("categories"):
        if ref.written.count("/") >= _MAX_LEVELS:
            message = f"the category has more than {_MAX_LEVELS} levels"
            fields.findings.error((ref.line, ref.column), "deep-category", message, "write Chính trị/Tin tức")
            continue
        found.setdefault(identity(ref.written), ref)
    every = tuple(found.values())
    return (every[0] if every else None), every[1:]


def _tags(fields: Fields) -> tuple[Ref, ...]:
    """Give the keywords, each once however it is typed."""
    found: dict[str, Ref] = {}
    for ref in fields.refs("tags", commas=True):
        # Writers used to social networks type "#Pleiku".
        word = ref.written.lstrip("#").strip()
        if word:
            found.setdefault(identity(word), ref if word == ref.written else Ref(word, ref.line, ref.column))
    return tuple(found.values())


def _type(fields: Fields) -> ArticleType:
    written = fields.text("type")
    if not written or written in _TYPES:
        return cast(ArticleType, written or "news")
    if fold(written) in _TYPES:
        return cast(ArticleType, fold(written))
    word = _TYPE_WORDS.get(fold(written))
    hint = f"write type: {word}" if word else did_you_mean(written, _TYPES) or "write one of " + ", ".join(_TYPES)
    fields.findings.error(fields.place("type"), "unknown-type", f'unknown type "{written}"', hint)
    return "news"


def _draft(fields: Fields) -> bool:
    """Tell whether the article is a draft; an answer that cannot be read must not publish it."""
    claim = fields.yes_no("draft")
    return claim if claim is not None else fields.node("draft") is not None
