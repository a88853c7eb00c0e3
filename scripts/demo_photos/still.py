"""Still lives on a table: fruit, cups, books, sacks."""

from __future__ import annotations

import math

from demo_photos.press import Press
from demo_photos.things import leaf


def harvest_table(press: Press, fruit: str = "durian") -> None:
    """Fruit, sacks, books or a cup on a table: the still lives."""
    press.image.paste(press.inks["glow"], (0, 0, press.w, press.h))
    with press.layer("far", "mid", "left", 0.8) as pen:
        pen.box(0, 0, press.w, press.h * 0.62)
    with press.layer("sun", alpha=0.5) as pen:
        for n in range(3):
            pen.polygon(
                [
                    (press.w * (0.12 + 0.2 * n), 0),
                    (press.w * (0.26 + 0.2 * n), 0),
                    (press.w * (0.4 + 0.2 * n), press.h * 0.62),
                    (press.w * (0.26 + 0.2 * n), press.h * 0.62),
                ]
            )
    with press.layer("near", "dark", "down", 0.8) as pen:
        pen.box(0, press.h * 0.62, press.w, press.h)
    {"durian": durians, "cup": cups, "books": books, "pepper": sacks}[fruit](press)


def durians(press: Press) -> None:
    """Three durians."""
    press.inks["husk"] = "#93a13c"
    for x, y, r in ((0.27, 0.56, 0.2), (0.73, 0.55, 0.19), (0.5, 0.66, 0.25)):
        cx, cy, size = press.w * x, press.h * y, press.h * r
        with press.layer("dark", alpha=0.4) as pen:
            pen.oval(cx, cy + size * 1.05, size * 1.1, size * 0.14)
        with press.layer("husk", "dark", "right", 0.8) as pen:
            for turn in range(36):
                a = turn * 0.1745
                pen.polygon(
                    [
                        (cx + math.cos(a - 0.1) * size * 0.9, cy + math.sin(a - 0.1) * size),
                        (cx + math.cos(a) * size * 1.07, cy + math.sin(a) * size * 1.15),
                        (cx + math.cos(a + 0.1) * size * 0.9, cy + math.sin(a + 0.1) * size),
                    ]
                )
            pen.oval(cx, cy, size * 0.92, size)
        with press.layer("gold", "husk", "right", 0.9) as pen:
            for ring in range(7):
                for step in range(-4, 5):
                    px, py = cx + step * size * 0.19 + (ring % 2) * size * 0.095, cy + (ring - 3) * size * 0.24
                    if math.hypot((px - cx) / 0.92, py - cy) < size * 0.82:
                        pen.polygon(
                            [
                                (px - size * 0.075, py + size * 0.07),
                                (px, py - size * 0.12),
                                (px + size * 0.075, py + size * 0.07),
                            ]
                        )
        with press.layer("dark") as pen:
            pen.box(cx - size * 0.07, cy - size * 1.3, cx + size * 0.07, cy - size * 0.95)


def cups(press: Press) -> None:
    """Two cups that steam."""
    for x, y, r in ((0.36, 0.62, 0.16), (0.68, 0.7, 0.12)):
        cx, cy, size = press.w * x, press.h * y, press.h * r
        with press.layer("light", "far", "right", 0.9) as pen:
            pen.oval(cx, cy + size * 1.15, size * 1.6, size * 0.3)
            pen.polygon(
                [
                    (cx - size, cy - size * 0.4),
                    (cx + size, cy - size * 0.4),
                    (cx + size * 0.7, cy + size * 1.1),
                    (cx - size * 0.7, cy + size * 1.1),
                ]
            )
            pen.oval(cx + size * 1.1, cy + size * 0.2, size * 0.45)
        with press.layer("far") as pen:
            pen.oval(cx + size * 1.12, cy + size * 0.2, size * 0.25)
        with press.layer("dark", "hot", "left", 0.6) as pen:
            pen.oval(cx, cy - size * 0.4, size, size * 0.28)
        with press.layer("light", alpha=0.6, blur=6) as pen:
            for k in (-0.4, 0.0, 0.4):
                pen.line([(cx + size * (k + 0.13 * math.sin(t)), cy - size * (0.7 + t * 0.3)) for t in range(6)], 8)
    with press.layer("hot", "dark", "right", 0.8) as pen:
        for _ in range(40):
            pen.oval(press.w * press.hand.uniform(0.05, 0.95), press.h * press.hand.uniform(0.88, 0.97), 17, 13)


def books(press: Press) -> None:
    """Piles of books, one open."""
    for pile, x in enumerate((0.18, 0.5, 0.76)):
        y = press.h * 0.8
        for n in range(5 + pile % 2 * 3):
            tall, wide = press.h * press.hand.uniform(0.04, 0.07), press.w * press.hand.uniform(0.17, 0.24)
            left = press.w * x - wide / 2 + press.hand.uniform(-18, 18)
            with press.layer(("hot", "gold", "light", "mid", "dark")[(n * 2 + pile) % 5], "dark", "right", 0.5) as pen:
                pen.box(left, y - tall, left + wide, y - 3)
            with press.layer("light") as pen:
                pen.box(left + wide * 0.12, y - tall * 0.62, left + wide * 0.16, y - tall * 0.3)
            y -= tall
    with press.layer("light", "gold", "right", 0.7) as pen:
        x, y = press.w * 0.42, press.h * 0.9
        pen.polygon([(x, y), (x - 210, y - 40), (x - 230, y + 40), (x, y + 70)])
        pen.polygon([(x, y), (x + 210, y - 40), (x + 230, y + 40), (x, y + 70)])


