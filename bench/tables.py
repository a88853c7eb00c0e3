"""Put measured rows into Markdown tables: all numbers of glonews, and ratios to Hugo from the same run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from measuring import Sample

WORDS = frozenset({"beside", "build", "command", "module", "reader", "what"})
"""Heads of the columns that hold words."""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured for one program, size and case."""

    program: str
    """"glonews", "Hugo" or "Hugo, related"."""
    articles: int
    case: str
    runs: int
    sample: Sample
    """Medians of the runs."""


def page(rows: Sequence[Row], hugo: str | None) -> str:
    """Give all that is printed in the end."""
    parts = [own_table(row for row in rows if row.program == "glonews")]
    if hugo:
        parts += [f"Beside Hugo {hugo}, glonews / Hugo; below 1 glonews takes less.", ratio_table(rows)]
    if compared := comparisons(rows):
        parts += ["Compared:", table(["what", "times"], compared)]
    parts.append(f"Meanwhile the rest of the machine kept up to {noise(rows):.1f} processors busy; 0.0 is a quiet one.")
    return "\n\n".join(parts)


def own_table(rows: Iterable[Row]) -> str:
    """Give the table of glonews by itself."""
    head = ["articles", "build", "wall s", "CPU s", "peak MiB", "files touched"]
    return table(head, ([f"{row.articles:,}", row.case, *numbers(row.sample)] for row in rows))


def numbers(sample: Sample) -> list[str]:
    """Give the measured numbers of a row."""
    return [f"{sample.wall:.2f}", f"{sample.cpu:.2f}", f"{sample.peak_mib:.0f}", f"{sample.files:,}"]


def ratio_table(rows: Sequence[Row]) -> str:
    """Give the table of both programs, where both were measured."""
    ours = {(row.articles, row.case): row.sample for row in rows if row.program == "glonews"}
    head = ["articles", "build", "beside", "glonews wall s", "Hugo wall s", "wall", "CPU", "peak memory", "files"]
    theirs = [row for row in rows if row.program != "glonews" and (row.articles, row.case) in ours]
    return table(
        head,
        (
            [f"{row.articles:,}", row.case, row.program, *ratios(ours[row.articles, row.case], row.sample)]
            for row in theirs
        ),
    )


def comparisons(rows: Sequence[Row]) -> list[list[str]]:
    """Give how much sooner one article is added than by Hugo, and how costs grow from one size to the next."""
    found = {(row.program, row.articles, row.case): row.sample for row in rows}
    sizes = sorted({row.articles for row in rows})
    lines = []
    for size in sizes:
        ours, theirs = found.get(("glonews", size, "add one")), found.get(("Hugo", size, "add one"))
        if ours and theirs:
            lines.append([f"add one at {size:,}: wall, Hugo / glonews", f"{theirs.wall / ours.wall:.0f}"])
    for small, large in pairwise(sizes):
        few, many = (found.get(("glonews", size, "cold")) for size in (small, large))
        if few and many:
            per_article = many.cpu / large / (few.cpu / small)
            lines.append([f"cold, CPU an article, {large:,} / {small:,}", f"{per_article:.2f}"])
        few, many = (found.get(("glonews", size, "add one")) for size in (small, large))
        if few and many:
            lines.append([f"add one, wall, {large:,} / {small:,}", f"{many.wall / few.wall:.2f}"])
        still = [found.get(("glonews", size, "no change")) for size in (small, large)]
        if few and many and still[0] and still[1]:
            growth = (many.cpu - still[1].cpu) / max(few.cpu - still[0].cpu, 0.001)
            lines.append([f"add one less no change (the scan of names), CPU, {large:,} / {small:,}", f"{growth:.2f}"])
    return lines


def ratios(ours: Sample, theirs: Sample) -> list[str]:
    """Give both times and the ratios."""
    pairs = ((ours.wall, theirs.wall), (ours.cpu, theirs.cpu), (ours.peak_mib, theirs.peak_mib))
    cells = [f"{mine / other:.2f}" for mine, other in (*pairs, (ours.files, theirs.files))]
    return [f"{ours.wall:.2f}", f"{theirs.wall:.2f}", *cells]


def noise(rows: Iterable[Row]) -> float:
    """Give the most processors that others kept busy during the runs of a row."""
    return max((row.sample.others_cpu / row.sample.wall for row in rows), default=0.0)


def table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Give a Markdown table; words stand at the left, numbers at the right."""
    rule = [":--" if name in WORDS else "--:" for name in head]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rule, *lines))
