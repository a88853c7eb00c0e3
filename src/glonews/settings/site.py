"""``content/site.yaml`` to Settings; every key is checked here, so that the rest of the program can trust them."""

from __future__ import annotations

import re
from string import Formatter
from typing import Literal, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from msgspec import structs

from glonews.frontmatter.addresses import language
from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings
from glonews.model.settings import Paths, Publisher, Settings
from glonews.problems import Problem
from glonews.settings.copydesk import read_copydesk
from glonews.settings.corrections import corrections
from glonews.settings.editions import editions
from glonews.settings.feeds import feed_formats, partners
from glonews.settings.gate import read_gate
from glonews.settings.headers import headers
from glonews.settings.limits import bounded_number
from glonews.settings.opening import root_fields
from glonews.settings.policies import policies, profiles, ref, search
from glonews.text import nearest, slug

_DEFAULT = Settings()
# A host as RFC 3986 writes one: a name (also with letters of other scripts), or an IPv6 address, and a port.
_HOST = re.compile(r"https?://(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::[0-9]{1,5})?(?![^/?#])", re.IGNORECASE)
_NO_ADDRESS = re.compile(r'[\s<>"\\]')
"""What would end an address in a header or an attribute."""
_PLACEHOLDERS = ("year", "month", "day", "slug")
_MAX_PAGE_SIZE = 500
_YEAR = re.compile(r"[0-9]{4}")


