"""How many browsers a preview answers at once: as many as the system gives it open files for, and not more."""

from __future__ import annotations

from msgspec import Struct

ENOUGH_FILES = 10_240
"""More is never asked for: some systems refuse it."""
MOST_LINES = 512


class Limits(Struct, frozen=True):
    """What is open at once."""

    lines: int
    """Connections; one more is told to come again."""

    @property
    def browsers(self) -> int:
        """Pages that hear of changes; the others ask for files and leave."""
        return self.lines // 2


def widest_limits() -> Limits:
    """Raise the limit of open files of this process as far as it may, and give what fits into it."""
    try:
        import resource
    except ImportError:  # Windows counts otherwise
        return Limits(MOST_LINES)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = ENOUGH_FILES if hard == resource.RLIM_INFINITY else min(hard, ENOUGH_FILES)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
        except (OSError, ValueError):
            pass  # it stays as it was
    return Limits(MOST_LINES if soft == resource.RLIM_INFINITY else min(MOST_LINES, max(4, soft // 2)))
