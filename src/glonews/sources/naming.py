"""Names of photos and videos: as articles write them, and as the disk has them, where macOS types letters in parts.

A source is known by its composed name from the door on. Only who opens the file asks what it is called on the disk.
"""

from __future__ import annotations

import os
from pathlib import Path
from unicodedata import normalize

from glonews.sources.files import kind_of

FOLLOWED = ("photo", "video")
"""Kinds of files that articles name; the name of an article itself is told and not followed."""


def known_as(path: str) -> str:
    """Give the path by which a file is known: with a composed name when it is a photo or video named in parts."""
    if path.isascii() or kind_of(path) not in FOLLOWED:
        return path
    folder, slash, name = path.rpartition("/")
    composed = normalize("NFC", name)
    # A name in neither form would not be found again by either.
    return f"{folder}{slash}{composed}" if normalize("NFD", composed) == name else path


def on_disk(root: Path, path: str) -> str:
    """Give the file of a source; of two whose names look the same, the one with the composed name."""
    file = f"{root}/{path}"  # joined as text: for a hundred thousand files a Path takes a second
    if path.isascii() or kind_of(path) not in FOLLOWED or os.path.lexists(file):
        return file
    folder, slash, name = path.rpartition("/")
    in_parts = f"{root}/{folder}{slash}{normalize('NFD', name)}"
    return in_parts if os.path.lexists(in_parts) else file
