"""Measure ``glonews check``: a first one of so many articles, one after nothing, and one after an edit.

``python bench/check.py --articles 10000`` writes the corpus of ``corpus.py`` (or uses ``--site``), checks it without
any state, then again, then with one article edited, and prints wall and CPU seconds of each.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import Sample, measured, middle

HERE = Path(__file__).parent
RUNS = 5
"""Runs of the short ones; their medians are printed."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--site", type=Path, help="a corpus that exists already; it is edited")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = chosen.site or _corpus(Path(folder, "site"), chosen.articles)
        shutil.rmtree(site / ".glonews", ignore_errors=True)
        log = Path(folder, "log")
        _tell("cold", _check(site, log))
        _tell("nothing changed", middle([_check(site, log) for _ in range(RUNS)]))
        article = min(site.glob("content/articles/*/*/*.md"))
        samples = []
        for number in range(RUNS):
            with article.open("a", encoding="utf-8") as file:
                file.write(f"\nThêm đoạn {number} , có lỗi.\n")
            samples.append(_check(site, log))
        _tell("one article edited", middle(samples))


def _corpus(site: Path, articles: int) -> Path:
    subprocess.run([sys.executable, HERE / "corpus.py", "--articles", str(articles), "--out", site], check=True)
    return site


def _check(site: Path, log: Path) -> Sample:
    command = [sys.executable, "-m", "glonews", "check", "--quiet", "--site", site]
    return measured(command, HERE.parent, log, {"PYTHONPATH": str(HERE.parent / "src")})


def _tell(name: str, sample: Sample) -> None:
    print(
        f"{name:<20} {sample.wall:7.2f} s wall {sample.cpu:7.2f} s CPU {sample.peak_mib:6.0f} MiB"
        f"   (others used {sample.others_cpu:.1f} s CPU meanwhile)"
    )


if __name__ == "__main__":
    main()
