"""Photos without a credit or a description, in the front matter and in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from posixpath import basename, splitext

from glonews.copydesk.house import House
from glonews.copydesk.manuscript import Manuscript
from glonews.copydesk.remark import Remark
from glonews.prose.captions import split_caption
from glonews.text import slug

_PICTURE = re.compile(
    r"!\[(?P<alt>[^\]\n]*)\]\((?P<file>[^()\s]+)(?:\s+(?P<mark>[\"'])(?P<title>.{0,2000}?)(?P=mark))?\s*\)", re.DOTALL
)
_FILE_NAME = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|heic)|(?:img|dsc[nf]?|dji|pxl|p)[_-]?\d{3,}\S*", re.IGNORECASE
)
_SAY_MORE = "say what is to be seen, as to somebody on the telephone"
_KEYS = ("file", "alt", "caption", "credit", "source")


def uncredited(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a caption that does not say who took the photo."""
    known = {photo["file"][0] for photo in _front_photos(manuscript) if _names_somebody(photo) and "file" in photo}
    hint = 'end it with "Ảnh: …", or add credit: … in photos'
    for photo in _front_photos(manuscript):
        text, start, end = photo.get("caption", ("", 0, 0))
        if text and not _names_somebody(photo) and not split_caption(text)[1]:
            yield Remark(start, end, "the caption names no photographer", hint)
    for found in _pictures(manuscript):
        title = found["title"] or ""
        if title and not split_caption(title)[1] and found["file"] not in known:
            yield Remark(*found.span("title"), "the caption names no photographer", hint)


def _names_somebody(photo: dict[str, tuple[str, int, int]]) -> bool:
    return "credit" in photo or "source" in photo


def undescribed(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a photo that readers who cannot see it learn nothing about."""
    known = {photo["file"][0] for photo in _front_photos(manuscript) if "alt" in photo and "file" in photo}
    for found in _pictures(manuscript):
        if not found["alt"].strip() and found["file"] not in known:
            yield Remark(found.start(), found.end(), _silent(found["file"]), "write what is to be seen between [ and ]")
    shown = {found["file"] for found in _pictures(manuscript) if found["alt"].strip()}
    for photo in _front_photos(manuscript):
        if "file" in photo and "alt" not in photo and photo["file"][0] not in shown:
            file, start, end = photo["file"]
            yield Remark(start, end, _silent(file), "add alt: …, what is to be seen")


def idly_described(manuscript: Manuscript, house: House) -> Iterator[Remark]:
    """Find a description that is the name of a file, or says again what the caption says."""
    for found in _pictures(manuscript):
        caption = split_caption(found["title"] or "")[0]
        if message := _idle(found["alt"], caption, found["file"]):
            yield Remark(*found.span("alt"), message, _SAY_MORE)
    for photo in _front_photos(manuscript):
        alt, start, end = photo.get("alt", ("", 0, 0))
        caption = split_caption(photo["caption"][0])[0] if "caption" in photo else ""
        if message := _idle(alt, caption, photo["file"][0] if "file" in photo else ""):
            yield Remark(start, end, message, _SAY_MORE)


def _idle(alt: str, caption: str, file: str) -> str:
    written = alt.strip()
    if _FILE_NAME.fullmatch(written) or _is_word_of_file(written, file):
        return f'the description "{written}" is the name of a file' if slug(alt) else ""
    return "the description repeats the caption" if _say_the_same(written, caption) else ""


def _is_word_of_file(written: str, file: str) -> bool:
    return len(written.split()) == 1 and slug(written) == slug(splitext(basename(file))[0])


def _say_the_same(alt: str, caption: str) -> bool:
    one, other = alt[:1], caption[:1]
    # Most of them part at the first letter; a long slug costs as much as all other rules of photos.
    if one.isalpha() and other.isalpha() and slug(one) and slug(other) and slug(one)[0] != slug(other)[0]:
        return False
    return bool(slug(alt)) and slug(alt) == slug(caption)


def _silent(file: str) -> str:
    return f'the photo "{file}" has no description for readers who cannot see it'


@lru_cache(maxsize=1)
def _pictures(manuscript: Manuscript) -> Sequence[re.Match[str]]:
    """Give the pictures of a body, looked for once by all rules; in code a picture is an example."""
    found = _PICTURE.finditer(manuscript.text, manuscript.body_start)
    return [picture for picture in found if manuscript.running[picture.start()] == "!"]


def _front_photos(manuscript: Manuscript) -> list[dict[str, tuple[str, int, int]]]:
    """Give the photos of the front matter that are groups of keys: key -> value and its place."""
    photos: list[dict[str, tuple[str, int, int]]] = []
    for value in manuscript.of_key(*_KEYS):
        if not photos or value.key in photos[-1]:
            photos.append({})
        photos[-1][value.key] = (value.text, value.start, value.end)
    return [photo for photo in photos if "file" not in photo or not _is_film(photo["file"][0])]


def _is_film(file: str) -> bool:
    """Say whether a file in the front matter is a video, which needs no description."""
    return file.lower().endswith((".mp4", ".m4v", ".webm")) or file.startswith(("http://", "https://"))
