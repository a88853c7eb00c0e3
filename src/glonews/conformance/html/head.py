"""What the beginning of a page must say: its form, its language, its title and description."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.html.page import Page, text_of
from glonews.conformance.rule import Finding, Rule

LONGEST_TITLE = 200

DOCTYPE = Rule(
    id="html-doctype",
    says="A page begins with <!doctype html>, or browsers lay it out as in 1998.",
    source=standards.HTML_DOCTYPE,
    message="the page does not begin with <!doctype html>",
    hint="make it the first line of the template",
    wrong='<html lang="vi">',
    right='<!doctype html>\n<html lang="vi">',
)
LANGUAGE = Rule(
    id="html-lang",
    says="A page names its language, by which voices read it and programs translate it.",
    source=standards.HTML_LANG,
    message="the html element has no lang",
    hint='write <html lang="{language}">',
    wrong="<html>",
    right='<html lang="vi">',
)
CHARSET = Rule(
    id="html-charset",
    says="A page declares UTF-8 within its first 1,024 bytes.",
    source=standards.HTML_CHARSET,
    message="the page does not declare UTF-8 within its first 1,024 bytes",
    hint='write <meta charset="utf-8"> first in the head',
    wrong="<head><title>Tin</title>",
    right='<head><meta charset="utf-8"><title>Tin</title>',
)
VIEWPORT = Rule(
    id="html-viewport",
    says="A page fits the screen of a phone and lets its reader enlarge it.",
    source=f"{standards.WCAG}/resize-text.html",
    message="the page has no viewport that fits a phone and can be enlarged",
    hint='write <meta name="viewport" content="width=device-width, initial-scale=1">',
    wrong='<meta name="viewport" content="width=device-width, user-scalable=no">',
    right='<meta name="viewport" content="width=device-width, initial-scale=1">',
)
TITLE = Rule(
    id="title-missing",
    says="A page has one title, which is not empty.",
    source=standards.HTML_TITLE,
    message="the page has {count} titles with words in them",
    hint="give it exactly one",
    wrong="<title></title>",
    right="<title>Thông xe cầu Phú Mỹ - Báo Lâm Kha</title>",
)
LONG_TITLE = Rule(
    id="title-long",
    severity="warning",
    says=f"A title has at most {LONGEST_TITLE} characters; search engines show about sixty.",
    source=standards.GOOGLE_TITLE,
    message="the title has {length} characters",
    hint="shorten the headline",
    wrong="<title>(a whole paragraph)</title>",
    right="<title>Thông xe cầu Phú Mỹ - Báo Lâm Kha</title>",
)
DESCRIPTION = Rule(
    id="description-missing",
    severity="warning",
    says="The page of an article describes itself to search engines.",
    source=standards.GOOGLE_DESCRIPTION,
    message="the article has no description",
    hint="write a summary in the front matter",
    wrong="<title>Thông xe cầu Phú Mỹ</title>",
    right='<meta name="description" content="Cầu dài 312 m nối hai bờ sông Ia Krêng.">',
)
PREVIEW = Rule(
    id="preview-small",
    severity="warning",
    says="The page of an article allows large previews of its pictures, which Discover asks for.",
    source=standards.GOOGLE_PREVIEW,
    message="the article does not allow large previews of its pictures",
    hint='write <meta name="robots" content="max-image-preview:large">',
    wrong='<meta name="robots" content="index">',
    right='<meta name="robots" content="max-image-preview:large">',
)
RULES = (DOCTYPE, LANGUAGE, CHARSET, VIEWPORT, TITLE, LONG_TITLE, DESCRIPTION, PREVIEW)


def check(page: Page) -> Iterator[Finding]:
    """Give what is wrong with the beginning of a page."""
    start = page.source.content[:1024].lower()
    if not start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<!doctype html>"):
        yield DOCTYPE.found((1, 1))
    if not page.root.get("lang"):
        yield LANGUAGE.found(page.source.first("<html"), language="vi")
    if b"charset=utf-8" not in start.replace(b'"', b""):
        yield CHARSET.found(page.source.first("<head"))
    yield from _viewport(page)
    yield from _title(page)
    if page.is_redirect or page.is_hidden:
        return
    if page.is_article and not page.meta("description"):
        yield DESCRIPTION.found(page.source.first("<title"))
    if page.is_article and "max-image-preview:large" not in page.meta("robots"):
        yield PREVIEW.found(page.source.first("<title"))


def _viewport(page: Page) -> Iterator[Finding]:
    value = page.meta("viewport").replace(" ", "")
    if "width=device-width" not in value or "user-scalable=no" in value or "maximum-scale=1" in value:
        yield VIEWPORT.found(page.source.first('name="viewport"'))


def _title(page: Page) -> Iterator[Finding]:
    titles = [element for element in page.all("title") if not _in_drawing(element)]
    count = sum(1 for element in titles if text_of(element))
    if count != 1:
        yield TITLE.found(page.source.first("<title") if titles else page.source.first("<head"), count=count)
    elif (length := len(text_of(titles[0]))) > LONGEST_TITLE:
        yield LONG_TITLE.found(page.place(titles[0]), length=length)


def _in_drawing(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag not in ("head", "html")
