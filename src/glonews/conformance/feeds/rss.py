"""RSS 2.0 by its specification and the profile of the RSS Advisory Board, with Media RSS."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.addresses import is_absolute
from glonews.conformance.feeds import text as shared
from glonews.conformance.feeds.outcome import Feed
from glonews.conformance.html.dates import FUTURE
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.times import rfc822_instant
from glonews.conformance.xml import ATOM, CONTENT, MEDIA, place, text

_FORM = "Sat, 23 May 2026 07:40:00 +0700"
_ROLES = frozenset(
    (
        "anchor person", "author", "artist", "composer", "copyright holder", "director", "distribution company",
        "distributor", "editor", "holder", "illustrator", "owner", "photographer", "producer", "publisher",
        "reporter", "writer", "contributor", "actor", "performer", "translator", "correspondent",
    )
)  # fmt: skip
_MEDIA_KINDS = frozenset(("image", "audio", "video", "document", "executable"))

ROOT = Rule(
    id="rss-root",
    says="RSS is an rss element of version 2.0 with one channel.",
    source=standards.RSS,
    message="the feed is no RSS 2.0 with one channel",
    hint='begin it with <rss version="2.0"><channel>',
    wrong='<rss version="0.91">',
    right='<rss version="2.0">',
)
WEEKDAY = Rule(
    id="rss-weekday",
    says="The weekday of a date is the true one.",
    source=standards.RSS_PROFILE,
    message='"{written}" was a {true}',
    hint="write {true}",
    wrong="<pubDate>Mon, 23 May 2026 07:40:00 +0700</pubDate>",
    right="<pubDate>Sat, 23 May 2026 07:40:00 +0700</pubDate>",
)
PERMALINK = Rule(
    id="rss-permalink",
    says='A guid that is no address has isPermaLink="false".',
    source=standards.RSS,
    message='the guid "{id}" counts as an address, which it is not',
    hint='write <guid isPermaLink="false">',
    wrong="<guid>bao-128</guid>",
    right='<guid isPermaLink="false">bao-128</guid>',
)
ORDER = Rule(
    id="rss-order",
    says="In an item description stands before content:encoded, or some programs show the summary as the text.",
    source=standards.RSS_PROFILE,
    message="content:encoded stands before description",
    hint="write description first",
    wrong="<content:encoded>…</content:encoded><description>…</description>",
    right="<description>…</description><content:encoded>…</content:encoded>",
)
IMAGE = Rule(
    id="rss-image",
    says="The image of a channel has url, title and link, at most 144 pixels of width and 400 of height.",
    source=f"{standards.RSS_PROFILE}#element-channel-image",
    message="the image of the channel {fault}",
    hint="write url, and title and link as those of the channel",
    wrong="<image><url>https://bao.example/logo.png</url></image>",
    right="<image><url>…</url><title>Báo</title><link>https://bao.example/</link></image>",
)
ROLE = Rule(
    id="media-role",
    says="The role of a media:credit is one of the list.",
    source=f"{standards.MEDIA_RSS}#media-credit",
    message='media:credit has the role "{role}"',
    hint="write photographer, or no role",
    wrong='<media:credit role="nhiếp ảnh">',
    right='<media:credit role="photographer" scheme="urn:ebu">',
)
MEDIUM = Rule(
    id="media-incomplete",
    says="A media:content states an absolute url and a type or medium.",
    source=f"{standards.MEDIA_RSS}#media-content",
    message="media:content {fault}",
    hint='write url, type and medium="image"',
    wrong='<media:content url="/anh/cau.jpg"/>',
    right='<media:content url="https://bao.example/anh/cau.jpg" type="image/jpeg" medium="image"/>',
)
RULES = (ROOT, WEEKDAY, PERMALINK, ORDER, IMAGE, ROLE, MEDIUM)


def read(feed: Feed, root: etree._Element) -> None:
    """Look through an RSS feed."""
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        feed.findings.append(ROOT.found(place(feed.source, root)))
        return
    channel = channels[0]
    here = place(feed.source, channel)
    for name in ("title", "link", "description"):
        if not text(channel, name):
            feed.findings.append(shared.MISSING.found(here, where="the channel", name=name))
    feed.link(text(channel, "link"), here, required=False)
    selves = [link.get("href") or "" for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    feed.self_link(selves[0] if selves else "", here)
    feed.hubs({link.get("href") for link in channel.findall(f"{ATOM}link") if link.get("rel") == "hub"}, here)
    for name in ("lastBuildDate", "pubDate"):
        for element in channel.findall(name):
            _date(feed, element)
    feed.findings += _image(feed, channel)
    for item in channel.findall("item"):
        _item(feed, item)


def _item(feed: Feed, item: etree._Element) -> None:
    here, title = place(feed.source, item), text(item, "title")
    if not title and not text(item, "description"):
        feed.findings.append(shared.MISSING.found(here, where="an item", name="title"))
    feed.findings += shared.plain(title, here)
    for category in item.findall("category"):
        feed.findings += shared.plain(category.text or "", here)
    _guid(feed, item, title, here)
    feed.link(text(item, "link"), here)
    dates = item.findall("pubDate")
    instant = _date(feed, dates[0]) if dates else None
    if not dates:
        feed.findings.append(shared.MISSING.found(here, where=f'the item "{title}"', name="pubDate"))
    feed.about(text(item, "link"), "feed-item", place(feed.source, dates[0]) if dates else here, instant, title)
    author = text(item, "author")
    if author and "@" not in author:
        feed.findings.append(shared.AUTHOR.found(here, written=author))
    _texts(feed, item, title, here)
    _enclosures(feed, item, here)
    _media(feed, item)


def _guid(feed: Feed, item: etree._Element, title: str, here: tuple[int, int]) -> None:
    guid = item.find("guid")
    written = "" if guid is None else (guid.text or "").strip()
    feed.id(written, title, here)
    if guid is not None and guid.get("isPermaLink") != "false" and written and not is_absolute(written):
        feed.findings.append(PERMALINK.found(place(feed.source, guid), id=written))


def _texts(feed: Feed, item: etree._Element, title: str, here: tuple[int, int]) -> None:
    names = [child.tag for child in item]
    if f"{CONTENT}encoded" in names and "description" in names[names.index(f"{CONTENT}encoded") :]:
        feed.findings.append(ORDER.found(here))
    feed.html(text(item, "description"), here, title)
    feed.html(text(item, f"{CONTENT}encoded"), here, title)


def _enclosures(feed: Feed, item: etree._Element, here: tuple[int, int]) -> None:
    found = item.findall("enclosure")
    if len(found) > 1:
        feed.findings.append(shared.ENCLOSURE.found(here, fault="is not the only one of its item"))
    for one in found:
        for name in ("url", "length", "type"):
            if not one.get(name):
                feed.findings.append(shared.ENCLOSURE.found(place(feed.source, one), fault=f"has no {name}"))
        if one.get("length") and not (one.get("length") or "").isdecimal():
            feed.findings.append(
                shared.ENCLOSURE.found(place(feed.source, one), fault="has a length that is no number")
            )
        feed.link(one.get("url") or "", place(feed.source, one), required=False)


def _media(feed: Feed, item: etree._Element) -> None:
    for content in item.iter(f"{MEDIA}content"):
        address, kind = content.get("url") or "", content.get("medium")
        if not is_absolute(address):
            feed.findings.append(MEDIUM.found(place(feed.source, content), fault="has no absolute url"))
        elif not content.get("type") and not kind:
            feed.findings.append(MEDIUM.found(place(feed.source, content), fault="has neither type nor medium"))
        elif kind and kind not in _MEDIA_KINDS:
            feed.findings.append(MEDIUM.found(place(feed.source, content), fault=f'has the medium "{kind}"'))
        feed.link(address, (0, 0), required=False)
    for picture in item.iter(f"{MEDIA}thumbnail"):
        feed.link(picture.get("url") or "", place(feed.source, picture), required=False)
    for credit in item.iter(f"{MEDIA}credit"):
        role = credit.get("role")
        if role is not None and role not in _ROLES:
            feed.findings.append(ROLE.found(place(feed.source, credit), role=role))


def _date(feed: Feed, element: etree._Element) -> int | None:
    """Look at a date and give its instant."""
    written, here = (element.text or "").strip(), place(feed.source, element)
    found = rfc822_instant(written)
    if found is None:
        feed.findings.append(shared.DATE.found(here, written=written, form=_FORM))
        return None
    instant, weekday, true = found
    if weekday and weekday != true:
        feed.findings.append(WEEKDAY.found(here, written=written, true=true))
    feed.date(here, instant, written, FUTURE.id)
    return instant


def _image(feed: Feed, channel: etree._Element) -> Iterator[Finding]:
    for image in channel.findall("image"):
        here = place(feed.source, image)
        for name in ("url", "title", "link"):
            if not text(image, name):
                yield IMAGE.found(here, fault=f"has no {name}")
        for name, most in (("width", 144), ("height", 400)):
            written = text(image, name)
            if written and not (written.isdecimal() and int(written) <= most):
                yield IMAGE.found(here, fault=f"has the {name} {written}")
        feed.link(text(image, "url"), here, required=False)
