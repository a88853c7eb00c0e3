"""Fields and gardens: coffee, pepper, water for both, young trees."""

from __future__ import annotations

import math

from demo_photos.figures import people
from demo_photos.press import Point, Press
from demo_photos.things import leaf, rainfall, rows


def coffee_field(press: Press, pickers: int = 3, dots: str = "hot", sun: Point | None = (0.25, 0.2)) -> None:
    """Rows of coffee with pickers; `dots` is the ink of cherries or blossom."""
    press.sky(sun, 0.07, 3, 0.5)
    press.hills(0.36, 0.46, "far mid", 0.13)
    with press.layer("gold", "hot", "down", 0.4) as pen:
        pen.box(0, press.h * 0.42, press.w, press.h)
    rows(press, (press.hand.uniform(0.35, 0.65), 0.36), 0.44, "near", dots=dots)
    spots = [
        (
            press.w * (0.2 + 0.6 * n / max(1, pickers - 1) + press.hand.uniform(-0.05, 0.05)),
            press.h * press.hand.uniform(0.66, 0.8),
            press.h * press.hand.uniform(0.24, 0.3),
        )
        for n in range(pickers)
    ]
    people(press, sorted(spots, key=lambda s: s[1]), hats=1)
    with press.layer("near", "dark", "down", 0.8) as pen:
        for n in range(9):
            pen.oval(press.w * n / 8, press.h * press.hand.uniform(0.97, 1.06), press.w * 0.09, press.h * 0.1)
    with press.layer(dots) as pen:
        for _ in range(110):
            pen.oval(press.hand.uniform(0, press.w), press.h * press.hand.uniform(0.92, 1), press.hand.uniform(5, 9))


def branch(press: Press, fruit: str = "hot", blossom: bool = False) -> None:
    """Cherries or blossom on a coffee branch, close."""
    press.image.paste(press.inks["glow"], (0, 0, press.w, press.h))
    with press.layer("far", "mid", "right", 0.9) as pen:
        pen.oval(press.w * 0.75, press.h * 0.35, press.h * 0.62)
    for ink, size, count in (("far", 0.3, 7), ("mid", 0.34, 8), ("near", 0.33, 9)):
        with press.layer(ink, "dark", "down", 0.5) as pen:
            for n in range(count):
                x = press.w * (n + press.hand.uniform(-0.2, 0.4)) / count
                y = press.h * (0.36 + 0.32 * x / press.w)
                side = -1 if n % 2 else 1
                leaf(pen, x, y, press.h * size * press.hand.uniform(0.9, 1.4), side * press.hand.uniform(0.7, 1.5), 0.2)
    stem = [(x * press.w / 10, press.h * (0.36 + 0.032 * x) + math.sin(x) * 8) for x in range(-1, 12)]
    with press.layer("dark") as pen:
        pen.line(stem, 13)
    clusters = [
        (sx + press.hand.uniform(-70, 70), sy + press.hand.uniform(-62, 62)) for sx, sy in stem[1::2] for _ in range(10)
    ]
    for n, ink in enumerate(("light", "light", "sun") if blossom else (fruit, "hot", "gold")):
        with press.layer(ink, "far" if blossom else "dark", "down", 0.35) as pen:
            for x, y in clusters[n::3] if blossom or n != 2 else clusters[n::9]:
                if blossom:
                    for turn in range(6):
                        leaf(pen, x, y, 48, turn * 1.047 + x, 0.2)
                else:
                    pen.oval(x, y, 29, 32)
    with press.layer("gold" if blossom else "light", alpha=0.85) as pen:
        for x, y in clusters:
            pen.oval(x - (0 if blossom else 9), y - (0 if blossom else 12), 8 if blossom else 5)


