"""Things that scenes share: trees, leaves, houses, flags, vehicles, weather and water."""

from __future__ import annotations

import math
import random

from PIL import Image

from demo_photos.figures import people
from demo_photos.press import Pen, Point, Press


def pine(pen: Pen, x: float, foot: float, tall: float) -> None:
    """A pine of five tiers."""
    pen.box(x - tall * 0.02, foot - tall * 0.3, x + tall * 0.02, foot)
    for n in range(5):
        y, wide = foot - tall * (0.2 + n * 0.16), tall * (0.22 - n * 0.036)
        pen.polygon([(x - wide, y), (x, y - tall * 0.28), (x + wide, y)])


def broadleaf(pen: Pen, x: float, foot: float, tall: float, hand: random.Random) -> None:
    """A tree with a round crown."""
    pen.polygon(
        [
            (x - tall * 0.04, foot),
            (x - tall * 0.02, foot - tall * 0.6),
            (x + tall * 0.02, foot - tall * 0.6),
            (x + tall * 0.04, foot),
        ]
    )
    for _ in range(9):
        turn, far = hand.uniform(0, 6.28), hand.uniform(0, 0.22)
        pen.oval(
            x + math.cos(turn) * far * tall * 1.2, foot - tall * 0.7 + math.sin(turn) * far * tall * 0.8, tall * 0.17
        )


def leaf(pen: Pen, x: float, y: float, long: float, turn: float, fat: float = 0.22) -> None:
    """A pointed leaf from its stalk at x, y towards the angle `turn` (radians)."""
    edge = [(t / 12, fat * math.sin(math.pi * (t / 12) ** 0.85)) for t in range(13)]
    outline = edge + [(along, -out) for along, out in reversed(edge)]
    c, s = math.cos(turn) * long, math.sin(turn) * long
    pen.polygon([(x + a * c - o * s, y + a * s + o * c) for a, o in outline])


