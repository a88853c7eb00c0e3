"""A pool of forked processes for long work, and the same work in this process for short work."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult

Task = TypeVar("Task")
Result = TypeVar("Result")

SHORT = 128
"""Up to so many tasks a pool would cost more than it saves: each of its processes loads the theme, while the other
cores look over the output folder."""

AHEAD = 4
"""Parts on their way to each process."""


def default_jobs() -> int:
    """Give the number of cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def scanners(jobs: int) -> int:
    """Give the number of processes that look over the output folder: a disk answers few questions at once."""
    return min(jobs or default_jobs(), 4)


def chunks(tasks: Iterable[Task], size: int) -> Iterator[list[Task]]:
    """Cut a stream of tasks into lists."""
    stream = iter(tasks)
    while chunk := list(islice(stream, size)):
        yield chunk


def run(
    open_worker: Callable[[], Callable[[Sequence[Task]], Result]],
    parts: Iterable[Sequence[Task]],
    jobs: int,
) -> Iterator[Result]:
    """Give the results in the order of the parts. Each process opens its own worker, once."""
    if jobs <= 1 or not hasattr(os, "fork"):
        work = None  # opened for the first part: what has nothing to do loads nothing
        for part in parts:
            work = work or open_worker()
            yield work(part)
        return
    import multiprocessing  # deferred: short work needs no pool, and this takes ten milliseconds

    context = multiprocessing.get_context("fork")
    with context.Pool(jobs, _start, (open_worker,)) as pool:
        # Parts are drawn here, not by the pool's own thread: they may come from the index, and a part drawn
        # long before its turn only takes memory.
        work_of: Callable[[Sequence[Task]], Result] = _work  # type: ignore[assignment]  # typed by open_worker
        waiting: deque[AsyncResult[Result]] = deque()
        for part in parts:
            waiting.append(pool.apply_async(work_of, (part,)))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().get()
        while waiting:
            yield waiting.popleft().get()


_worker: Callable[[Sequence[object]], object] | None = None


def _start(open_worker: Callable[[], Callable[[Sequence[object]], object]]) -> None:
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    global _worker  # a worker process has one job for its whole life
    _worker = open_worker()


def _work(part: Sequence[object]) -> object:
    assert _worker is not None
    return _worker(part)
