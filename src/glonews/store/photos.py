"""The cache of photo files: by digest of the photo, cut and engine, so that no photo is worked on twice.

Every entry begins with a digest of the rest: one that was cut short or changed is made again, never published.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from glonews.model.photo import PhotoCut
from glonews.store.marked import read_marked, write_marked


class PhotoCache:
    """A folder with one folder a photo; several processes may read and write it at once."""

    def __init__(self, folder: Path, engine: str = "") -> None:
        self._folder = folder
        self._engine = blake2b(engine.encode(), digest_size=6).hexdigest()

    def read(self, digest: str, cut: PhotoCut) -> bytes | None:
        """Give a file that was made before, if it is there and whole."""
        return read_marked(self._file(digest, cut))

    def write(self, digest: str, cut: PhotoCut, made: bytes) -> None:
        """Keep a file; a cache that cannot be written costs time, not the build."""
        write_marked(self._file(digest, cut), made)

    def has(self, digest: str, cut: PhotoCut) -> bool:
        """Say whether a file was made before, without looking into it."""
        return self._file(digest, cut).exists()

    def sweep(self, digests: Iterable[str]) -> None:
        """Forget the files of every photo but these."""
        kept = set(digests)
        for folder in sorted(self._folder.glob("*/*")):
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def _file(self, digest: str, cut: PhotoCut) -> Path:
        focus = "-".join(map(str, cut.focus or ()))
        size = f"{cut.width_px}x{cut.height_px}"
        name = "_".join(filter(None, (cut.ratio, focus, size, self._engine)))
        return self._folder / digest[:2] / digest / f"{name}.{cut.ending}"