def longroof(press: Press, x: float, foot: float, tall: float, roof: str = "gold", wall: str = "near") -> None:
    """A rông house: stilts, a low wall and the steep axe-blade roof that rises over the village."""
    w = tall * 0.54
    with press.layer("dark") as pen:
        for n in range(7):
            px = x - w * 0.5 + n * w / 6
            pen.box(px - tall * 0.011, foot - tall * 0.22, px + tall * 0.011, foot)
        pen.polygon(
            [
                (x - w * 0.06, foot),
                (x + w * 0.06, foot),
                (x + w * 0.04, foot - tall * 0.2),
                (x - w * 0.04, foot - tall * 0.2),
            ]
        )
    with press.layer(wall, "dark", "right", 0.7) as pen:
        pen.box(x - w * 0.52, foot - tall * 0.36, x + w * 0.52, foot - tall * 0.19)
    with press.layer("dark") as pen:
        pen.box(x - w * 0.06, foot - tall * 0.34, x + w * 0.06, foot - tall * 0.2)
        for side in (-0.3, 0.3):
            pen.box(x + w * side - w * 0.05, foot - tall * 0.32, x + w * side + w * 0.05, foot - tall * 0.25)
    sides = [(t / 14, 0.6 - 0.17 * (t / 14) ** 1.9 + 0.05 * math.sin(math.pi * t / 14)) for t in range(15)]
    left = [(x - w * out, foot - tall * (0.31 + 0.66 * up)) for up, out in sides]
    right = [(2 * x - px, py) for px, py in left]
    with press.layer(wall, "dark", "left", 0.9) as pen:
        pen.polygon([*right, (right[0][0] + w * 0.2, right[0][1] - tall * 0.045)])
    with press.layer(roof, "dark", "right", 0.62) as pen:
        pen.polygon([*left, (x, left[-1][1] + tall * 0.03), *reversed(right)])
    with press.layer("dark", alpha=0.4) as pen:
        for n in range(1, 9):
            px, py = left[n * 14 // 9]
            pen.line([(px + 4, py), (x, py + tall * 0.014), (2 * x - px - 4, py)], tall * 0.005)
    with press.layer("light") as pen:
        y, wide = left[-1][1], x - left[-1][0]
        bow = [(x + wide * 1.06 * k / 8, y + tall * (0.03 - 0.045 * (k / 8) ** 2)) for k in range(-8, 9)]
        pen.line(bow, tall * 0.022)
        for px, py in bow[::2]:
            pen.polygon([(px - tall * 0.014, py), (px, py - tall * 0.05), (px + tall * 0.014, py)])


def flag(press: Press, x: float, foot: float, tall: float) -> None:
    """The red flag with the yellow star on its pole."""
    with press.layer("dark") as pen:
        pen.box(x - 3, foot - tall, x + 3, foot)
    long, top = tall * 0.34, foot - tall * 0.98
    wave = [(x + 3 + long * t / 10, top + math.sin(t / 10 * 5) * tall * 0.018) for t in range(11)]
    with press.layer("flag", "dark", "right", 0.3) as pen:
        pen.polygon(wave + [(px, py + long * 0.66) for px, py in reversed(wave)])
    cx, cy, r = x + long * 0.5, top + long * 0.34 + tall * 0.008, long * 0.2
    with press.layer("star") as pen:
        spokes = [(r if n % 2 == 0 else r * 0.4, n * math.pi / 5 - math.pi / 2) for n in range(10)]
        pen.polygon([(cx + size * math.cos(turn), cy + size * math.sin(turn)) for size, turn in spokes])


def reflect(press: Press, line: float, ripple: float = 7.0) -> None:
    """Mirror what stands above `line` (fraction) into water below it, broken by ripples that widen towards us."""
    y = round(line * press.h)
    above = press.image.crop((0, max(0, 2 * y - press.h), press.w, y)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    for row in range(0, above.height, 3):
        shift = round(math.sin(row * 0.55 + press.hand.uniform(0, 1.4)) * ripple * (0.2 + row / above.height))
        press.image.paste(above.crop((0, row, press.w, row + 3)), (shift, y + row))
    with press.layer("mid", "near", "down", 0.9, alpha=0.35) as pen:
        pen.box(0, y, press.w, press.h)
    with press.layer("light", alpha=0.6) as pen:
        for _ in range(46):
            ry = y + (press.h - y) * press.hand.random() ** 1.4
            x, long = press.hand.uniform(0, press.w), press.hand.uniform(20, 110) * (0.3 + (ry - y) / press.h * 2)
            pen.box(x, ry, x + long, ry + 1.6)


def rainfall(press: Press, strokes: int = 420) -> None:
    """Slanting strokes of rain over all."""
    with press.layer("light", alpha=0.5) as pen:
        for _ in range(strokes):
            x, y, long = (
                press.hand.uniform(0, press.w * 1.1),
                press.hand.uniform(-40, press.h),
                press.hand.uniform(22, 64),
            )
            pen.line([(x, y), (x - long * 0.28, y + long)], 1.3)


def rows(press: Press, eye: Point, top: float, ink: str, count: int = 9, dots: str = "", bush: float = 0.085) -> None:
    """Rows of bushes running to a vanishing point `eye` (fractions), from `top` down to the foot of the picture."""
    ex, ey = eye[0] * press.w, eye[1] * press.h
    berries: list[tuple[float, float, float]] = []
    depths = [0.11 * 1.17**n for n in range(40) if 0.11 * 1.17**n < 1.5]
    for shade_ink, drop in (("dark", 0.32), (ink, 0.0)):
        with press.layer(shade_ink, "dark" if drop == 0 else "", "down", 0.35) as pen:
            for depth in depths:
                y = ey + depth * (press.h - ey) * 1.1
                if y < top * press.h:
                    continue
                for row in range(-count, count + 1):
                    x, r = ex + row * depth * press.w * 0.19, depth * press.w * bush * press.hand.uniform(0.85, 1.1)
                    pen.oval(x, y + r * drop, r, r * 0.72)
                    if drop == 0:
                        berries += [
                            (x + press.hand.uniform(-0.7, 0.7) * r, y + press.hand.uniform(-0.5, 0.3) * r, r)
                        ] * 1
    if dots:
        with press.layer(dots) as pen:
            for x, y, r in berries:
                for _ in range(3 if r < 60 else 7):
                    pen.oval(
                        x + press.hand.uniform(-0.5, 0.5) * r,
                        y + press.hand.uniform(-0.3, 0.35) * r,
                        max(1.5, r * 0.07),
                    )


def dugout(press: Press, x: float, y: float, long: float, crew: int, colours: str = "hot") -> None:
    """A dugout canoe and its crew."""
    with press.layer("dark", alpha=0.4) as pen:
        pen.oval(x, y + long * 0.06, long * 0.55, long * 0.022)
    spots = [(x + long * (n + 0.5 - crew / 2) * 0.75 / crew, y + long * 0.03, long * 0.34) for n in range(crew)]
    people(press, spots, colours, hats=1 if crew == 1 else 0)
    with press.layer("dark") as pen:
        for sx, sy, tall in spots:
            pen.line([(sx + tall * 0.12, sy - tall * 0.7), (sx + tall * 0.42, sy + tall * 0.22)], 4)
    with press.layer("near", "dark", "down", 0.9) as pen:
        hull = [(x + long * (t / 10 - 0.5), y - long * 0.05 * abs(t / 5 - 1) ** 3) for t in range(11)]
        pen.polygon([*hull, (x + long * 0.36, y + long * 0.065), (x - long * 0.36, y + long * 0.065)])


def wagon(press: Press, x: float, foot: float, long: float, kind: str) -> None:
    """A bus, a pick-up with books or a lorry with logs, seen from the side."""
    tall = long * (0.42 if kind == "bus" else 0.3)
    with press.layer("dark", alpha=0.4) as pen:
        pen.oval(x, foot, long * 0.56, long * 0.03)
    coat = {"bus": "light", "books": "hot", "logs": "mid"}[kind]
    with press.layer(coat, "near", "down", 0.6) as pen:
        if kind == "bus":
            pen.box(x - long * 0.5, foot - tall, x + long * 0.5, foot - long * 0.06)
        else:
            pen.polygon(
                [
                    (x + long * 0.16, foot - tall),
                    (x + long * 0.38, foot - tall),
                    (x + long * 0.5, foot - tall * 0.5),
                    (x + long * 0.5, foot - long * 0.06),
                    (x - long * 0.5, foot - long * 0.06),
                    (x - long * 0.5, foot - tall * 0.42),
                    (x + long * 0.16, foot - tall * 0.42),
                ]
            )
    with press.layer("dark") as pen:
        if kind == "bus":
            for n in range(6):
                pen.box(
                    x - long * (0.46 - 0.16 * n), foot - tall * 0.9, x - long * (0.33 - 0.16 * n), foot - tall * 0.5
                )
        else:
            pen.polygon(
                [
                    (x + long * 0.2, foot - tall * 0.9),
                    (x + long * 0.36, foot - tall * 0.9),
                    (x + long * 0.45, foot - tall * 0.52),
                    (x + long * 0.2, foot - tall * 0.52),
                ]
            )
        for share in (-0.3, 0.32):
            pen.oval(x + long * share, foot - long * 0.06, long * 0.075)
    with press.layer("light") as pen:
        for share in (-0.3, 0.32):
            pen.oval(x + long * share, foot - long * 0.06, long * 0.03)
    if kind == "bus":
        with press.layer("hot") as pen:
            pen.box(x - long * 0.5, foot - tall * 0.42, x + long * 0.5, foot - tall * 0.3)
    load = {"books": "gold light near mid", "logs": "gold near", "bus": ""}[kind].split()
    for n, ink in enumerate(load):
        with press.layer(ink, "dark", "right", 0.6) as pen:
            for step in range(n, 12, len(load)):
                px = x - long * 0.48 + step % 6 * long * 0.1
                py = foot - tall * (0.44 + 0.3 * (step // 6))
                if kind == "books":
                    pen.box(px, py - tall * 0.28, px + long * 0.08, py)
                else:
                    pen.oval(px + long * 0.05, py - tall * 0.13, long * 0.05)
