"""Cut the theme's typeface to what a Vietnamese paper prints: `python scripts/make_fonts.py FOLDER`.

FOLDER is the unpacked npm package @expo-google-fonts/source-serif-4 (0.4.1), which holds Source Serif 4 under the SIL
Open Font License. It needs the Python packages fonttools and brotli, which nothing else here needs. One variable
file serves text and headlines, a second one their italics; the same package gives the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "static/fonts"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga"]
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ĂăĐđĨĩŨũƠơƯư"),
    *range(0x1EA0, 0x1EFA),
    # The languages of the Central Highlands; marks for what they write in two signs (ơ̆).
    *map(ord, "ČčĔĕĬĭŎŏŬŭ\u0300\u0301\u0303\u0306\u0309\u0323"),
    *map(ord, "‐‑‒–—‘’‚“”„†•…‰′″‹›⁄₫€№™←→−≈≤≥"),
]
MASTERS = {400: "400Regular/SourceSerif4_400Regular.ttf", 700: "700Bold/SourceSerif4_700Bold.ttf"}
ITALIC = "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"


def cut(file: Path) -> TTFont:
    """Keep the letters and the features of a font that the theme uses; no hints, which screens of today pass over."""
    options = subset.Options(layout_features=FEATURES, hinting=False, glyph_names=True, notdef_outline=True)
    options.drop_tables += ["DSIG", "STAT", "meta"]
    font = TTFont(file, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)
    return font


def variable(masters: dict[int, TTFont]) -> TTFont:
    """Join the same letters in several weights into one font with an axis."""
    space = DesignSpaceDocument()
    lightest, heaviest = min(masters), max(masters)
    space.addAxis(AxisDescriptor(name="Weight", tag="wght", minimum=lightest, default=lightest, maximum=heaviest))
    for weight, font in masters.items():
        space.addSource(SourceDescriptor(font=font, location={"Weight": weight}, path=f"{weight}.ttf"))
    return varLib.build(space)[0]


def write(font: TTFont, name: str) -> None:
    font.flavor = "woff2"
    font.recalcTimestamp = False
    font.save(TARGET / name)
    print(name, (TARGET / name).stat().st_size)


def main(folder: Path) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    write(variable({weight: cut(folder / file) for weight, file in MASTERS.items()}), "serif.woff2")
    write(cut(folder / ITALIC), "serif-italic.woff2")
    shutil.copyfile(folder / "LICENSE_FONT", TARGET / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
