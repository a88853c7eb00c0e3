"""Weight: what a slow phone must fetch before it can read. Starts no browser."""

from __future__ import annotations

from gzip import compress
from pathlib import Path

import pytest
from lxml import html

from .newspaper import PHOTO_STORY, STORY, build_newspaper, write_newspaper

LARGEST_PAGE_BYTES = 15_000
LARGEST_STYLE_BYTES = 12_000
LARGEST_SCRIPT_BYTES = 6_000


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("weighed")
    write_newspaper(site)
    return build_newspaper(site)


@pytest.mark.parametrize("path", [STORY, PHOTO_STORY])
def test_an_article_is_small_and_needs_one_style_sheet_and_one_font(dist: Path, path: str) -> None:
    page = dist / path[1:]
    head = html.document_fromstring(page.read_bytes()).find("head")
    assert head is not None
    styles = head.xpath("link[@rel='stylesheet']/@href")
    scripts = [*head.xpath("script/@src"), *html.fromstring(page.read_bytes()).xpath("//body//script/@src")]
    assert len(styles) == 1 and len(head.xpath("link[@rel='preload']")) == 1
    assert weight(page) <= LARGEST_PAGE_BYTES
    assert weight(dist / styles[0][1:]) <= LARGEST_STYLE_BYTES
    assert sum(weight(dist / script[1:]) for script in scripts) <= LARGEST_SCRIPT_BYTES


def weight(file: Path) -> int:
    """Give the bytes that a server sends of a file: compressed."""
    return len(compress(file.read_bytes(), mtime=0))
