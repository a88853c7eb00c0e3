"""Plain text from a title or standfirst in which the writer used HTML, entities or Markdown; bodies are prose."""

from __future__ import annotations

import html
import re

_MAYBE_MARKUP = re.compile(r"[<&*_`\[\\~]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
# Escaped punctuation waits in the last private-use plane until the markup is gone.
_SHELTER = 0x10F000
_SHELTERED = re.compile("[\U0010f021-\U0010f07e]")
# Only tags that a title can mean: "<Tên>" is text. Lengths are bounded so that no title costs square time.
_BREAK = re.compile(r"<(?:br|/?p|/?div)\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"<!--.{0,300}?-->|</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|div|em|font|i|img|ins|kbd|mark|p|q|s|samp|script"
    r"|small|span|strike|strong|style|sub|sup|time|tt|u|var|wbr)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARKDOWN = (
    re.compile(r"(?<!`)(`{1,2})(?!`)(.{1,300}?)(?<!`)\1(?!`)"),
    re.compile(r"()!?\[([^\[\]]{0,300})\]\([^()\s]{0,1000}(?:\s\"[^\"]{0,300}\")?\)"),
    re.compile(r"(?<![\w*])(\*{1,3})(?![\s*])(.{1,600}?)(?<![\s*])\1(?![\w*])"),
    re.compile(r"(?<![\w_])(_{1,3})(?![\s_])(.{1,600}?)(?<![\s_])\1(?![\w_])"),
    re.compile(r"(~~)(?![\s~])(.{1,300}?)(?<![\s~])\1"),
)


def plain_text(written: str) -> str:
    """Give the text that a reader should see, on one line: tags, emphasis and escapes gone, entities read.

    ``O*NET``, ``a < b`` and ``snake_case`` are no markup and stay.
    """
    line = " ".join(written.split())
    if not _MAYBE_MARKUP.search(line):
        return line
    line = _ESCAPE.sub(lambda escape: chr(_SHELTER + ord(escape[1])), line)
    for markdown in _MARKDOWN:
        line = markdown.sub(r"\2", line)
    line = _TAG.sub("", _BREAK.sub(" ", line))
    line = _ENTITY.sub(lambda entity: html.unescape(entity[0]), line)
    line = _SHELTERED.sub(lambda letter: chr(ord(letter[0]) - _SHELTER), line)
    return " ".join(line.split())