def irrigation(press: Press, sun: Point = (0.8, 0.16), well: bool = False) -> None:
    """Sprinklers over rows of coffee, or a well in the dry season."""
    press.sky(sun, 0.11, 1, 0.5)
    press.hills(0.38, 0.48, "far mid", 0.12)
    with press.layer("gold", "hot", "down", 0.9) as pen:
        pen.polygon(press.ridge(0.5, 0.03, 0.4))
    if not well:
        rows(press, (0.5, 0.4), 0.5, "near", 7, bush=0.06)
        with press.layer("light", alpha=0.8) as pen:
            for x, y in ((0.2, 0.62), (0.5, 0.72), (0.82, 0.6), (0.34, 0.9), (0.7, 0.92)):
                for arm in range(-6, 7):
                    reach = arm * 22 * y
                    pen.line(
                        [
                            (
                                press.w * x + reach * t / 6,
                                press.h * y - math.sin(math.pi * t / 6) * 120 * y * (1 - abs(arm) / 11),
                            )
                            for t in range(7)
                        ],
                        1.8,
                    )
        return
    cx, cy, r = press.w * 0.42, press.h * 0.78, press.w * 0.13
    with press.layer("dark", alpha=0.7) as pen:
        for _ in range(14):
            x, y = press.hand.uniform(0, press.w), press.h * press.hand.uniform(0.56, 1)
            pen.line([(x + press.hand.uniform(-70, 70) * k, y + k * press.hand.uniform(8, 30)) for k in range(5)], 2.4)
    with press.layer("far", "dark", "right", 0.8) as pen:
        pen.box(cx - r, cy - r * 0.5, cx + r, cy + r * 0.35)
        pen.oval(cx, cy + r * 0.35, r, r * 0.32)
        pen.oval(cx, cy - r * 0.5, r, r * 0.32)
    with press.layer("dark") as pen:
        pen.oval(cx, cy - r * 0.5, r * 0.8, r * 0.23)
        pen.line(
            [(cx - r * 0.9, cy), (cx - r * 0.7, cy - r * 1.9), (cx + r * 0.7, cy - r * 1.9), (cx + r * 0.9, cy)], 12
        )
        pen.line([(cx, cy - r * 1.9), (cx, cy - r * 0.5)], 3)
    people(
        press,
        [(cx + r * 1.7, press.h * 0.88, press.h * 0.38), (cx + r * 2.6, press.h * 0.84, press.h * 0.34)],
        "hot mid",
        hats=1,
    )


def drying_yard(press: Press) -> None:
    """Coffee spread to dry, seen from above, with raked lines and people at work."""
    press.image.paste(press.inks["glow"], (0, 0, press.w, press.h))
    for n, (x, y, wide, tall, ink) in enumerate(
        (
            (-0.02, -0.02, 0.46, 0.6, "hot"),
            (0.48, -0.02, 0.55, 0.42, "gold"),
            (-0.02, 0.62, 0.4, 0.42, "gold"),
            (0.42, 0.46, 0.6, 0.58, "near"),
        )
    ):
        left, top, right, foot = press.w * x, press.h * y, press.w * (x + wide), press.h * (y + tall)
        with press.layer(ink, "dark", ("right", "down", "left", "up")[n], 0.55) as pen:
            pen.box(left, top, right, foot)
        with press.layer("dark", alpha=0.35) as pen:
            for k in range(1, 22):
                if n % 2:
                    pen.line(
                        [
                            (left + (right - left) * t / 30, top + (foot - top) * k / 22 + math.sin(t * 0.7 + n) * 6)
                            for t in range(31)
                        ],
                        2.5,
                    )
                else:
                    pen.line(
                        [
                            (left + (right - left) * k / 22 + math.sin(t * 0.7 + n) * 6, top + (foot - top) * t / 30)
                            for t in range(31)
                        ],
                        2.5,
                    )
    for x, y, turn in ((0.22, 0.3, 0.6), (0.7, 0.22, 2.4), (0.2, 0.8, -0.4), (0.6, 0.72, 1.2), (0.85, 0.84, 3.0)):
        cx, cy = press.w * x, press.h * y
        with press.layer("dark", alpha=0.4) as pen:
            pen.oval(cx + 46, cy + 34, 66, 40)
        with press.layer("dark") as pen:
            tip = (cx + math.cos(turn) * 175, cy + math.sin(turn) * 175)
            pen.line([(cx, cy), tip], 6)
            pen.line(
                [
                    (tip[0] - math.sin(turn) * 40, tip[1] + math.cos(turn) * 40),
                    (tip[0] + math.sin(turn) * 40, tip[1] - math.cos(turn) * 40),
                ],
                10,
            )
        with press.layer("mid") as pen:
            pen.oval(cx, cy, 52, 40)
        with press.layer("light", "gold", "right", 0.9) as pen:
            pen.oval(cx, cy, 44)
        with press.layer("gold", alpha=0.8) as pen:
            pen.oval(cx, cy, 9)


