"""Lays out a new newspaper in an empty folder: settings, two stories, a page, a photo, and what publishes it."""

from __future__ import annotations

from pathlib import Path

from glonews import __version__
from glonews.problems import SiteError
from glonews.scaffold.photo import sunrise

FILES = Path(__file__).resolve().parent / "files"
PLACES = {
    "gitignore": ".gitignore",
    "workflows/publish.yml": ".github/workflows/publish.yml",
}
"""Files that bear another name in the package: there a leading dot would hide them from git and from the wheel."""
PHOTO = "content/articles/2025/09/nui-doi-buoi-sang.jpg"
VERSION_MARK = "GLONEWS_VERSION"


def make_site(folder: Path) -> list[str]:
    """Make a newspaper that builds without any problem; gives the paths made, relative to ``folder``, sorted.

    :raises SiteError: the folder is not empty, or cannot be written.
    """
    files = {**_texts(), PHOTO: sunrise()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise SiteError(f'the folder "{folder.resolve().name}" is not empty; choose a new one')
        for path, content in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    except OSError as error:
        raise SiteError(f'the folder "{folder.resolve().name}" cannot be written: {error.strerror}') from error
    return sorted(files)


def _texts() -> dict[str, bytes]:
    found = {path.relative_to(FILES).as_posix(): path for path in sorted(FILES.rglob("*")) if path.is_file()}
    return {PLACES.get(name, name): _text(path) for name, path in found.items()}


def _text(path: Path) -> bytes:
    return path.read_text(encoding="utf-8").replace(VERSION_MARK, __version__).encode()
