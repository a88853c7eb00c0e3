"""Photos of 8 megapixels: a cold build, a build without a change, and the same files made by sharp in the same run.

``python bench/photos.py [--photos 60] [--sharp 60] [--folder DIR]`` prints a table; CPU seconds a file say more than
wall seconds on a machine with other work. sharp (npm) is used when ``bench/sharp`` has it: ``npm install`` there. The
photos are kept in the folder for the next run.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sys
from functools import cache
from pathlib import Path

from measuring import Sample, measured
from PIL import Image, ImageChops, ImageFilter

HERE = Path(__file__).parent
SIZE = (3456, 2304)
DRAWN = 24
"""Photos that are drawn; the others are these, shifted."""
NOW = "2026-01-01T00:00:00+07:00"


@cache
def drawn(number: int) -> Image.Image:
    """Draw a photo that compresses as photographs do: soft shapes, edges, and grain."""
    chance = random.Random(number)
    small = Image.effect_noise((SIZE[0] // 48, SIZE[1] // 48), 90).resize(SIZE, Image.Resampling.BICUBIC)
    bands = [small.point([min(255, value * chance.randint(6, 12) // 8) for value in range(256)]) for _ in range(3)]
    image = Image.merge("RGB", bands)
    for _ in range(40):
        x, y = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        image.paste(tuple(chance.randrange(256) for _ in range(3)), (x, y, x + chance.randrange(600), y + 200))
    grain = Image.effect_noise(SIZE, 14).filter(ImageFilter.GaussianBlur(0.7))
    return Image.blend(image, Image.merge("RGB", [grain] * 3), 0.12)


def photo(number: int) -> Image.Image:
    """Give a drawn photo, shifted so that no two files are the same; drawing takes seconds."""
    return ImageChops.offset(drawn(number % DRAWN), 31 * (number // DRAWN), 17 * (number // DRAWN))


def write_site(site: Path, count: int) -> None:
    """Write a site with one article for each photo, or take the one that is there without what was built of it."""
    folder = site / "content/articles/2025/01"
    if len(list(folder.glob("*.md"))) == count:
        for built in ("dist", ".glonews"):
            shutil.rmtree(site / built, ignore_errors=True)
        return
    shutil.rmtree(site, ignore_errors=True)
    folder.mkdir(parents=True)
    for number in range(count):
        photo(number).save(folder / f"p{number}.jpg", quality=88)
        text = f"---\ntitle: Bài {number}\ndate: 2025-01-01\n---\n![Ảnh](p{number}.jpg)\n"
        (folder / f"a{number}.md").write_text(text, encoding="utf-8")


def row(name: str, sample: Sample, photos: int, files: int) -> str:
    """Give a line of the table."""
    each = f"{1000 * sample.cpu / files:.1f}" if files else ""
    return (
        f"| {name} | {photos} | {files} | {sample.wall:.2f} | {sample.cpu:.2f} | {each} | {sample.peak_mib:.0f}"
        f" | {sample.others_cpu:.0f} |"
    )


def sharp_rows(site: Path, folder: Path, count: int) -> list[str]:
    """Let sharp make the same files, with AVIF as quick as ours and as it does by itself."""
    node = shutil.which("node")
    if node is None or not (HERE / "sharp/node_modules/sharp").is_dir():
        return ["| sharp is not here: npm install in bench/sharp | | | | | | | |"]
    photos = folder / "photos"
    shutil.rmtree(photos, ignore_errors=True)
    photos.mkdir()
    for number in range(count):
        os.link(site / f"content/articles/2025/01/p{number}.jpg", photos / f"p{number}.jpg")
    rows = []
    for name, effort in (("sharp, AVIF effort 1", "1"), ("sharp, AVIF effort 4 (its default)", "4")):
        target = folder / f"sharp{effort}"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        done = measured([node, HERE / "sharp/photos.mjs", photos, target, effort], HERE, folder / "log")
        rows.append(row(name, done, count, len(list(target.iterdir()))))
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument("--sharp", type=int, metavar="N", help="photos that sharp makes (default: all)")
    parser.add_argument("--folder", type=Path, default=Path("/tmp/glonews-bench-photos"))
    asked = parser.parse_args()
    site = asked.folder / "site"
    write_site(site, asked.photos)
    build = [sys.executable, "-m", "glonews", "build", "--quiet", "--now", NOW, "--site", site]
    more = {"PYTHONPATH": str(HERE.parent / "src")}
    print("| | photos | files | wall s | CPU s | CPU ms a file | peak MiB of a process | CPU s of others |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    cold = measured(build, asked.folder, asked.folder / "log", more)
    made = len(list((site / "dist/anh").rglob("*.*")))
    print(row("glonews, cold, pages too", cold, asked.photos, made), flush=True)
    again = measured(build, asked.folder, asked.folder / "log", more)
    print(row("glonews, nothing changed", again, asked.photos, 0), flush=True)
    for line in sharp_rows(site, asked.folder, min(asked.sharp or asked.photos, asked.photos)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
