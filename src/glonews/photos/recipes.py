"""Which files are made of a photo: widths, formats and crops, each with a number; opens nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from glonews.model.photo import PhotoCut, PhotoFacts

FORMATS = ("avif", "webp", "jpg")
"""The smallest files first; the last is one that every program shows."""
SLOW = "avif"
"""The format that a build with little time leaves for later."""
TALLEST_PX = 12_000
"""WebP ends at 16,383 pixels."""


class Recipe(NamedTuple):
    """The files of one ratio. ``part`` is width to height; 0 to 0 is the whole photo."""

    ratio: str
    part: tuple[int, int]
    widths_px: tuple[int, ...]
    formats: tuple[str, ...]


WHOLE = Recipe("", (0, 0), (480, 800, 1200, 1920), FORMATS)
CROPS = (
    Recipe("16x9", (16, 9), (1200,), ("jpg",)),  # social cards and structured data
    Recipe("4x3", (4, 3), (480, 800), FORMATS[1:]),
    Recipe("1x1", (1, 1), (240, 480), FORMATS[1:]),
)
RECIPES = (WHOLE, *CROPS)
CARD_PX = (1200, 630)
"""Size of a drawn card, as social networks ask for it."""
BYTES_LIMIT = 60_000_000
"""A larger file is not even opened."""
LONE = 0
"""The number of a file that stays what it is."""

Focus = tuple[int, int] | None


def too_many_bytes(limit: int = BYTES_LIMIT) -> str:
    """Say why a file is not opened."""
    return f"it has more than {limit // 1_000_000} MB"


def focus_of(point: tuple[float, float] | None) -> Focus:
    """Give a focus point in hundredths."""
    return None if point is None else (round(point[0] * 100), round(point[1] * 100))


def box(recipe: Recipe, width_px: int, height_px: int, focus: Focus) -> tuple[int, int, int, int]:
    """Give left, top, right and bottom of what a recipe keeps of a photo."""
    across, down = recipe.part
    if not across:
        return 0, 0, width_px, height_px
    width, height = min(width_px, height_px * across // down), min(height_px, width_px * down // across)
    width, height = max(width, 1), max(height, 1)
    x, y = focus or (50, 40)  # heads are above the middle
    left = min(max(width_px * x // 100 - width // 2, 0), width_px - width)
    top = min(max(height_px * y // 100 - height // 2, 0), height_px - height)
    return left, top, left + width, top + height


def sizes(recipe: Recipe, facts: PhotoFacts) -> tuple[tuple[int, int], ...]:
    """Give the sizes a recipe makes of a photo, narrowest first, none above what the photo has."""
    left, top, right, bottom = box(recipe, facts.width_px, facts.height_px, None)
    width, height = right - left, bottom - top
    widest = max(1, min(width, recipe.widths_px[-1], TALLEST_PX * width // height))
    # A size just below the widest would be a file for nothing.
    chosen = [step for step in recipe.widths_px if step * 10 <= widest * 8]
    return tuple((step, max(1, round(height * step / width))) for step in [*chosen, widest])


def cuts(facts: PhotoFacts, recipes: tuple[Recipe, ...], focus: Focus, *, slow: bool) -> Iterator[tuple[int, PhotoCut]]:
    """Give number and cut of every file that recipes make; without ``slow`` none in the slow format."""
    for recipe in recipes:
        point = focus if recipe.ratio else None
        for step, (width, height) in enumerate(sizes(recipe, facts)):
            for ending in recipe.formats:
                if slow or ending != SLOW:
                    yield _number(recipe, point, step, ending), PhotoCut(recipe.ratio, point, width, height, ending)


def lone(facts: PhotoFacts) -> PhotoCut:
    """Give the one file of an animated GIF or a drawing."""
    return PhotoCut("", None, facts.width_px, facts.height_px, facts.form)


def place_of(focus: Focus) -> int:
    """Give a focus as one number, 0 for the usual one."""
    return 0 if focus is None else 1 + focus[0] * 101 + focus[1]


def focus_at(place: int) -> Focus:
    """Give the focus that a number stands for."""
    return divmod(place - 1, 101) if place else None


def _number(recipe: Recipe, focus: Focus, step: int, ending: str) -> int:
    number = (place_of(focus) * len(RECIPES) + RECIPES.index(recipe)) * len(WHOLE.widths_px) + step
    return 1 + number * len(FORMATS) + FORMATS.index(ending)
