"""The rules between files: addresses that lead nowhere, dates and names that two files state differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from glonews.conformance import standards, weight
from glonews.conformance.facts import (
    CANONICAL,
    FEED,
    LINK,
    RESOURCE,
    SITEMAP,
    STRUCTURED,
    Facts,
    House,
    Profile,
    Question,
)
from glonews.conformance.html.dates import DISAGREES
from glonews.conformance.html.identity import FEED_TYPE
from glonews.conformance.rule import Finding, Rule

DEAD_LINK = Rule(
    id="link-dead",
    says="Every link within the site leads to a file of the output.",
    source=standards.HTML_LINKS,
    message='the link to "{address}" leads to no file',
    hint="mend the link in the article or in the template",
    wrong='<a href="/2026/05/cua.html">',
    right='<a href="/2026/05/cau.html">',
)
DEAD_ANCHOR = Rule(
    id="anchor-dead",
    says="Every link to a place within a page leads to an id that the page has.",
    source=standards.HTML_FRAGMENT,
    message='the link to "{address}" leads to no place of its page',
    hint="mend what follows the # in the link, or give the place that id",
    wrong='<a href="#phan-2">… <h2 id="phan-hai">',
    right='<a href="#phan-hai">… <h2 id="phan-hai">',
)
DEAD_PART = Rule(
    id="part-dead",
    says="Every picture, style sheet and script that a page names is in the output.",
    source=standards.HTML_LINKS,
    message='"{address}" is named by the page and is no file',
    hint="build the site again; if it stays, mend the template or the front matter",
    wrong='<img src="/anh/khong-co.jpg">',
    right='<img src="/anh/cau.jpg">',
)
DEAD_CANONICAL = Rule(
    id="canonical-dead",
    says="The canonical address of a page is one of the output.",
    source=standards.CANONICAL,
    message='the canonical address "{address}" leads to no file',
    hint="mend the template",
    wrong='<link rel="canonical" href="https://bao.example/khong-co.html">',
    right='<link rel="canonical" href="https://bao.example/2026/05/cau.html">',
)
DEAD_DATA = Rule(
    id="data-dead",
    says="Every address of the site in structured data leads to a file of the output.",
    source=standards.GOOGLE_STRUCTURED,
    message='the structured data names "{address}", which is no file',
    hint="mend the template or the front matter",
    wrong='"image": "https://bao.example/anh/khong-co.jpg"',
    right='"image": "https://bao.example/anh/cau.jpg"',
)
DEAD_FEED = Rule(
    id="feed-dead",
    says="Every address of the site in a feed leads to a file of the output.",
    source=standards.RSS_PROFILE,
    message='the feed names "{address}", which is no file',
    hint="build the site again; if it stays, mend the link in the article",
    wrong="<link>https://bao.example/khong-co.html</link>",
    right="<link>https://bao.example/2026/05/cau.html</link>",
)
DEAD_SITEMAP = Rule(
    id="sitemap-dead",
    says="Every address that sitemaps and robots.txt name leads to a file of the output.",
    source=standards.SITEMAPS,
    message='"{address}" is named and is no file',
    hint="build the site again",
    wrong="<loc>https://bao.example/khong-co.html</loc>",
    right="<loc>https://bao.example/2026/05/cau.html</loc>",
)
DEAD = {
    LINK: DEAD_LINK, RESOURCE: DEAD_PART, CANONICAL: DEAD_CANONICAL, STRUCTURED: DEAD_DATA, FEED: DEAD_FEED,
    SITEMAP: DEAD_SITEMAP,
}  # fmt: skip

NOT_BACK = Rule(
    id="hreflang-back",
    says="A version in another language lists the page that lists it.",
    source=standards.GOOGLE_HREFLANG,
    message='"{path}" is listed as a version in another language and does not list this page',
    hint="list both versions in both pages",
    wrong='vi: hreflang="en" … en: (nothing)',
    right='vi: hreflang="en" … en: hreflang="vi"',
)
NOT_CANONICAL = Rule(
    id="sitemap-canonical",
    says="A sitemap names pages by their canonical addresses, and none that search engines are asked not to show.",
    source=standards.GOOGLE_SITEMAP,
    message='"{path}" {fault}',
    hint="leave it out of the sitemap",
    wrong="<loc>https://bao.example/cu.html</loc> (a redirect)",
    right="<loc>https://bao.example/2026/05/cau.html</loc>",
)
NOT_MAP = Rule(
    id="sitemap-part",
    says="robots.txt and the index of sitemaps name sitemaps.",
    source=standards.SITEMAPS,
    message='"{path}" is named as a sitemap and is none',
    hint="name the sitemap",
    wrong="Sitemap: https://bao.example/rss.xml",
    right="Sitemap: https://bao.example/sitemap.xml",
)
NEWS_TITLE = Rule(
    id="news-title",
    says="The title in the news sitemap is the headline of the page.",
    source=standards.GOOGLE_NEWS_SITEMAP,
    message='the title is "{written}", the page shows "{shown}"',
    hint="build the site again",
    wrong="<news:title>Cầu mới - Báo Lâm Kha</news:title>",
    right="<news:title>Cầu mới</news:title>",
)
RULES = (*DEAD.values(), DEAD_ANCHOR, NOT_BACK, NOT_CANONICAL, NOT_MAP, NEWS_TITLE)

SHARED_HINT = "mend the template; {count} other pages have it, too"
"""Said instead of a rule's own hint when many pages share what is wrong."""

