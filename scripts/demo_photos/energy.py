"""Power and watch: solar panels, wind turbines, the fire watch-tower over the forest."""

from __future__ import annotations

import math

from demo_photos.figures import people
from demo_photos.press import Point, Press
from demo_photos.things import leaf, pine


def solar_farm(press: Press, sun: Point = (0.7, 0.2)) -> None:
    """Rows of dark panels that run to the hills."""
    w, h = press.w, press.h
    press.sky(sun, 0.12, 2, 0.5)
    press.hills(0.4, 0.48, "far mid", 0.13)
    with press.layer("gold", "near", "down", 0.8) as pen:
        pen.box(0, h * 0.46, w, h)
    for n in range(6):
        top = h * (0.49 + 0.5 * (n / 6) ** 1.5)
        tall, step = h * (0.035 + 0.019 * n), w * (0.13 + 0.05 * n)
        with press.layer("near", "dark", "down", 0.6) as pen:
            pen.box(0, top + tall, w, top + tall * 1.3)
        for k in range(-7, 7):
            _panel(press, w * 0.5 + k * step, top, step * 0.96, tall, (k * 7 + n) % 3)


def _panel(press: Press, x: float, top: float, wide: float, tall: float, gleam: int) -> None:
    if x + wide * 1.3 < 0 or x > press.w:
        return
    lean = wide * 0.16

    def at(u: float, v: float) -> Point:
        return x + u * wide + (1 - v) * lean, top + v * tall

    with press.layer("panel", "light", "right", 0.3 + 0.14 * gleam) as pen:
        pen.polygon([at(0, 0), at(1, 0), at(1, 1), at(0, 1)])
    with press.layer("light", alpha=0.55) as pen:
        for n in range(1, 4):
            pen.line([at(n / 4, 0), at(n / 4, 1)], 1.6)
        pen.line([at(0, 0.5), at(1, 0.5)], 1.6)
        pen.line([at(0, 0), at(1, 0)], 3)


def wind_turbines(press: Press, sun: Point = (0.24, 0.3)) -> None:
    """White turbines along a ridge over coffee land."""
    w, h = press.w, press.h
    press.sky(sun, 0.12, 4, 0.75)
    press.hills(0.62, 0.7, "far mid", 0.15)
    for x, foot, tall in ((0.1, 0.68, 0.24), (0.33, 0.7, 0.32), (0.9, 0.68, 0.3)):
        _turbine(press, w * x, h * foot, h * tall)
    with press.layer("near", "dark", "down", 0.6) as pen:
        pen.polygon(press.ridge(0.8, 0.12, 0.8))
    _turbine(press, w * 0.64, h * 0.9, h * 0.64)
    with press.layer("dark") as pen:
        pen.polygon(press.ridge(0.95, 0.08, 0.8))
        for _ in range(9):
            pine(pen, w * press.hand.uniform(0, 0.45), h * 0.96, h * press.hand.uniform(0.08, 0.18))


def _turbine(press: Press, x: float, foot: float, tall: float) -> None:
    turn = press.hand.uniform(0, 2)
    with press.layer("light", "far", "right", 0.7) as pen:
        pen.polygon(
            [
                (x - tall * 0.017, foot),
                (x - tall * 0.008, foot - tall),
                (x + tall * 0.008, foot - tall),
                (x + tall * 0.017, foot),
            ]
        )
        for n in range(3):
            leaf(pen, x, foot - tall, tall * 0.52, turn + n * 2 * math.pi / 3, 0.05)
    with press.layer("hot") as pen:
        pen.oval(x, foot - tall, tall * 0.02)


def fire_watch(press: Press, sun: Point = (0.22, 0.3)) -> None:
    """A ranger's tower over the pines, smoke on a far ridge."""
    w, h = press.w, press.h
    press.sky(sun, 0.1, 1, 0.75)
    press.hills(0.55, 0.6, "far", 0.15)
    with press.layer("gold", alpha=0.7, blur=40) as pen:
        pen.oval(w * 0.42, h * 0.56, 170, 60)
    with press.layer("light", "far", "down", 0.5, alpha=0.8, blur=10) as pen:
        for n in range(16):
            x, y = w * (0.42 + 0.016 * n) + press.hand.uniform(-14, 14), h * (0.54 - 0.026 * n)
            pen.oval(x, y, 22 + 6 * n, 16 + 4 * n)
    press.hills(0.66, 0.82, "mid near", 0.14)
    _tower(press, w * 0.74, h * 1.02, h * 0.82)
    with press.layer("dark") as pen:
        pen.polygon(press.ridge(0.97, 0.06, 1.2))
        for n in range(22):
            x = n / 21
            pine(pen, w * x, h * 1.0, h * (press.hand.uniform(0.16, 0.34) if abs(x - 0.74) > 0.1 else 0.14))


def _tower(press: Press, x: float, foot: float, tall: float) -> None:
    wide = tall * 0.17
    with press.layer("dark") as pen:
        for side in (-1, 1):
            pen.line([(x + side * wide * 0.9, foot), (x + side * wide * 0.5, foot - tall * 0.72)], 12)
        for n in range(5):
            low, high = foot - tall * 0.144 * n, foot - tall * 0.144 * (n + 1)
            reach, next_reach = wide * (0.9 - 0.08 * n), wide * (0.82 - 0.08 * n)
            pen.line([(x - reach, low), (x + next_reach, high)], 5)
            pen.line([(x + reach, low), (x - next_reach, high)], 5)
            pen.line([(x - next_reach, high), (x + next_reach, high)], 5)
    with press.layer("hot", "dark", "right", 0.6) as pen:
        pen.box(x - wide * 0.75, foot - tall * 0.8, x + wide * 0.75, foot - tall * 0.7)
    people(press, [(x - wide * 0.1, foot - tall * 0.74, tall * 0.19)], "gold", hats=0)
    with press.layer("hot", "dark", "right", 0.6) as pen:
        pen.box(x - wide * 0.75, foot - tall * 0.8, x + wide * 0.75, foot - tall * 0.71)
        pen.polygon([(x - wide, foot - tall * 0.95), (x, foot - tall * 1.07), (x + wide, foot - tall * 0.95)])
    with press.layer("dark") as pen:
        for post in (-0.7, 0.7):
            pen.box(x + wide * post - 4, foot - tall * 0.96, x + wide * post + 4, foot - tall * 0.7)
