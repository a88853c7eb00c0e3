"""What the answering process knows: whether the builder is at rest, what is wrong, which browsers are open."""

from __future__ import annotations

import asyncio

from glonews.problems import Problem
from glonews.serve.browsers import Browser, Browsers
from glonews.serve.line import Line
from glonews.serve.shelf import Shelf
from glonews.serve.wire import Answer, Fresh, FromBuilder, Progress, Settled
from glonews.serve.words import Say, Tell, banner, board, progress


class Newsstand:
    """Between the builder and the browsers."""

    def __init__(self, line: Line, shelf: Shelf, say: Say, tell: Tell, room: int) -> None:
        self.line = line
        self.shelf = shelf
        self.browsers = Browsers(room)
        self.is_idle = False
        """Whether every output is up to date with all that was saved."""
        self._say = say
        self._tell = tell
        self._errors: tuple[Problem, ...] = ()
        self._refused = ""
        self._progress: Progress | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def saved(self, paths: tuple[str, ...] | None) -> None:
        """Pass on what the watcher has seen; comes from its threads."""
        self.is_idle = False
        self.line.saved(paths)

    def hear(self, message: FromBuilder) -> None:
        """Take note of what the builder says, and let browsers know."""
        if isinstance(message, Fresh):
            self.is_idle = False
            self._errors, self._refused = message.problems, message.refused
            self.browsers.tell_of(message, self.shelf.version)
            self._tell_problems()
        elif isinstance(message, Settled):
            self.is_idle = True
            self._progress = None
            task = asyncio.get_running_loop().create_task(self._look_again())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        elif isinstance(message, Progress):
            self._progress = message

    async def ask(self, path: str, patience_seconds: float) -> Answer | None:
        """Ask the builder for a file of the output."""
        return await self.line.ask(path, patience_seconds)

    def enter(self, browser: Browser, answer: Answer | None) -> None:
        """Take a page in, and tell it what is wrong."""
        browser.problems = answer.problems if answer else ()
        self.browsers.enter(browser)
        self.line.opened(self.browsers.paths)
        self._tell_problem_of(browser)

    def leave(self, browser: Browser) -> None:
        """Forget a page."""
        self.browsers.leave(browser)
        self.line.opened(self.browsers.paths)

    def banner(self, answer: Answer) -> str:
        """Say why readers do not see a page."""
        return banner(answer, self._say)

    def words_for_waiting(self) -> tuple[str, str]:
        """Give title and text of the page that is shown while a first build makes its index."""
        return self._say("The preview is being built"), progress(self._progress, self._say)

    def words_for_nothing(self) -> tuple[str, str]:
        """Give title and text of the page that is shown where not even a page 404 was built."""
        return "404", self._say("There is no such page")

    async def _look_again(self) -> None:
        """Ask what is wrong with the pages that are shown: a warning may have gone without a change of the page."""
        for browser in self.browsers.all():
            answer = await self.ask(browser.path, 1.0)
            if answer and answer.problems != browser.problems:
                browser.problems = answer.problems
                self._tell_problem_of(browser)

    def _tell_problems(self) -> None:
        for browser in self.browsers.all():
            self._tell_problem_of(browser)

    def _tell_problem_of(self, browser: Browser) -> None:
        found = (*self._errors, *browser.problems)
        browser.tell("problems", board(found, self._refused, self._say, self._tell))
