"""Render any Markdown with Python-Markdown and its extensions; the slow path of ``read_prose``.

Does not sanitise: its result must never reach a page by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from glonews.prose.heading_ids import heading_id
from glonews.prose.options import ProseOptions

if TYPE_CHECKING:
    from markdown import Markdown

_BACK_TITLES = {"vi": "Trở lại chú thích %d trong bài", "en": "Jump back to footnote %d in the text"}

# What an inline pattern cannot match without, by the name it is registered under. A pattern not named here
# always runs: the spaces of a line break, for one, may come from a tab.
_TRIGGERS: dict[str, str] = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[",
    "reference": "[",
    "link": "[",
    "image_link": "[",
    "image_reference": "[",
    "short_reference": "[",
    "short_image_ref": "[",
    "autolink": "<",
    "automail": "<",
    "html": "<",
    "entity": "&",
}

# Template tags of other generators stay text, but the first brace would start an attribute list. Control
# characters cannot come from a source, so they can stand for the two braces meanwhile.
_BRACES = (("{{", "\x04"), ("{%", "\x05"))


def full_html(text: str, options: ProseOptions) -> str:
    """Render Markdown text without control characters as HTML that is not safe yet.

    Raises whatever Python-Markdown raises on text that it cannot read.
    """
    for braces, stand_in in _BRACES:
        text = text.replace(braces, stand_in)
    try:
        html = _converted(text, options)
    except BaseException:
        # The instance is left half way through a document: the next one gets a fresh instance.
        _converter.cache_clear()
        raise
    for braces, stand_in in _BRACES:
        html = html.replace(stand_in, braces)
    return html


def plain_markdown(options: ProseOptions) -> Markdown:
    """Make a Python-Markdown instance with the extensions and settings of article bodies."""
    from markdown import Markdown

    extensions = ["tables", "footnotes", "attr_list", "def_list", "abbr", "fenced_code", "md_in_html", "toc"]
    settings: dict[str, dict[str, Any]] = {
        # A style attribute would not survive the content security policy; "align" becomes a class later.
        "tables": {"use_align_attribute": True},
        "footnotes": {"BACKLINK_TITLE": _BACK_TITLES.get(options.language[:2], _BACK_TITLES["en"])},
        "toc": {"slugify": heading_id, "marker": ""},
        "smarty": {"smart_dashes": False, "smart_ellipses": False},
    }
    if options.typographic_quotes:
        extensions.append("smarty")
    return Markdown(extensions=extensions, extension_configs=settings, output_format="html")


def _converted(text: str, options: ProseOptions) -> str:
    markdown = _converter(options)
    markdown.reset()
    patterns = _patterns_needed(markdown, text)
    markdown.treeprocessors["inline"].inlinePatterns = patterns  # type: ignore[attr-defined]  # of InlineProcessor
    return markdown.convert(text)


@lru_cache(maxsize=4)
def _converter(options: ProseOptions) -> Markdown:
    """Keep one instance for each set of options: making one costs as much as reading twenty articles."""
    return plain_markdown(options)


def _patterns_needed(markdown: Markdown, text: str) -> Sequence[Any]:
    """Leave out the inline patterns that cannot match, which saves running them on every block."""
    registry = markdown.inlinePatterns
    idle = {registry.get_index_for_name(name) for name, trigger in _TRIGGERS.items() if trigger not in text}
    return [pattern for index, pattern in enumerate(registry) if index not in idle]
