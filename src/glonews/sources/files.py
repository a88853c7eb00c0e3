"""What a source file is for, by its path alone."""

from __future__ import annotations

from posixpath import splitext

ROOTS = ("content", "photos", "static", "templates")
SETTINGS = {f"content/{name}.yaml" for name in ("site", "categories", "authors", "tags", "front")}
PHOTO_ENDINGS = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"}


def kind_of(path: str) -> str | None:
    """Give "article", "page", "settings", "photo", "static" or "template"; None for a file that is no source.

    Hidden files and folders are none, nor are Markdown files directly in ``content/`` (a README, a licence).
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
        return "photo" if ending in PHOTO_ENDINGS else None
    if root == "photos":
        return "photo" if ending in PHOTO_ENDINGS else None
    return {"static": "static", "templates": "template"}.get(root)
