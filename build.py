#!/usr/bin/env python3
"""Build the newspaper of this repository: ``python3 build.py``; arguments go on to ``glonews build``.

Needs Python 3.11 and nothing else: libraries that are missing are installed once, in the versions of a lock
file, into the folder .venv beside this file. ``tests/run.py`` uses the same folder with the lock of developers.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
LOCK = "requirements.lock"
LOCK_OF_DEVELOPERS = "requirements-dev.lock"
CREATOR = f"Python {sys.version_info[0]}.{sys.version_info[1]}"
# A user's pip settings that would take the libraries elsewhere.
ENVIRONMENT = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}

NO_INSTALLER = """build.py: this Python can install nothing: it has neither ensurepip nor pip.
On Debian and Ubuntu "sudo apt-get install python3-venv" mends that; then run the same command again."""

if sys.version_info < (3, 11):  # noqa: UP036 - run by whatever "python3" is
    sys.exit(f"glonews needs Python 3.11 or newer, and this is {CREATOR}")


def main() -> None:
    """Run ``glonews build`` on this repository, in an interpreter that has the libraries."""
    inside = Path(sys.prefix) == VENV
    if not (is_current(LOCK) if inside else has_libraries()):
        python = prepared_python(LOCK)
        arguments = [str(python), str(ROOT / "build.py"), *sys.argv[1:]]
        sys.exit(subprocess.call(arguments)) if os.name == "nt" else os.execv(python, arguments)
    sys.path.insert(0, str(ROOT / "src"))
    from glonews.cli import main as glonews

    sys.argv = ["glonews", "build", "--site", str(ROOT), *sys.argv[1:]]
    glonews()


def has_libraries() -> bool:
    """Claim that the running interpreter has every library that pyproject.toml names, new enough."""
    import tomllib
    from importlib.metadata import PackageNotFoundError, version

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = (line.partition(">=") for line in project["dependencies"])
    try:
        return all(_numbers(version(name)) >= _numbers(least) for name, _, least in wanted)
    except PackageNotFoundError:
        return False


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdigit()]


def prepared_python(lock: str) -> Path:
    """Give the interpreter of .venv, after installing what ``lock`` names unless that has been done."""
    if is_current(lock):
        return PYTHON
    print(f"Installing the libraries of {lock} into .venv; this happens once.", flush=True)
    usable = CREATOR in _stamps() and _runs(PYTHON, "-m", "pip", "--version")
    pip = [str(PYTHON), "-m", "pip"] if usable else _new_venv()
    STAMP.unlink(missing_ok=True)
    install = [*pip, "install", "-qq", "--no-input", "--requirement", str(ROOT / lock)]
    if subprocess.call(install, env=ENVIRONMENT):
        sys.exit(f"build.py: the libraries of {lock} could not be installed; the lines above say why")
    packages = next(VENV.glob("**/site-packages"))  # a .pth file makes "python -m glonews" work there
    (packages / "glonews.pth").write_text(os.path.relpath(ROOT / "src", packages) + "\n", encoding="utf-8")
    # The lock of developers holds that of readers, so it counts for both.
    locks = (LOCK, LOCK_OF_DEVELOPERS) if lock == LOCK_OF_DEVELOPERS else (lock,)
    STAMP.write_text("\n".join([CREATOR, *map(_digest, locks)]) + "\n", encoding="utf-8")
    return PYTHON


def is_current(lock: str) -> bool:
    """Claim that .venv was made by this version of Python and holds what ``lock`` names; costs one small file."""
    return {CREATOR, _digest(lock)} <= _stamps() and PYTHON.exists()


def _stamps() -> set[str]:
    return set(STAMP.read_text(encoding="utf-8").splitlines()) if STAMP.is_file() else set()


def _digest(lock: str) -> str:
    return f"{lock} {hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()}"


def _new_venv() -> list[str]:
    """Make .venv anew and give the command that starts a pip for it. Debian parts venv from what it needs."""
    base = getattr(sys, "_base_executable", sys.executable)
    if _runs(base, "-m", "venv", "--clear", VENV):
        return [str(PYTHON), "-m", "pip"]
    if not _runs(base, "-m", "pip", "--version"):
        sys.exit(NO_INSTALLER)
    if _runs(base, "-m", "venv", "--clear", "--without-pip", VENV):
        return [base, "-m", "pip", "--python", str(PYTHON)]
    with tempfile.TemporaryDirectory() as folder:
        _runs(base, "-m", "pip", "install", "--target", folder, "virtualenv")
        if _runs(base, "-m", "virtualenv", "--clear", VENV, PYTHONPATH=folder):
            return [str(PYTHON), "-m", "pip"]
    sys.exit(NO_INSTALLER)


def _runs(*command: str | Path, **more: str) -> bool:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.call([str(part) for part in command], env={**ENVIRONMENT, **more}, **quiet) == 0


if __name__ == "__main__":
    main()
