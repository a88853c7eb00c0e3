"""Pictures of infographics: the figures stay in the text."""

from __future__ import annotations

import math

from demo_photos.press import Press
from demo_photos.things import leaf


def chart(press: Press, bars: tuple[int, ...] = (5, 6, 6, 8, 9, 8, 11)) -> None:
    """The picture of an infographic: bars grown as coffee trees, a line, three dials; figures stay in the text."""
    w, h = press.w, press.h
    with press.layer("glow") as pen:
        pen.box(0, 0, w, h)
    with press.layer("far", alpha=0.6) as pen:
        for n in range(7):
            pen.box(w * 0.06, h * (0.2 + 0.1 * n), w * 0.66, h * (0.2 + 0.1 * n) + 2)
    top = []
    for n, value in enumerate(bars):
        x, tall = w * (0.08 + 0.58 * n / len(bars)), h * 0.055 * value
        top.append((x + w * 0.03, h * 0.86 - tall))
        with press.layer("near" if n < len(bars) - 1 else "hot", "dark", "right", 0.6) as pen:
            pen.box(x, h * 0.86 - tall, x + w * 0.06, h * 0.86)
        with press.layer("mid") as pen:
            leaf(pen, x + w * 0.03, h * 0.86 - tall, 70, -0.8, 0.26)
            leaf(pen, x + w * 0.03, h * 0.86 - tall, 70, -2.3, 0.26)
    with press.layer("gold") as pen:
        pen.line([(x, y - 90) for x, y in top], 7)
        for x, y in top:
            pen.oval(x, y - 90, 14)
    with press.layer("dark") as pen:
        pen.box(w * 0.05, h * 0.86, w * 0.68, h * 0.868)
        pen.box(w * 0.06, h * 0.07, w * 0.34, h * 0.11)
        pen.box(w * 0.06, h * 0.13, w * 0.24, h * 0.145)
    r = min(w * 0.9, h) * 0.12
    for n, (share, ink) in enumerate(((250, "hot"), (160, "gold"), (310, "near"))):
        y = h * (0.22 + 0.29 * n)
        with press.layer("far") as pen:
            pen.oval(w * 0.83, y, r)
        with press.layer(ink, "dark", "right", 0.5) as pen:
            pen.slice(w * 0.83, y, r, r, -90, share - 90)
        with press.layer("glow") as pen:
            pen.oval(w * 0.83, y, r * 0.58)


def province_map(press: Press) -> None:
    """The province in pieces of different tint, with river, pins and a key."""
    w, h = press.w, press.h
    press.paper("glow")
    with press.layer("far", alpha=0.35) as pen:
        for n in range(12):
            pen.box(w * n / 12, 0, w * n / 12 + 2, h)
            pen.box(0, h * n / 8, w, h * n / 8 + 2)
    cx, cy, r = w * 0.38, h * 0.52, min(w * 0.9, h) * 0.36
    coast = [r * (1 + 0.13 * math.sin(3 * t + 1) + 0.07 * math.sin(7 * t) + 0.03 * math.sin(17 * t)) for t in _turns()]
    edge = [(cx + math.cos(t) * size * 1.2, cy + math.sin(t) * size) for t, size in zip(_turns(), coast, strict=True)]
    with press.layer("dark", alpha=0.3, blur=10) as pen:
        pen.polygon([(x + 16, y + 18) for x, y in edge])
    heart = (cx + r * 0.06, cy - r * 0.05)
    cuts = (0, 11, 24, 37, 46, 60, 72)
    for n, ink in enumerate(("near", "mid", "gold", "far", "mid", "near")):
        piece = edge[cuts[n] : cuts[n + 1] + 1]
        with press.layer(ink, "dark", ("right", "down", "left")[n % 3], 0.4) as pen:
            pen.polygon([heart, *piece])
    with press.layer("light") as pen:
        for n in cuts[:-1]:
            x, y = edge[n]
            middle = (
                (x + heart[0]) / 2 + press.hand.uniform(-20, 20),
                (y + heart[1]) / 2 + press.hand.uniform(-20, 20),
            )
            pen.line([heart, middle, (x, y)], 4)
        pen.line([*edge, edge[0]], 5)
    river = [(cx + r * (-1.02 + t / 12), cy + r * (0.3 + 0.16 * math.sin(t * 0.45) - 0.012 * t)) for t in range(25)]
    for ink, width in (("light", 15), ("sky", 9)):
        with press.layer(ink) as pen:
            pen.limb(river, width)
    for x, y in ((-0.5, -0.35), (0.2, -0.5), (0.65, 0.05), (-0.15, 0.5), (-0.75, 0.2), (0.05, 0.0)):
        _pin(press, cx + r * x, cy + r * y, r * 0.14)
    _key(press)


def _turns() -> list[float]:
    return [n * 2 * math.pi / 72 for n in range(73)]


def _pin(press: Press, x: float, y: float, tall: float) -> None:
    with press.layer("dark", alpha=0.4) as pen:
        pen.oval(x, y, tall * 0.3, tall * 0.1)
    with press.layer("light", "far", "right", 0.3) as pen:
        pen.oval(x, y - tall, tall * 0.42)
        pen.polygon([(x - tall * 0.38, y - tall * 0.82), (x + tall * 0.38, y - tall * 0.82), (x, y)])
    with press.layer("hot") as pen:
        pen.oval(x, y - tall, tall * 0.22)


def _key(press: Press) -> None:
    w, h = press.w, press.h
    with press.layer("dark") as pen:
        pen.box(w * 0.79, h * 0.14, w * 0.95, h * 0.18)
        pen.box(w * 0.79, h * 0.2, w * 0.9, h * 0.213)
    for n, ink in enumerate(("near", "mid", "gold", "far", "hot")):
        y = h * (0.32 + 0.11 * n)
        with press.layer(ink, "dark", "right", 0.4) as pen:
            pen.rounded(w * 0.79, y, w * 0.83, y + h * 0.06, 8)
        with press.layer("far") as pen:
            pen.rounded(w * 0.845, y + h * 0.012, w * (0.93 - 0.012 * (n % 3)), y + h * 0.028, 5)
            pen.rounded(w * 0.845, y + h * 0.04, w * (0.9 - 0.01 * (n % 2)), y + h * 0.05, 4)
