"""Village and feast: rông house, gongs, brocade, fireworks, lanterns."""

from __future__ import annotations

import math

from PIL import ImageFilter

from demo_photos.figures import crowd, people
from demo_photos.press import Pen, Point, Press
from demo_photos.things import broadleaf, flag, leaf, longroof, reflect


def rong(press: Press, sun: Point = (0.75, 0.3), fire: bool = False, guests: int = 9) -> None:
    """A rông house over its yard, by day or round a fire."""
    press.sky(sun, 0.1, 3)
    press.hills(0.6, 0.74, "far mid", 0.15)
    with press.layer("near") as pen:
        for x in (0.04, 0.1, 0.9, 0.97):
            broadleaf(pen, press.w * x, press.h * 0.8, press.h * press.hand.uniform(0.25, 0.4), press.hand)
    with press.layer("gold" if not fire else "near", "mid" if not fire else "dark", "down", 0.8) as pen:
        pen.polygon(press.ridge(0.83, 0.04, 0.3))
    longroof(press, press.w * 0.44, press.h * 0.83, press.h * 0.74)
    if fire:
        x, y = press.w * 0.74, press.h * 0.9
        with press.layer("gold", alpha=0.5, blur=60) as pen:
            pen.oval(x, y - 70, 210, 150)
        for ink, size in (("hot", 1.0), ("gold", 0.66), ("sun", 0.35)):
            with press.layer(ink) as pen:
                for turn in (-0.5, -0.2, 0.15, 0.45):
                    leaf(pen, x + turn * 60, y, 190 * size * (1 - abs(turn) * 0.5), -1.57 + turn * 0.6, 0.25)
    spots = [
        (press.w * (0.08 + 0.86 * n / max(1, guests - 1)), press.h * (0.93 + 0.03 * (n % 2)), press.h * 0.17)
        for n in range(guests)
    ]
    people(press, spots, "hot mid dark gold", hats=0)


def gongs(press: Press, count: int = 5) -> None:
    """A row of gongs over the heads of listeners."""
    press.image.paste(press.inks["near"], (0, 0, press.w, press.h))
    with press.layer("hot", "dark", "rim", 1.1) as pen:
        pen.box(0, 0, press.w, press.h)
    with press.layer("dark") as pen:
        pen.box(0, press.h * 0.1, press.w, press.h * 0.135)
    for n in range(count):
        x = press.w * (n + 0.5) / count
        r = press.w / count * (0.36 + 0.12 * ((n * 2) % 3) / 2)
        y = press.h * 0.22 + r * 1.15
        with press.layer("dark") as pen:
            pen.line([(x - r * 0.4, press.h * 0.12), (x - r * 0.5, y - r * 0.8)], 4)
            pen.line([(x + r * 0.4, press.h * 0.12), (x + r * 0.5, y - r * 0.8)], 4)
            pen.oval(x + 9, y + 12, r)
        for ink, size in (("gold", 1.0), ("near", 0.9), ("gold", 0.87), ("near", 0.55), ("gold", 0.53)):
            with press.layer(ink, "dark" if ink == "near" else "near", "right", 0.8) as pen:
                pen.oval(x, y, r * size)
        with press.layer("sun", "gold", "right", 1.1) as pen:
            pen.oval(x - r * 0.02, y - r * 0.02, r * 0.24)
    crowd(press, press.h * 0.97, 210, "dark", 1)


