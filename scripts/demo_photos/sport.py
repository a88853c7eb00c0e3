"""Sport: football, volleyball."""

from __future__ import annotations

from demo_photos.figures import crowd, runner
from demo_photos.press import Point, Press


def pitch(press: Press, sun: Point | None = (0.8, 0.15), night: bool = False, shirts: str = "hot light") -> None:
    """A football match, by day or under floodlights."""
    press.sky(sun, 0.06, 2, 0.4)
    press.hills(0.3, 0.34, "far", 0.13)
    with press.layer("mid", "dark", "up", 0.6) as pen:
        pen.box(0, press.h * 0.27, press.w, press.h * 0.4)
    with press.layer("light") as pen:
        for _ in range(420):
            pen.oval(press.hand.uniform(0, press.w), press.h * press.hand.uniform(0.285, 0.385), 3.4, 4)
    with press.layer("hot") as pen:
        for _ in range(240):
            pen.oval(press.hand.uniform(0, press.w), press.h * press.hand.uniform(0.285, 0.385), 3.6, 4)
    press.inks["turf"] = "#2f8a57" if not night else "#1f6b52"
    with press.layer("turf", "near", "up", 0.5) as pen:
        pen.box(0, press.h * 0.4, press.w, press.h)
    with press.layer("light", alpha=0.13) as pen:
        for n in range(-6, 16, 2):
            pen.polygon(
                [
                    (press.w * (0.5 + (n - 5) * 0.08), press.h * 0.4),
                    (press.w * (0.5 + (n - 4) * 0.08), press.h * 0.4),
                    (press.w * (0.5 + (n - 4) * 0.22), press.h),
                    (press.w * (0.5 + (n - 5) * 0.22), press.h),
                ]
            )
    with press.layer("light") as pen:
        pen.line([(0, press.h * 0.45), (press.w, press.h * 0.45)], 3)
        pen.line(
            [
                (press.w * 0.1, press.h * 0.45),
                (-press.w * 0.03, press.h * 0.66),
                (press.w * 0.43, press.h * 0.66),
                (press.w * 0.44, press.h * 0.45),
            ],
            4,
        )
        left, right, foot, bar = press.w * 0.19, press.w * 0.36, press.h * 0.46, press.h * 0.3
        pen.line([(left, foot), (left, bar), (right, bar), (right, foot)], 7)
        for n in range(1, 12):
            pen.line([(left + n * (right - left) / 12, bar), (left + n * (right - left) / 12, foot)], 0.8)
            pen.line([(left, bar + n * (foot - bar) / 12), (right, bar + n * (foot - bar) / 12)], 0.8)
    if night:
        for x in (0.07, 0.93):
            with press.layer("light", alpha=0.5, blur=40) as pen:
                pen.oval(press.w * x, press.h * 0.1, 130, 80)
            with press.layer("light") as pen:
                pen.box(press.w * x - 4, press.h * 0.1, press.w * x + 4, press.h * 0.4)
                pen.box(press.w * x - 60, press.h * 0.07, press.w * x + 60, press.h * 0.13)
    players(press, shirts)


def players(press: Press, shirts: str) -> None:
    """Six players in the shirts of two sides."""
    first, second = shirts.split()
    spots = [
        (0.28, 0.5, 0.14, "gold"),
        (0.5, 0.56, 0.17, first),
        (0.82, 0.6, 0.18, second),
        (0.64, 0.7, 0.25, second),
        (0.35, 0.83, 0.33, first),
        (0.72, 0.95, 0.36, first),
    ]
    for x, foot, tall, shirt in spots:
        px, py, pt = x * press.w, foot * press.h, tall * press.h
        runner(press, px, py, pt, shirt, -1 if press.hand.random() < 0.6 else 1)
    with press.layer("light", "dark", "rim", 0.6) as pen:
        pen.oval(press.w * 0.46, press.h * 0.8, press.h * 0.024)


def volleyball(press: Press) -> None:
    """A rally at the net."""
    press.image.paste(press.inks["sky"], (0, 0, press.w, press.h))
    with press.layer("near", "dark", "up", 0.8) as pen:
        pen.box(0, 0, press.w, press.h * 0.5)
    crowd(press, press.h * 0.42, 60, "mid", 3)
    with press.layer("gold", "hot", "down", 0.5) as pen:
        pen.box(0, press.h * 0.55, press.w, press.h)
    with press.layer("light") as pen:
        pen.line(
            [
                (press.w * 0.02, press.h),
                (press.w * 0.14, press.h * 0.6),
                (press.w * 0.86, press.h * 0.6),
                (press.w * 0.98, press.h),
            ],
            6,
        )
    with press.layer("light", alpha=0.9) as pen:
        for n in range(41):
            pen.box(press.w * n / 40 - 1, press.h * 0.3, press.w * n / 40 + 1, press.h * 0.45)
        for n in range(6):
            pen.box(
                0,
                press.h * (0.3 + 0.03 * n) - (5 if n in (0, 5) else 1),
                press.w,
                press.h * (0.3 + 0.03 * n) + (5 if n in (0, 5) else 1),
            )
    for x, foot, tall, shirt, way in (
        (0.2, 0.74, 0.36, "hot", 1),
        (0.42, 0.7, 0.5, "hot", 1),
        (0.62, 0.72, 0.47, "light", -1),
        (0.8, 0.8, 0.36, "light", -1),
        (0.3, 0.96, 0.42, "hot", 1),
    ):
        runner(press, press.w * x, press.h * foot, press.h * tall, shirt, way)
    with press.layer("light", "gold", "right", 0.9) as pen:
        pen.oval(press.w * 0.53, press.h * 0.17, press.h * 0.04)
