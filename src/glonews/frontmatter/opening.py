"""Opens a Markdown source: bytes to the fields of its front matter and its body; no key has a meaning here yet."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct
from yaml.nodes import MappingNode

from glonews.frontmatter.cut_texts import report_comments, report_swallowed_keys, warn_of_stray_quotes
from glonews.frontmatter.decoding import decoded
from glonews.frontmatter.fields import Fields
from glonews.frontmatter.findings import Findings
from glonews.frontmatter.nodes import Entry, compose, is_empty, known_entries, place_of, shape
from glonews.frontmatter.splitting import split
from glonews.model.article import Body
from glonews.model.settings import Edition, edition_in

_EMPTY_BODY = Body()


class Reading(Struct, frozen=True):
    """What the reading of a source depends on, from the settings."""

    timezone: str
    """IANA name, for dates without a zone."""
    language: str
    """The site's language, BCP 47."""
    dateline: str
    """Short name of the paper, "GLO", or empty."""
    typographic_quotes: bool
    editions: tuple[Edition, ...] = ()
    """The paper in other languages, each with a dateline of its own or none."""
    correction_details: tuple[str, ...] = ()
    """Keys of further fields of corrections."""

    def dateline_in(self, language: str) -> str:
        """Give the short name that stands before the standfirsts of articles in a language, or nothing."""
        edition = edition_in(self.editions, language)
        return self.dateline if edition is None else edition.dateline


def open_source(
    source: bytes, reading: Reading, known: tuple[str, ...], also: Mapping[str, str], findings: Findings
) -> tuple[Fields | None, Body]:
    """Give the fields of the front matter (None when it cannot be read, which is reported) and the body.

    The body is read even when the front matter is broken, so that one run shows all problems of the file.
    """
    text = decoded(source, findings)
    parts = None if text is None else split(text, findings)
    if parts is None:
        return None, _EMPTY_BODY
    found = _front_matter(parts.front, known, also, findings)
    body = _body(parts.body, parts.body_line, reading, findings)
    return (None if found is None else Fields(found, findings, _zone(reading.timezone))), body


def _front_matter(
    text: str, known: tuple[str, ...], also: Mapping[str, str], findings: Findings
) -> dict[str, Entry] | None:
    node = compose(text, findings)
    if node is None:
        return None
    if is_empty(node):
        return {}
    if not isinstance(node, MappingNode):
        findings.error(place_of(node), "wrong-type", f'front matter must be lines of "key: value", not {shape(node)}')
        return None
    found = known_entries(node, known, also, findings)
    lines = text.split("\n")
    if "#" in text:
        report_comments(lines, found, findings)
    report_swallowed_keys(lines, known, found, findings)
    warn_of_stray_quotes(found, findings)
    return found


def _body(text: str, first_line: int, reading: Reading, findings: Findings) -> Body:
    if not text.strip():
        findings.warning(
            (max(first_line - 1, 1), 1), "empty-body", "the text is empty", "write it below the front matter"
        )
        return _EMPTY_BODY
    # Deferred: reading settings and taxonomy needs no Markdown.
    from glonews.prose import ProseOptions, read_prose

    options = ProseOptions(typographic_quotes=reading.typographic_quotes, language=reading.language)
    body, problems = read_prose(text, path=findings.path, first_line=first_line, options=options)
    findings.extend(problems)
    return body


@lru_cache(maxsize=8)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
