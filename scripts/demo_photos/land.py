"""Landscapes: hills, water, forest, storm."""

from __future__ import annotations

import math

from demo_photos.figures import people
from demo_photos.press import Point, Press
from demo_photos.things import broadleaf, dugout, leaf, longroof, pine, rainfall, reflect


def highland(press: Press, sun: Point = (0.7, 0.3), trees: str = "pine", radius: float = 0.09) -> None:
    """Ranges of hills under a low sun, pines or broad trees in front."""
    press.sky(sun, radius)
    press.hills(0.52, 0.86, "far mid near dark", 0.17)
    with press.layer("dark") as pen:
        for _ in range(16 if trees == "pine" else 7):
            side = press.hand.choice((0.0, 0.66))
            x, foot = (side + press.hand.uniform(0, 0.34)) * press.w, press.h * press.hand.uniform(0.9, 1.02)
            tall = press.h * press.hand.uniform(0.14, 0.34)
            pine(pen, x, foot, tall) if trees == "pine" else broadleaf(pen, x, foot, tall, press.hand)


def cloud_sea(press: Press, sun: Point = (0.35, 0.3)) -> None:
    """Hills like islands in a sea of cloud."""
    press.sky(sun, 0.1, 2)
    for n, ink in enumerate(("far", "mid", "near")):
        with press.layer(ink, "glow", "down", 0.8) as pen:
            pen.polygon(press.ridge(0.55 + n * 0.15, 0.2, 1.3))
        with press.layer("light", "glow", "down", 0.6, alpha=0.92) as pen:
            y = press.h * (0.6 + n * 0.15)
            for _ in range(26):
                x = press.hand.uniform(-0.05, 1.05) * press.w
                pen.oval(x, y + press.hand.uniform(10, 60), press.hand.uniform(60, 190), press.hand.uniform(16, 42))
            pen.box(0, y + 50, press.w, y + 90)
    with press.layer("dark") as pen:
        pen.polygon(press.ridge(1.02, 0.2, 0.6))
        for n in range(5):
            pine(pen, press.w * (0.72 + n * 0.06), press.h * (0.98 - 0.01 * n), press.h * press.hand.uniform(0.22, 0.4))


def terraces(press: Press, sun: Point = (0.78, 0.2)) -> None:
    """Terraces of rice like combed ribbons."""
    press.sky(sun, 0.07, 2, 0.5)
    press.hills(0.36, 0.46, "far mid", 0.15)
    inks = ("gold", "near", "light", "mid", "gold", "far", "near", "gold")
    phase = press.hand.uniform(0, 6)
    for n in range(13):
        top = press.h * (0.42 + 0.58 * (n / 13) ** 1.25)
        swing, drop = press.h * (0.05 + 0.012 * n), press.h * (0.012 + 0.003 * n)
        edge = [
            (x, top + math.sin(x / press.w * (7 - n * 0.25) + phase + n * 0.33) * swing * 0.6)
            for x in range(-10, press.w + 20, 10)
        ]
        with press.layer("dark") as pen:
            pen.polygon([*edge, (press.w + 20, press.h + 9), (-10, press.h + 9)])
        with press.layer(inks[n % len(inks)], "near", "right" if n % 2 else "left", 0.55) as pen:
            pen.polygon([*((x, y + drop) for x, y in edge), (press.w + 20, press.h + 9), (-10, press.h + 9)])
    people(
        press,
        [(press.w * 0.3, press.h * 0.8, press.h * 0.13), (press.w * 0.38, press.h * 0.83, press.h * 0.135)],
        hats=1,
    )


def lake(press: Press, sun: Point = (0.5, 0.28), boat: bool = True, house: bool = False) -> None:
    """A still lake that mirrors its hills."""
    line = 0.56
    press.sky(sun, 0.1, 3, 0.6)
    press.hills(0.47, 0.57, "far mid near", 0.17)
    with press.layer("dark") as pen:
        for n in range(15):
            x = press.w * (0.02 + 0.02 * n if n < 8 else 0.7 + 0.04 * (n - 8))
            pine(pen, x, press.h * line, press.h * press.hand.uniform(0.07, 0.19))
    if house:
        longroof(press, press.w * 0.27, press.h * line, press.h * 0.34)
    reflect(press, line)
    if boat:
        dugout(press, press.w * 0.62, press.h * 0.8, press.w * 0.3, 1)


