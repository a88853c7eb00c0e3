"""Watching the folders of a site: names of saved files, relative to the site, or nothing when names do not suffice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from watchfiles._rust_notify import RustNotify

from glonews.sources.files import ROOTS

Saved = Callable[[tuple[str, ...] | None], None]
"""Takes the paths of saved files; None when the whole site is to be looked at."""

QUIET_MS = 15
"""Saves are told when no other follows within this time: an editor writes one file in several steps."""
LONGEST_MS = 300
WAKE_MS = 500
POLL_SECONDS = 2.0


class Watcher:
    """Watches one site. What is saved after the watcher is made is told, even before ``start``.

    The library wraps the same native watcher for asyncio; the wrapper does not say when watching has begun.
    It tells neither of a queue that ran over (https://github.com/samuelcolvin/watchfiles/issues/348): the caller
    looks at everything when it is quiet.
    """

    def __init__(self, site: Path, note: Callable[[str], None]) -> None:
        self.site = site
        self.note = note
        self._stop = Event()
        self._moved = Event()
        self._polls = False
        self._bases: dict[str, str] = {}
        self._folders = self._open_folders()
        self._top = self._opened([site], recursive=False)

    def start(self, saved: Saved) -> None:
        """Begin to tell; ``saved`` is called from other threads."""
        for work in (self._follow_folders, self._follow_top):
            Thread(target=work, args=(saved,), daemon=True).start()

    def stop(self) -> None:
        """End the threads soon."""
        self._stop.set()
        self._moved.set()

    def _open_folders(self) -> RustNotify | None:
        present = [root for root in ROOTS if (self.site / root).is_dir()]
        self._bases = {str((self.site / root).resolve()): root for root in present}
        return self._opened([Path(base) for base in self._bases], recursive=True) if present else None

    def _opened(self, folders: list[Path], *, recursive: bool) -> RustNotify | None:
        try:
            return RustNotify([str(folder) for folder in folders], False, False, 300, recursive, True)
        except (OSError, RuntimeError) as error:
            if not self._polls:
                self.note(f"the system cannot watch so many folders ({error}); the site is looked at every two seconds")
            self._polls = True
            return None

    def _follow_folders(self, saved: Saved) -> None:
        while not self._stop.is_set():
            self._follow(self._folders, self._moved, lambda paths: self._tell_files(paths, saved))
            if self._stop.is_set():
                return
            self._moved.clear()
            self._folders = self._open_folders()
            saved(None)

    def _follow_top(self, saved: Saved) -> None:
        """A folder of sources that appears, or another in its place, has to be watched anew."""
        self._follow(self._top, self._stop, self._tell_top)

    def _follow(self, notify: RustNotify | None, until: Event, tell: Callable[[Iterable[str]], None]) -> None:
        if notify is None:
            until.wait(POLL_SECONDS if self._polls else None)
            self._moved.set()
            return
        with notify:
            while not until.is_set():
                changes = notify.watch(LONGEST_MS, QUIET_MS, WAKE_MS, until)
                if isinstance(changes, set):
                    tell([path for _, path in changes])

    def _tell_top(self, paths: Iterable[str]) -> None:
        if any(path == str(self.site / root) for path in paths for root in ROOTS):
            self._moved.set()

    def _tell_files(self, paths: Iterable[str], saved: Saved) -> None:
        named = sorted({name for path in paths if (name := self._name(path))})
        if named:
            saved(tuple(named))

    def _name(self, path: str) -> str:
        """Give the path relative to the site; "" for hidden files and for what editors leave for a moment."""
        for base, root in self._bases.items():
            if path == base:
                return root
            if path.startswith(base + "/"):
                name = path[len(base) + 1 :]
                return "" if name.startswith(".") or "/." in name else f"{root}/{name}"
        return ""
