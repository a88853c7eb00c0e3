"""Compiled templates in the state folder: the next build, and the other processes of this one, need no compiler."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from glonews.store.marked import read_marked, write_marked


class CompiledTemplates(BytecodeCache):
    """Compiled templates of one language; they hold partials, words and addresses, all of which are in ``digest``.

    Every file is marked: bytecode damaged on the disk could run, and print something else.
    """

    def __init__(self, folder: Path, language: str, digest: str) -> None:
        self._folder = folder
        self._language = language
        self._digest = digest

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the compiled template, if it is there and whole."""
        code = read_marked(self._file(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave a compiled template for others."""
        write_marked(self._file(bucket), bucket.bytecode_to_string())

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Name a template: another version of it takes the place of the former."""
        return blake2b(f"{self._language}/{name}".encode(), digest_size=12).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """Give what must be the same for a compiled template to be taken."""
        return super().get_source_checksum(self._digest + source)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.compiled"
