"""Streets: shop-houses and motorbikes, the bus station, the police checkpoint, a road race."""

from __future__ import annotations

from demo_photos.figures import people, runner
from demo_photos.press import Point, Press
from demo_photos.things import broadleaf, flag, wagon


def street(press: Press, sun: Point = (0.2, 0.16), flags: bool = False) -> None:
    """Shop-houses under trees with motorbikes before them."""
    w, h = press.w, press.h
    press.sky(sun, 0.09, 3, 0.6)
    press.hills(0.4, 0.44, "far", 0.12)
    x, n = -20.0, press.hand.randrange(5)
    while x < w:
        wide, tall = w * press.hand.uniform(0.1, 0.15), h * press.hand.uniform(0.3, 0.52)
        _shophouse(press, x, h * 0.72, wide, tall, n)
        x, n = x + wide + 4, n + 1
    with press.layer("far", "mid", "down", 0.8) as pen:
        pen.box(0, h * 0.72, w, h)
    with press.layer("light") as pen:
        pen.box(0, h * 0.72, w, h * 0.735)
        for k in range(9):
            pen.box(w * (0.12 * k), h * 0.9, w * (0.12 * k + 0.06), h * 0.91)
    for k, share in enumerate((0.08, 0.37, 0.69, 0.95)):
        with press.layer("near" if k % 2 else "mid", "dark", "down", 0.7) as pen:
            broadleaf(pen, w * share, h * 0.75, h * press.hand.uniform(0.3, 0.42), press.hand)
    if flags:
        for share in (0.22, 0.53, 0.82):
            flag(press, w * share, h * 0.74, h * 0.36)
    people(press, [(w * s, h * 0.78, h * 0.15) for s in (0.2, 0.25, 0.56, 0.8)], "hot light gold", hats=3)
    for share, foot, ink in (
        (0.16, 0.86, "hot"),
        (0.47, 0.88, "gold"),
        (0.62, 0.97, "light"),
        (0.86, 0.89, "hot"),
        (0.3, 0.98, "mid"),
    ):
        motorbike(press, w * share, h * foot, h * (foot - 0.5) * 0.46, ink)


def _shophouse(press: Press, x: float, foot: float, wide: float, tall: float, n: int) -> None:
    coat = ("light", "gold", "far", "glow", "hot")[n % 5]
    with press.layer(coat, "mid", "right", 0.55) as pen:
        pen.box(x, foot - tall, x + wide, foot)
        if n % 2:
            pen.polygon([(x, foot - tall), (x + wide / 2, foot - tall - wide * 0.22), (x + wide, foot - tall)])
    floors = max(2, round(tall / (wide * 0.75)))
    with press.layer("dark", "near", "up", 0.7) as pen:
        for floor in range(1, floors):
            y = foot - tall + (floor - 0.75) * tall / floors
            for k in range(2):
                left = x + wide * (0.16 + 0.4 * k)
                pen.box(left, y, left + wide * 0.28, y + tall / floors * 0.6)
        pen.box(x + wide * 0.1, foot - tall / floors * 0.72, x + wide * 0.9, foot)
    with press.layer(("hot", "near", "light", "gold")[n % 4], "dark", "right", 0.4) as pen:
        y = foot - tall / floors * 0.8
        pen.polygon(
            [
                (x + wide * 0.04, y),
                (x + wide * 0.96, y),
                (x + wide * 1.03, y + wide * 0.16),
                (x - wide * 0.03, y + wide * 0.16),
            ]
        )


