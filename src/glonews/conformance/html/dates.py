"""The dates of an article: its head, its structured data and what readers see state the same instant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glonews.conformance import standards
from glonews.conformance.facts import Dated
from glonews.conformance.html.page import Page
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.times import zoned_instant

_PUBLISHED, _MODIFIED = "article:published_time", "article:modified_time"

FORM = Rule(
    id="date-form",
    says="The dates of an article name day, time and zone in ISO 8601.",
    source=standards.OPEN_GRAPH,
    message='{name} is "{written}", which is no date with time and zone',
    hint="write it as 2026-05-23T07:40:00+07:00",
    wrong='<meta property="article:published_time" content="23/5/2026">',
    right='<meta property="article:published_time" content="2026-05-23T07:40:00+07:00">',
)
MISSING = Rule(
    id="date-missing",
    says="The page of an article states when it was published.",
    source=standards.GOOGLE_DATES,
    message="the article does not state when it was published",
    hint="write article:published_time in the head",
    wrong='<meta property="og:type" content="article">',
    right='<meta property="article:published_time" content="2026-05-23T07:40:00+07:00">',
)
INVISIBLE = Rule(
    id="date-invisible",
    says="The date of publication that programs read is also shown to readers.",
    source=standards.GOOGLE_DATES,
    message="no time element of the page shows {written}, its date of publication",
    hint='show it in <time datetime="{written}">',
    wrong="<p>Hôm qua</p>",
    right='<time datetime="2026-05-23T07:40:00+07:00">23/5/2026, 07:40</time>',
)
DISAGREES = Rule(
    id="date-disagrees",
    says="An article states one date of publication and one of change, on its page, in data, feeds and sitemaps.",
    source=standards.GOOGLE_DATES,
    message="{who} says {written} for {name}, the page {other}",
    hint="build the site again; both must come from the same front matter",
    wrong="article:published_time 07:40, datePublished 08:00",
    right="article:published_time 07:40, datePublished 07:40",
)
BEFORE = Rule(
    id="modified-early",
    says="An article is not changed before it is published.",
    source=standards.GOOGLE_ARTICLE,
    message="the article was changed at {modified}, before its publication at {published}",
    hint="mend date or updated in its front matter",
    wrong='"datePublished": "2026-05-23…", "dateModified": "2026-05-20…"',
    right='"datePublished": "2026-05-23…", "dateModified": "2026-05-24…"',
)
FUTURE = Rule(
    id="date-future",
    says="No published file states a date that is yet to come.",
    source=standards.GOOGLE_DATES,
    message="{written} is yet to come",
    hint="mend the date, or build the site at an earlier --now",
    wrong='datetime="2062-05-23T07:40:00+07:00"',
    right='datetime="2026-05-23T07:40:00+07:00"',
)
RULES = (FORM, MISSING, INVISIBLE, DISAGREES, BEFORE, FUTURE)

Stated = tuple[str, str]
"""Name of a property of structured data, and its value."""


def check(page: Page, structured: Sequence[Stated]) -> Iterator[Finding]:
    """Give the dates of an article that are missing, unreadable or disagree; ``structured`` are those of its data."""
    if not page.is_article:
        return
    published, modified = page.meta(_PUBLISHED), page.meta(_MODIFIED)
    for name, written in ((_PUBLISHED, published), (_MODIFIED, modified)):
        if written and zoned_instant(written) is None:
            yield FORM.found(page.source.first(f'"{name}"'), name=name, written=written)
    if not published:
        yield MISSING.found(page.source.first("</head"))
        return
    start, change = zoned_instant(published), zoned_instant(modified)
    if start is not None and not any(_shows(shown, published, start) for shown in _shown(page)):
        yield INVISIBLE.found(page.source.first("<h1"), written=published)
    if start is not None and change is not None and change < start:
        yield BEFORE.found(page.source.first(f'"{_MODIFIED}"'), modified=modified, published=published)
    yield from _structured(page, structured)


def _shown(page: Page) -> Iterator[str]:
    for element in page.all("time"):
        yield element.get("datetime") or ""


def _shows(shown: str, published: str, start: int) -> bool:
    """Say whether readers see that instant, or its day alone: an article dated by the day has no hour to show."""
    return shown == published[:10] or zoned_instant(shown) == start


def _structured(page: Page, structured: Sequence[Stated]) -> Iterator[Finding]:
    meant = {"datePublished": page.meta(_PUBLISHED), "dateModified": page.meta(_MODIFIED)}
    for name, written in structured:
        other = meant.get(name)
        if other and zoned_instant(written) is not None and zoned_instant(written) != zoned_instant(other):
            place = page.source.first(f'"{name}"')
            yield DISAGREES.found(place, who="structured data", written=written, name=name, other=other)


def instants(page: Page, structured: Sequence[Stated]) -> tuple[int | None, int | None]:
    """Give when the article was published and changed; of what is not stated None."""
    data = dict(reversed(structured))
    published = page.meta(_PUBLISHED) or data.get("datePublished", "")
    modified = page.meta(_MODIFIED) or data.get("dateModified", "")
    return zoned_instant(published), zoned_instant(modified)


def dated(page: Page) -> tuple[Dated, ...]:
    """Give the dates that must not lie in the future."""
    found = []
    for name in (_PUBLISHED, _MODIFIED):
        instant = zoned_instant(page.meta(name))
        if instant is not None:
            found.append(Dated(*page.source.first(f'"{name}"'), instant, page.meta(name), FUTURE.id))
    return tuple(found)
