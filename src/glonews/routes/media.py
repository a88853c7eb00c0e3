"""Addresses of photos in the output: folder and stem of the source, and a digest so that they cache for ever."""

from __future__ import annotations

from posixpath import splitext
from urllib.parse import quote

from glonews.model.settings import Paths

ROOTS = ("content/articles/", "content/", "static/", "photos/")


def media_url(path: str, digest: str, paths: Paths) -> str:
    """Give the address of a photo file: content/articles/2021/01/x.jpg is "/anh/2021/01/x.1a2b3c4d.jpg"."""
    short = next((path.removeprefix(root) for root in ROOTS if path.startswith(root)), path)
    stem, extension = splitext(short)
    return quote(f"/{paths.media}/{stem}.{digest[:8]}{extension.lower()}")


def candidates(file: str) -> tuple[str, ...]:
    """Give the source paths a photo's ``file`` may mean: "/x.jpg" is looked for in static, content and photos."""
    if not file.startswith("/"):
        return (file,)
    bare = file.lstrip("/")
    return (f"static/{bare}", f"content/{bare}", *([bare] if bare.startswith("photos/") else []))


FINGERPRINTED = (".css", ".js", ".mjs")


def static_url(path: str, digest: str) -> str:
    """Give the address of a static file: static/css/style.css is "/css/style.1a2b3c4d.css", others keep their name."""
    bare = path.removeprefix("static/")
    stem, extension = splitext(bare)
    return quote(f"/{stem}.{digest[:8]}{extension}" if extension in FINGERPRINTED else f"/{bare}")