def sacks(press: Press) -> None:
    """Three sacks filled to the brim."""
    for n, x in enumerate((0.2, 0.5, 0.8)):
        cx, cy, r = press.w * x, press.h * 0.78, press.w * 0.14
        with press.layer("gold" if n != 1 else "light", "mid", "right", 0.8) as pen:
            pen.polygon(
                [
                    (cx - r * 0.85, cy - r * 1.2),
                    (cx + r * 0.85, cy - r * 1.2),
                    (cx + r, cy + r * 0.6),
                    (cx - r, cy + r * 0.6),
                ]
            )
            pen.oval(cx, cy + r * 0.6, r, r * 0.2)
            pen.oval(cx, cy - r * 1.2, r * 0.98, r * 0.32)
        with press.layer(("dark", "hot", "near")[n], "dark", "right", 0.4) as pen:
            pen.oval(cx, cy - r * 1.22, r * 0.8, r * 0.23)
            pen.slice(cx, cy - r * 1.2, r * 0.7, r * 0.62, 180, 360)
        with press.layer("light", alpha=0.55) as pen:
            for _ in range(60):
                turn, far = press.hand.uniform(3.2, 6.2), press.hand.uniform(0.1, 0.9)
                pen.oval(cx + math.cos(turn) * r * 0.66 * far, cy - r * 1.2 + math.sin(turn) * r * 0.56 * far, 3)


def food_bowl(press: Press) -> None:
    """A bowl of noodles seen from above, with herbs, lime, chilli and chopsticks."""
    w, h = press.w, press.h
    with press.layer("near", "dark", "rim", 0.8) as pen:
        pen.box(0, 0, w, h)
    with press.layer("mid", "near", "down", 0.8) as pen:
        for n in range(7):
            pen.box(0, h * n / 7, w, h * (n + 0.94) / 7)
    cx, cy, r = w * 0.47, h * 0.52, min(w, h) * 0.4
    with press.layer("dark", alpha=0.4, blur=14) as pen:
        pen.oval(cx + 24, cy + 30, r * 1.02)
    for ink, shade, share in (
        ("light", "far", 1.0),
        ("hot", "dark", 0.93),
        ("light", "far", 0.9),
        ("gold", "hot", 0.84),
    ):
        with press.layer(ink, shade, "right", 0.5) as pen:
            pen.oval(cx, cy, r * share)
    _noodles(press, cx, cy, r * 0.8)
    _toppings(press, cx, cy, r)
    with press.layer("dark", "hot", "up", 0.6) as pen:
        for n in range(2):
            pen.limb([(w * (0.79 + 0.03 * n), h * 0.05), (w * (0.6 + 0.045 * n), h * 1.02)], 15)
    _herbs(press)


def _noodles(press: Press, cx: float, cy: float, r: float) -> None:
    with press.layer("light", "gold", "right", 0.5) as pen:
        for _ in range(46):
            start, size = press.hand.uniform(0, 6.28), r * press.hand.uniform(0.15, 0.85)
            x, y = cx + press.hand.gauss(0, 0.1) * r, cy + press.hand.gauss(0, 0.1) * r
            pen.line(
                [
                    (x + math.cos(start + t * 0.12) * size, y + math.sin(start + t * 0.12) * size * 0.9)
                    for t in range(14)
                ],
                7,
            )


def _toppings(press: Press, cx: float, cy: float, r: float) -> None:
    for n in range(6):
        turn = 0.4 + n * 0.55
        x, y = cx + math.cos(turn) * r * 0.45, cy + math.sin(turn) * r * 0.45
        with press.layer("hot", "dark", "down", 0.6) as pen:
            leaf(pen, x - 60, y, r * 0.5, turn + 1.2, 0.3)
    with press.layer("light", "far", "right", 0.3) as pen:
        pen.oval(cx - r * 0.3, cy - r * 0.3, r * 0.25, r * 0.21)
    with press.layer("gold", "hot", "right", 0.8) as pen:
        pen.oval(cx - r * 0.29, cy - r * 0.29, r * 0.13)
    with press.layer("near", "dark", "down", 0.3) as pen:
        for _ in range(30):
            x, y = cx + press.hand.uniform(-0.6, 0.6) * r, cy + press.hand.uniform(-0.6, 0.6) * r
            pen.oval(x, y, r * 0.035)
            leaf(pen, x, y, r * 0.12, press.hand.uniform(0, 6.28), 0.2)


def _herbs(press: Press) -> None:
    w, h = press.w, press.h
    with press.layer("far", "near", "down", 0.7) as pen:
        for n in range(9):
            leaf(
                pen, w * 0.03 + 14 * n, h * (0.98 - 0.012 * n), h * press.hand.uniform(0.16, 0.3), -1.5 + 0.16 * n, 0.22
            )
    for x, y in ((0.9, 0.22), (0.94, 0.42)):
        for ink, share in (("near", 1.0), ("light", 0.86), ("far", 0.78)):
            with press.layer(ink) as pen:
                pen.oval(w * x, h * y, h * 0.075 * share)
        with press.layer("light") as pen:
            for n in range(4):
                c, s = math.cos(n * 0.785) * h * 0.056, math.sin(n * 0.785) * h * 0.056
                pen.line([(w * x - c, h * y - s), (w * x + c, h * y + s)], 3)
    with press.layer("hot", "dark", "down", 0.5) as pen:
        for turn in (0.3, 0.8, 1.2):
            leaf(pen, w * 0.84, h * 0.78, h * 0.17, turn, 0.13)
