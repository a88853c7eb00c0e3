"""The parts of an article's address that its writer sets: slug, aliases, language; URLs are built by the routes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from yaml.nodes import ScalarNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings, Place
from glonews.frontmatter.languages import unknown_language
from glonews.model.article import Ref
from glonews.text import short_digest, slug

# RFC 3986 "unreserved" without a leading mark: such a name needs no escape in an address or a shell.
_URL_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# File systems allow 255 bytes; ".html" and the name of the temporary file need the rest.
_MAX_SLUG = 200
_INTERFACE_LANGUAGES = ("vi", "en")
_OF_THE_PAPER = frozenset({
    "rss.xml", "atom.xml", "feed.json", "feeds.opml", "latest.json", "robots.txt", "sitemap.xml", "opensearch.xml",
    "site.webmanifest", "llms.txt", "index.html", "404.html",
})  # fmt: skip
"""Names of generated files that no redirect may take."""


def source_slug(fields: Fields) -> str:
    """Give the last part of the address: ``slug`` when set, else from the file's name; "" when it is no slug."""
    node = fields.node("slug")
    if node is None:
        return _slug_of_stem(PurePosixPath(fields.findings.path).stem)
    if not isinstance(node, ScalarNode):
        fields.wrong_shape(node, "slug", "a text")
        return ""
    written = fields.text("slug").removesuffix(".html")
    if not written or "/" in written or "\\" in written or ".." in written or len(written) > _MAX_SLUG:
        fields.findings.error(
            fields.place("slug"),
            "bad-slug",
            f'slug "{written[:60]}" cannot be part of an address',
            f'write letters, digits and "-", at most {_MAX_SLUG}, without "/" or ".."',
        )
        return ""
    if _URL_SAFE.fullmatch(written):
        return written
    adapted = slug(written) or short_digest(written)
    fields.findings.warning(
        fields.place("slug"), "slug-adapted", f'slug "{written}" becomes "{adapted}"', f"write slug: {adapted}"
    )
    return adapted


def _slug_of_stem(stem: str) -> str:
    safe = bool(_URL_SAFE.fullmatch(stem)) and ".." not in stem
    base = stem if safe else slug(stem) or short_digest(stem)
    return base if len(base) <= _MAX_SLUG else f"{base[: _MAX_SLUG - 7]}-{short_digest(stem)}"


def aliases(fields: Fields) -> tuple[str, ...]:
    """Give old addresses, each once, each a path from "/" within the site."""
    found: dict[str, None] = {}
    for ref in fields.refs("aliases"):
        if fault := _alias_fault(ref):
            fields.findings.error(
                (ref.line, ref.column), "bad-alias", f'alias "{ref.written}" {fault}', _alias_hint(ref.written)
            )
        else:
            found[ref.written] = None
    return tuple(found)


def _alias_fault(ref: Ref) -> str:
    written = ref.written
    if not written.startswith("/") or written.startswith("//"):
        return 'must begin with one "/"'
    decoded = unquote(written)
    if (
        not {".", ".."}.isdisjoint(decoded.split("/"))
        or "\\" in decoded
        or "//" in decoded
        or any(ord(mark) < 32 for mark in decoded)
    ):
        return "leaves the site"
    if "?" in written or "#" in written:
        return 'has a "?" or "#", which no redirect can see'
    *folders, last = decoded.strip("/").split("/")
    if any(part.startswith((".", "_")) for part in (*folders, last)):
        return 'has a part that begins with "." or "_", which servers keep to themselves'
    if last in _OF_THE_PAPER or any(part in _OF_THE_PAPER or part.endswith(".html") for part in folders):
        return "lies on, or below, a file that the paper makes itself"
    return "is the front page" if written == "/" else ""


def _alias_hint(written: str) -> str:
    """Give the alias as it was probably meant, if that is one."""
    parts = urlsplit(written) if "://" in written else None
    path = parts.path if parts else "/" + re.split(r"[?#]", written, maxsplit=1)[0].lstrip("/")
    is_alias = path not in ("", "/") and not _alias_fault(Ref(path))
    return f"write {path if is_alias else '/old/path.html'}"


def language(fields: Fields) -> str:
    """Give the BCP 47 tag of ``language`` in its usual case ("en", "en-US"), "" when absent or unreadable."""
    return language_tag(fields.text("language"), fields.place("language"), fields.findings)


def language_tag(text: str, place: Place, findings: Findings) -> str:
    """Give a BCP 47 tag in its usual case, "" for none and, with a problem, for what is no such tag."""
    written = text.replace("_", "-")
    if not written:
        return ""
    if not _LANGUAGE.fullmatch(written):
        findings.error(place, "bad-language", f'language "{written}" is no language tag', "write vi, en or en-US")
        return ""
    first, *rest = written.split("-")
    if first.lower() not in _INTERFACE_LANGUAGES and (fault := unknown_language(first.lower())):
        findings.error(place, "unknown-language", f'unknown language "{written}"', fault)
        return ""
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])
