"""JSON Feed 1.1, and JSON of any kind."""

from __future__ import annotations

import json
from typing import Any

from glonews.conformance import standards
from glonews.conformance.feeds import text as shared
from glonews.conformance.feeds.outcome import Feed
from glonews.conformance.html.dates import FUTURE
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.source import Source
from glonews.conformance.times import rfc3339_instant

_FORM = "2026-05-23T07:40:00+07:00"
MARK = "https://jsonfeed.org/version/"

BROKEN = Rule(
    id="json-broken",
    says="A file of JSON is JSON.",
    source=standards.JSON,
    message="the file cannot be read as JSON: {fault}",
    hint="mend the template or the static file",
    wrong='{"title": "Báo",}',
    right='{"title": "Báo"}',
)
RULES = (BROKEN,)


def parsed(source: Source) -> tuple[object, tuple[Finding, ...]]:
    """Read JSON; gives what it holds, or the finding that says why not."""
    try:
        return json.loads(source.content), ()
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError):
            return None, (BROKEN.found((error.lineno, error.colno), fault=error.msg),)
        return None, (BROKEN.found(fault="it is no UTF-8, or nested too deep"),)


def is_feed(value: object) -> bool:
    """Claim that JSON is a feed, or was meant as one."""
    return isinstance(value, dict) and (str(value.get("version", "")).startswith(MARK) or "feed_url" in value)


def read(feed: Feed, value: dict[str, Any]) -> None:
    """Look through a JSON feed."""
    if value.get("version") != f"{MARK}1.1":
        feed.findings.append(shared.MISSING.found((1, 1), where="the feed", name=f"version {MARK}1.1"))
    for name in ("title", "items"):
        if name not in value or value[name] == "":
            feed.findings.append(shared.MISSING.found((1, 1), where="the feed", name=name))
    feed.self_link(str(value.get("feed_url") or ""), feed.source.first('"feed_url"'))
    feed.link(str(value.get("home_page_url") or ""), (1, 1), required=False)
    hubs = value.get("hubs")
    feed.hubs({hub.get("url") for hub in hubs if isinstance(hub, dict)} if isinstance(hubs, list) else set(), (1, 1))
    items = value.get("items")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            _item(feed, item)


def _item(feed: Feed, item: dict[str, Any]) -> None:
    title, address = str(item.get("title") or ""), str(item.get("url") or "")
    here = feed.source.first(json.dumps(str(item.get("id") or ""), ensure_ascii=False))
    feed.id(str(item.get("id") or ""), title, here)
    if "content_html" not in item and "content_text" not in item:
        feed.findings.append(shared.MISSING.found(here, where=f'the item "{title}"', name="content_html"))
    feed.findings += shared.plain(title, here)
    feed.link(address, here)
    for name in ("image", "banner_image"):
        feed.link(str(item.get(name) or ""), here, required=False)
    attachments = item.get("attachments")
    for file in attachments if isinstance(attachments, list) else ():
        if isinstance(file, dict):
            feed.link(str(file.get("url") or ""), here)
    feed.html(str(item.get("content_html") or ""), here, title)
    instants = {}
    for name in ("date_published", "date_modified"):
        written = item.get(name)
        if written is None:
            continue
        instants[name] = rfc3339_instant(str(written))
        if instants[name] is None:
            feed.findings.append(shared.DATE.found(here, written=written, form=_FORM))
        else:
            feed.date(here, int(instants[name] or 0), str(written), FUTURE.id)
    feed.about(address, "feed-item", here, instants.get("date_published"), title)
