"""Resolve the address of a picture as written in an article; whether the file exists is asked elsewhere."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
# Before a query or the end, which the cleanest addresses have at once.
_ENDING = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|mp4|m4v|webm|vtt)(?=[?#]|\Z)", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x1f\x7f]")


def photo_path(article_path: str, src: str) -> str | None:
    """Give the place of a picture named ``src`` in the article at ``article_path``.

    The result is a path relative to the site folder ("content/articles/2021/01/hoi-nghi.jpg"), a path from the
    site's root ("/photos/x.jpg", resolved later) or an absolute http(s) URL. ``None``: nothing that may be
    shown (outside the site folder, another scheme, no file name).
    """
    written = src.strip()
    if _PLAIN_NAME.fullmatch(written):
        return article_path[: article_path.rfind("/") + 1] + written
    if is_external(written):
        return f"https:{written}" if written.startswith("//") else written
    if _SCHEME.match(written):
        return None
    path = unicodedata.normalize("NFC", unquote(_without_query(written))).replace("\\", "/")
    if not path or path.endswith("/") or _CONTROL.search(path):
        return None
    if path.startswith("/"):
        rooted = _normalised(path.split("/"))
        return f"/{rooted}" if rooted else None
    return _normalised([*article_path.split("/")[:-1], *path.split("/")]) or None


def _without_query(written: str) -> str:
    """Cut off what follows the name of the file; a "#" or "?" within the name ("ảnh #2.jpg") is a letter of it."""
    whole = _ENDING.search(written)
    if whole:
        return written[: whole.end()]
    return re.split(r"[?#]", written, maxsplit=1)[0]


def is_external(address: str) -> bool:
    """Say whether an address names another host ("https://…", "//…")."""
    return address.startswith("//") or address[:8].lower().startswith(("http://", "https://"))


def _normalised(parts: list[str]) -> str:
    """Join the parts of a path without "." and ".."; "" for a path that leaves its root or ends in a folder."""
    kept: list[str] = []
    for part in parts:
        if part == "..":
            if not kept:
                return ""
            kept.pop()
        elif part not in ("", "."):
            kept.append(part)
    return "" if parts[-1] in (".", "..") else "/".join(kept)
