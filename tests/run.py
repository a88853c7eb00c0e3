#!/usr/bin/env python3
"""Check everything: ``python3 tests/run.py``; arguments go on to pytest.

Installs what the checks need into .venv, Debian's Chromium where no browser is found and tmux, then runs ruff, mypy
and all tests. The exit code is 0 only when all of them passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from build import LOCK_OF_DEVELOPERS, prepared_python  # noqa: E402 - it lies beside this folder

MEMORY = Path("/dev/shm")
ENOUGH_BYTES = 4 << 30
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NO_BROWSER = """tests/run.py: no Chromium was found and none could be installed, so tests/browser is left out.
Install Chromium or Google Chrome ("sudo apt-get install chromium") to check the pages in a browser, too."""

NO_TERMINAL = (
    """tests/run.py: tmux was not found and could not be installed, so the session at a terminal is left out."""
)


def main() -> None:
    """Run every check, also after one has failed."""
    python = str(prepared_python(LOCK_OF_DEVELOPERS))
    chosen = sys.argv[1:]
    if not has_browser():
        print(NO_BROWSER, flush=True)
        chosen.append("--ignore=tests/browser")
    if not (shutil.which("tmux") or (apt_installs("tmux") and shutil.which("tmux"))):
        print(NO_TERMINAL, flush=True)
        chosen.append("--ignore=tests/browser/test_desk_session.py")
    # "-v" takes back the "-q" of pyproject.toml: logs keep pytest's full closing line.
    pytest = ["pytest", "-n", "2", "--dist", "worksteal", "-v", *chosen]
    with quick_folder() as folder:
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **({"TMPDIR": folder} if folder else {})}
        checks = (["ruff", "check", "."], ["mypy"], pytest)
        failed = [check[0] for check in checks if not passes(python, environment, *check)]
    if failed:
        sys.exit(f"tests/run.py: {', '.join(failed)} failed")


def passes(python: str, environment: dict[str, str], *check: str) -> bool:
    """Run one tool in the repository and tell whether it was content."""
    print(f"$ {' '.join(check)}", flush=True)
    return subprocess.call([python, "-m", *check], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL) == 0


@contextmanager
def quick_folder() -> Iterator[str | None]:
    """Give a folder in memory for the thousands of small sites, or None where there is too little of it."""
    try:
        roomy = shutil.disk_usage(MEMORY).free >= ENOUGH_BYTES
        folder = tempfile.TemporaryDirectory(prefix="glonews-", dir=MEMORY) if roomy else None
    except OSError:
        folder = None
    if folder is None:
        yield None
        return
    with folder as name:
        yield name


def has_browser() -> bool:
    """Claim that there is a Chromium, after trying to install Debian's."""
    return any(map(shutil.which, BROWSERS)) or (apt_installs("chromium") and bool(shutil.which("chromium")))


def apt_installs(package: str) -> bool:
    """Install a Debian package, when this user may do so without being asked for a password."""
    if not shutil.which("apt-get"):
        return False
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if root and not shutil.which("sudo"):
        return False
    print(f"Installing {package} with apt-get", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = [*root, "apt-get", "update", "-qq"]
    install = [*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    return all(subprocess.call(step, env=quiet, stdin=subprocess.DEVNULL) == 0 for step in (update, install))


if __name__ == "__main__":
    main()
