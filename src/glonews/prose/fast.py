"""Render plain newspaper Markdown exactly as Python-Markdown does, some twenty times faster, or refuse.

Nine bodies in ten hold paragraphs, ``#`` headings, images, links, simple emphasis, simple quotations and flat
lists only. For those this module gives Python-Markdown's HTML byte for byte, heading ids included; for every
other body it gives ``None``. It never guesses: what it does not know, it refuses. Sanitising is not done here,
but nothing is let through that the sanitiser would change.
"""

from __future__ import annotations

import re

from glonews.prose.fast_inline import inline_html, lone_image_html
from glonews.prose.heading_ids import heading_id

# Signs of raw HTML, code, escapes, attribute lists, tables, fences and tabs, and the control characters that
# stand for something in Python-Markdown or in a finished body. Looking one sign up runs at the speed of memory.
_REFUSED = ("<", "\\", "`", "{", "|", "~", "\t", "\r", "\x01", "\x02", "\x03", "\x04", "\x05")
_ENTITY = re.compile(r"&#|&[\w.-]*;")
_BLANK_LINE = re.compile(r"(?<=\n) +\n")
_HEADING = re.compile(r"(#{1,6})([^#\n]*)")
_HEADING_LINE = re.compile(r"^#.*$", re.MULTILINE)
_ITEM = re.compile(r"[-*+] +(\S[^\n]*)")
# Starts of a block, and of its later lines, that mean something other than running text.
_NO_PARAGRAPH = re.compile(r"[\s#>:=]|[-*+] |\d+\. |[-* ]+(?:\n|\Z)")
_NO_LATER_LINE = re.compile(r"\n(?:[\s#>:=]|[-* ]+(?:\n|\Z))")
_TAG = re.compile(r"<[^>]*>")


def fast_html(text: str) -> str | None:
    """Render the Markdown text as HTML, or give ``None`` when something in it is not understood."""
    source = _prepared(text)
    if source is None:
        return None
    html = _blocks_html(source)
    if html is None and "\n " in source:
        # Lines of spaces count as empty, but looking for them in every body costs more than trying twice.
        html = _blocks_html(_BLANK_LINE.sub("\n", source + "\n"))
    return html


def _prepared(text: str) -> str | None:
    """Escape the ampersands; ``None`` for text with a refused sign."""
    for sign in _REFUSED:
        if sign in text:
            return None
    if "&" in text:
        return None if _ENTITY.search(text) else text.replace("&", "&amp;")
    return text


def _blocks_html(source: str) -> str | None:
    pieces: list[str] = []
    ids: set[str] = set()
    for block in source.split("\n\n"):
        if block[:1].isalpha() and not (
            "*" in block or "[" in block or "\n" in block or "_" in block or "]" in block or ">" in block
        ):
            pieces.append(f"<p>{block}</p>")
        elif not _add_block(block.strip("\n"), pieces, ids):
            return None
    return "\n".join(pieces)


def _add_block(block: str, pieces: list[str], ids: set[str]) -> bool:
    """Append the HTML of one block to the pieces; false when it is not understood."""
    if not block:
        return True
    if block[0] == "#" or "\n#" in block:
        return _add_headings(block, pieces, ids)
    if block[0] == ">":
        return _add_quotation(block, pieces)
    if block[0] in "-*+" and block[1:2] == " ":
        return _add_list(block, pieces)
    html = lone_image_html(block) if block[0] == "!" else None
    html = f"<p>{html}</p>" if html else _paragraph(block)
    if html is not None:
        pieces.append(html)
    return html is not None


def _add_headings(block: str, pieces: list[str], ids: set[str]) -> bool:
    """Append a heading; one that touches other lines is first set apart from them."""
    if "\n" in block:
        apart = _HEADING_LINE.sub(r"\n\g<0>\n", block).split("\n\n")
        return all(_add_block(part.strip("\n"), pieces, ids) for part in apart)
    match = _HEADING.fullmatch(block)
    title = match[2].strip() if match else ""
    html = inline_html(title) if title else None
    if match is None or html is None:
        return False
    level = len(match[1])
    pieces.append(f'<h{level} id="{_unique(heading_id(_plain(html)), ids)}">{html}</h{level}>')
    return True


def _plain(html: str) -> str:
    if "<" in html:
        html = _TAG.sub("", html)
    return " ".join(html.split()).replace("&gt;", ">").replace("&amp;", "&")


def _unique(wanted: str, ids: set[str]) -> str:
    """Number a repeated id as the ``toc`` extension does: "x", "x_1", "x_2"."""
    unique, number = wanted, 0
    while unique in ids:
        number += 1
        unique = f"{wanted}_{number}"
    ids.add(unique)
    return unique


def _add_quotation(block: str, pieces: list[str]) -> bool:
    lines = block.split("\n")
    if any(line[0] != ">" for line in lines):
        return False
    quoted = "\n".join(line[2:] if line[1:2] == " " else line[1:] for line in map(_without_blank_quote, lines))
    parts = quoted.split("\n\n")
    # Python-Markdown keeps the line end of an odd empty line, so only pairs of line ends are understood.
    if not all(part and part[-1] != "\n" for part in parts):
        return False
    paragraphs = [_paragraph(part) for part in parts]
    if None in paragraphs:
        return False
    if pieces and pieces[-1] == "</blockquote>":
        pieces.pop()
    else:
        pieces.append("<blockquote>")
    pieces.extend(html for html in paragraphs if html is not None)
    pieces.append("</blockquote>")
    return True


def _without_blank_quote(line: str) -> str:
    return ">" if line.strip() == ">" else line


def _add_list(block: str, pieces: list[str]) -> bool:
    """Append a flat list; one that follows another list would join it with paragraphs inside, so it is refused."""
    if pieces and pieces[-1] == "</ul>":
        return False
    items: list[str] = []
    for line in block.split("\n"):
        match = _ITEM.fullmatch(line)
        html = None if match is None or _NO_PARAGRAPH.match(match[1]) else inline_html(match[1])
        if html is None:
            return False
        items.append(f"<li>{html}</li>")
    pieces.append("<ul>")
    pieces.extend(items)
    pieces.append("</ul>")
    return True


def _paragraph(text: str) -> str | None:
    if _NO_PARAGRAPH.match(text) or ("\n" in text and _NO_LATER_LINE.search(text)):
        return None
    html = inline_html(text)
    return None if html is None else f"<p>{html}</p>"
