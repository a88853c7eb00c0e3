"""One build of a site at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from glonews.problems import LockedError

PATIENCE_SECONDS = 600


@contextmanager
def build_lock(folder: Path, say: Callable[[str], None], patience_seconds: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold the lock of a state folder; wait for another build and say so. The system frees it when we die.

    :raises LockedError: the other build took longer than the patience lasts.
    """
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _acquire(descriptor, say, patience_seconds)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, say: Callable[[str], None], patience_seconds: float) -> None:
    try:
        import fcntl
    except ImportError:  # Windows has no flock: builds there are not guarded against each other
        return
    waited = 0.0
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace") or "unknown"
            if not waited and patience_seconds:
                say(f"another build of this site is running (process {holder}); waiting for it")
            if waited >= patience_seconds:
                raise LockedError(f"another build of this site is still running (process {holder})") from None
            time.sleep(0.1)
            waited += 0.1
