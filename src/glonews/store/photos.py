"""The cache of photo files: by digest of the photo, cut and engine, so that no photo is worked on twice.

Every entry begins with a digest of the rest: one that was cut short or changed is made again, never published.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from glonews.model.photo import PhotoCut
from glonews.store.writing import TEMPORARY

MARK_BYTES = 16


class PhotoCache:
    """A folder with one folder a photo; several processes may read and write it at once."""

    def __init__(self, folder: Path, engine: str = "") -> None:
        self._folder = folder
        self._engine = blake2b(engine.encode(), digest_size=6).hexdigest()

    def read(self, digest: str, cut: PhotoCut) -> bytes | None:
        """Give a file that was made before, if it is there and whole."""
        try:
            content = self._file(digest, cut).read_bytes()
        except OSError:
            return None
        mark, made = content[:MARK_BYTES], content[MARK_BYTES:]
        return made if made and mark == _mark(made) else None

    def write(self, digest: str, cut: PhotoCut, made: bytes) -> None:
        """Keep a file; a cache that cannot be written costs time, not the build."""
        file = self._file(digest, cut)
        temporary = file.with_name(f"{TEMPORARY}{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(_mark(made) + made)
            os.replace(temporary, file)
        except OSError:
            temporary.unlink(missing_ok=True)

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


def _mark(made: bytes) -> bytes:
    return blake2b(made, digest_size=MARK_BYTES).digest()