def read_settings(path: str, source: bytes | None) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings; a key that is absent or wrong has its default, a file that is absent (None) all of them."""
    if source is None:
        return _DEFAULT, ()
    findings = Findings(path)
    fields = root_fields(source, Settings.__struct_fields__, findings)
    name, own, paths = fields.plain("name") or _DEFAULT.name, language(fields) or _DEFAULT.language, _paths(fields)
    settings = Settings(
        name=name,
        tagline=fields.plain("tagline"),
        url=_site_url(fields),
        language=own,
        timezone=_timezone(fields),
        dateline=fields.plain("dateline").strip("()-–— "),
        signature=_signature(fields),
        google_news=_link(fields, "google_news"),
        page_size=bounded_number(fields, "page_size", _DEFAULT.page_size, 1, _MAX_PAGE_SIZE),
        feed_size=bounded_number(fields, "feed_size", _DEFAULT.feed_size, 1, _MAX_PAGE_SIZE),
        permalink=_permalink(fields),
        typographic_quotes=_claim(fields, "typographic_quotes", _DEFAULT.typographic_quotes),
        full_text_feeds=_claim(fields, "full_text_feeds", _DEFAULT.full_text_feeds),
        feed_formats=feed_formats(fields),
        websub_hub=_link(fields, "websub_hub"),
        partners=partners(fields),
        editions=editions(fields, own, name, paths),
        corrections=corrections(fields),
        headers=headers(fields),
        llms_txt=_claim(fields, "llms_txt", _DEFAULT.llms_txt),
        publisher=_publisher(fields),
        policies=policies(fields),
        profiles=profiles(fields),
        social_picture=ref(fields, "social_picture") or _DEFAULT.social_picture,
        social_cards=_claim(fields, "social_cards", _DEFAULT.social_cards),
        search=search(fields),
        paths=paths,
        copydesk=read_copydesk(fields),
        gate=read_gate(fields),
    )
    return settings, findings.all()


def _site_url(fields: Fields) -> str:
    written = fields.text("url").rstrip("/")
    if not written:
        return _DEFAULT.url
    if _HOST.fullmatch(written):
        scheme, _, host = written.partition("://")
        return f"{scheme.lower()}://{host.lower()}"
    meant = _HOST.match(written if "://" in written else "https://" + written)
    hint = f"write {meant[0].lower()}" if meant else "write https://example.org"
    message = f'url "{written}" must be scheme and host alone'
    fields.findings.error(fields.place("url"), "bad-url", message, hint)
    return _DEFAULT.url


def _signature(fields: Fields) -> Literal["written", "capitals"]:
    written = fields.text("signature").lower()
    if written in ("written", "capitals"):
        return cast(Literal["written", "capitals"], written)
    if written:
        message = f'signature "{written}" is no style of names'
        fields.findings.error(fields.place("signature"), "bad-signature", message, "write capitals or written")
    return _DEFAULT.signature


def _link(fields: Fields, name: str) -> str:
    written = fields.text(name)
    if written and not (_HOST.match(written) and not _NO_ADDRESS.search(written)):
        message = f'{name} "{written}" is no address'
        fields.findings.error(fields.place(name), "bad-url", message, "begin it with https://")
        return ""
    return written


def _timezone(fields: Fields) -> str:
    written = fields.text("timezone")
    if not written:
        return _DEFAULT.timezone
    try:
        ZoneInfo(written)
    # A folder of the zone database, a name with a null or a path outside it raise the other two.
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # "GMT+7" is near to "GMT+0", and no newsroom means the zones of "Etc", whose signs are the wrong way round.
        places = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
        meant = nearest(written, places)
        hint = f'did you mean "{meant}"?' if meant else f'write a place, such as "{_DEFAULT.timezone}"'
        fields.findings.error(fields.place("timezone"), "unknown-timezone", f'unknown timezone "{written}"', hint)
        return _DEFAULT.timezone
    return written


def _permalink(fields: Fields) -> str:
    written = fields.text("permalink")
    fault = _permalink_fault(written) if written else ""
    if fault:
        message = f'permalink "{written}" {fault}'
        fields.findings.error(fields.place("permalink"), "bad-permalink", message, f"write {_DEFAULT.permalink}")
    return _DEFAULT.permalink if fault or not written else written


def _permalink_fault(written: str) -> str:
    try:
        parts = list(Formatter().parse(written))
    except ValueError:
        return "has a brace too many or too few"
    names = [name for _, name, _, _ in parts if name is not None]
    for name in names:
        if name not in _PLACEHOLDERS:
            return f"has an unknown part {{{name}}}"
    if any(spec or conversion for _, _, spec, conversion in parts):
        return "has a placeholder with a format"
    if not written.startswith("/") or "//" in written or ".." in written or re.search(r"[\s?#\\%]", written):
        return 'must be a path that begins with "/"'
    if "slug" not in names:
        return "must contain {slug}, or two articles share an address"
    return "" if written.endswith((".html", "/")) else 'must end with ".html" or "/"'


def _claim(fields: Fields, name: str, default: bool) -> bool:
    claim = fields.yes_no(name)
    return default if claim is None else claim


def _publisher(fields: Fields) -> Publisher:
    node = fields.node("publisher")
    names = Publisher.__struct_fields__
    group = None if node is None else fields.group(node, "publisher", names, {})
    if group is None:
        return Publisher()
    founded = group.date("founded")
    plain = {name: group.plain(name) for name in names if name not in ("logo", "founded")}
    day = group.iso(founded)[:10] if founded else ""
    return Publisher(**plain, logo=ref(group, "logo"), founded=day)


def _paths(fields: Fields) -> Paths:
    node = fields.node("paths")
    group = None if node is None else fields.group(node, "paths", Paths.__struct_fields__, {})
    if group is None:
        return Paths()
    chosen = structs.asdict(Paths())
    for name in Paths.__struct_fields__:
        written = group.text(name).strip("/")
        if not written:
            continue
        if written != slug(written) or _YEAR.fullmatch(written):
            meant = slug(written) if not _YEAR.fullmatch(written) else ""
            hint = f"write {meant or chosen[name]}"
            fields.findings.error(group.place(name), "bad-path", f'"{written}" cannot begin an address', hint)
        elif written in (other for key, other in chosen.items() if key != name):
            message = f'"{written}" already begins other addresses'
            fields.findings.error(group.place(name), "bad-path", message, "choose another word")
        else:
            chosen[name] = written
    return Paths(**chosen)
