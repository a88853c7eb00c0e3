"""Measure what every command pays before it begins: starting Python, importing, and a build that changes nothing.

``python bench/startup.py`` makes a small site of our own corpus in ``bench/work`` and prints two Markdown tables.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from checkout import Checkout
from measuring import COMPILED, Sample, measured, middle
from tables import table

ROOT = Path(__file__).resolve().parents[1]
WORK = Path(__file__).with_name("work")
ENVIRONMENT = {"PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))}
BUILD = ("-m", "glonews", "build", "--quiet")
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "import glonews": ("-c", "import glonews"),
    "import glonews.cli": ("-c", "import glonews.cli"),
    "glonews --version": ("-m", "glonews", "--version"),
    "glonews build, no change": BUILD,
}


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300, metavar="N", help="size of the site (default: 300)")
    parser.add_argument("--repeat", type=int, default=7, help="runs of each; medians are shown (default: 7)")
    parser.add_argument("--heaviest", type=int, default=10, help="modules to name (default: 10)")
    parser.add_argument("--work", type=Path, default=WORK, help="folder for the site (default: bench/work)")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    site, log = prepared_site(work, options.articles), work / "startup.log"
    times = import_times(site)
    print(commands_table({**COMMANDS, "its imports alone": importing(times)}, site, log, options.repeat))
    print("\nModules of the build that changes nothing, by what they take themselves:\n")
    print(imports_table(times, options.heaviest))


def prepared_site(work: Path, articles: int) -> Path:
    """Make the site and build it, so that the next build has nothing to do."""
    checkout = Checkout.of_articles(work / f"site-{articles}", articles)
    checkout.restore()
    measured([sys.executable, *BUILD], checkout.site, work / "startup.log", ENVIRONMENT)
    return checkout.site


def importing(times: list[tuple[str, int, int]]) -> tuple[str, str]:
    """Give a command that imports what the build imported, and does nothing with it."""
    own = [name for name, _, _ in times if name.startswith("glonews") and not name.endswith("__main__")]
    return "-c", "import " + ", ".join(own)


def commands_table(commands: Mapping[str, Sequence[str]], site: Path, log: Path, repeat: int) -> str:
    """Run every command so many times, by turns, and give the medians."""
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    for _ in range(repeat):
        for name, words in commands.items():
            samples[name].append(measured([sys.executable, *words], site, log, ENVIRONMENT))
    rows = [(name, middle(runs)) for name, runs in samples.items()]
    lines = [[name, f"{s.wall * 1000:.0f}", f"{s.cpu * 1000:.0f}", f"{s.peak_mib:.0f}"] for name, s in rows]
    return table(["command", "wall ms", "CPU ms", "peak MiB"], lines)


def import_times(site: Path) -> list[tuple[str, int, int]]:
    """Give module, own and cumulated µs of every import of a build that changes nothing."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *BUILD],
        cwd=site, env={**os.environ, **COMPILED, **ENVIRONMENT}, stderr=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    lines = (line.removeprefix("import time:").split("|") for line in done.stderr.splitlines() if "|" in line)
    return [(name.strip(), int(own), int(total)) for own, total, name in lines if own.strip().isdigit()]


def imports_table(times: list[tuple[str, int, int]], heaviest: int) -> str:
    """Give the heaviest modules, and the sum of all."""
    first = sorted(times, key=lambda entry: (-entry[1], entry[0]))[:heaviest]
    lines = [[name, f"{own / 1000:.1f}", f"{total / 1000:.1f}"] for name, own, total in first]
    lines.append([f"all {len(times)}", f"{sum(own for _, own, _ in times) / 1000:.1f}", ""])
    return table(["module", "own ms", "with what it imports ms"], lines)


if __name__ == "__main__":
    main()