def pepper(press: Press, sun: Point = (0.5, 0.2)) -> None:
    """Columns of pepper vines and one picker between them."""
    press.sky(sun, 0.1, 2, 0.55)
    press.hills(0.44, 0.5, "far", 0.12)
    with press.layer("gold", "hot", "down", 0.8) as pen:
        pen.box(0, press.h * 0.5, press.w, press.h)
    for depth in (0.1, 0.16, 0.25, 0.4, 0.66, 1.05):
        foot, tall = press.h * (0.5 + 0.46 * depth), press.h * 0.85 * depth
        columns = [press.w * (0.5 + (k + 0.5) * depth * 0.42) for k in range(-9, 9)]
        with press.layer("mid" if depth < 0.3 else "near", "dark", "down", 0.6) as pen:
            for x in columns:
                for n in range(12):
                    pen.oval(x, foot - tall * n / 11, tall * 0.09, tall * 0.08)
                    for turn in (0.5, 2.6, press.hand.uniform(0, 3.1)):
                        leaf(pen, x, foot - tall * n / 11, tall * 0.19, turn + press.hand.uniform(-0.3, 0.3), 0.28)
        with press.layer("hot" if depth > 0.3 else "dark") as pen:
            for x in columns:
                for _ in range(10):
                    px, py = x + press.hand.uniform(-0.12, 0.12) * tall, foot - tall * press.hand.uniform(0.05, 1)
                    for k in range(4):
                        pen.oval(px, py + k * tall * 0.012, tall * 0.008)
    people(press, [(press.w * 0.5, press.h * 0.92, press.h * 0.4)], "light", hats=1)


def planting(press: Press, sun: Point = (0.3, 0.2)) -> None:
    """People setting young plants in the first rain."""
    press.sky(sun, 0.08, 4, 0.55)
    press.hills(0.46, 0.58, "far mid", 0.15)
    with press.layer("near", "dark", "down", 0.8) as pen:
        pen.polygon(press.ridge(0.68, 0.08, 0.5))
    with press.layer("far") as pen:
        for n in range(60):
            depth = (n // 12 + 1) / 5
            x, y = press.w * ((n % 12 + 0.5 * (n // 12 % 2)) / 11.5), press.h * (0.64 + 0.34 * depth**1.4)
            for turn in (-2.2, -1.57, -0.9):
                leaf(pen, x, y, 30 + 60 * depth, turn, 0.16)
    people(
        press,
        [
            (press.w * x, press.h * y, press.h * (y - 0.5) * 0.8)
            for x, y in ((0.18, 0.8), (0.42, 0.86), (0.63, 0.79), (0.84, 0.9))
        ],
        "hot light mid",
        hats=2,
    )
    rainfall(press, 120)


def tea_hills(press: Press, sun: Point = (0.76, 0.2)) -> None:
    """Round hills combed with hedges of tea, and pickers with baskets."""
    w, h = press.w, press.h
    press.sky(sun, 0.1, 3, 0.5)
    press.hills(0.4, 0.48, "far mid", 0.15)
    mounds = ((0.86, 0.5, 0.52, 0.42), (0.16, 0.52, 0.56, 0.44), (0.74, 0.68, 0.6, 0.4), (0.2, 0.8, 0.72, 0.42))
    for n, (x, top, wide, tall) in enumerate(mounds):
        _mound(press, w * x, h * top, w * wide, h * tall, 15 + 5 * n)
    spots = [(w * 0.34, h * 0.95, h * 0.24), (w * 0.47, h * 0.98, h * 0.26), (w * 0.77, h * 0.86, h * 0.16)]
    people(press, spots, "hot light gold", hats=1)
    with press.layer("gold", "near", "right", 0.7) as pen:
        for x, foot, tall in spots:
            pen.rounded(x + tall * 0.13, foot - tall * 0.68, x + tall * 0.33, foot - tall * 0.36, 8)


def _mound(press: Press, x: float, top: float, wide: float, tall: float, hedge: float) -> None:
    """One hill: hedges are rings round its top, light above and dark below."""
    with press.layer("dark") as pen:
        pen.oval(x, top + tall, wide, tall)
    for n in range(9):
        share, lift = 1 - n / 9, tall * 0.035
        ink = ("near", "mid")[n % 2]
        with press.layer(ink, "dark", "right", 0.7) as pen:
            pen.oval(x, top + tall * share, wide * share, tall * share)
        with press.layer("dark", alpha=0.85) as pen:
            pen.oval(x, top + tall * (share - 0.09) + lift, wide * (share - 0.075), tall * (share - 0.075))
    with press.layer("gold", alpha=0.35) as pen:
        for _ in range(90):
            turn, far = press.hand.uniform(3.3, 6.1), press.hand.uniform(0.2, 0.98)
            pen.oval(
                x + wide * math.cos(turn) * far, top + tall * (1 + math.sin(turn) * far), hedge * 0.2, hedge * 0.14
            )
