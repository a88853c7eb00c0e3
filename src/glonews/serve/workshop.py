"""The builder of a preview: takes in what is saved, makes what browsers ask for first, and the rest in between.

It runs in a process of its own, so that browsers are answered while it works, and so that it may fork others.
"""

from __future__ import annotations

import signal
import sqlite3
import time
import traceback
from multiprocessing.connection import Connection

from glonews.build.pipeline import refusal
from glonews.build.place import Place
from glonews.problems import GlonewsError, IndexDamaged, SiteError
from glonews.serve.findings import answered, fresh_since, restyled, style_sheets
from glonews.serve.session import PreviewSession, preview_place, preview_request
from glonews.serve.sharing import share_published
from glonews.serve.voice import Voice
from glonews.serve.wire import Answer, Asked, Changed, Failed, Fresh, Note, Opened, Settled, Wanted
from glonews.store.lock import build_lock

MANY = 500
"""From so many saved files on it is quicker, and surer, to look at the whole site."""
DOUBT_SECONDS = 10
"""After so much quiet a look at the whole site makes sure that the watcher has named every file."""
MINUTE = 60
TRIES = 2


class Ended(Exception):
    """The other process has gone, or wants this one to go."""


def work(pipe: Connection, other_end: Connection, asked: Asked) -> None:
    """Build until the other end of the pipe is closed."""
    other_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the other process decides
    voice = Voice(pipe)
    place = preview_place(asked.site)
    try:
        with build_lock(place.state, lambda text: voice.tell(Note(text)), patience_seconds=0):
            share_published(place, lambda text: None)
            Workshop(pipe, asked, place, voice).run()
    except (Ended, BrokenPipeError, ConnectionResetError):
        return
    except GlonewsError as error:
        voice.tell(Failed(str(error)))
    except OSError as error:
        voice.tell(Failed(refusal(error, place)))
    except Exception as error:  # the last net of this process: the other one tells of the bug
        voice.tell(Failed(f"{type(error).__name__}: {error}", traceback.format_exc()))


class Workshop:
    """What the builder knows between two messages."""

    def __init__(self, pipe: Connection, asked: Asked, place: Place, voice: Voice) -> None:
        self.pipe = pipe
        self.asked = asked
        self.place = place
        self.voice = voice
        voice.between = self._receive
        self.session: PreviewSession | None = None
        self.saved: list[Changed] = []
        """Saves that are not taken in yet."""
        self.owed: set[str] | None = set()
        """Files whose saves could not be taken in: None for any."""
        self.wanted: list[Wanted] = []
        """Questions that cannot be answered yet."""
        self.opened: tuple[str, ...] = ()
        self.known: set[str] = set()
        """Outputs of this round that browsers were told of, or have fetched since."""
        self.may_answer = False
        """False while the index is between two states, and while another question is answered."""
        self.refused = False
        self.styles: dict[str, str] = {}
        self.doubt_at = 0.0
        """When the whole site is looked at again; 0 for no doubt."""
        self.tries = 0

    def run(self) -> None:
        """Work until the pipe is closed."""
        while not self.saved:
            self._receive(wait=None)
        while True:
            if self.saved:
                self._round(self._named())
            elif not self._receive(wait=self._leisure()):
                in_doubt = self.doubt_at and time.monotonic() >= self.doubt_at
                self._round(None if in_doubt else set())

    def _receive(self, wait: float | None = 0) -> bool:
        """Read what was sent, waiting for it so many seconds; says whether there was anything."""
        found = False
        while self.pipe.poll(0 if found else wait):
            found = True
            try:
                message = self.pipe.recv()
            except EOFError:
                raise Ended from None
            if isinstance(message, Changed):
                self.saved.append(message)
            elif isinstance(message, Opened):
                self.opened = message.paths
            else:
                self.wanted.append(message)
        if found and self.may_answer:
            self._answer()
        return found

    def _goes_on(self) -> bool:
        self._receive()
        return not self.saved

    def _named(self) -> set[str] | None:
        """Take the saves that wait: their paths, or None for a look at everything."""
        waiting, self.saved = self.saved, []
        paths: set[str] = set()
        for change in waiting:
            if change.paths is None:
                return None
            paths.update(change.paths)
        return paths if len(paths) <= MANY else None

    def _leisure(self) -> float:
        """Give the seconds until there is something to do without being told."""
        doubt = [self.doubt_at - time.monotonic()] if self.doubt_at else []
        clock = [MINUTE - time.time() % MINUTE] if self.asked.now is None else []
        return max(0.01, min([*doubt, *clock, 3600.0]))

    def _round(self, named: set[str] | None) -> None:
        """Take in some files and what earlier rounds owe, and make what this touches until the next save."""
        began = time.perf_counter()
        paths = None if named is None or self.owed is None else named | self.owed
        self.may_answer = False
        try:
            self._take_in(paths)
        except SiteError as error:
            self._refuse(error, paths)
            return
        except (IndexDamaged, sqlite3.DatabaseError) as error:
            self._start_anew(error)
            return
        self.owed, self.refused, self.tries = set(), False, 0
        if paths is None:
            self.doubt_at = 0.0
        elif paths:
            self.doubt_at = time.monotonic() + DOUBT_SECONDS
        self._make(began)

    def _take_in(self, paths: set[str] | None) -> None:
        now = int(time.time()) if self.asked.now is None else self.asked.now
        if self.session is None:
            request = preview_request(self.place, now, self.asked.jobs)
            self.session = PreviewSession(self.place, request, self.voice, self._goes_on)
        before = style_sheets(self.session)
        self.session.take_in(paths, now)
        self.styles = restyled(self.session, before)
        self.known = set()

    def _refuse(self, error: SiteError, paths: set[str] | None) -> None:
        """Tell why nothing was built; the files stay owed."""
        self.owed, self.refused = paths, True
        self.voice.tell(Fresh(problems=error.problems, refused=str(error)))
        self._answer()

    def _start_anew(self, error: Exception) -> None:
        """Forget an index that is damaged."""
        self.tries += 1
        if self.tries > TRIES:
            raise error
        self.voice.note(f"the index was damaged ({error}) and is made anew from the sources")
        if self.session:
            self.session.close()
        self.session = None
        self.place.index.unlink(missing_ok=True)
        self.saved.append(Changed(None))

    def _make(self, began: float) -> None:
        """Make what browsers show, then what they ask for, then all the rest."""
        session = self.session
        assert session
        session.make_first(self.opened)
        self._tell_fresh(session)
        self._answer()
        report = session.make()
        if report is None:
            return
        self._tell_fresh(session)
        made = len(report.added) + len(report.changed) + len(report.removed)
        self.voice.tell(
            Settled(
                saved=session.saved,
                made=made,
                articles=report.articles,
                seconds=round(time.perf_counter() - began, 3),
                problems=report.problems,
            )
        )
        self._answer()

    def _tell_fresh(self, session: PreviewSession) -> None:
        fresh = fresh_since(session, self.known, self.styles)
        self.known |= fresh.touched
        self.voice.tell(fresh)

    def _answer(self) -> None:
        """Answer what can be answered; the other questions stay."""
        waiting, self.wanted = self.wanted, []
        self.may_answer = False
        for wanted in waiting:
            answer = answered(self.session, wanted) if self.session else None
            if answer is None and not self.refused:
                self.wanted.append(wanted)
                continue
            self.known.add(wanted.path)
            self.voice.tell(answer or Answer(number=wanted.number))
        self.may_answer = True
