"""What ``site.yaml`` says of feeds: the formats of each kind of listing, and the feeds of partners."""

from __future__ import annotations

from typing import get_args

from msgspec import structs

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Place
from glonews.frontmatter.nodes import place_of
from glonews.model.article import ArticleType
from glonews.model.settings import FEED_FORMATS, FeedFormats, Partner
from glonews.settings.limits import bounded_number
from glonews.text import did_you_mean, slug

NONE = "none"
TYPES: tuple[str, ...] = get_args(ArticleType)
MAX_DAYS = 3_650


def feed_formats(fields: Fields) -> FeedFormats:
    """Read ``feed_formats``: a kind of listing that is not named keeps its default, "none" leaves it without."""
    node = fields.node("feed_formats")
    group = None if node is None else fields.group(node, "feed_formats", FeedFormats.__struct_fields__, {})
    if group is None:
        return FeedFormats()
    named = (name for name in FeedFormats.__struct_fields__ if group.node(name) is not None)
    return structs.replace(FeedFormats(), **{name: formats_of(group, name) for name in named})


def formats_of(fields: Fields, name: str) -> tuple[str, ...]:
    """Read a list of formats, in the order of ``FEED_FORMATS``."""
    chosen = _words(fields, name, (*FEED_FORMATS, NONE), "bad-feed-format")
    return tuple(form for form in FEED_FORMATS if form in chosen and NONE not in chosen)


def partners(fields: Fields) -> tuple[Partner, ...]:
    """Read ``partners``, each feed with a name of its own."""
    found: dict[str, Partner] = {}
    for node in fields.parts("partners"):
        group = fields.group(node, "partners", Partner.__struct_fields__, {})
        partner = _partner(group, place_of(node)) if group else None
        if partner is None:
            continue
        if partner.slug in found:
            message = f'two partners have the feed "{partner.slug}"'
            fields.findings.error(place_of(node), "same-partner", message, "give one of them another slug")
        found[partner.slug] = partner
    return tuple(found.values())


def _partner(group: Fields, place: Place) -> Partner | None:
    name = group.plain("name")
    written = group.text("slug")
    if not name:
        group.findings.error(place, "bad-partner", "a partner needs a name", "add a line name: …")
        return None
    if written and written != slug(written):
        message = f'"{written}" cannot be part of an address'
        group.findings.error(group.place("slug"), "bad-partner", message, f"write {slug(written)}")
        return None
    days = bounded_number(group, "max_age_days", 0, 1, MAX_DAYS, advised=30)
    full = group.yes_no("full_text")
    return Partner(
        name=name,
        slug=written or slug(name),
        categories=tuple(ref.written for ref in group.refs("categories")),
        tags=tuple(ref.written for ref in group.refs("tags", commas=True)),
        types=_words(group, "types", TYPES, "bad-type"),
        max_age_days=days,
        full_text=True if full is None else full,
        formats=formats_of(group, "formats") if group.node("formats") is not None else Partner(name).formats,
    )


def _words(fields: Fields, name: str, known: tuple[str, ...], code: str) -> tuple[str, ...]:
    """Read a list of words of a closed set, each once, in the order of the set."""
    chosen = set()
    for ref in fields.refs(name, commas=True):
        word = ref.written.lower()
        if word in known:
            chosen.add(word)
        else:
            hint = did_you_mean(word, known) or f"write one of {', '.join(known)}"
            message = f'"{ref.written}" is none of the words for {name}'
            fields.findings.error((ref.line, ref.column), code, message, hint)
    return tuple(word for word in known if word in chosen)
