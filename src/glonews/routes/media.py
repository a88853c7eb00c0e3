"""Addresses of photos in the output: folder and stem of the source, and a digest so that they cache for ever."""

from __future__ import annotations

from hashlib import blake2b
from posixpath import splitext
from urllib.parse import quote

from glonews.model.photo import PhotoCut, SocialCard
from glonews.model.settings import Paths

VERSION = 1
"""Raise it when the same photo is to give other bytes: its files then get other names."""
ROOTS = ("content/articles/", "content/", "static/", "photos/")


def media_stem(path: str, digest: str, paths: Paths) -> str:
    """Give what the addresses of a photo's files begin with, "/anh/2021/01/x.1a2b3c4d".

    The digest in it is that of the photo and of the way its files are made, so that they cache for ever.
    """
    short = next((path.removeprefix(root) for root in ROOTS if path.startswith(root)), path)
    mark = blake2b(f"{digest} {VERSION}".encode(), digest_size=4).hexdigest()
    return quote(f"/{paths.media}/{splitext(short)[0]}.{mark}")


def cut_url(path: str, digest: str, cut: PhotoCut, paths: Paths) -> str:
    """Give the address of one file of a photo."""
    stem = media_stem(path, digest, paths)
    if cut.ending in ("gif", "svg"):
        return f"{stem}.{cut.ending}"
    return f"{stem}{crop_suffix(cut.ratio, cut.focus)}-{cut.width_px}.{cut.ending}"


def card_url(path: str, card: SocialCard, paths: Paths) -> str:
    """Give the address of the drawn card of an article; networks keep what they have seen."""
    return f"{media_stem(path, repr((path, card.title, card.section, card.paper)), paths)}-card.png"


def crop_suffix(ratio: str, focus: tuple[int, int] | None) -> str:
    """Give what the names of the files of a crop have after the photo's own."""
    return (f"-{ratio}" if ratio else "") + (f"-{focus[0]}-{focus[1]}" if focus else "")


def candidates(file: str) -> tuple[str, ...]:
    """Give the source paths a photo's ``file`` may mean: "/x.jpg" is looked for in static, content and photos."""
    if not file.startswith("/"):
        return (file,)
    bare = file.lstrip("/")
    return (f"static/{bare}", f"content/{bare}", *([bare] if bare.startswith("photos/") else []))


def is_video_page(file: str) -> bool:
    """Say whether the file of a video is the address of its page on a video site."""
    return file.startswith(("https://", "http://"))


FINGERPRINTED = (".css", ".js", ".mjs")


def static_url(path: str, digest: str) -> str:
    """Give the address of a static file: static/css/style.css is "/css/style.1a2b3c4d.css", others keep their name."""
    bare = path.removeprefix("static/")
    stem, extension = splitext(bare)
    return quote(f"/{stem}.{digest[:8]}{extension}" if extension in FINGERPRINTED else f"/{bare}")
