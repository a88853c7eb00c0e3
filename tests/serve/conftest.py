"""Previews that end with the tests they were started for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .paper import NOW, Paper, Preview


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    """A newspaper of two stories."""
    return Paper(tmp_path / "paper")


@pytest.fixture
def start() -> Iterator[Callable[..., Preview]]:
    """Start previews that end with the test."""
    started: list[Preview] = []

    def start_one(paper: Paper, *options: str) -> Preview:
        started.append(Preview(paper, "--now", NOW, *options))
        return started[-1]

    yield start_one
    for preview in started:
        preview.end()


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview for tests that save nothing."""
    paper = Paper(tmp_path_factory.mktemp("shared") / "paper")
    paper.write("static/video.mp4", bytes(range(256)) * 4)
    paper.write("content/.secret.html", "hidden")
    preview = Preview(paper, "--now", NOW)
    preview.settle()
    yield preview
    preview.end()
