"""Digests of the generator itself: another version of the code may give other bytes, so it is part of every key.

They are taken once in a process: what counts is the code that it has loaded, not what lies on the disk since.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
READING = ("model", "photos", "text", "frontmatter", "prose", "routes", "settings", "taxonomy", "sources", "index")
READING_LIBRARIES = ("markdown", "nh3", "pyyaml", "python-slugify", "msgspec", "pillow")
RENDERING_LIBRARIES = ("jinja2", "markupsafe", "babel", "pillow")


@cache
def reading_digest() -> str:
    """Digest the code that turns sources into index rows: when it changes, everything is read again."""
    modules = [path for room in READING for path in (PACKAGE / room).glob("**/*.py")]
    return _digest([*modules, PACKAGE / "build" / "desk.py"], READING_LIBRARIES)


@cache
def rendering_digest() -> str:
    """Digest all code: when it changes, every output is rendered again."""
    return _digest([*PACKAGE.glob("**/*.py")], RENDERING_LIBRARIES)


def _digest(modules: list[Path], libraries: tuple[str, ...]) -> str:
    digest = blake2b(digest_size=12)
    for module in sorted(modules):
        digest.update(module.relative_to(PACKAGE).as_posix().encode() + b"\0" + module.read_bytes() + b"\0")
    for library in libraries:
        digest.update(f"{library} {_version(library)}\n".encode())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"
