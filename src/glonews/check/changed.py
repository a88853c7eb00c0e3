"""Which files of a site differ from a commit, by git: changed, staged or new ones."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from glonews.problems import SiteError


def changed_files(site: Path, revision: str) -> tuple[str, ...]:
    """Give the paths, relative to the site, of the files that differ from ``revision``, in code point order.

    :raises SiteError: the site is in no git work tree, or git does not know the revision.
    """
    try:
        differing = _git(site, "diff", "--name-only", "--relative", "-z", "--no-renames", revision, "--", ".")
        fresh = _git(site, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    except FileNotFoundError as error:
        raise SiteError("git is not installed, so it cannot say what changed") from error
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().partition("\n")[0]
        raise SiteError(f'git cannot say what changed since "{revision}": {said}') from error
    return tuple(sorted({path for path in (differing + fresh).split("\0") if path}))


def _git(site: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = ["git", "-c", "core.quotePath=false", *arguments]
    return os.fsdecode(subprocess.run(command, cwd=site, env=environment, check=True, capture_output=True).stdout)
