"""What a reader can reach: every link leads somewhere, and every article is found from the front page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from posixpath import join
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from harness import NOW, Site
from lxml import html

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://bao.example"


@pytest.fixture(scope="module")
def newspaper(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A built newspaper of 400 articles, without any settings file."""
    root = tmp_path_factory.mktemp("newspaper")
    subprocess.run(
        [sys.executable, str(ROOT / "bench" / "corpus.py"), "--articles", "400", "--out", str(root)], check=True
    )
    for settings in (root / "content").glob("*.yaml"):
        settings.unlink()
    site = Site(root, jobs=2)
    site.now = NOW + 20 * 365 * 86_400
    assert not site.build().failed
    return site


def links(output: Path, page: str) -> Iterator[str]:
    """Give the addresses within the site that a page links to or loads, without fragments."""
    document = html.fromstring((output / file_of(page)).read_bytes())
    for element, _, link, _ in document.iterlinks():
        target = urldefrag(urljoin(f"https://example.org{page}", link))[0]
        if target.startswith("https://example.org/") and element.get("rel") != "canonical":
            yield target.removeprefix("https://example.org")


def file_of(address: str) -> str:
    """Give the file below the output folder that serves an address."""
    path = unquote(address).lstrip("/")
    return join(path, "index.html") if path.endswith("/") or not path else path


def crawled(output: Path) -> dict[str, list[str]]:
    """Follow every link from the front page; give each page with what it links to."""
    found: dict[str, list[str]] = {}
    ahead = ["/"]
    while ahead:
        page = ahead.pop()
        if page not in found and (page.endswith(("/", ".html"))):
            found[page] = sorted(set(links(output, page))) if (output / file_of(page)).is_file() else []
            ahead.extend(found[page])
    return found


def test_no_link_is_dead_and_every_article_is_reached_from_the_front_page(newspaper: Site) -> None:
    pages = crawled(newspaper.output)
    targets = {target for found in pages.values() for target in found}
    assert {target for target in targets if not (newspaper.output / file_of(target)).is_file()} == set()
    articles = {f"/{path.relative_to(newspaper.output)}" for path in newspaper.output.glob("20??/??/*.html")}
    assert len(articles) == 400
    assert articles <= pages.keys()
    assert newspaper.build().added == newspaper.build().changed == ()