def motorbike(press: Press, x: float, foot: float, tall: float, coat: str) -> None:
    """A rider on a motorbike going right; `tall` is the height of the rider's helmet."""
    u = tall / 10
    with press.layer("dark", alpha=0.3) as pen:
        pen.oval(x, foot, 6 * u, 0.5 * u)
    with press.layer("dark") as pen:
        for side in (-1, 1):
            pen.oval(x + side * 3.6 * u, foot - 1.5 * u, 1.5 * u)
        pen.limb([(x + 3.6 * u, foot - 1.5 * u), (x + 2.7 * u, foot - 5.0 * u), (x + 1.9 * u, foot - 5.3 * u)], 0.5 * u)
        pen.polygon(
            [
                (x - 4.6 * u, foot - 3.8 * u),
                (x + 0.4 * u, foot - 3.4 * u),
                (x + 1.6 * u, foot - 1.8 * u),
                (x - 2.6 * u, foot - 1.6 * u),
            ]
        )
    with press.layer("near") as pen:
        pen.limb([(x - 1.0 * u, foot - 3.9 * u), (x + 1.2 * u, foot - 3.6 * u), (x + 1.0 * u, foot - 1.4 * u)], 1.0 * u)
    with press.layer(coat, "dark", "right", 0.4) as pen:
        pen.polygon(
            [
                (x - 2.0 * u, foot - 3.5 * u),
                (x - 1.4 * u, foot - 7.4 * u),
                (x + 0.4 * u, foot - 7.5 * u),
                (x + 0.2 * u, foot - 3.5 * u),
            ]
        )
        pen.limb(
            [(x - 0.3 * u, foot - 6.9 * u), (x + 0.7 * u, foot - 5.4 * u), (x + 2.1 * u, foot - 5.4 * u)], 0.75 * u
        )
    with press.layer("skin") as pen:
        pen.oval(x, foot - 8.5 * u, 0.95 * u, 1.1 * u)
        pen.oval(x + 2.2 * u, foot - 5.4 * u, 0.42 * u)
    with press.layer("light", "gold", "right", 0.6) as pen:
        pen.slice(x - 0.1 * u, foot - 8.7 * u, 1.2 * u, 1.25 * u, 165, 352)
        for side in (-1, 1):
            pen.oval(x + side * 3.6 * u, foot - 1.5 * u, 0.6 * u)


def bus_station(press: Press, sun: Point = (0.83, 0.16)) -> None:
    """Three coaches under a long canopy, travellers with bags in front."""
    w, h = press.w, press.h
    press.sky(sun, 0.09, 3, 0.55)
    press.hills(0.4, 0.5, "far mid", 0.14)
    with press.layer("light", "far", "right", 0.7) as pen:
        pen.box(w * 0.04, h * 0.38, w * 0.96, h * 0.7)
    with press.layer("near", "dark", "right", 0.6) as pen:
        for n in range(11):
            pen.box(w * (0.06 + 0.082 * n), h * 0.44, w * (0.12 + 0.082 * n), h * 0.7)
    with press.layer("glow", "mid", "down", 0.7) as pen:
        pen.box(0, h * 0.68, w, h)
    for n, x in enumerate((0.2, 0.52, 0.84)):
        wagon(press, w * x, h * (0.76 + 0.02 * (n % 2)), w * 0.29, "bus")
    with press.layer("hot", "dark", "right", 0.5) as pen:
        pen.polygon([(0, h * 0.34), (w, h * 0.29), (w, h * 0.36), (0, h * 0.4)])
    with press.layer("dark") as pen:
        for x in (0.03, 0.36, 0.68, 0.97):
            pen.box(w * x - 6, h * 0.36, w * x + 6, h * 0.82)
    spots = [(w * (0.07 + 0.125 * n), h * (0.92 + 0.035 * (n % 2)), h * (0.23 + 0.02 * (n % 3))) for n in range(8)]
    people(press, spots, "gold light hot near", hats=4)
    with press.layer("hot", "dark", "right", 0.6) as pen:
        for x, foot, tall in spots[::2]:
            pen.rounded(x + tall * 0.25, foot - tall * 0.26, x + tall * 0.47, foot, 8)


def checkpoint(press: Press, sun: Point = (0.25, 0.2)) -> None:
    """Officers with a wand beside a barrier; a car waits."""
    w, h = press.w, press.h
    press.sky(sun, 0.08, 2, 0.55)
    press.hills(0.42, 0.56, "far mid near", 0.15)
    with press.layer("mid", "dark", "down", 0.85) as pen:
        pen.polygon([(w * 0.3, h * 0.56), (w * 0.62, h * 0.56), (w * 1.1, h), (-w * 0.15, h)])
    with press.layer("light") as pen:
        for n in range(6):
            y = 0.6 + 0.07 * n
            pen.polygon(
                [
                    (w * 0.458, h * y),
                    (w * 0.465 + n * 2, h * y),
                    (w * 0.468 + n * 4, h * (y + 0.035)),
                    (w * 0.456, h * (y + 0.035)),
                ]
            )
    for x in (0.06, 0.16, 0.86, 0.95):
        with press.layer("near", "dark", "down", 0.7) as pen:
            broadleaf(pen, w * x, h * 0.68, h * press.hand.uniform(0.3, 0.42), press.hand)
    _car(press, w * 0.42, h * 0.84, w * 0.27)
    for n in range(12):
        with press.layer("hot" if n % 2 else "light") as pen:
            left, right = w * (0.05 + 0.05 * n), w * (0.1 + 0.05 * n)
            top = h * 0.86
            pen.polygon([(left, top), (right, top), (right - 12, top + h * 0.035), (left - 12, top + h * 0.035)])
    with press.layer("dark") as pen:
        for x in (0.08, 0.62):
            pen.box(w * x - 7, h * 0.84, w * x + 7, h * 0.99)
    officers = [(w * 0.74, h * 0.97, h * 0.44), (w * 0.87, h * 0.93, h * 0.4)]
    people(press, officers, "near", hats=0)
    with press.layer("gold") as pen:
        for x, foot, tall in officers:
            pen.polygon(
                [
                    (x - tall * 0.13, foot - tall * 0.97),
                    (x + tall * 0.13, foot - tall * 0.97),
                    (x + tall * 0.1, foot - tall * 1.05),
                    (x - tall * 0.1, foot - tall * 1.05),
                ]
            )
            pen.box(x - tall * 0.125, foot - tall * 0.6, x + tall * 0.125, foot - tall * 0.56)
    x, foot, tall = officers[0]
    with press.layer("gold", alpha=0.5, blur=18) as pen:
        pen.oval(x - tall * 0.27, foot - tall * 0.52, 40)
    with press.layer("hot", "gold", "up", 0.6) as pen:
        pen.limb([(x - tall * 0.17, foot - tall * 0.42), (x - tall * 0.3, foot - tall * 0.58)], 12)