Ask = Callable[[str], Profile | None]
"""Gives what other files may know of a file; None when it is not in the output."""


def judge(path: str, facts: Facts, ask: Ask, house: House) -> Iterator[Finding]:
    """Compare what a file says of others with what they say of themselves; dead addresses are found elsewhere."""
    loaded = facts.size
    for question in facts.questions:
        other = ask(question.about)
        if other is None:
            continue
        if question.kind == "part-of-page":
            loaded += other.size
        else:
            yield from _JUDGES[question.kind](path, question, other)
    yield from weight.whole(loaded, house)


def _hreflang(path: str, question: Question, other: Profile) -> Iterator[Finding]:
    if path not in other.alternates:
        yield NOT_BACK.found((question.line, question.column), path=question.about)


def _feed(path: str, question: Question, other: Profile) -> Iterator[Finding]:
    if other.kind != question.text:
        yield FEED_TYPE.found((question.line, question.column), address="/" + question.about, written=question.text)


def _part(path: str, question: Question, other: Profile) -> Iterator[Finding]:
    if other.kind not in ("sitemap", "sitemap-index"):
        yield NOT_MAP.found((question.line, question.column), path=question.about)


def _sitemap_page(path: str, question: Question, other: Profile) -> Iterator[Finding]:
    here = (question.line, question.column)
    if other.kind != "page":
        return
    if other.hidden:
        yield NOT_CANONICAL.found(here, path=question.about, fault="asks search engines not to show it")
    elif other.canonical and other.canonical != question.about:
        yield NOT_CANONICAL.found(here, path=question.about, fault=f'has the canonical address "{other.canonical}"')
    changed = other.modified or other.published
    if changed is not None and question.instant is not None and question.instant != changed:
        yield _disagreement(here, "the sitemap", "lastmod", question.instant, changed)


def _news(path: str, question: Question, other: Profile) -> Iterator[Finding]:
    here = (question.line, question.column)
    if other.title and question.text and " ".join(question.text.split()) != other.title:
        yield NEWS_TITLE.found(here, written=question.text, shown=other.title)
    yield from _published(here, "the news sitemap", question, other)


def _item(path: str, question: Question, other: Profile) -> Iterator[Finding]:
    yield from _published((question.line, question.column), "the feed", question, other)


def _published(here: tuple[int, int], who: str, question: Question, other: Profile) -> Iterator[Finding]:
    if question.instant is not None and other.published is not None and question.instant != other.published:
        yield _disagreement(here, who, "its publication", question.instant, other.published)


def _disagreement(here: tuple[int, int], who: str, name: str, said: int, other: int) -> Finding:
    return DISAGREES.found(here, who=who, name=name, written=_shown(said), other=_shown(other))


def _shown(instant: int) -> str:
    return datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_JUDGES: dict[str, Callable[[str, Question, Profile], Iterator[Finding]]] = {
    "hreflang": _hreflang,
    "feed": _feed,
    "part": _part,
    "page": _sitemap_page,
    "news": _news,
    "feed-item": _item,
}
