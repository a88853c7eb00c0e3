"""Take the pictures out of a body: a paragraph of pictures becomes figures, any other picture stands in the text.

Pictures on other hosts become links, because a reader's browser must not ask another host for anything. What a
figure looks like, and whether its file exists, is decided elsewhere.
"""

from __future__ import annotations

import re

from glonews.model.article import Figure, Photo
from glonews.problems.problem import Problem, Severity
from glonews.prose.captions import split_caption
from glonews.prose.links import is_template_tag
from glonews.prose.markup import attributes, escaped, inside_link
from glonews.prose.photos import is_external, photo_path
from glonews.prose.places import Places

_PICTURES = re.compile(
    r'<p(?P<wide> class="full-bleed")?>\s*(?P<block><img[^>]*>(?:(?:\s|<br>)*<img[^>]*>)*)\s*</p>|<img[^>]*>'
)
# Markdown takes a caption whose quotation mark is not closed for a part of the file's name.
_UNCLOSED_CAPTION = re.compile(r"(?P<file>\S[^\"'“”]*?)\s+(?P<mark>[\"'“”]).*", re.DOTALL)
WIDE = "full-bleed"
"""Class by which a writer asks for a picture from edge to edge of the screen, in a story where that is the custom."""
_PICTURE = re.compile(r"<img[^>]*>")


class Pictures:
    """The pictures of one body as they are found; a new one for each body."""

    def __init__(self, path: str, places: Places) -> None:
        self.figures: list[Figure] = []
        self.problems: list[Problem] = []
        self._path = path
        self._places = places

    def taken_out(self, html: str) -> str:
        """Replace every picture of canonical HTML by its placeholder."""
        return _PICTURES.sub(self._replaced, html) if "<img" in html else html

    def _replaced(self, match: re.Match[str]) -> str:
        block = bool(match["block"])
        return "\n".join(filter(None, (self._one(tag, match, block) for tag in _PICTURE.findall(match[0]))))

    def _one(self, tag: str, match: re.Match[str], block: bool) -> str:
        written = attributes(tag)
        written |= {name: " ".join(written[name].split()) for name in ("alt", "title") if name in written}
        number = self._number(written, inline=not block)
        if number is not None:
            mark = f"\x01{'F' if block else 'I'}{number}\x02"
            is_wide = match["wide"] or WIDE in written.get("class", "").split()
            return f'<div class="{WIDE}">{mark}</div>' if block and is_wide else mark
        text = _text_instead(written, linked=inside_link(match.string, match.start()))
        if not block or not text:
            return text
        kind = ' class="external-picture"' if text.startswith("<a ") else ""
        return f"<p{kind}>{text}</p>"

    def _number(self, written: dict[str, str], *, inline: bool) -> int | None:
        """Number a picture that can be shown; report one that cannot."""
        src = written.get("src", "").strip()
        is_tag = is_template_tag(src)
        is_word = " " not in src and src.isprintable()  # as nearly always: no letter of it needs to be looked at
        if not is_tag and not is_word and (unclosed := _UNCLOSED_CAPTION.match(src)):
            self._report_unclosed(unclosed)
            return None
        line, column = self._places.of(src) if src else self._places.of_text(f"![{written.get('alt', '')}]")
        file = None if is_tag else photo_path(self._path, src)
        if file is None or is_external(file):
            self._report(src, line, column)
            return None
        caption, credit = split_caption(written.get("title", ""))
        photo = Photo(file=file, alt=written.get("alt", ""), caption=caption, credit=credit, line=line, column=column)
        self.figures.append(Figure(photo, inline))
        return len(self.figures) - 1

    def _report_unclosed(self, found: re.Match[str]) -> None:
        line, column = self._places.of(found[0])
        column += found.start("mark") if line else 0
        message, hint = "the quotation mark of the caption is not closed", f'close it: {found["file"]} "…")'
        if found["mark"] in "“”":
            message = "the caption is in typographic quotation marks, which Markdown does not read"
            hint = f'write straight ones: {found["file"]} "…")'
        self.problems.append(Problem(self._path, line, column, "unclosed-caption", "error", message, hint))

    def _report(self, src: str, line: int, column: int) -> None:
        severity: Severity = "warning"
        if is_template_tag(src):
            code, message = "template-tag", f"the picture's address {src} is a tag of another site generator"
            hint = "write the name of the picture file; its text is shown meanwhile"
        elif is_external(src):
            code, message = "external-picture", f"the picture {src} is on another host and is shown as a link"
            hint = "save the picture beside the article and write its file name"
        else:
            code, severity = "picture-address", "error"
            message = (
                f"the picture address “{src}” is no file of this site" if src else "the picture has no usable address"
            )
            hint = "write the name of a file beside the article, or a path that begins with “/”"
        self.problems.append(Problem(self._path, line, column, code, severity, message, hint))


def _text_instead(written: dict[str, str], *, linked: bool) -> str:
    """Give what stands for a picture that is not shown: a link to it on its host, or its words alone."""
    src = written.get("src", "").strip()
    alt, title = written.get("alt", "").strip(), written.get("title", "").strip()
    if "}}" in title or "%}" in title:  # Markdown takes the second half of a tag in the address for the caption
        title = ""
    if not is_external(src) or is_template_tag(src):
        return escaped(" ".join(filter(None, (alt, title if title != alt else ""))))
    text = alt or title or src.rstrip("/").rpartition("/")[2] or src
    rest = f" {escaped(title)}" if title not in ("", text) else ""
    if linked:
        return escaped(text) + rest
    address = f"https:{src}" if src.startswith("//") else src
    return f'<a href="{escaped(address)}" rel="noopener noreferrer">{escaped(text)}</a>{rest}'
