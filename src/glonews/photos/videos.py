"""Videos and their captions: whether browsers show them, what they are like, and what of them is published."""

from __future__ import annotations

import re
from posixpath import splitext

from msgspec import structs

from glonews.model.video import VideoFacts
from glonews.photos.gaps import Film, without
from glonews.photos.mp4 import mp4_film
from glonews.photos.webm import webm_film
from glonews.problems import UnreadableVideo

_PLACE = re.compile(rb"\xa9xyz|loci|ISO6709|gps|location|latitude", re.IGNORECASE)
_BAD_TIME = re.compile(rb"^\s*(?:\d+:)?\d\d:\d\d,\d{3}\s*-->", re.MULTILINE)


def video_facts(path: str, content: bytes) -> VideoFacts:
    """Say what a video is like; of captions that they are some.

    :raises UnreadableVideo: no browser would show the file.
    """
    film = _film(path, content)
    says_place = any(_PLACE.search(content, gap.start, gap.end) for gap in film.gaps)
    return structs.replace(film.facts, says_place=True) if says_place else film.facts


def published_video(path: str, content: bytes) -> bytes:
    """Give a video as it is published: without what it says of the place, of the camera and of its owner's telephone.

    :raises UnreadableVideo: no browser would show the file.
    """
    return without(content, _film(path, content).gaps)


def _film(path: str, content: bytes) -> Film:
    """Look at a file by its ending.

    The first bytes tell what it is: https://www.w3.org/TR/mse-byte-stream-format-isobmff/,
    https://www.webmproject.org/docs/container/, https://www.w3.org/TR/webvtt1/#file-structure.
    """
    ending = splitext(path)[1].lower()
    if not content:
        raise UnreadableVideo("it is empty")
    if ending == ".vtt":
        return _captions(content)
    if ending == ".webm":
        if not content.startswith(b"\x1a\x45\xdf\xa3"):
            raise UnreadableVideo("it is no WebM file")
        return webm_film(content)
    if content[4:8] != b"ftyp":
        raise UnreadableVideo("it is no MP4 file")
    if content[8:12] == b"qt  ":
        raise UnreadableVideo("it is a QuickTime file; export it as MP4 (H.264)")
    return mp4_film(content)


def _captions(content: bytes) -> Film:
    bare = content.removeprefix(b"\xef\xbb\xbf")
    if not re.match(rb"WEBVTT(?:[ \t\r\n]|$)", bare):
        raise UnreadableVideo("it does not begin with WEBVTT")
    try:
        bare.decode()
    except UnicodeDecodeError as error:
        raise UnreadableVideo("its letters are no UTF-8; save it as UTF-8") from error
    if _BAD_TIME.search(bare):
        raise UnreadableVideo("its times have a comma; write 00:01.000")
    return Film(VideoFacts(size_bytes=len(content)))
