"""Photos of the front matter, and how they complete the figures of the body; files are not looked at."""

from __future__ import annotations

import re

import msgspec
from yaml.nodes import Node, ScalarNode, SequenceNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.nodes import place_of
from glonews.frontmatter.schema import PHOTO_KEYS, PHOTO_WORDS_ELSEWHERE
from glonews.model.article import Body, Figure, Photo

_CREDIT_WORD = re.compile(r"^(?:ảnh|photo|nguồn ảnh)\s*:\s*", re.IGNORECASE)
_FOCUS_PART = re.compile(r"(\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(%?)")


def front_photos(fields: Fields) -> tuple[Photo, ...]:
    """Read ``photos``: a list of files or of groups of keys."""
    read = (_photo(fields, part, "photos") for part in fields.parts("photos"))
    return tuple(photo for photo in read if photo is not None)


def photo_named(fields: Fields, node: Node, name: str) -> Photo | None:
    """Read one photo: a file or a group of keys."""
    return _photo(fields, node, name)


def lead(fields: Fields, photos: tuple[Photo, ...], body: Body, poster: Photo | None = None) -> Photo | None:
    """Choose the photo of cards: ``lead_photo``, else the poster, else the first of ``photos``, else of the body."""
    shown = tuple(figure.photo for figure in body.figures)
    node = fields.node("lead_photo")
    chosen = None if node is None else _photo(fields, node, "lead_photo")
    if chosen is None:
        return poster or next(iter(photos + shown), None)
    known = next((photo for photo in photos + shown if photo.file == chosen.file), None)
    return chosen if known is None else _completed(chosen, known)


def merged(photos: tuple[Photo, ...], body: Body) -> tuple[tuple[Photo, ...], Body]:
    """Join what ``photos`` and the body say of the same file: the front matter wins, each fills the other's gaps."""
    if not photos or not body.figures:
        return photos, body
    declared = {photo.file: photo for photo in reversed(photos)}
    in_body = {figure.photo.file: figure.photo for figure in reversed(body.figures)}
    figures = tuple(
        Figure(_at(_completed(declared[figure.photo.file], figure.photo), figure.photo), figure.inline)
        if figure.photo.file in declared
        else figure
        for figure in body.figures
    )
    filled = tuple(_completed(photo, in_body[photo.file]) if photo.file in in_body else photo for photo in photos)
    return filled, msgspec.structs.replace(body, figures=figures)


def _photo(fields: Fields, node: Node, name: str) -> Photo | None:
    if isinstance(node, ScalarNode):
        file = _file(fields, node, name)
        return Photo(file, line=place_of(node)[0], column=place_of(node)[1]) if file else None
    group = fields.group(node, name, PHOTO_KEYS, PHOTO_WORDS_ELSEWHERE)
    if group is None:
        return None
    file_node = group.node("file")
    if file_node is None:
        fields.findings.error(
            place_of(node), "photo-without-file", f'a photo in "{name}" has no "file"', "add file: hoi-nghi.jpg"
        )
        return None
    file = _file(group, file_node, "file")
    return _described(group, file, node) if file else None


def _described(group: Fields, file: str, node: Node) -> Photo:
    from glonews.prose import split_caption

    caption, credit = split_caption(group.plain("caption"))
    distribute = group.yes_no("distribute")
    expires = group.date("license_expires")
    line, column = place_of(node)
    return Photo(
        file,
        alt=group.plain("alt"),
        caption=caption,
        credit=_CREDIT_WORD.sub("", group.plain("credit")) or credit,
        license=group.plain("license"),
        license_expires=group.iso(expires) if expires else "",
        source=group.plain("source"),
        # Unreadable rights keep a photo at home.
        distribute=distribute if distribute is not None else group.node("distribute") is None,
        focus=_focus(group),
        line=line,
        column=column,
    )


def _file(fields: Fields, node: Node, name: str) -> str:
    from glonews.prose import photo_path

    written = fields.text_of(node, name)
    path = photo_path(fields.findings.path, written) if written else None
    if written and path is None:
        fields.findings.error(
            place_of(node), "bad-photo-path", f'"{written}" is no photo of this site', "name a file beside the article"
        )
    return path or ""


def _focus(group: Fields) -> tuple[float, float] | None:
    """Read the point a crop keeps: "50% 30%", "0.5, 0.3" or a list of both."""
    node = group.node("focus")
    if node is None:
        return None
    if isinstance(node, SequenceNode):
        words = [group.text_of(part, "focus") for part in node.value]
    else:
        words = group.text_of(node, "focus").replace(",", " ").split()
    found = [_FOCUS_PART.fullmatch(word) for word in words]
    point = [float(part[1]) / (100 if part[2] else 1) for part in found if part]
    if len(words) == 2 == len(point) and max(point) <= 1:
        return point[0], point[1]
    group.findings.error(
        place_of(node),
        "bad-focus",
        '"focus" must be two parts from 0 to 1',
        'write "50% 30%": from the left, from the top',
    )
    return None


def _completed(photo: Photo, other: Photo) -> Photo:
    """Fill what is empty in a photo from another description of the same file."""
    return msgspec.structs.replace(
        photo,
        alt=photo.alt or other.alt,
        caption=photo.caption or other.caption,
        credit=photo.credit or other.credit,
        license=photo.license or other.license,
        license_expires=photo.license_expires or other.license_expires,
        source=photo.source or other.source,
        distribute=photo.distribute and other.distribute,
        focus=photo.focus or other.focus,
    )


def _at(photo: Photo, place: Photo) -> Photo:
    return msgspec.structs.replace(photo, line=place.line, column=place.column)
