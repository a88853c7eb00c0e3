"""Measure commands from outside: wall and CPU seconds, peak memory, and what the rest of the machine did meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

TIMED = Path(__file__).with_name("timed.py")
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""An installed program has its modules compiled; one in a work tree has them so unless this is set."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of one command, or the medians of several."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor, user and system, of the process and all it waited for."""
    peak_mib: float
    """Resident memory of the largest single process at its peak."""
    others_cpu: float
    """Seconds of processor that everything else on the machine used meanwhile; 0 where that is not known."""
    files: int = 0
    """Files of the site added, changed or removed."""


def measured(command: Sequence[str | Path], folder: Path, log: Path, more: Mapping[str, str] | None = None) -> Sample:
    """Run a command in a folder, with ``more`` in its environment. Exits with the log when the command fails."""
    words = [sys.executable, "-I", "-S", str(TIMED), str(log), *map(str, command)]
    os.sync()  # what the last run left to write is not this run's business
    before = busy_seconds()
    done = subprocess.run(
        words, cwd=folder, env={**os.environ, **COMPILED, **(more or {})}, stdout=subprocess.PIPE, check=True
    )
    result = json.loads(done.stdout)
    if result["code"]:
        sys.exit(f"bench: this failed with code {result['code']}: {' '.join(words[5:])}\n{tail(log)}")
    others = max(busy_seconds() - before - result["cpu"], 0.0)
    return Sample(result["wall"], result["cpu"], result["peak_mib"], round(others, 2))


def busy_seconds() -> float:
    """Seconds that all processors together have worked since the machine started; 0 without ``/proc``."""
    try:
        line = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0]
    except OSError:
        return 0.0
    user, nice, system, _, _, interrupts, soft_interrupts = map(int, line.split()[1:8])
    return (user + nice + system + interrupts + soft_interrupts) / os.sysconf("SC_CLK_TCK")


def tail(log: Path, lines: int = 15) -> str:
    """Give the end of a log."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


def middle(samples: Sequence[Sample]) -> Sample:
    """Give the median of every number by itself."""
    return Sample(
        wall=median(sample.wall for sample in samples),
        cpu=median(sample.cpu for sample in samples),
        peak_mib=median(sample.peak_mib for sample in samples),
        others_cpu=median(sample.others_cpu for sample in samples),
        files=round(median(sample.files for sample in samples)),
    )
