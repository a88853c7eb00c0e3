"""Compiled templates in the state folder: the next build, and the other processes of this one, need no compiler."""

from __future__ import annotations

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

CHECK = 16
"""Bytes of the digest at the head of each file."""


class CompiledTemplates(BytecodeCache):
    """Compiled templates of one language; they hold partials, words and addresses, all of which are in ``digest``.

    Every file begins with a digest of the rest: bytecode damaged on the disk could run, and print something else.
    A folder that cannot be written only costs time.
    """

    def __init__(self, folder: Path, language: str, digest: str) -> None:
        self._folder = folder
        self._language = language
        self._digest = digest

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the compiled template, if it is there and whole."""
        try:
            content = self._file(bucket).read_bytes()
        except OSError:
            return
        if content[:CHECK] == _check(content[CHECK:]):
            bucket.bytecode_from_string(content[CHECK:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave a compiled template for others."""
        code = bucket.bytecode_to_string()
        file = self._file(bucket)
        temporary = file.with_suffix(f".{token_hex(4)}.new")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(_check(code) + code)
            temporary.replace(file)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Name a template: another version of it takes the place of the former."""
        return blake2b(f"{self._language}/{name}".encode(), digest_size=12).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        """Give what must be the same for a compiled template to be taken."""
        return super().get_source_checksum(self._digest + source)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.compiled"


def _check(code: bytes) -> bytes:
    return blake2b(code, digest_size=CHECK).digest()
