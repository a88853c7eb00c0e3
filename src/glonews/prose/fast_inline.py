"""Render the inline markup of one block exactly as Python-Markdown does, or refuse; blocks belong to ``fast``.

Understood: links, images, ``*emphasis*``, ``**strong**`` and hard line breaks, none of them nested except a
link or an image inside emphasis. Whatever else could be markup is refused with ``None``.
"""

from __future__ import annotations

import re

_ATOM = "\x02"
# Addresses that both Python-Markdown and the sanitiser pass on unchanged: a plain host name without port or
# user, a mail address or telephone number, or a relative address that cannot be read as a scheme.
_HOST = r"(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}(?=[/?#) ])"
_REST = r"""[^\s()<>"'\[\]]*"""
_ADDRESS = rf"""https?://{_HOST}{_REST}|(?:mailto|tel):[\w.@+-]+|(?!//)[^\s()<>"'\[\]:]+"""
_LINK = re.compile(rf"""(!?)\[([^\[\]\n]*)\]\(({_ADDRESS})(?: +"([^"\n]*)")?\)""")
_EMPHASIS = re.compile(r"(?<![\w*])(\*\*?)(?![\s*])([^*]*[^\s*])\1(?![\w*])")
# Python-Markdown ends a link at such a place although the title goes on.
_EARLY_END = re.compile(r"' *\)")
_WHITESPACE = re.compile(r"\s")


def inline_html(text: str) -> str | None:
    """Render text whose ``&`` are escaped already; ``None`` when something in it is not understood."""
    if ">" in text:
        text = text.replace(">", "&gt;")
    atoms: list[str] = []
    if "[" in text:
        text = _LINK.sub(lambda link: _atom(link, atoms), text)
    if "_" in text or "[" in text or "]" in text:
        return None
    if "\n" in text and "  \n" in text:
        text = text.replace("  \n", "<br>\n")
    if "*" in text:
        text = _EMPHASIS.sub(_emphasis, text)
        if "*" in text:
            return None
    return _with_atoms(text, atoms) if atoms else text


def lone_image_html(text: str) -> str | None:
    """Render text that is one image and nothing else (``&`` escaped already); ``None`` for any other text."""
    link = _LINK.fullmatch(text)
    return _image(link) if link and link[1] and ">" not in text else None


def _atom(link: re.Match[str], atoms: list[str]) -> str:
    html = _image(link) if link[1] else _link(link)
    if html is None:
        return link[0]  # Its brackets make the caller refuse the block.
    atoms.append(html)
    return _ATOM


def _image(link: re.Match[str]) -> str | None:
    title = _title(link[4])
    if title is None or link[2].startswith("^"):
        return None
    alt = link[2].replace('"', "&quot;")
    return f'<img alt="{alt}" src="{link[3]}"{title}>'


def _link(link: re.Match[str]) -> str | None:
    text = link[2]
    title = _title(link[4])
    if title is None or not text or text[0] == "^" or text.isspace() or "*" in text or "_" in text:
        return None
    return f'<a href="{link[3]}"{title}>{text}</a>'


def _title(written: str | None) -> str | None:
    if written is None:
        return ""
    title = written.strip()
    if "'" in written and (title.startswith("'") or _EARLY_END.search(written)):
        return None
    # A no-break space is whitespace, but not printable: the common title has neither to replace.
    return f' title="{title if title.isprintable() else _WHITESPACE.sub(" ", title)}"'


def _emphasis(pair: re.Match[str]) -> str:
    tag = "strong" if len(pair[1]) == 2 else "em"
    return f"<{tag}>{pair[2]}</{tag}>"


def _with_atoms(text: str, atoms: list[str]) -> str:
    between = text.split(_ATOM)
    pieces = [between[0]]
    for atom, rest in zip(atoms, between[1:], strict=True):
        pieces.append(atom)
        pieces.append(rest)
    return "".join(pieces)
