"""What any feed may say in its texts: the HTML of items, their titles, sizes, ids and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.addresses import is_absolute
from glonews.conformance.rule import Finding, Rule

FEED_LIMIT, ARTICLE_LIMIT = 2_000_000, 1_000_000
"""Bytes that Google reads of a feed and of an article in it."""

Place = tuple[int, int]

RELATIVE = Rule(
    id="feed-relative",
    says="The HTML in a feed has absolute addresses only, for it is read far from the site.",
    source=standards.RSS_PROFILE,
    message='the address "{address}" is relative',
    hint="write it with https:// and the host",
    wrong='<content:encoded><![CDATA[<img src="/anh/cau.jpg">]]>',
    right='<content:encoded><![CDATA[<img src="https://bao.example/anh/cau.jpg">]]>',
)
UNSAFE = Rule(
    id="feed-unsafe",
    says="The HTML in a feed has no script, no style and no handlers; programs remove them or refuse the feed.",
    source=standards.GOOGLE_FEEDS,
    message="the HTML has {what}",
    hint="remove it from the article or from the template of the feed",
    wrong='<p style="color: red">…</p>',
    right="<p>…</p>",
)
MARKUP = Rule(
    id="feed-markup",
    says="Titles and categories of a feed are text without markup.",
    source=standards.RSS_PROFILE,
    message='"{text}" has markup',
    hint="remove the tags from the title",
    wrong="<title>Cầu &lt;b&gt;mới&lt;/b&gt;</title>",
    right="<title>Cầu mới</title>",
)
BIG_FEED = Rule(
    id="feed-big",
    says="A feed has at most 2 MB.",
    source=standards.GOOGLE_FEEDS,
    message="the feed has {size} bytes",
    hint="lower feed_size in content/site.yaml, or set full_text_feeds: false",
    wrong="(a feed of 3,000,000 bytes)",
    right="(the same with fewer items)",
)
BIG_ARTICLE = Rule(
    id="feed-article-big",
    says="An article in a feed has at most 1 MB.",
    source=standards.GOOGLE_FEEDS,
    message='the text of "{title}" has {size} bytes',
    hint="set full_text_feeds: false, or shorten the article",
    wrong="(an item of 1,500,000 bytes)",
    right="(its summary alone)",
)
SELF = Rule(
    id="feed-self",
    says="A feed names its own address.",
    source=standards.RSS_PROFILE,
    message='the feed says that its address is "{written}", it is {address}',
    hint="set url in content/site.yaml",
    wrong='<atom:link rel="self" href="http://old.example/rss.xml"/>',
    right='<atom:link rel="self" href="https://bao.example/rss.xml"/>',
)
HUB = Rule(
    id="feed-hub",
    says="If the site has a WebSub hub, every feed names it.",
    source=standards.WEBSUB,
    message="the feed does not name the hub {hub}",
    hint="build the site again with websub_hub in content/site.yaml",
    wrong="<channel>…</channel>",
    right='<channel><atom:link rel="hub" href="https://hub.example/"/>…</channel>',
)
NO_ID = Rule(
    id="feed-id",
    says="Every item of a feed has an id.",
    source=standards.GOOGLE_FEEDS,
    message='"{title}" has no id',
    hint="write guid in RSS, id in Atom and JSON Feed",
    wrong="<item><title>Tin</title></item>",
    right='<item><title>Tin</title><guid isPermaLink="false">bao-128</guid></item>',
)
SAME_ID = Rule(
    id="feed-id-repeated",
    says="No two items of a feed have the same id.",
    source=standards.RSS_PROFILE,
    message='the id "{id}" stands a second time',
    hint="give one of the articles another slug",
    wrong="<guid>bao-128</guid> … <guid>bao-128</guid>",
    right="<guid>bao-128</guid> … <guid>bao-129</guid>",
)
MISSING = Rule(
    id="feed-incomplete",
    says="A feed and its items have what their format requires: RSS title, link and description, Atom id, title and "
    "updated, JSON Feed version, title and content.",
    source=standards.RSS,
    message="{where} has no {name}",
    hint="write it in content/site.yaml or in the front matter of the article",
    wrong="<channel><title>Báo</title></channel>",
    right="<channel><title>Báo</title><link>https://bao.example/</link><description>…</description></channel>",
)
LINK = Rule(
    id="feed-link",
    says="Links of a feed are absolute.",
    source=standards.RSS_PROFILE,
    message='the link "{address}" is not absolute',
    hint="begin it with https:// and the host",
    wrong="<link>/2026/05/cau.html</link>",
    right="<link>https://bao.example/2026/05/cau.html</link>",
)
DATE = Rule(
    id="feed-date",
    says="Dates of RSS are those of RFC 822 with four digits of the year, of Atom and JSON Feed those of RFC 3339.",
    source=standards.RFC_3339,
    message='"{written}" is no date of this format',
    hint="write {form}",
    wrong="<pubDate>2026-05-23</pubDate>",
    right="<pubDate>Sat, 23 May 2026 07:40:00 +0700</pubDate>",
)
AUTHOR = Rule(
    id="feed-author",
    says="Authors of RSS stand in dc:creator; author is for an e-mail address with a name.",
    source=standards.RSS_PROFILE,
    message='author is "{written}", which is no e-mail address',
    hint="write the name in dc:creator",
    wrong="<author>Thảo Nguyên</author>",
    right="<dc:creator>Thảo Nguyên</dc:creator>",
)
ENCLOSURE = Rule(
    id="feed-enclosure",
    says="An item has at most one enclosure, with url, length and type.",
    source=f"{standards.RSS_PROFILE}#element-channel-item-enclosure",
    message="the enclosure {fault}",
    hint="keep one, with url, length in bytes and type",
    wrong='<enclosure url="https://bao.example/a.jpg"/>',
    right='<enclosure url="https://bao.example/a.jpg" length="48213" type="image/jpeg"/>',
)
RULES = (
    RELATIVE, UNSAFE, MARKUP, BIG_FEED, BIG_ARTICLE, SELF, HUB, NO_ID, SAME_ID, MISSING, LINK, DATE, AUTHOR, ENCLOSURE,
)  # fmt: skip

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ADDRESSES = ("href", "src", "poster", "cite")


def html(text: str, place: Place, title: str) -> tuple[list[Finding], list[str]]:
    """Look through the HTML of an item: findings, and the addresses it names."""
    findings: list[Finding] = []
    addresses: list[str] = []
    size = len(text.encode("utf-8", "replace"))
    if size > ARTICLE_LIMIT:
        findings.append(BIG_ARTICLE.found(place, title=title, size=size))
    if "<" not in text:
        return findings, addresses
    root = etree.fromstring(f"<div>{text}</div>".encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8"))
    for element in root.iter(etree.Element) if root is not None else ():
        if element.tag in ("script", "style", "iframe", "object", "embed", "form"):
            findings.append(UNSAFE.found(place, what=f"<{element.tag!s}>"))
        for name, value in _attributes(element):
            if name == "style" or name[:2] == "on":
                findings.append(UNSAFE.found(place, what=f"the attribute {name}"))
            elif name in _ADDRESSES:
                addresses.append(value)
                if not (is_absolute(value) or value.startswith(("mailto:", "tel:"))):
                    findings.append(RELATIVE.found(place, address=value))
    return findings, addresses


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    for name, value in element.items():
        yield str(name), str(value)


def plain(text: str, place: Place) -> Iterator[Finding]:
    """Look for markup in a text that has none."""
    if "<" in text and _TAG.search(text):
        yield MARKUP.found(place, text=text)


def size(content: bytes) -> Iterator[Finding]:
    """Say when a feed is too large."""
    if len(content) > FEED_LIMIT:
        yield BIG_FEED.found((1, 1), size=len(content))