def great_gong(press: Press) -> None:
    """One gong close, a woven band beneath it and the mallet that has just struck."""
    w, h = press.w, press.h
    with press.layer("near", "dark", "rim", 0.9) as pen:
        pen.box(0, 0, w, h)
    x, y, r = w * 0.58, h * 0.47, min(w * 0.8, h) * 0.43
    with press.layer("hot", alpha=0.45, blur=70) as pen:
        pen.oval(x, y, r * 1.2)
    with press.layer("dark") as pen:
        pen.oval(x + 16, y + 22, r)
    for ink, size in (
        ("gold", 1.0),
        ("hot", 0.93),
        ("gold", 0.9),
        ("near", 0.64),
        ("gold", 0.625),
        ("near", 0.4),
        ("gold", 0.385),
    ):
        with press.layer(ink, "near" if ink == "gold" else "dark", "right", 0.75) as pen:
            pen.oval(x, y, r * size)
    with press.layer("sun", "gold", "right", 1.0) as pen:
        pen.oval(x, y, r * 0.17)
    with press.layer("light", "gold", "right", 0.7) as pen:
        pen.limb([(w * 0.02, h * 0.72), (x - r * 0.5, y + r * 0.2)], 22)
    with press.layer("hot", "dark", "down", 0.7) as pen:
        pen.limb([(x - r * 0.62, y + r * 0.25), (x - r * 0.4, y + r * 0.165)], r * 0.24)
    for n, (ink, kind) in enumerate((("hot", 0), ("light", 1), ("gold", 2))):
        with press.layer("dark") as pen:
            pen.box(0, h * (0.83 + 0.065 * n), w, h)
        with press.layer(ink) as pen:
            woven(pen, kind, h * (0.84 + 0.065 * n), h * 0.045, w)


def brocade(press: Press, loom: bool = False) -> None:
    """Bands of woven pattern; with `loom`, threads run to a bar and the web is half done."""
    press.image.paste(press.inks["dark"], (0, 0, press.w, press.h))
    y, n = -10.0, 0
    inks = ("hot", "gold", "light", "mid", "hot", "far")
    while y < press.h:
        tall = press.hand.choice((80, 130, 190, 240))
        ink, kind = inks[n % 6], n % 4
        with press.layer(ink) as pen:
            woven(pen, kind, y, tall, press.w)
        with press.layer(inks[(n + 2) % 6]) as pen:
            pen.box(0, y + tall + 3, press.w, y + tall + 7)
            pen.box(0, y + tall + 11, press.w, y + tall + 13)
        y, n = y + tall + 18, n + 1
    if loom:
        with press.layer("light", "gold", "right", 0.6) as pen:
            pen.box(0, 0, press.w, press.h * 0.4)
        with press.layer("hot") as pen:
            for x in range(0, press.w, 22):
                pen.box(x, 0, x + (5 if x % 66 else 12), press.h * 0.42)
        with press.layer("near", "dark", "down", 0.8) as pen:
            pen.box(0, press.h * 0.37, press.w, press.h * 0.43)
            pen.box(0, press.h * 0.08, press.w, press.h * 0.11)
            pen.polygon(
                [
                    (press.w * 0.52, press.h * 0.5),
                    (press.w * 0.66, press.h * 0.465),
                    (press.w * 0.8, press.h * 0.5),
                    (press.w * 0.66, press.h * 0.535),
                ]
            )
    # Cloth is soft, and hard edges all over would make the heaviest file of the paper.
    press.image = press.image.filter(ImageFilter.GaussianBlur(1.3))


def woven(pen: Pen, kind: int, y: float, tall: float, width: int) -> None:
    """Draw one band of weaving of one of four kinds."""
    step = max(24.0, tall * 1.1)
    for n in range(-1, int(width / step) + 2):
        x, half = n * step, step / 2
        if kind == 0:
            pen.polygon([(x, y + tall / 2), (x + half, y), (x + step, y + tall / 2), (x + half, y + tall)])
            pen.polygon(
                [
                    (x + half * 0.5, y + tall / 2),
                    (x + half, y + tall / 4),
                    (x + half * 1.5, y + tall / 2),
                    (x + half, y + tall * 0.75),
                ],
                0,
            )
            pen.oval(x + half, y + tall / 2, tall * 0.07)
        elif kind == 1:
            pen.line([(x, y + tall), (x + half, y), (x + step, y + tall)], tall * 0.2)
        elif kind == 2:
            pen.polygon([(x, y), (x + step, y), (x + half, y + tall * 0.5)])
            pen.polygon([(x, y + tall), (x + step, y + tall), (x + half, y + tall * 0.5)])
        else:
            pen.box(x + step * 0.08, y + tall * 0.1, x + step * 0.36, y + tall * 0.9)
            pen.polygon(
                [(x + step * 0.45, y + tall * 0.9), (x + step * 0.7, y + tall * 0.1), (x + step * 0.95, y + tall * 0.9)]
            )


