"""Rooms: the speaker's stand, court, classroom, students at screens, hospital ward, library shelves."""

from __future__ import annotations

from demo_photos.figures import people, seated
from demo_photos.press import Press
from demo_photos.things import broadleaf


def classroom(press: Press, coats: str = "light") -> None:
    """A teacher at the board; pupils from behind, sun through the window."""
    w, h = press.w, press.h
    with press.layer("glow", "gold", "down", 0.5) as pen:
        pen.box(0, 0, w, h)
    with press.layer("sky", "light", "down", 0.8) as pen:
        pen.box(w * 0.03, h * 0.1, w * 0.2, h * 0.56)
    with press.layer("mid", "near", "down", 0.7) as pen:
        broadleaf(pen, w * 0.12, h * 0.56, h * 0.32, press.hand)
    with press.layer("light") as pen:
        for x in (0.025, 0.11, 0.195):
            pen.box(w * x, h * 0.09, w * (x + 0.011), h * 0.57)
        pen.box(w * 0.025, h * 0.32, w * 0.206, h * 0.335)
        pen.box(w * 0.015, h * 0.56, w * 0.216, h * 0.585)
    _board(press)
    people(press, [(w * 0.8, h * 0.78, h * 0.5)], "hot", hats=0)
    with press.layer("sun", alpha=0.3) as pen:
        pen.polygon([(w * 0.03, h * 0.1), (w * 0.2, h * 0.1), (w * 0.72, h), (w * 0.36, h)])
    for row, (foot, tall, count) in enumerate(((0.8, 0.22, 6), (0.93, 0.3, 5), (1.1, 0.42, 4))):
        spots = [(w * (n + 0.5 + 0.2 * (row % 2)) / count, h * foot, h * tall) for n in range(count)]
        seated(press, spots, coats)
        with press.layer("gold", "near", "right", 0.7) as pen:
            for x, y, size in spots:
                pen.rounded(x - size * 0.55, y - size * 0.06, x + size * 0.55, y + size * 0.12, 6)


def _board(press: Press) -> None:
    w, h = press.w, press.h
    with press.layer("gold", "near", "right", 0.6) as pen:
        pen.box(w * 0.25, h * 0.1, w * 0.94, h * 0.52)
    with press.layer("near", "dark", "rim", 0.6) as pen:
        pen.box(w * 0.262, h * 0.117, w * 0.928, h * 0.503)
    with press.layer("light", alpha=0.85) as pen:
        pen.box(w * 0.42, h * 0.16, w * 0.58, h * 0.172)
        for n in range(5):
            pen.box(w * 0.3, h * (0.22 + 0.05 * n), w * press.hand.uniform(0.42, 0.56), h * (0.227 + 0.05 * n))
        pen.line([(w * 0.62, h * 0.42), (w * 0.7, h * 0.24), (w * 0.76, h * 0.42), (w * 0.62, h * 0.42)], 4)


def laptops(press: Press) -> None:
    """Students round one table with screens, facing us; night or noon in the window."""
    w, h = press.w, press.h
    with press.layer("glow", "far", "down", 0.7) as pen:
        pen.box(0, 0, w, h)
    for n in range(3):
        left = w * (0.06 + 0.31 * n)
        with press.layer("sky", "light", "down", 0.7) as pen:
            pen.rounded(left, h * 0.08, left + w * 0.26, h * 0.5, 18)
        with press.layer("mid", "near", "down", 0.6) as pen:
            for k in range(3):
                broadleaf(pen, left + w * (0.05 + 0.08 * k), h * 0.5, h * press.hand.uniform(0.16, 0.28), press.hand)
        with press.layer("light") as pen:
            pen.box(left + w * 0.126, h * 0.08, left + w * 0.134, h * 0.5)
    with press.layer("dark") as pen:
        for x in (0.26, 0.5, 0.74):
            pen.box(w * x - 2, 0, w * x + 2, h * 0.16)
    with press.layer("gold", "hot", "down", 0.6) as pen:
        for x in (0.26, 0.5, 0.74):
            pen.slice(w * x, h * 0.21, w * 0.045, h * 0.07, 180, 360)
    spots = [(w * x, h * 0.79, h * tall) for x, tall in ((0.14, 0.4), (0.38, 0.43), (0.62, 0.41), (0.86, 0.42))]
    seated(press, spots, "hot light gold near", back=False)
    with press.layer("near", "dark", "down", 0.7) as pen:
        pen.polygon([(-10, h * 0.8), (w + 10, h * 0.8), (w + 10, h), (-10, h)])
    for n, (x, foot, tall) in enumerate(spots):
        with press.layer("light" if n % 2 else "far", "mid", "right", 0.7) as pen:
            pen.rounded(x - tall * 0.44, foot - tall * 0.3, x + tall * 0.44, foot + tall * 0.22, 12)
        with press.layer("hot" if n % 2 else "light") as pen:
            pen.oval(x, foot - tall * 0.05, tall * 0.05)
        with press.layer("dark") as pen:
            pen.rounded(x - tall * 0.5, foot + tall * 0.21, x + tall * 0.5, foot + tall * 0.26, 6)


