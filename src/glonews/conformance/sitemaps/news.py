"""The news sitemap by Google's documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.facts import Dated, Question
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.source import Source
from glonews.conformance.times import w3c_instant
from glonews.conformance.xml import NEWS, SITEMAP, place, text

STORIES = 1_000
DAYS = 2
AGE_SECONDS = DAYS * 86_400
_LANGUAGE = re.compile(r"[a-z]{2,3}|zh-(cn|tw)")

OLD = Rule(
    id="news-old",
    says="The news sitemap holds articles of the last two days only.",
    source=standards.GOOGLE_NEWS_SITEMAP,
    message="an article of {written} is older than two days",
    hint="build the site again; build it every hour, so that articles leave in time",
    wrong="<news:publication_date>2026-05-20T07:40:00+07:00</news:publication_date> (on 23 May)",
    right="<news:publication_date>2026-05-23T07:40:00+07:00</news:publication_date>",
)
MANY = Rule(
    id="news-many",
    says="A news sitemap has at most 1,000 articles, one in each entry.",
    source=standards.GOOGLE_NEWS_SITEMAP,
    message="the news sitemap {fault}",
    hint="split it, and list its parts in the index",
    wrong="(1,200 articles)",
    right="(two files of 600)",
)
INCOMPLETE = Rule(
    id="news-incomplete",
    says="An article of the news sitemap has the name and language of the paper, a date and a title.",
    source=standards.GOOGLE_NEWS_SITEMAP,
    message="the article has no {name}",
    hint="write it in content/site.yaml or in the front matter",
    wrong="<news:news><news:title>Cầu mới</news:title></news:news>",
    right="<news:news><news:publication>…</news:publication><news:publication_date>… <news:title>…",
)
LANGUAGE = Rule(
    id="news-language",
    says="The language of the paper is a code of two or three letters.",
    source=standards.GOOGLE_NEWS_SITEMAP,
    message='the language is "{written}"',
    hint="write vi",
    wrong="<news:language>Tiếng Việt</news:language>",
    right="<news:language>vi</news:language>",
)
DATE = Rule(
    id="news-date",
    says="The date of an article in the news sitemap is one of the W3C profile of ISO 8601.",
    source=standards.GOOGLE_NEWS_SITEMAP,
    message='the date of publication is "{written}"',
    hint="write 2026-05-23T07:40:00+07:00",
    wrong="<news:publication_date>23/5/2026</news:publication_date>",
    right="<news:publication_date>2026-05-23T07:40:00+07:00</news:publication_date>",
)
RULES = (OLD, MANY, INCOMPLETE, LANGUAGE, DATE)


def whole(root: etree._Element) -> Iterator[Finding]:
    """Say when a sitemap names too many articles."""
    count = sum(1 for _ in root.iter(f"{NEWS}news"))
    if count > STORIES:
        yield MANY.found((1, 1), fault=f"has {count} articles")
    if any(len(entry.findall(f"{NEWS}news")) > 1 for entry in root.findall(f"{SITEMAP}url")):
        yield MANY.found((1, 1), fault="has an entry with several articles")


def story(element: etree._Element, path: str, source: Source) -> tuple[list[Finding], list[Question], list[Dated]]:
    """Look at one article of a news sitemap; ``path`` is that of its page."""
    here = place(source, element)
    findings = [
        INCOMPLETE.found(here, name=name)
        for name in ("publication/name", "publication/language", "publication_date", "title")
        if not text(element, "/".join(NEWS + part for part in name.split("/")))
    ]
    language = text(element, f"{NEWS}publication/{NEWS}language")
    if language and not _LANGUAGE.fullmatch(language):
        findings.append(LANGUAGE.found(place(source, element, language), written=language))
    written, title = text(element, f"{NEWS}publication_date"), text(element, f"{NEWS}title")
    instant = w3c_instant(written)
    if written and instant is None:
        findings.append(DATE.found(place(source, element, written), written=written))
    questions = [Question(path, "news", *here, instant, title)] if path else []
    dated = [Dated(*place(source, element, written), instant, written, OLD.id)] if instant is not None else []
    return findings, questions, dated
