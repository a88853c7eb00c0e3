"""Reading changed sources, in parallel when there are many; photos give their facts, articles an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import FileIO
from pathlib import Path
from typing import NamedTuple
from unicodedata import is_normalized

from msgspec import msgpack

from glonews.build import pool
from glonews.build.desk import Desk
from glonews.model.entry import Entry, PageEntry
from glonews.model.photo import PhotoFacts
from glonews.model.video import VideoFacts
from glonews.photos.recipes import too_many_bytes
from glonews.problems import Problem, UnreadablePhoto, UnreadableVideo
from glonews.sources.detect import SourceFile
from glonews.sources.files import BYTES_LIMITS, is_video, kind_of
from glonews.sources.naming import on_disk
from glonews.sources.state import digest_of, state_of

CHUNK = 64


class Read(NamedTuple):
    """What reading one source gave. Nothing but problems when it cannot be published."""

    source: SourceFile | None
    problems: tuple[Problem, ...] = ()
    entry: Entry | None = None
    page: PageEntry | None = None
    body: str = ""
    facts: PhotoFacts | None = None
    trouble: str = ""
    """Why a photo or a video cannot be shown."""
    video: VideoFacts | None = None
    """Of a video, of captions, and of static files that could serve as such."""

    @property
    def has_failed(self) -> bool:
        """Say whether there is an error in it."""
        return any(problem.severity == "error" for problem in self.problems)


def read_all(site: Path, desk: Desk, paths: Sequence[str], clock_ns: int, jobs: int) -> Iterator[Read]:
    """Read sources in the order given."""
    if len(paths) <= pool.SHORT or jobs <= 1:
        yield from (read_one(site, desk, path, clock_ns) for path in paths)
        return

    def open_worker() -> Callable[[Sequence[str]], bytes]:
        # As one string of bytes the values pass between processes at two thirds of the cost.
        return lambda part: _encode([read_one(site, desk, path, clock_ns) for path in part])

    for part in pool.run(open_worker, pool.chunks(paths, CHUNK), jobs):
        yield from _decode(part)


_encode = msgpack.Encoder().encode
_decode = msgpack.Decoder(list[Read]).decode


def read_one(site: Path, desk: Desk, path: str, clock_ns: int) -> Read:
    """Read one source of any kind."""
    read = _read(site, desk, path, clock_ns)
    if read.source is None or is_normalized("NFC", path):
        return read
    return read._replace(problems=(*read.problems, _decomposed(path)))


def _read(site: Path, desk: Desk, path: str, clock_ns: int) -> Read:
    kind = kind_of(path) or ""
    file = on_disk(site, path)
    state = state_of(file)
    if state is None:
        return Read(None)
    if state.size > BYTES_LIMITS.get(kind, state.size):
        return _unshown(SourceFile(path, kind, "", state, unsure=False), too_many_bytes(BYTES_LIMITS[kind]))
    try:
        with FileIO(file) as opened:
            content = opened.readall()
    except OSError as error:
        unread = SourceFile(path, kind, "", state, unsure=True)
        return Read(unread, (_unreadable(path, error.strerror or "unknown error"),))
    source = SourceFile(path, kind, digest_of(content), state, state.unsure_at(clock_ns))
    if kind == "article":
        entry, problems = desk.entry(path, content)
        return Read(source, problems, entry=entry)
    if kind == "page":
        page, body, problems = desk.page(path, content)
        return Read(source, problems, page=page, body=body)
    if kind == "photo":
        return _photo(source, content)
    return _video(source, content) if is_video(path) else Read(source)


def _photo(source: SourceFile, content: bytes) -> Read:
    from glonews.photos.opening import facts_of

    try:
        return Read(source, facts=facts_of(source.path, content))
    except UnreadablePhoto as error:
        return _unshown(source, str(error))


def _video(source: SourceFile, content: bytes) -> Read:
    from glonews.photos.videos import video_facts

    try:
        return Read(source, video=video_facts(source.path, content))
    except UnreadableVideo as error:
        # A static file is published whatever it holds; only who shows it as a video need know.
        return Read(source, trouble=str(error)) if source.kind == "static" else _unshown(source, str(error))


def _unshown(source: SourceFile, trouble: str) -> Read:
    return Read(source, (_unreadable(source.path, trouble),), trouble=trouble)


def _decomposed(path: str) -> Problem:
    """Tell of a name as old Macs write it: links, whose letters are composed, do not find it."""
    return Problem(
        path, 0, 0, "decomposed-name", "warning",
        "the letters of this file's name are typed in parts (base and marks), so that links do not find it",
        "glonews check --fix renames it",
    )  # fmt: skip


def _unreadable(path: str, why: str) -> Problem:
    return Problem(path, 0, 0, "unreadable-file", "error", f"the file cannot be read: {why}", "replace or remove it")
