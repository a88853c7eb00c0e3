"""Cut the theme's typeface to what a Vietnamese paper prints: `python scripts/make_fonts.py FOLDER`.

FOLDER is the unpacked npm package @expo-google-fonts/source-serif-4 (0.4.1), which holds Source Serif 4 under the SIL
Open Font License. It needs the Python packages fonttools and brotli, which nothing else here needs. One variable
file serves text and headlines, a second one their italics; a third, uncompressed, draws the cards of stories without a
photo. The same package gives the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont

from glonews.photos.lettering import LETTERS

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "static/fonts"
CARDS = ROOT / "src/glonews/photos/fonts"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga"]
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


def write(font: TTFont, file: Path) -> None:
    font.flavor = "woff2" if file.suffix == ".woff2" else None
    font.recalcTimestamp = False
    font.save(file)
    print(file.name, file.stat().st_size)


def main(folder: Path) -> None:
    for target in (TARGET, CARDS):
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / "LICENSE_FONT", target / "OFL.txt")
    write(variable({weight: cut(folder / file) for weight, file in MASTERS.items()}), TARGET / "serif.woff2")
    write(cut(folder / ITALIC), TARGET / "serif-italic.woff2")
    write(cut(folder / MASTERS[700]), CARDS / "serif-bold.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
