"""The state of one source file on the disk, and when that state can be trusted."""

from __future__ import annotations

import os
import stat
from hashlib import sha1
from pathlib import Path
from typing import NamedTuple

FINE_NS = 50_000_000
COARSE_NS = 2_000_000_000


class FileState(NamedTuple):
    """What the file system says of a file without opening it. Times are nanoseconds."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    def unsure_at(self, clock_ns: int) -> bool:
        """Say whether the file was changed so near ``clock_ns`` that a later change might look the same.

        This is the "racy git" rule (https://git-scm.com/docs/racy-git); file systems that keep whole seconds
        get two of them.
        """
        latest = max(self.mtime_ns, self.ctime_ns)
        return latest >= clock_ns - (COARSE_NS if self.mtime_ns % 1_000_000_000 == 0 else FINE_NS)


def file_state(result: os.stat_result) -> FileState:
    """Take the parts of a stat result that a change of content moves."""
    return FileState(result.st_size, result.st_mtime_ns, result.st_ctime_ns, result.st_ino)


def state_of(path: Path | str) -> FileState | None:
    """Give the state of a regular file, or None when there is none (a link is none)."""
    try:
        result = os.lstat(path)
    except OSError:
        return None
    return file_state(result) if stat.S_ISREG(result.st_mode) else None


def digest_of(content: bytes) -> str:
    """Give the git object id of a blob with this content (SHA-1), so that git's own ids can be compared."""
    return sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def clock_of(folder: Path) -> int:
    """Give the present time of the file system that holds ``folder``, in nanoseconds, by touching a file in it."""
    probe = folder / "clock"
    probe.write_bytes(b"")
    os.utime(probe)
    return probe.stat().st_mtime_ns
