"""The lock files: complete, in step with each other, and without a trace of the machine that made them."""

from __future__ import annotations

import re
import tomllib

import pytest
from source_code import ROOT

LOCK = "requirements.lock"
LOCK_OF_DEVELOPERS = "requirements-dev.lock"


def pins(lock: str) -> dict[str, str]:
    """Give library -> version."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;\\]+)", text, re.MULTILINE))


def test_the_lock_of_developers_holds_the_lock_of_users() -> None:
    assert pins(LOCK).items() <= pins(LOCK_OF_DEVELOPERS).items()


@pytest.mark.parametrize("lock", [LOCK, LOCK_OF_DEVELOPERS])
def test_every_library_of_the_project_is_locked_with_hashes(lock: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"]["dev"] if lock == LOCK_OF_DEVELOPERS else [])
    assert {line.partition(">=")[0].lower() for line in wanted} <= pins(lock).keys()
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"))[1:]
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", [LOCK, LOCK_OF_DEVELOPERS])
def test_a_lock_names_no_host_and_no_path(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|(?:^| )/", text)
