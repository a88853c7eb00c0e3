"""Town and road: market, street lights, pass, bridge, school."""

from __future__ import annotations

import math

from demo_photos.figures import people
from demo_photos.press import Point, Press
from demo_photos.things import broadleaf, flag, leaf, pine, rainfall, reflect, wagon


def market(press: Press, goods: str = "hot gold mid light", flowers: bool = False) -> None:
    """Rows of parasols and stalls; with `flowers` the goods are blooms."""
    press.sky((0.5, 0.2), 0.08, 2, 0.5)
    with press.layer("far", "mid", "down", 0.6) as pen:
        x = -20.0
        while x < press.w:
            wide, tall = press.hand.uniform(90, 190), press.hand.uniform(0.16, 0.3) * press.h
            pen.box(x, press.h * 0.5 - tall, x + wide - 6, press.h * 0.56)
            pen.polygon(
                [(x - 6, press.h * 0.5 - tall), (x + wide / 2, press.h * 0.44 - tall), (x + wide, press.h * 0.5 - tall)]
            )
            x += wide
    with press.layer("glow", "gold", "down", 0.5) as pen:
        pen.box(0, press.h * 0.54, press.w, press.h)
    shades = (("hot", "light"), ("gold", "light"), ("near", "gold"), ("light", "hot"), ("mid", "light"))
    for line in range(3):
        foot, size = press.h * (0.64 + 0.17 * line), press.w * (0.09 + 0.045 * line)
        spots = [
            (press.w * (n + press.hand.uniform(0.1, 0.9)) / (8 - 2 * line), foot, size * 1.15)
            for n in range(8 - 2 * line)
        ]
        people(press, spots, "near hot mid dark", hats=2)
        count = 7 - 2 * line
        for n in range(count):
            x, y = press.w * (n + 0.5) / count + press.hand.uniform(-40, 40), foot - size * 1.15
            parasol(press, x, y, size, *shades[(n * 2 + line * 3) % 5], foot)
            stall(press, x, foot, size, goods.split(), flowers)


def parasol(press: Press, x: float, y: float, size: float, cloth: str, stripe: str, foot: float) -> None:
    """A striped parasol."""
    with press.layer("dark") as pen:
        pen.box(x - 3, y, x + 3, foot)
    with press.layer(cloth, "dark", "right", 0.35) as pen:
        pen.slice(x, y + size * 0.1, size * 0.92, size * 0.52, 180, 360)
    with press.layer(stripe, "dark", "right", 0.35) as pen:
        for share in (-0.62, 0.0, 0.62):
            pen.polygon(
                [
                    (x, y - size * 0.42),
                    (x + size * (share - 0.19), y + size * 0.1),
                    (x + size * (share + 0.19), y + size * 0.1),
                ]
            )


def stall(press: Press, x: float, foot: float, size: float, goods: list[str], flowers: bool) -> None:
    """A table with heaps of goods."""
    with press.layer("near", "dark", "down", 0.6) as pen:
        pen.polygon(
            [
                (x - size * 0.7, foot - size * 0.16),
                (x + size * 0.7, foot - size * 0.16),
                (x + size * 0.62, foot + size * 0.16),
                (x - size * 0.62, foot + size * 0.16),
            ]
        )
    for n, ink in enumerate(goods):
        with press.layer(ink, "dark", "down", 0.3) as pen:
            for row in range(3):
                cx = x + size * (-0.54 + 0.36 * n)
                for step in range(4 - row):
                    lift = press.hand.uniform(0.1, 0.24) * size if flowers else 0
                    pen.oval(
                        cx + (step - 1.5 + row / 2) * size * 0.085,
                        foot - size * (0.19 + 0.07 * row) - lift,
                        size * 0.055,
                    )