def _car(press: Press, x: float, foot: float, long: float) -> None:
    with press.layer("dark", alpha=0.4) as pen:
        pen.oval(x, foot, long * 0.56, long * 0.04)
    with press.layer("hot", "dark", "down", 0.6) as pen:
        pen.rounded(x - long * 0.5, foot - long * 0.27, x + long * 0.5, foot - long * 0.06, long * 0.06)
        pen.polygon(
            [
                (x - long * 0.32, foot - long * 0.26),
                (x - long * 0.2, foot - long * 0.42),
                (x + long * 0.16, foot - long * 0.42),
                (x + long * 0.32, foot - long * 0.26),
            ]
        )
    with press.layer("dark", "sky", "right", 0.6) as pen:
        pen.polygon(
            [
                (x - long * 0.27, foot - long * 0.26),
                (x - long * 0.18, foot - long * 0.39),
                (x - long * 0.02, foot - long * 0.39),
                (x - long * 0.02, foot - long * 0.26),
            ]
        )
        pen.polygon(
            [
                (x + long * 0.01, foot - long * 0.26),
                (x + long * 0.01, foot - long * 0.39),
                (x + long * 0.14, foot - long * 0.39),
                (x + long * 0.26, foot - long * 0.26),
            ]
        )
    for ink, r in (("dark", 0.095), ("light", 0.045)):
        with press.layer(ink) as pen:
            for side in (-0.28, 0.28):
                pen.oval(x + long * side, foot - long * 0.07, long * r)


def race(press: Press, sun: Point = (0.2, 0.2)) -> None:
    """Runners on a lake road under a finish banner."""
    w, h = press.w, press.h
    press.sky(sun, 0.1, 3, 0.55)
    press.hills(0.44, 0.56, "far mid near", 0.16)
    with press.layer("far", "mid", "down", 0.8) as pen:
        pen.box(0, h * 0.57, w, h)
    with press.layer("glow", "gold", "down", 0.7) as pen:
        pen.polygon([(-20, h * 0.78), (w * 0.5, h * 0.64), (w + 20, h * 0.66), (w + 20, h), (-20, h)])
    with press.layer("dark") as pen:
        for x in (0.56, 0.95):
            pen.box(w * x - 6, h * 0.3, w * x + 6, h * 0.76)
    with press.layer("hot", "dark", "right", 0.4) as pen:
        pen.box(w * 0.55, h * 0.29, w * 0.96, h * 0.38)
    with press.layer("light") as pen:
        for n in range(16):
            pen.box(
                w * (0.56 + 0.025 * n),
                h * (0.3 + 0.035 * (n % 2)),
                w * (0.585 + 0.025 * n),
                h * (0.335 + 0.035 * (n % 2)),
            )
    crowd_spots = [(w * (0.6 + 0.035 * n), h * 0.69, h * 0.12) for n in range(10)]
    people(press, crowd_spots, "mid gold light hot", hats=3)
    shirts = ("hot", "gold", "light", "near", "hot", "gold")
    spots = (
        (0.9, 0.78, 0.2),
        (0.75, 0.79, 0.23),
        (0.6, 0.83, 0.27),
        (0.12, 0.86, 0.3),
        (0.42, 0.9, 0.38),
        (0.24, 0.98, 0.48),
    )
    for shirt, (x, foot, tall) in zip(shirts, spots, strict=True):
        runner(press, w * x, h * foot, h * tall, shirt, 1)
