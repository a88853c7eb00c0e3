"""The list of pictures: one row a file, and how a row becomes a picture."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from demo_photos.catalogue import SCENES, Take
from demo_photos.inks import palette_of
from demo_photos.press import Press

SIZES = {"landscape": (1600, 1067), "portrait": (1067, 1600), "square": (1200, 1200), "face": (600, 600)}


class Order(NamedTuple):
    """One row: the file to write, its scene word, its shape and the mood that chooses the inks."""

    path: str
    scene: str
    shape: str
    mood: str


def read_orders(listing: Path) -> list[Order]:
    """Read the list; columns are separated by tabs, a line that starts with # is a remark."""
    lines = listing.read_text("utf-8").splitlines()
    return [_order(line, number) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]


def _order(line: str, number: int) -> Order:
    order = Order(*(cell.strip() for cell in line.split("\t")))
    if order.scene not in SCENES or order.shape not in SIZES:
        raise SystemExit(f"line {number}: unknown scene or shape: {order.scene}, {order.shape}")
    return order


def draw(order: Order, heaviest: int) -> bytes:
    """Draw one row; the name of the file is the seed, so a row never changes the picture of another."""
    pick = int.from_bytes(hashlib.sha256(order.path.encode()).digest()[:4])
    take = _take_of(order, pick)
    palette = palette_of(order.mood, take.palettes.split(), pick // 7)
    press = Press(SIZES[order.shape], palette, order.path)
    take.draw(press, **take.options, **_wanted(order.mood))
    return press.jpeg(heaviest)


def _take_of(order: Order, pick: int) -> Take:
    takes = SCENES[order.scene]
    chosen = [int(word[4:]) - 1 for word in order.mood.split() if word.startswith("take")]
    return takes[(chosen[0] if chosen else pick) % len(takes)]


def _wanted(mood: str) -> dict[str, object]:
    """Read `name=value` words: options for the scene, as in `hair=bun`."""
    pairs = [word.split("=", 1) for word in mood.split() if "=" in word]
    return {name: value if value not in ("yes", "no") else value == "yes" for name, value in pairs}
