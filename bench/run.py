"""Measure builds of a newspaper: cold, and after each edit of a newsroom's day; beside Hugo where it is installed.

``python bench/run.py --articles 1000 10000`` prints Markdown tables. Every build is a new process. After an edit the
change is *not* committed, which is the dearer case: git must read the changed files. It is committed, and
the site built once more unmeasured, before the next edit. The corpus is put back at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path

from changes import CHANGES, add_article
from checkout import ASIDE, Checkout, article_files, put_aside
from hugo_site import HugoSite, hugo_program, hugo_version
from measuring import Sample, measured, middle
from tables import Row, page

ROOT = Path(__file__).resolve().parents[1]
WORK = Path(__file__).with_name("work")
RELATED = {"HUGO_PARAMS_RELATED": "true"}
LARGE = 50_000
"""Beyond so many articles one run has to do where all pages are looked at, and Hugo builds once after an edit."""
WIDE = ("new category name", "new name in the menu", "template edit")


def main() -> None:
    """Read the arguments, measure every size, print the tables."""
    options = arguments()
    program = None if options.no_hugo else options.hugo or hugo_program()
    sizes = [0] if options.corpus else options.articles
    rows: list[Row] = []
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("bench: stopped"))
    try:
        for articles in sizes:
            for row in Bench(options, articles, program).rows():
                rows.append(row)
                keep(row, options.results or options.work / "results.jsonl")
    finally:  # also what was measured before somebody lost patience
        shutil.rmtree(options.work / ASIDE, ignore_errors=True)
        if rows:
            print(page(rows, hugo_version(program) if program else None), flush=True)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000], metavar="N", help="sizes (default: 1000)")
    parser.add_argument("--corpus", type=Path, help="a folder that holds content/, measured instead of our own corpus")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for the sites (default: bench/work)")
    parser.add_argument("--repeat", type=int, default=3, help="runs after each edit; medians are shown (default: 3)")
    parser.add_argument("--cold-repeat", type=int, default=1, help="cold runs (default: 1)")
    parser.add_argument("--only", nargs="+", choices=list(CHANGES), help="edits to measure (default: all)")
    parser.add_argument("--jobs", type=int, default=0, help="processes of glonews (default: one a core)")
    parser.add_argument("--hugo", type=Path, metavar="PROGRAM", help="Hugo itself, where it is not found by its name")
    parser.add_argument(
        "--related-up-to", type=int, default=10_000, metavar="N",
        help="largest size at which Hugo also builds with its related articles, once (default: 10000)",
    )  # fmt: skip
    parser.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    parser.add_argument(
        "--results", type=Path, metavar="FILE",
        help="add a line of JSON for every row to this file (default: results.jsonl in the folder of the sites)",
    )  # fmt: skip
    return parser.parse_args()


def keep(row: Row, results: Path) -> None:
    """Write a row down at once: a long measurement may be broken off."""
    with results.open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(row)) + "\n")


class Bench:
    """The measurements at one size."""

    def __init__(self, options: argparse.Namespace, articles: int, program: Path | None) -> None:
        self.options = options
        work = options.work.resolve()
        name = options.corpus.resolve().name if options.corpus else str(articles)
        work.mkdir(parents=True, exist_ok=True)
        self.log, self.report = work / f"{name}.log", work / f"{name}.json"
        say(f"{name}: preparing the site")
        site = work / f"site-{name}"
        self.checkout = (
            Checkout.of_folder(site, options.corpus) if options.corpus else Checkout.of_articles(site, articles)
        )
        self.checkout.restore()
        self.articles = len(article_files(site))
        self.hugo = HugoSite(program, work / f"hugo-{name}", site) if program else None
        if self.hugo:
            self.hugo.make()

    def rows(self) -> Iterator[Row]:
        """Measure everything, and put the corpus back whatever happens."""
        try:
            yield from self.cold_rows()
            for case in self.options.only or CHANGES:
                yield from self.warm_rows(case)
        finally:
            self.checkout.restore()
            if self.hugo:
                put_aside(self.hugo.folder, self.hugo.folder.parent)

    def cold_rows(self) -> Iterator[Row]:
        """Measure builds from nothing, ours and Hugo's by turns."""
        ours, theirs = [], []
        for _ in range(self.options.cold_repeat):
            self.checkout.forget()
            ours.append(self.build("cold"))
            if self.hugo:
                self.hugo.forget()
                theirs.append(self.build_hugo("cold"))
        yield from self.named("cold", ours, theirs)
        if self.hugo and self.articles <= self.options.related_up_to:
            self.hugo.forget()
            yield Row("Hugo, related", self.articles, "cold", 1, self.build_hugo("cold, related", RELATED))

    def warm_rows(self, case: str) -> Iterator[Row]:
        """Measure builds after an edit; Hugo's by turns for an article that is added."""
        ours, theirs = [], []
        many = self.articles > LARGE
        for serial in range(1, (1 if many and case in WIDE else self.options.repeat) + 1):
            changed = CHANGES[case](self.checkout.site, serial)
            ours.append(self.build(case))
            if self.hugo and changed and CHANGES[case] is add_article and not (many and theirs):
                self.hugo.take(changed)
                theirs.append(self.build_hugo(case))
            if changed:
                self.checkout.commit()
                self.build(f"{case}, committed")
        yield from self.named(case, ours, theirs)

    def named(self, case: str, ours: list[Sample], theirs: list[Sample]) -> Iterator[Row]:
        """Give the medians with what they are of."""
        for name, samples in (("glonews", ours), ("Hugo", theirs)):
            if samples:
                yield Row(name, self.articles, case, len(samples), middle(samples))

    def build(self, case: str) -> Sample:
        """Run ``glonews build`` in a new process."""
        say(f"{self.articles}: glonews, {case}")
        command = [sys.executable, "-m", "glonews", "build", "--quiet", "--jobs", self.options.jobs]
        cold = case == "cold"
        # The report of a cold build would list every photo that is missing: its files are counted instead.
        more = [] if cold else ["--report", self.report]
        paths = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
        sample = measured([*command, *more], self.checkout.site, self.log, {"PYTHONPATH": paths})
        return replace(sample, files=files_in(self.checkout.site / "dist") if cold else touched(self.report))

    def build_hugo(self, case: str, more: Mapping[str, str] | None = None) -> Sample:
        """Run Hugo, which writes every file of its site."""
        assert self.hugo
        say(f"{self.articles}: Hugo, {case}")
        sample = measured(self.hugo.command, self.hugo.folder, self.log, more)
        return replace(sample, files=files_in(self.hugo.folder / "public"))


def touched(report: Path) -> int:
    """Count the outputs that a build has added, changed and removed."""
    told = json.loads(report.read_text(encoding="utf-8"))
    return sum(len(told[key]) for key in ("added", "changed", "removed"))


def files_in(folder: Path) -> int:
    """Count the files of a built site."""
    return sum(len(names) for _, _, names in os.walk(folder))


def say(text: str) -> None:
    """Tell on the side how far it is; the tables alone go to standard output."""
    print(f"bench: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
