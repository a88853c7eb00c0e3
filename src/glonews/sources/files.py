"""What a source file is for, by its path alone."""

from __future__ import annotations

from posixpath import splitext

from glonews.photos.recipes import BYTES_LIMIT

ROOTS = ("content", "photos", "static", "templates")
SETTINGS = {f"content/{name}.yaml" for name in ("site", "categories", "authors", "tags", "front")}
VIDEO_ENDINGS = {".mp4", ".m4v", ".webm", ".vtt"}
PHOTO_ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"}


BYTES_LIMITS = {"photo": BYTES_LIMIT, "video": 100_000_000}
"""A larger file of a kind is not even opened; many hosts take none above that of a video."""


def is_video(path: str) -> bool:
    """Say whether the name of a source is that of a video or of captions, wherever it lies."""
    return splitext(path)[1].lower() in VIDEO_ENDINGS


def kind_of(path: str) -> str | None:
    """Give "article", "page", "settings", "photo", "video", "static" or "template"; None for no source.

    Captions count as video. Hidden files and folders are no source, nor are Markdown files directly in ``content/`` (a
    README, a licence).
    """
    parts = path.split("/")
    if any(part.startswith(".") for part in parts):
        return None
    root, ending = parts[0], splitext(path)[1].lower()
    if root == "content":
        if path in SETTINGS:
            return "settings"
        if ending == ".md" and len(parts) > 2:
            return "page" if parts[1] == "pages" else "article"
    if root in ("content", "photos"):
        return "photo" if ending in PHOTO_ENDINGS else "video" if ending in VIDEO_ENDINGS else None
    return {"static": "static", "templates": "template"}.get(root)