def ward(press: Press) -> None:
    """A doctor and a nurse beside a bed, a window on the hills."""
    w, h = press.w, press.h
    with press.layer("glow", "far", "down", 0.6) as pen:
        pen.box(0, 0, w, h)
    with press.layer("sky", "light", "down", 0.9) as pen:
        pen.box(w * 0.08, h * 0.12, w * 0.44, h * 0.5)
    with press.layer("mid", "near", "down", 0.7) as pen:
        pen.polygon(
            [
                (w * 0.08, h * 0.42),
                (w * 0.2, h * 0.3),
                (w * 0.3, h * 0.38),
                (w * 0.38, h * 0.32),
                (w * 0.44, h * 0.4),
                (w * 0.44, h * 0.5),
                (w * 0.08, h * 0.5),
            ]
        )
    with press.layer("light") as pen:
        pen.line(
            [
                (w * 0.08, h * 0.12),
                (w * 0.44, h * 0.12),
                (w * 0.44, h * 0.5),
                (w * 0.08, h * 0.5),
                (w * 0.08, h * 0.12),
            ],
            14,
        )
        pen.box(w * 0.255, h * 0.12, w * 0.265, h * 0.5)
    with press.layer("hot") as pen:
        pen.box(w * 0.845, h * 0.13, w * 0.875, h * 0.29)
        pen.box(w * 0.8075, h * 0.188, w * 0.9125, h * 0.232)
    with press.layer("mid", "near", "down", 0.6) as pen:
        pen.box(0, h * 0.84, w, h)
    people(press, [(w * 0.62, h * 0.92, h * 0.6), (w * 0.76, h * 0.92, h * 0.56)], "light far", hats=0)
    _bed(press)


def _bed(press: Press) -> None:
    w, h = press.w, press.h
    with press.layer("dark") as pen:
        pen.box(w * 0.07, h * 0.5, w * 0.085, h * 0.96)
        pen.box(w * 0.6, h * 0.64, w * 0.612, h * 0.96)
        pen.box(w * 0.07, h * 0.82, w * 0.61, h * 0.84)
    with press.layer("light", "far", "down", 0.7) as pen:
        pen.rounded(w * 0.08, h * 0.72, w * 0.6, h * 0.82, 14)
        pen.rounded(w * 0.09, h * 0.64, w * 0.21, h * 0.74, 20)
    with press.layer("dark") as pen:
        pen.oval(w * 0.165, h * 0.645, h * 0.066)
    with press.layer("skin", "dark", "right", 0.3) as pen:
        pen.oval(w * 0.178, h * 0.652, h * 0.056)
    with press.layer("hot", "dark", "down", 0.55) as pen:
        pen.rounded(w * 0.22, h * 0.66, w * 0.6, h * 0.8, 36)
    with press.layer("gold") as pen:
        for n in range(9):
            x = w * (0.25 + 0.038 * n)
            pen.polygon([(x, h * 0.735), (x + 14, h * 0.715), (x + 28, h * 0.735), (x + 14, h * 0.755)])


def shelves(press: Press) -> None:
    """Shelves of books to the ceiling and readers before them."""
    w, h = press.w, press.h
    press.paper("dark")
    for shelf in range(5):
        foot = h * (0.17 + 0.17 * shelf)
        x = w * 0.015
        while x < w * 0.98:
            wide, tall = w * press.hand.uniform(0.012, 0.028), h * press.hand.uniform(0.085, 0.135)
            ink = press.hand.choice(("hot", "gold", "light", "mid", "far", "near", "gold"))
            with press.layer(ink, "dark", "right", 0.35) as pen:
                pen.box(x, foot - tall, x + wide, foot)
            with press.layer("dark" if ink in ("light", "gold", "far") else "gold") as pen:
                pen.box(x + wide * 0.2, foot - tall * 0.8, x + wide * 0.8, foot - tall * 0.76)
            x += wide + press.hand.choice((2, 2, 2, 3, 30))
        with press.layer("gold", "near", "down", 0.8) as pen:
            pen.box(0, foot, w, foot + h * 0.02)
    with press.layer("near", "dark", "down", 0.7) as pen:
        pen.box(0, h * 0.87, w, h)
    with press.layer("gold", alpha=0.28, blur=70) as pen:
        pen.oval(w * 0.5, h * 0.6, h * 0.4)
    spots = [
        (w * 0.2, h * 0.97, h * 0.48),
        (w * 0.47, h * 0.99, h * 0.4),
        (w * 0.58, h * 0.99, h * 0.36),
        (w * 0.83, h * 0.97, h * 0.5),
    ]
    people(press, spots, "light hot gold mid", hats=0)
    with press.layer("light", "gold", "right", 0.7) as pen:
        for x, foot, tall in spots:
            pen.polygon(
                [
                    (x - tall * 0.16, foot - tall * 0.52),
                    (x, foot - tall * 0.49),
                    (x + tall * 0.16, foot - tall * 0.52),
                    (x + tall * 0.16, foot - tall * 0.41),
                    (x, foot - tall * 0.38),
                    (x - tall * 0.16, foot - tall * 0.41),
                ]
            )