def fireworks(press: Press, bursts: int = 5, people_below: bool = True) -> None:
    """Bursts over water and the crowd that watches."""
    line = 0.68
    press.sky(None, clouds=0, low=0.8)
    press.hills(0.6, 0.66, "far near", 0.12)
    for n in range(bursts):
        x, y = press.w * (n + 0.5 + press.hand.uniform(-0.2, 0.2)) / bursts, press.h * press.hand.uniform(0.14, 0.4)
        radius, ink = press.h * press.hand.uniform(0.12, 0.22), ("gold", "hot", "light", "gold", "far")[n % 5]
        with press.layer(ink, alpha=0.3, blur=40) as pen:
            pen.oval(x, y, radius * 0.8)
        with press.layer(ink) as pen:
            pen.line([(x + 12, press.h * line), (x, y)], 1.5)
            for ray in range(34):
                turn, reach = ray * 0.1848, radius * press.hand.uniform(0.7, 1.05)
                tip = (x + math.cos(turn) * reach, y + math.sin(turn) * reach + reach * 0.12)
                pen.line([(x + math.cos(turn) * reach * 0.3, y + math.sin(turn) * reach * 0.3), tip], 2.6)
                pen.oval(*tip, 5)
    reflect(press, line, 12)
    if people_below:
        crowd(press, press.h * 0.95, 120)


def lanterns(press: Press) -> None:
    """Children with star lanterns under the moon."""
    press.sky((0.78, 0.2), 0.13, 2, 0.8)
    press.hills(0.72, 0.78, "far mid", 0.1)
    longroof(press, press.w * 0.24, press.h * 0.86, press.h * 0.66, "near", "mid")
    with press.layer("near") as pen:
        pen.box(0, press.h * 0.84, press.w, press.h)
    spots = [
        (press.w * (0.08 + 0.115 * n), press.h * (0.96 - 0.03 * (n % 2)), press.h * (0.22 + 0.02 * (n % 3)))
        for n in range(8)
    ]
    people(press, spots, "hot gold light far", hats=0)
    for n, (x, foot, tall) in enumerate(spots):
        cx, cy, r = x + tall * 0.32, foot - tall * 1.25, tall * 0.3
        with press.layer("gold", alpha=0.6, blur=26) as pen:
            pen.oval(cx, cy, r * 1.5)
        with press.layer("dark") as pen:
            pen.line([(x + tall * 0.15, foot - tall * 0.55), (cx, cy)], 4)
        with press.layer(("hot", "gold", "sun")[n % 3], "hot", "down", 0.4) as pen:
            spokes = [(r if k % 2 == 0 else r * 0.45, k * math.pi / 5 - math.pi / 2) for k in range(10)]
            pen.polygon([(cx + size * math.cos(turn), cy + size * math.sin(turn)) for size, turn in spokes])


