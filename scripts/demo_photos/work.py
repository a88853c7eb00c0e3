"""Industry and power: dam, factory."""

from __future__ import annotations

from demo_photos.figures import people
from demo_photos.press import Point, Press
from demo_photos.things import rainfall


def dam(press: Press, spill: bool = True, rain: bool = True) -> None:
    """A dam with or without water over its gates."""
    press.sky(None if rain else (0.2, 0.2), 0.08, 3, 0.5)
    press.hills(0.36, 0.46, "far mid near", 0.2)
    with press.layer("light", "far", "right", 0.8) as pen:
        pen.polygon([(0, press.h * 0.42), (press.w, press.h * 0.42), (press.w, press.h * 0.82), (0, press.h * 0.82)])
    with press.layer("dark") as pen:
        for n in range(8):
            pen.box(press.w * (0.22 + 0.08 * n) - 9, press.h * 0.36, press.w * (0.22 + 0.08 * n) + 9, press.h * 0.56)
        pen.box(press.w * 0.2, press.h * 0.36, press.w * 0.8, press.h * 0.385)
        pen.box(0, press.h * 0.42, press.w, press.h * 0.432)
    with press.layer("near", "dark", "down", 0.8) as pen:
        pen.polygon([(0, press.h * 0.44), (press.w * 0.2, press.h * 0.6), (press.w * 0.17, press.h), (0, press.h)])
        pen.polygon(
            [(press.w, press.h * 0.44), (press.w * 0.8, press.h * 0.6), (press.w * 0.83, press.h), (press.w, press.h)]
        )
    with press.layer("mid", "dark", "down", 0.8) as pen:
        pen.box(press.w * 0.16, press.h * 0.8, press.w * 0.84, press.h)
    if spill:
        with press.layer("sun", "far", "up", 0.6) as pen:
            for n in range(7):
                x = press.w * (0.23 + 0.08 * n)
                pen.polygon(
                    [
                        (x, press.h * 0.5),
                        (x + press.w * 0.06, press.h * 0.5),
                        (x + press.w * 0.075, press.h * 0.84),
                        (x - press.w * 0.015, press.h * 0.84),
                    ]
                )
        with press.layer("light", alpha=0.9, blur=5) as pen:
            for _ in range(70):
                pen.oval(
                    press.w * press.hand.uniform(0.19, 0.81),
                    press.h * press.hand.uniform(0.8, 0.9),
                    press.hand.uniform(16, 50),
                    press.hand.uniform(10, 26),
                )
    if rain:
        rainfall(press, 260)


def factory(press: Press, sun: Point = (0.8, 0.2), cargo: str = "gold") -> None:
    """A factory and the goods before it."""
    press.sky(sun, 0.09, 3, 0.6)
    press.hills(0.46, 0.54, "far", 0.15)
    for n, ink in enumerate(("mid", "near", "light")):
        left = press.w * (0.05 + 0.22 * n)
        with press.layer(ink, "dark", "right", 0.5) as pen:
            top = press.h * (0.34 + 0.05 * n)
            for bay in range(3):
                x = left + bay * press.w * 0.15
                pen.polygon(
                    [
                        (x, press.h * 0.7),
                        (x, top),
                        (x + press.w * 0.15, top + press.h * 0.08),
                        (x + press.w * 0.15, press.h * 0.7),
                    ]
                )
    with press.layer("hot", "dark", "right", 0.7) as pen:
        for x in (0.78, 0.84):
            pen.polygon(
                [
                    (press.w * x, press.h * 0.7),
                    (press.w * (x + 0.006), press.h * 0.16),
                    (press.w * (x + 0.03), press.h * 0.16),
                    (press.w * (x + 0.036), press.h * 0.7),
                ]
            )
    with press.layer("light", alpha=0.75, blur=8) as pen:
        for n in range(9):
            pen.oval(press.w * (0.81 + 0.012 * n), press.h * (0.13 - 0.02 * n), 16 + 5 * n, 12 + 4 * n)
    with press.layer("glow", "mid", "down", 0.7) as pen:
        pen.box(0, press.h * 0.7, press.w, press.h)
    for n, ink in enumerate((cargo, "hot", "gold")):
        with press.layer(ink, "dark", "right", 0.6) as pen:
            for step in range(6):
                x, y = press.w * (0.06 + 0.055 * (step * 3 + n)), press.h * (0.8 + 0.03 * (step % 2))
                pen.box(x, y - press.h * 0.09, x + press.w * 0.05, y)
                if (step + n) % 2:
                    pen.box(x + 10, y - press.h * 0.18, x + press.w * 0.05 + 10, y - press.h * 0.095)
    people(
        press,
        [(press.w * x, press.h * y, press.h * 0.24) for x, y in ((0.3, 0.94), (0.55, 0.97), (0.9, 0.92))],
        "light gold near",
        hats=0,
    )
