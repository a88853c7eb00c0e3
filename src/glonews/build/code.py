"""Digests of the generator itself: another version of the code may give other bytes, so it is part of every key.

They are taken once in a process: what counts is the code that it has loaded, not what lies on the disk since.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from msgspec import DecodeError, Struct, msgpack

from glonews.sources.state import COARSE_NS, clock_of

PACKAGE = Path(__file__).resolve().parent.parent
READING = ("model", "photos", "text", "frontmatter", "prose", "routes", "settings", "taxonomy", "sources", "index")
READING_LIBRARIES = ("markdown", "nh3", "pyyaml", "python-slugify", "msgspec", "pillow")
RENDERING_LIBRARIES = ("jinja2", "markupsafe", "babel", "pillow")


class CodeDigests(Struct, frozen=True):
    """Digests of the code that turns sources into index rows, and of all code: what they decide is made again."""

    marks: str
    """What the file system says of the code; the same marks, the same code."""
    reading: str
    rendering: str


@cache
def code_digests(state: Path) -> CodeDigests:
    """Digest the code, or give what was noted in the state folder when no file of it has changed since."""
    marks, newest_ns = _marks()
    note = state / "code"
    try:
        noted = msgpack.decode(note.read_bytes(), type=CodeDigests)
    except (OSError, DecodeError):
        noted = None
    if noted is not None and noted.marks == marks:
        return noted
    found = CodeDigests(marks, _reading_digest(), _rendering_digest())
    if newest_ns < clock_of(state) - COARSE_NS:  # code that has just changed may change again within a tick
        note.write_bytes(msgpack.encode(found))
    return found


@cache
def _marks() -> tuple[str, int]:
    """Digest path, size and time of every module and typeface, and the names under which libraries are installed."""
    digest, newest_ns = blake2b(digest_size=16), 0
    stack = [str(PACKAGE)]
    lines = [sys.version]
    while stack:
        with os.scandir(stack.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    stack.append(entry.path)
                elif entry.name.endswith((".py", ".ttf")):
                    seen = entry.stat()
                    newest_ns = max(newest_ns, seen.st_mtime_ns, seen.st_ctime_ns)
                    lines.append(f"{entry.path} {seen.st_size} {seen.st_mtime_ns} {seen.st_ctime_ns} {seen.st_ino}")
    for folder in sys.path:
        with suppress(OSError):
            lines += [f"{folder}/{name}" for name in os.listdir(folder or ".") if name.endswith("-info")]
    digest.update("\n".join(sorted(lines)).encode("utf-8", "surrogateescape"))
    return digest.hexdigest(), newest_ns


def _reading_digest() -> str:
    modules = [path for room in READING for path in (PACKAGE / room).glob("**/*.py")]
    return _digest([*modules, PACKAGE / "build" / "desk.py"], READING_LIBRARIES)


def _rendering_digest() -> str:
    return _digest([*PACKAGE.glob("**/*.py"), *PACKAGE.glob("photos/fonts/*.ttf")], RENDERING_LIBRARIES)


def _digest(modules: list[Path], libraries: tuple[str, ...]) -> str:
    digest = blake2b(digest_size=12)
    for module in sorted(modules):
        digest.update(module.relative_to(PACKAGE).as_posix().encode() + b"\0" + module.read_bytes() + b"\0")
    for library in libraries:
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()


def _version(library: str) -> str:
    # Deferred: it loads the parser of mail, and the digests are mostly noted.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"