def river(press: Press, boats: int = 3, crew: int = 3, sun: Point = (0.2, 0.2)) -> None:
    """Boats on the river, with people on the bank when they race."""
    press.sky(sun, 0.08, 3, 0.5)
    press.hills(0.32, 0.44, "far mid near", 0.15)
    with press.layer("far", "mid", "down", 0.9) as pen:
        pen.box(0, press.h * 0.44, press.w, press.h)
    with press.layer("light", alpha=0.6) as pen:
        for _ in range(80):
            y = press.h * press.hand.uniform(0.45, 1)
            x, long = press.hand.uniform(-50, press.w), press.hand.uniform(20, 150) * y / press.h
            pen.box(x, y, x + long, y + 2)
    if boats > 1:
        with press.layer("near") as pen:
            pen.polygon([(0, press.h * 0.4), (press.w, press.h * 0.42), (press.w, press.h * 0.47), (0, press.h * 0.45)])
        people(
            press,
            [(press.w * (n + 0.5) / 30, press.h * (0.455 + 0.004 * (n % 3)), press.h * 0.075) for n in range(30)],
            hats=3,
        )
    if boats == 1:
        with press.layer("dark") as pen:
            for _ in range(54):
                x = press.w * press.hand.choice((press.hand.uniform(0, 0.3), press.hand.uniform(0.86, 1)))
                leaf(
                    pen,
                    x,
                    press.h * 1.02,
                    press.h * press.hand.uniform(0.15, 0.42),
                    press.hand.uniform(-1.95, -1.2),
                    0.045,
                )
    for n in range(boats):
        where = (0.66, 0.3, 0.7)[n % 3], (0.6 if boats > 1 else 0.7) + 0.14 * n
        dugout(
            press,
            press.w * where[0],
            press.h * where[1],
            press.w * (0.26 + 0.09 * n),
            crew,
            ("hot", "gold", "light")[n % 3],
        )


def forest(press: Press, light: float = 0.5) -> None:
    """Trunks and one shaft of light."""
    press.image.paste(press.inks["glow"], (0, 0, press.w, press.h))
    for depth, (ink, count, wide) in enumerate(
        (("far", 26, 0.012), ("mid", 15, 0.022), ("near", 8, 0.045), ("dark", 4, 0.075))
    ):
        with press.layer(ink, "dark", "right", 0.35) as pen:
            for n in range(count):
                x, r = press.w * (n + press.hand.uniform(0, 1)) / count, press.w * wide * press.hand.uniform(0.7, 1.2)
                lean = press.hand.uniform(-40, 40)
                pen.polygon(
                    [
                        (x - r * 0.4 + lean, -5),
                        (x + r * 0.4 + lean, -5),
                        (x + r * 0.55, press.h * 0.9),
                        (x + r, press.h),
                        (x - r, press.h),
                        (x - r * 0.55, press.h * 0.9),
                    ]
                )
            for _ in range(30 - depth * 5):
                leaf(
                    pen,
                    press.hand.uniform(0, press.w),
                    press.h * press.hand.uniform(-0.05, 0.22 - depth * 0.03),
                    press.h * 0.14,
                    press.hand.uniform(0.3, 2.8),
                    0.28,
                )
        with press.layer("light", alpha=0.22 * light * 2, blur=18) as pen:
            x = press.w * press.hand.uniform(0.2, 0.7)
            pen.polygon([(x, -5), (x + 90, -5), (x + 340, press.h), (x + 120, press.h)])
    with press.layer("near", "dark", "down", 0.9) as pen:
        pen.polygon(press.ridge(0.97, 0.09, 1.6))
        for _ in range(40):
            leaf(
                pen,
                press.hand.uniform(0, press.w),
                press.h * 0.96,
                press.h * press.hand.uniform(0.08, 0.2),
                press.hand.uniform(-2.6, -0.5),
                0.12,
            )


