"""Measure the gate on a built site: the first run, a run without a change, and one after an article was added.

``python bench/gate.py --articles 3600`` makes and builds a site of our own corpus in ``bench/work`` (3,600 articles are
about 10,000 pages) and prints a Markdown table. The first run reads files that the build has just written.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from changes import add_article, edit_body
from checkout import Checkout
from measuring import Sample, measured, middle
from tables import table

ROOT = Path(__file__).resolve().parents[1]
WORK = Path(__file__).with_name("work")
ENVIRONMENT = {"PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))}
PYTHON = (sys.executable, "-m", "glonews")
NOW = ("--now", "2026-01-02T08:00:00+07:00")


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[3600], metavar="N", help="sizes (default: 3600)")
    parser.add_argument("--repeat", type=int, default=5, help="runs after an edit; medians are shown (default: 5)")
    parser.add_argument("--cold-repeat", type=int, default=1, help="first runs (default: 1)")
    parser.add_argument("--jobs", type=int, default=0, help="processes (default: one a core)")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for the sites (default: bench/work)")
    options = parser.parse_args()
    rows = []
    for articles in options.articles:
        options.work.mkdir(parents=True, exist_ok=True)
        rows += Measuring(options.work.resolve(), articles, options).rows()
    print(table(("articles", "pages", "files", "case", "wall s", "CPU s", "peak MiB"), rows))


class Measuring:
    """The gate on one site."""

    def __init__(self, work: Path, articles: int, options: argparse.Namespace) -> None:
        self.checkout = Checkout.of_articles(work / f"site-{articles}", articles)
        self.articles = articles
        self.options = options
        self.log = work / "gate.log"

    @property
    def site(self) -> Path:
        """The folder of the site."""
        return self.checkout.site

    def rows(self) -> list[tuple[str, ...]]:
        """Measure every case."""
        self.checkout.restore()
        self.build()
        repeat = range(self.options.repeat)
        cold = [self.first() for _ in range(self.options.cold_repeat)]
        samples = [("first run", cold), ("no change", [self.check() for _ in repeat])]
        samples.append(("add one article", [self.after(add_article, serial) for serial in repeat]))
        samples.append(("edit one body", [self.after(edit_body, serial) for serial in repeat]))
        files = [name for _, _, names in os.walk(self.site / "dist") for name in names]
        sizes = (f"{self.articles:,}", f"{sum(name.endswith('.html') for name in files):,}", f"{len(files):,}")
        self.checkout.restore()
        return [(*sizes, case, *_cells(middle(runs))) for case, runs in samples]

    def first(self) -> Sample:
        """Check with nothing remembered."""
        shutil.rmtree(self.site / ".glonews/gate", ignore_errors=True)
        return self.check()

    def after(self, change: object, serial: int) -> Sample:
        """Check after an edit and a build."""
        change(self.site, serial)  # type: ignore[operator]
        self.build()
        return self.check()

    def build(self) -> None:
        """Build the site."""
        measured([*PYTHON, "build", "--quiet", *NOW], self.site, self.log, ENVIRONMENT)

    def check(self) -> Sample:
        """Run the gate in a new process."""
        command = [*PYTHON, "check", "--output", "dist", "--quiet", "--jobs", str(self.options.jobs), *NOW]
        return measured(command, self.site, self.log, ENVIRONMENT)


def _cells(sample: Sample) -> tuple[str, str, str]:
    return f"{sample.wall:.2f}", f"{sample.cpu:.2f}", f"{sample.peak_mib:.0f}"


if __name__ == "__main__":
    main()
