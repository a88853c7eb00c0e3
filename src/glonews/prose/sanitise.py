"""Keep only what an article body may hold: the one allow list of elements, attributes and address schemes.

Scripts, styles, forms, frames, event attributes, ``style``, ``target`` and ``rel`` never pass. The result is
canonical (see ``markup``), so that the stages after it may rely on its shape.
"""

from __future__ import annotations

import re

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_SECTIONS = {"address", "article", "aside", "details", "div", "figcaption", "figure", "footer", "header", "main", "nav"}
_BLOCKS = {"blockquote", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"}
_TABLES = {"caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
_PHRASES = {"a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q"}
_MORE_PHRASES = {"rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
_MEDIA = {"audio", "img", "source", "video"}
TAGS = frozenset({"section", "summary"} | _SECTIONS | _BLOCKS | _TABLES | _PHRASES | _MORE_PHRASES | _MEDIA)
# What they hold is no text for readers, so it goes with them.
_PROGRAMS = {"applet", "embed", "iframe", "noembed", "noframes", "noscript", "object", "script", "style", "template"}
DROPPED_WITH_CONTENT = frozenset({"math", "plaintext", "select", "svg", "textarea", "title", "xmp"} | _PROGRAMS)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir"},
    "a": {"href", "title", "name"},
    "abbr": {"title"},
    "audio": {"src"},
    "bdo": {"dir"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"datetime"},
    "details": {"open"},
    "dfn": {"title"},
    "img": {"src", "alt", "title"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"start", "reversed"},
    "source": {"src"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "video": {"src"},
}
_ALIGNMENTS = {"left", "center", "right"}
_ATTRIBUTE_VALUES = {"td": {"align": _ALIGNMENTS}, "th": {"align": _ALIGNMENTS}}

# Forbidden by XML or meaningless; a character reference such as "&#1;" can smuggle them in.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_TAG_WITH_VALUES = re.compile(r'<[a-z][a-z0-9]*(?: [^\s="<>]+="[^"]*")+>')
_VALUE = re.compile(r'"[^"]*"')
_NAMED_ANCHOR = re.compile(r'<a(?![^>]* id=")([^>]*?) name="')
_ALIGNED = re.compile(r'(<t[dh](?: [^>]*)?) align="(left|center|right)"')


def sanitised(html: str) -> str:
    """Give the safe, canonical form of any HTML."""
    safe = _clean(html)
    if _CONTROLS.search(safe):
        # Without its control character "java&#1;script:" would be a scheme that has not been looked at yet.
        safe = _clean(without_controls(safe))
    return _canonical(safe)


def _clean(html: str) -> str:
    import nh3  # Deferred: the fast path never needs it.

    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(DROPPED_WITH_CONTENT),
        attributes=_ATTRIBUTES,
        tag_attribute_values=_ATTRIBUTE_VALUES,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


def without_controls(text: str) -> str:
    """Remove control characters except the line end; tabs stay, as Markdown gives them a meaning."""
    return _CONTROLS.sub("", text)


def _canonical(html: str) -> str:
    """Write what versions of the sanitiser's parser write differently in one way."""
    html = _TAG_WITH_VALUES.sub(_with_escaped_values, html.replace("&nbsp;", "\xa0"))
    if ' name="' in html:
        html = _NAMED_ANCHOR.sub(r'<a\1 id="', html)
    return _ALIGNED.sub(r'\1 class="align-\2"', html) if ' align="' in html else html


def _with_escaped_values(tag: re.Match[str]) -> str:
    text = tag[0]
    if text.count("<") == 1 and text.count(">") == 1:
        return text
    return _VALUE.sub(lambda value: value[0].replace("<", "&lt;").replace(">", "&gt;"), text[1:-1]).join("<>")