def storm(press: Press) -> None:
    """Palms and roofs in wind and rain."""
    press.sky(None, clouds=6)
    press.hills(0.6, 0.78, "far mid near", 0.1)
    with press.layer("light", "far", "down", 0.9) as pen:
        for x in (0.3, 0.52, 0.7):
            pen.box(press.w * x, press.h * 0.66, press.w * (x + 0.13), press.h * 0.82)
    with press.layer("hot", "dark", "right", 0.6) as pen:
        for n, x in enumerate((0.3, 0.52, 0.7)):
            lift = 60 if n == 1 else 0
            pen.polygon(
                [
                    (press.w * (x - 0.015), press.h * 0.66),
                    (press.w * (x + 0.06), press.h * 0.58 - lift),
                    (press.w * (x + 0.145), press.h * 0.66 - lift * 1.6),
                ]
            )
    with press.layer("dark") as pen:
        pen.polygon(press.ridge(0.86, 0.03, 0.5))
        for x in (0.06, 0.17, 0.88, 0.95):
            foot, tall = press.h * 0.88, press.h * press.hand.uniform(0.4, 0.56)
            trunk = [(press.w * x + tall * 0.35 * (t / 8) ** 2, foot - tall * 0.8 * t / 8) for t in range(9)]
            pen.line(trunk, 14)
            for _ in range(26):
                leaf(
                    pen,
                    trunk[-1][0] + press.hand.uniform(-60, 30),
                    trunk[-1][1] + press.hand.uniform(-50, 50),
                    press.hand.uniform(90, 190),
                    press.hand.uniform(-0.5, 0.35),
                    0.13,
                )
    rainfall(press, 520)


def valley(press: Press, sun: Point = (0.32, 0.36)) -> None:
    """A village of small roofs in a valley, mist between the hills and smoke over one kitchen."""
    w, h = press.w, press.h
    press.sky(sun, 0.13, 3)
    press.hills(0.5, 0.68, "far mid near", 0.2)
    with press.layer("light", "glow", "down", 0.6, alpha=0.8, blur=6) as pen:
        for _ in range(22):
            x, y = w * press.hand.uniform(-0.05, 1.05), h * press.hand.uniform(0.62, 0.68)
            pen.oval(x, y, press.hand.uniform(60, 180), press.hand.uniform(8, 20))
    with press.layer("mid", "near", "down", 0.9) as pen:
        pen.polygon(press.ridge(0.72, 0.04, 0.4))
    places = [(0.34 + 0.062 * n + 0.02 * (n % 3), 0.72 + 0.032 * (n * 5 % 4)) for n in range(9)]
    for n, (x, foot) in enumerate(sorted(places, key=lambda place: place[1])):
        with press.layer("near") as pen:
            broadleaf(pen, w * (x + 0.035), h * foot, h * press.hand.uniform(0.07, 0.11), press.hand)
        _cottage(press, w * x, h * foot, w * (0.055 + 0.01 * (n % 3)), ("hot", "gold", "hot")[n % 3])
    with press.layer("light", alpha=0.6, blur=6) as pen:
        for n in range(8):
            pen.oval(w * (0.6 + 0.006 * n), h * (0.66 - 0.025 * n), 7 + 3 * n, 10 + 2 * n)
    with press.layer("dark") as pen:
        pen.polygon(press.ridge(0.96, 0.1, 0.7))
        for _ in range(9):
            x = press.hand.choice((press.hand.uniform(0, 0.25), press.hand.uniform(0.8, 1)))
            pine(pen, w * x, h * 0.99, h * press.hand.uniform(0.16, 0.34))


def _cottage(press: Press, x: float, foot: float, wide: float, roof: str) -> None:
    with press.layer("light", "far", "right", 0.8) as pen:
        pen.box(x - wide * 0.42, foot - wide * 0.34, x + wide * 0.42, foot)
    with press.layer("dark") as pen:
        pen.box(x - wide * 0.08, foot - wide * 0.24, x + wide * 0.08, foot)
    with press.layer(roof, "dark", "right", 0.6) as pen:
        eaves, top = foot - wide * 0.32, foot - wide * 0.66
        pen.polygon(
            [(x - wide * 0.54, eaves), (x - wide * 0.36, top), (x + wide * 0.36, top), (x + wide * 0.54, eaves)]
        )
