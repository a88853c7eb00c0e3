"""Water, flowers and animals of the highlands: waterfall, flood, dahlias, an elephant on its path."""

from __future__ import annotations

import math

from demo_photos.press import Point, Press
from demo_photos.things import broadleaf, dugout, leaf, rainfall, reflect


def waterfall(press: Press, sun: Point = (0.82, 0.14)) -> None:
    """A broad fall between dark walls of rock, with spray at its foot."""
    w, h = press.w, press.h
    press.sky(sun, 0.08, 2, 0.45)
    press.hills(0.24, 0.34, "far mid", 0.1)
    with press.layer("mid", "near", "down", 0.9) as pen:
        pen.polygon(press.ridge(0.36, 0.05, 0.6))
    with press.layer("light", "far", "down", 0.75) as pen:
        pen.polygon([(w * 0.3, h * 0.33), (w * 0.7, h * 0.32), (w * 0.74, h * 0.8), (w * 0.25, h * 0.8)])
    with press.layer("far", alpha=0.75) as pen:
        for _ in range(34):
            x, top = w * press.hand.uniform(0.29, 0.71), h * press.hand.uniform(0.34, 0.6)
            lean = (x / w - 0.5) * 50
            pen.limb([(x, top), (x + lean, top + h * press.hand.uniform(0.06, 0.22))], press.hand.uniform(2, 7))
    for side in (-1, 1):
        _rock_wall(press, side)
    with press.layer("mid", "near", "down", 0.8) as pen:
        pen.polygon(press.ridge(0.86, 0.03, 0.3))
    with press.layer("light", alpha=0.75, blur=9) as pen:
        for _ in range(60):
            x = press.hand.gauss(0.5, 0.13)
            pen.oval(w * x, h * press.hand.uniform(0.77, 0.84), press.hand.uniform(20, 90), press.hand.uniform(10, 30))
    with press.layer("light", alpha=0.6) as pen:
        for _ in range(50):
            x, y = w * press.hand.uniform(0.1, 0.9), h * press.hand.uniform(0.85, 0.99)
            pen.box(x, y, x + press.hand.uniform(20, 120), y + 2.5)
    _ferns(press)


def _rock_wall(press: Press, side: int) -> None:
    w, h = press.w, press.h

    def x(share: float) -> float:
        return w * (0.5 + side * share)

    for ink, inset in (("near", 0.0), ("dark", 0.09)):
        edge = [
            (x(0.19 + inset + press.hand.uniform(-0.012, 0.02) + 0.05 * (n / 9)), h * (0.24 + 0.07 * n))
            for n in range(10)
        ]
        with press.layer(ink, "dark", "down", 0.7) as pen:
            pen.polygon([(x(0.6), h * (0.18 + inset)), *edge, (x(0.6), h)])
    with press.layer("near", "dark", "down", 0.5) as pen:
        for _ in range(16):
            tree_x = x(press.hand.uniform(0.22, 0.5))
            broadleaf(pen, tree_x, h * press.hand.uniform(0.26, 0.36), h * press.hand.uniform(0.1, 0.18), press.hand)


def _ferns(press: Press) -> None:
    with press.layer("dark") as pen:
        for _ in range(46):
            x = press.w * press.hand.choice((press.hand.uniform(-0.02, 0.3), press.hand.uniform(0.72, 1.02)))
            leaf(pen, x, press.h * 1.02, press.h * press.hand.uniform(0.12, 0.3), press.hand.uniform(-2.4, -0.7), 0.09)


def flood(press: Press) -> None:
    """Roofs and trees in brown water, and a rescue boat between them."""
    w, h = press.w, press.h
    press.sky(None, clouds=5, low=0.6)
    press.hills(0.42, 0.5, "far mid", 0.12)
    with press.layer("near") as pen:
        for x, tall in ((0.05, 0.26), (0.13, 0.2), (0.52, 0.17), (0.9, 0.3), (0.97, 0.24)):
            broadleaf(pen, w * x, h * 0.58, h * tall, press.hand)
    for x, wide, ink in ((0.28, 0.2, "hot"), (0.7, 0.24, "gold"), (0.46, 0.12, "hot")):
        _drowned_house(press, w * x, h * 0.58, w * wide, ink)
    with press.layer("dark") as pen:
        for n, x in enumerate((0.17, 0.61, 0.84)):
            pen.box(w * x - 4, h * (0.3 + 0.02 * n), w * x + 4, h * 0.58)
            pen.box(w * x - 34, h * (0.33 + 0.02 * n), w * x + 34, h * (0.33 + 0.02 * n) + 6)
    reflect(press, 0.57, 9)
    dugout(press, w * 0.6, h * 0.82, w * 0.4, 4, "hot gold")
    rainfall(press, 300)


def _drowned_house(press: Press, x: float, water: float, wide: float, roof: str) -> None:
    with press.layer("light", "far", "right", 0.8) as pen:
        pen.box(x - wide * 0.42, water - wide * 0.24, x + wide * 0.42, water)
    with press.layer("dark") as pen:
        pen.box(x - wide * 0.26, water - wide * 0.17, x - wide * 0.12, water - wide * 0.05)
        pen.box(x + wide * 0.1, water - wide * 0.17, x + wide * 0.26, water)
    with press.layer(roof, "dark", "right", 0.6) as pen:
        top, eaves = water - wide * 0.46, water - wide * 0.22
        pen.polygon(
            [(x - wide * 0.52, eaves), (x - wide * 0.34, top), (x + wide * 0.34, top), (x + wide * 0.52, eaves)]
        )


