"""Measure the preview: how soon it answers, and how soon a saved file is seen in Chromium.

``python bench/serve.py --articles 100000`` prints a Markdown table. The time of a save runs from the write of the file
until the page, loaded again by itself, shows it. The first preview of a site makes all its pages: that is not measured.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import HTTPError

from checkout import Checkout, article_files
from measuring import COMPILED
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
WORK = Path(__file__).with_name("work")
NOW = "2026-01-01T00:00:00+07:00"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def main() -> None:
    """Read the arguments, measure, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--work", type=Path, default=WORK, help="folder for the sites (default: bench/work)")
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--starts", type=int, default=5)
    options = parser.parse_args()
    site = options.work.resolve() / f"site-{options.articles}"
    Checkout.of_articles(site, options.articles)
    with preview(site, wait_for_all=True):
        pass
    rows = {"start, until the front page is answered": [start(site) for _ in range(options.starts)]}
    with preview(site) as (url, _), sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        rows |= saves(site, url, page, options.repeat)
        browser.close()
    print(f"| {options.articles} articles | median | longest |\n| --- | ---: | ---: |")
    for name, seconds in rows.items():
        print(f"| {name} | {median(seconds):.2f} s | {max(seconds):.2f} s |")


@contextmanager
def preview(site: Path, *, wait_for_all: bool = False) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run ``glonews serve``; gives its address."""
    paths = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        [sys.executable, "-m", "glonews", "serve", "--site", site, "--port", "0", "--now", NOW],
        env={**os.environ, **COMPILED, "PYTHONPATH": paths, "GLONEWS_LANGUAGE": "en"}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield line_with(process, r"preview: (\S+)/")[1], process
        if wait_for_all:
            line_with(process, "pages written")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def line_with(process: subprocess.Popen[str], pattern: str) -> re.Match[str]:
    """Wait for a line of the preview."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(pattern, line):
            return found
    raise SystemExit("the preview has ended")


def start(site: Path) -> float:
    """Give the seconds from the command until the front page, up to date, is answered."""
    began = time.perf_counter()
    with preview(site) as (url, _):
        while True:
            try:
                urllib.request.urlopen(url + "/").read()
                return time.perf_counter() - began
            except HTTPError:
                time.sleep(0.01)


def saves(site: Path, url: str, page: Page, repeat: int) -> dict[str, list[float]]:
    """Measure saves of an article that is looked at, of one that the front page shows, and of a style sheet."""
    files = [file for file in article_files(site) if file.suffix == ".md"]
    newest = max(files, key=lambda file: re.search(r"^date: (\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)[1])
    middle = files[len(files) // 2]
    story = f"{url}/{middle.parent.parent.name}/{middle.parent.name}/{middle.stem}.html"
    rows = {
        "text of the article that is looked at": seen(middle, story, page, repeat, edited_text),
        "title of the article that is looked at": seen(middle, story, page, repeat, edited_title),
        "title of the newest article, on the front page": seen(newest, url + "/", page, repeat, edited_title),
    }
    return rows


def seen(file: Path, url: str, page: Page, repeat: int, edited: Callable[[str, str], str]) -> list[float]:
    """Save a file with a new word again and again; gives the seconds until the page shows it."""
    source = file.read_text(encoding="utf-8")
    page.goto(url)
    taken = []
    try:
        for number in range(repeat):
            word = f"luot{number}x{time.monotonic_ns()}"
            began = time.perf_counter()
            file.write_text(edited(source, word), encoding="utf-8")
            page.wait_for_function("word => document.body && document.body.innerText.includes(word)", arg=word)
            taken.append(time.perf_counter() - began)
            page.wait_for_timeout(300)
    finally:
        file.write_text(source, encoding="utf-8")
    return taken


def edited_text(source: str, word: str) -> str:
    """Put a word at the end of the text."""
    return f"{source.rstrip()}\n\n{word}.\n"


def edited_title(source: str, word: str) -> str:
    """Put a word at the beginning of the title."""
    return re.sub(r'^title: "', f'title: "{word} ', source, count=1, flags=re.MULTILINE)


if __name__ == "__main__":
    main()