def city(press: Press, moon: Point = (0.75, 0.18), candles: bool = False) -> None:
    """The city over its lake by night, with candles on the water if asked."""
    line = 0.64
    press.sky(moon, 0.06, 2, 0.7)
    press.hills(0.52, 0.56, "far", 0.15)
    for depth, ink in enumerate(("mid", "near", "dark")):
        blocks: list[tuple[float, float, float]] = []
        with press.layer(ink) as pen:
            x = -30.0
            while x < press.w:
                wide, tall = press.hand.uniform(60, 150), press.h * press.hand.uniform(0.1, 0.34 - depth * 0.06)
                pen.box(x, press.h * line - tall, x + wide, press.h * line)
                if press.hand.random() < 0.4:
                    pen.polygon(
                        [
                            (x, press.h * line - tall),
                            (x + wide / 2, press.h * line - tall - 34),
                            (x + wide, press.h * line - tall),
                        ]
                    )
                blocks.append((x, wide, tall))
                x += wide + press.hand.uniform(-10, 30)
        with press.layer("gold" if depth else "sun", alpha=0.5 + 0.25 * depth) as pen:
            for left, wide, tall in blocks:
                for column in range(int(wide // 22)):
                    for row in range(int(tall // 26)):
                        if press.hand.random() < 0.42:
                            wx, wy = left + 9 + column * 22, press.h * line - tall + 12 + row * 26
                            pen.box(wx, wy, wx + 9, wy + 13)
    reflect(press, line, 10)
    if candles:
        lights(press, 0.7)


def lights(press: Press, top: float) -> None:
    """A field of small flames, smaller with distance."""
    spots = []
    for _ in range(190):
        depth = press.hand.random() ** 1.5
        spots.append((press.hand.uniform(0, press.w), press.h * (top + (1 - top) * depth), 5 + 20 * depth))
    with press.layer("gold", alpha=0.55, blur=14) as pen:
        for x, y, r in spots:
            pen.oval(x, y - r, r * 1.7)
    with press.layer("hot") as pen:
        for x, y, r in spots:
            pen.box(x - r * 0.3, y - r * 0.4, x + r * 0.3, y + r * 0.9)
    with press.layer("sun") as pen:
        for x, y, r in spots:
            leaf(pen, x, y - r * 0.3, r * 1.7, -1.57, 0.28)


def road(press: Press, rain: bool = False, sun: Point | None = (0.3, 0.22), vehicle: str = "") -> None:
    """A road that winds to the pass."""
    press.sky(sun, 0.08, 3, 0.55)
    press.hills(0.42, 0.6, "far mid near", 0.17)
    with press.layer("near" if rain else "mid", "near", "down", 0.9) as pen:
        pen.polygon(press.ridge(0.66, 0.06, 0.4))
    centre = [
        (t, 0.52 + 0.16 * math.sin(t * 5.2 + 1.1) * (1 - t) ** 0.8 + (0.02 * t)) for t in (n / 40 for n in range(41))
    ]
    sides = [(x * press.w, (0.6 + 0.42 * t**1.5) * press.h, (0.008 + 0.3 * t**1.7) * press.w) for t, x in centre]
    with press.layer("far" if not rain else "mid", "dark", "down", 0.55) as pen:
        pen.polygon([(x - r, y) for x, y, r in sides] + [(x + r, y) for x, y, r in reversed(sides)])
    with press.layer("light") as pen:
        for n in range(4, 40, 4):
            (x, y, r), (x2, y2, r2) = sides[n], sides[n + 1]
            pen.polygon(
                [(x - r * 0.03, y), (x + r * 0.03, y), (x2 + r2 * 0.03, y2 + (y2 - y)), (x2 - r2 * 0.03, y2 + (y2 - y))]
            )
    with press.layer("light", "hot", "down", 0.8) as pen:
        for n in range(6, 40, 4):
            x, y, r = sides[n]
            for edge in (-1.12, 1.12):
                pen.box(x + edge * r - r * 0.018, y - r * 0.22, x + edge * r + r * 0.018, y)
    with press.layer("dark") as pen:
        for _ in range(9):
            pine(
                pen,
                press.w * press.hand.choice((0.03, 0.08, 0.14, 0.88, 0.93, 0.98)),
                press.h * press.hand.uniform(0.76, 0.95),
                press.h * press.hand.uniform(0.22, 0.45),
            )
    if vehicle:
        wagon(press, press.w * 0.55, press.h * 0.87, press.w * 0.3, vehicle)
    if rain:
        rainfall(press)


def bridge(press: Press, sun: Point = (0.7, 0.2), pupils: int = 8) -> None:
    """A hanging bridge with people on it."""
    press.sky(sun, 0.09, 3, 0.55)
    press.hills(0.42, 0.58, "far mid near", 0.19)
    with press.layer("far", "mid", "down", 0.9) as pen:
        pen.box(0, press.h * 0.72, press.w, press.h)
    with press.layer("light", alpha=0.6) as pen:
        for _ in range(60):
            y = press.h * press.hand.uniform(0.74, 1)
            x = press.hand.uniform(0, press.w)
            pen.box(x, y, x + press.hand.uniform(20, 130), y + 2.4)
    with press.layer("dark") as pen:
        pen.polygon([(0, press.h * 0.6), (press.w * 0.15, press.h * 0.66), (press.w * 0.19, press.h), (0, press.h)])
        pen.polygon(
            [(press.w, press.h * 0.58), (press.w * 0.86, press.h * 0.66), (press.w * 0.82, press.h), (press.w, press.h)]
        )
    spots = [
        (press.w * (0.22 + 0.56 * n / max(1, pupils - 1)), press.h * (0.635 + 0.01 * math.sin(n)), press.h * 0.12)
        for n in range(pupils)
    ]
    people(press, spots, "light hot gold light", hats=4)
    deck = [(press.w * t / 30, press.h * (0.62 + 0.03 * math.sin(math.pi * (t / 30)))) for t in range(31)]
    cable = [(press.w * (0.15 + 0.7 * t / 30), press.h * (0.24 + 0.31 * math.sin(math.pi * t / 30))) for t in range(31)]
    with press.layer("hot", "dark", "right", 0.5) as pen:
        pen.line(deck, 15)
        for x in (0.15, 0.85):
            pen.box(press.w * x - 10, press.h * 0.22, press.w * x + 10, press.h * 0.8)
        pen.line(cable, 6)
        pen.line([(-10, press.h * 0.58), cable[0]], 6)
        pen.line([cable[-1], (press.w + 10, press.h * 0.56)], 6)
    with press.layer("dark", alpha=0.8) as pen:
        for x, y in cable:
            pen.line([(x, y), (x, press.h * 0.635)], 1.6)


def school(press: Press, pupils: int = 16, sun: Point = (0.16, 0.2), small: bool = False) -> None:
    """A school, its flag and its pupils."""
    press.sky(sun, 0.08, 3, 0.6)
    press.hills(0.48, 0.56, "far mid", 0.16)
    left, right, top, foot = (0.3, 0.86, 0.44, 0.68) if small else (0.12, 0.95, 0.32, 0.68)
    with press.layer("gold" if not small else "light", "hot", "down", 0.4) as pen:
        pen.box(left * press.w, top * press.h, right * press.w, foot * press.h)
    with press.layer("hot", "dark", "right", 0.7) as pen:
        pen.polygon(
            [
                ((left - 0.03) * press.w, top * press.h),
                ((left + 0.04) * press.w, (top - 0.09) * press.h),
                ((right - 0.04) * press.w, (top - 0.09) * press.h),
                ((right + 0.03) * press.w, top * press.h),
            ]
        )
    bays, floors = (6, 1) if small else (9, 2)
    wide, tall = (right - left) * press.w / bays, (foot - top) * press.h / floors
    with press.layer("near", "dark", "down", 0.7) as pen:
        for bay in range(bays):
            for floor in range(floors):
                x, y = left * press.w + bay * wide, top * press.h + floor * tall
                pen.box(x + wide * 0.2, y + tall * 0.3, x + wide * 0.8, y + tall * 0.95)
                pen.slice(x + wide / 2, y + tall * 0.32, wide * 0.3, tall * 0.2, 180, 360)
    with press.layer("glow", "gold", "down", 0.9) as pen:
        pen.polygon(press.ridge(0.69, 0.012, 0.3))
    with press.layer("dark") as pen:
        broadleaf(pen, press.w * 0.06, press.h * 0.76, press.h * 0.5, press.hand)
    flag(press, press.w * 0.5, press.h * 0.76, press.h * 0.62)
    spots = [
        (
            press.w * (0.06 + 0.88 * (n + press.hand.uniform(-0.2, 0.2)) / pupils),
            press.h * (0.82 + 0.05 * (n % 3)),
            press.h * (0.15 + 0.02 * (n % 3)),
        )
        for n in range(pupils)
    ]
    people(press, sorted(spots, key=lambda s: s[1]), "light light hot light near", hats=0)


def clinic(press: Press, sun: Point = (0.85, 0.18)) -> None:
    """A small clinic with a red cross."""
    school(press, pupils=5, sun=sun, small=True)
    with press.layer("light") as pen:
        pen.oval(press.w * 0.7, press.h * 0.35, press.h * 0.06)
    with press.layer("hot") as pen:
        x, y, r = press.w * 0.7, press.h * 0.35, press.h * 0.036
        pen.box(x - r * 0.32, y - r, x + r * 0.32, y + r)
        pen.box(x - r, y - r * 0.32, x + r, y + r * 0.32)