def dahlias(press: Press) -> None:
    """Great yellow blooms before a hillside, close."""
    w, h = press.w, press.h
    press.sky((0.8, 0.16), 0.09, 2, 0.6)
    press.hills(0.42, 0.56, "far mid", 0.16)
    with press.layer("near", "dark", "down", 0.8) as pen:
        pen.polygon(press.ridge(0.62, 0.06, 0.5))
    with press.layer("gold") as pen:
        for _ in range(150):
            y = press.hand.uniform(0.6, 0.8)
            pen.oval(press.hand.uniform(0, w), h * y, 20 * (y - 0.42), 15 * (y - 0.42) * 1.2)
    blooms = [
        (0.18, 0.64, 0.15),
        (0.5, 0.52, 0.2),
        (0.83, 0.66, 0.17),
        (0.34, 0.88, 0.15),
        (0.67, 0.92, 0.16),
        (0.02, 0.9, 0.13),
        (0.98, 0.97, 0.12),
    ]
    with press.layer("dark") as pen:
        for x, y, r in blooms:
            pen.limb([(w * x, h * y), (w * x + 14, h * 1.05)], 11)
            for turn in (-0.5, -2.6):
                leaf(pen, w * x + 8, h * (y + r * 1.5), h * 0.17, turn, 0.24)
    for x, y, r in blooms:
        _bloom(press, w * x, h * y, min(w, h) * r)


def _bloom(press: Press, x: float, y: float, r: float) -> None:
    for ring, (ink, share) in enumerate((("hot", 1.0), ("gold", 0.97), ("gold", 0.74), ("gold", 0.5))):
        with press.layer(ink, "hot", "down", 0.55 if ring else 0.2) as pen:
            petals = 15 - 2 * ring
            for n in range(petals):
                leaf(pen, x, y, r * share, n * 2 * math.pi / petals + ring * 0.2 + (0.06 if ring == 0 else 0), 0.2)
    with press.layer("dark", "hot", "up", 0.7) as pen:
        pen.oval(x, y, r * 0.17)


def elephant_path(press: Press, sun: Point = (0.7, 0.3)) -> None:
    """An elephant and her calf cross a clearing at the edge of the dry forest."""
    w, h = press.w, press.h
    press.sky(sun, 0.15, 2, 0.7)
    press.hills(0.56, 0.66, "far mid", 0.13)
    with press.layer("mid", "near", "down", 0.7) as pen:
        for n in range(14):
            broadleaf(
                pen, w * (n + press.hand.uniform(0, 0.8)) / 13, h * 0.72, h * press.hand.uniform(0.14, 0.26), press.hand
            )
    with press.layer("gold", "near", "down", 0.8) as pen:
        pen.polygon(press.ridge(0.73, 0.02, 0.4))
    elephant(press, w * 0.45, h * 0.88, h * 0.44)
    elephant(press, w * 0.71, h * 0.9, h * 0.23)
    with press.layer("dark") as pen:
        for x in (0.07, 0.93):
            broadleaf(pen, w * x, h * 0.98, h * 0.86, press.hand)
        for _ in range(70):
            leaf(
                pen,
                w * press.hand.uniform(0, 1),
                h * 1.01,
                h * press.hand.uniform(0.05, 0.16),
                press.hand.uniform(-2.2, -0.9),
                0.08,
            )


def elephant(press: Press, x: float, foot: float, tall: float) -> None:
    """Draw an elephant that walks left; `tall` is the height of its back."""
    u = tall / 10

    def at(dx: float, up: float) -> Point:
        return x + dx * u, foot - up * u

    with press.layer("dark", alpha=0.35) as pen:
        pen.oval(x, foot, 7.5 * u, 0.6 * u)
    with press.layer("dark") as pen:
        pen.limb([at(-1.8, 4.5), at(-1.4, 0.8)], 2.0 * u)
        pen.limb([at(3.4, 4.5), at(2.8, 0.8)], 2.1 * u)
    with press.layer("near", "dark", "down", 0.75) as pen:
        pen.oval(*at(0.8, 6.7), 5.2 * u, 3.3 * u)
        pen.limb([at(-3.0, 5.6), at(-3.5, 0.9)], 2.1 * u)
        pen.limb([at(4.6, 5.6), at(5.0, 0.9)], 2.2 * u)
        pen.oval(*at(-5.0, 7.9), 2.5 * u, 2.6 * u)
        trunk = [at(-6.6, 7.4), at(-7.6, 5.6), at(-7.8, 3.6), at(-7.9, 2.2), at(-8.7, 1.2)]
        for n, point in enumerate(trunk[:-1]):
            pen.limb([point, trunk[n + 1]], (1.7 - 0.27 * n) * u)
        pen.limb([at(5.8, 7.4), at(6.7, 5.4), at(6.6, 4.0)], 0.35 * u)
    with press.layer("mid", "dark", "right", 0.7) as pen:
        pen.polygon([at(-4.6, 9.9), at(-2.5, 9.5), at(-1.7, 7.4), at(-2.6, 5.2), at(-4.0, 6.0)])
    with press.layer("light") as pen:
        pen.limb([at(-6.5, 6.0), at(-7.6, 4.6), at(-8.9, 4.3)], 0.42 * u)
        pen.oval(*at(-6.0, 8.3), 0.2 * u)