def longhouse(press: Press, sun: Point = (0.8, 0.22)) -> None:
    """An Ê Đê longhouse on stilts, roof leaning out like a boat, stairs at the end."""
    w, h = press.w, press.h
    press.sky(sun, 0.1, 3, 0.65)
    press.hills(0.52, 0.62, "far mid", 0.15)
    with press.layer("near", "dark", "down", 0.5) as pen:
        for x in (0.03, 0.1, 0.5, 0.8, 0.9, 0.98):
            broadleaf(pen, w * x, h * 0.72, h * press.hand.uniform(0.3, 0.46), press.hand)
    with press.layer("gold", "mid", "down", 0.8) as pen:
        pen.polygon(press.ridge(0.78, 0.03, 0.4))
    with press.layer("dark") as pen:
        for n in range(12):
            pen.box(w * (0.16 + 0.062 * n) - 7, h * 0.66, w * (0.16 + 0.062 * n) + 7, h * 0.84)
    with press.layer("mid", "dark", "right", 0.6) as pen:
        pen.polygon([(w * 0.13, h * 0.5), (w * 0.87, h * 0.52), (w * 0.86, h * 0.68), (w * 0.15, h * 0.68)])
    with press.layer("dark") as pen:
        for n in range(9):
            pen.box(w * (0.22 + 0.07 * n), h * 0.56, w * (0.25 + 0.07 * n), h * 0.63)
        pen.box(w * 0.1, h * 0.67, w * 0.88, h * 0.69)
    with press.layer("gold", "near", "down", 0.9) as pen:
        pen.polygon([(w * 0.06, h * 0.3), (w * 0.94, h * 0.34), (w * 0.89, h * 0.545), (w * 0.11, h * 0.53)])
    with press.layer("dark", alpha=0.3) as pen:
        for n in range(60):
            x = 0.075 + 0.0142 * n
            pen.line([(w * x, h * (0.31 + 0.0006 * n)), (w * (0.115 + (x - 0.075) * 0.92), h * 0.53)], 2)
    with press.layer("light", "gold", "right", 0.7) as pen:
        pen.polygon([(w * 0.075, h * 0.69), (w * 0.1, h * 0.69), (w * 0.06, h * 0.9), (w * 0.025, h * 0.9)])
    with press.layer("dark") as pen:
        for n in range(6):
            pen.box(w * (0.078 - 0.007 * n), h * (0.71 + 0.03 * n), w * (0.097 - 0.006 * n), h * (0.718 + 0.03 * n))
    people(
        press,
        [(w * x, h * y, h * 0.2) for x, y in ((0.3, 0.92), (0.36, 0.94), (0.62, 0.91), (0.7, 0.95))],
        "hot dark light gold",
        hats=0,
    )


def parade(press: Press, sun: Point = (0.5, 0.2)) -> None:
    """A street of flags and people marching with them."""
    w, h = press.w, press.h
    press.sky(sun, 0.12, 2, 0.6)
    press.hills(0.5, 0.54, "far", 0.1)
    for n, ink in enumerate(("light", "gold", "far", "glow", "light")):
        for side in (-1, 1):
            _facade(press, side, n, ink)
    with press.layer("glow", "far", "down", 0.8) as pen:
        pen.polygon([(w * 0.42, h * 0.6), (w * 0.58, h * 0.6), (w * 1.2, h), (-w * 0.2, h)])
    for row in range(4):
        foot, tall, step = h * (0.68 + 0.1 * row), h * (0.15 + 0.08 * row), w * (0.07 + 0.03 * row)
        spots = [(w * 0.5 + (n - 2.5) * step, foot, tall) for n in range(6)]
        for x, y, size in spots[row % 2 :: 2]:
            flag(press, x + size * 0.18, y - size * 0.35, size * 1.15)
        people(press, spots, "light" if row % 2 else "hot", hats=0)


def _facade(press: Press, side: int, n: int, ink: str) -> None:
    """The n-th house of the street, smaller towards its end."""
    w, h = press.w, press.h
    near, far = 0.5 + side * (0.52 - 0.085 * n), 0.5 + side * (0.435 - 0.085 * n)
    with press.layer(ink, "mid", "right", 0.6) as pen:
        top, next_top = h * (0.18 + 0.06 * n), h * (0.22 + 0.065 * n)
        pen.polygon([(w * near, top), (w * far, next_top), (w * far, h * 0.66), (w * near, h * 0.75)])
    left, right = sorted((near + (far - near) * 0.3, near + (far - near) * 0.7))
    with press.layer("near") as pen:
        for floor in range(3):
            y = 0.27 + 0.045 * n + 0.1 * floor
            pen.box(w * left, h * y, w * right, h * (y + 0.05))
