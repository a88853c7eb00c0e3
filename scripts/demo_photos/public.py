"""Public life: halls and votes."""

from __future__ import annotations

from demo_photos.figures import crowd, people, seated
from demo_photos.press import Press
from demo_photos.things import flag, leaf


def ballot(press: Press) -> None:
    """A queue before the ballot box."""
    press.image.paste(press.inks["glow"], (0, 0, press.w, press.h))
    with press.layer("hot", "dark", "down", 0.5) as pen:
        pen.box(0, 0, press.w, press.h * 0.6)
    with press.layer("dark", alpha=0.25) as pen:
        for n in range(26):
            pen.box(press.w * n / 26, 0, press.w * n / 26 + 16, press.h * 0.6)
    flag(press, press.w * 0.66, press.h * 0.62, press.h * 0.56)
    with press.layer("gold", "hot", "down", 0.5) as pen:
        pen.box(0, press.h * 0.6, press.w, press.h)
    spots = [(press.w * (0.04 + 0.075 * n), press.h * 0.83, press.h * (0.4 + 0.02 * (n % 3))) for n in range(5)]
    people(press, spots, "mid light near gold", hats=0)
    with press.layer("near", "dark", "right", 0.8) as pen:
        pen.box(press.w * 0.46, press.h * 0.68, press.w * 0.62, press.h * 0.92)
    with press.layer("hot") as pen:
        pen.box(press.w * 0.45, press.h * 0.65, press.w * 0.63, press.h * 0.69)
    with press.layer("light") as pen:
        pen.polygon(
            [
                (press.w * 0.52, press.h * 0.56),
                (press.w * 0.57, press.h * 0.55),
                (press.w * 0.575, press.h * 0.655),
                (press.w * 0.525, press.h * 0.655),
            ]
        )
        pen.box(press.w * 0.5, press.h * 0.77, press.w * 0.58, press.h * 0.8)
    people(
        press,
        [(press.w * 0.72, press.h * 0.95, press.h * 0.5), (press.w * 0.9, press.h * 0.9, press.h * 0.44)],
        "light mid",
        hats=0,
    )


def meeting(press: Press, table: bool = True) -> None:
    """A hall seen from the back rows: stage with bust-high drapery, flag and people at a table."""
    with press.layer("hot", "dark", "rim", 0.9) as pen:
        pen.box(0, 0, press.w, press.h)
    with press.layer("dark", alpha=0.22) as pen:
        for n in range(34):
            pen.box(press.w * n / 34, 0, press.w * n / 34 + 14, press.h * 0.6)
    with press.layer("gold") as pen:
        pen.box(0, press.h * 0.08, press.w, press.h * 0.095)
    with press.layer("light", "gold", "down", 0.6) as pen:
        pen.box(press.w * 0.26, press.h * 0.17, press.w * 0.74, press.h * 0.3)
    with press.layer("hot") as pen:
        pen.box(press.w * 0.3, press.h * 0.2, press.w * 0.7, press.h * 0.225)
        pen.box(press.w * 0.36, press.h * 0.25, press.w * 0.64, press.h * 0.265)
    flag(press, press.w * 0.12, press.h * 0.62, press.h * 0.46)
    people(
        press, [(press.w * (0.3 + 0.1 * n), press.h * 0.74, press.h * 0.3) for n in range(5)], "near light mid", hats=0
    )
    if table:
        with press.layer("near", "dark", "down", 0.6) as pen:
            pen.box(press.w * 0.22, press.h * 0.59, press.w * 0.78, press.h * 0.72)
        with press.layer("light") as pen:
            for n in range(5):
                pen.box(press.w * (0.27 + 0.1 * n), press.h * 0.6, press.w * (0.33 + 0.1 * n), press.h * 0.63)
    with press.layer("mid", "dark", "down", 0.7) as pen:
        pen.box(0, press.h * 0.7, press.w, press.h)
    crowd(press, press.h * 0.92, 190, "dark", 2)


def _curtain(press: Press, low: float) -> None:
    with press.layer("hot", "dark", "rim", 0.9) as pen:
        pen.box(0, 0, press.w, press.h)
    with press.layer("dark", alpha=0.22) as pen:
        for n in range(34):
            pen.box(press.w * n / 34, 0, press.w * n / 34 + 14, press.h * low)


def podium(press: Press) -> None:
    """One speaker at a stand with flowers, before a curtain and the flag."""
    w, h = press.w, press.h
    _curtain(press, 1.0)
    with press.layer("gold", alpha=0.25, blur=90) as pen:
        pen.oval(w * 0.52, h * 0.4, h * 0.36)
    flag(press, w * 0.14, h * 0.86, h * 0.74)
    x, foot, tall = w * 0.54, h * 1.1, h * 0.9
    people(press, [(x, foot, tall)], "near", hats=0)
    with press.layer("light") as pen:
        pen.polygon(
            [(x - tall * 0.05, foot - tall * 0.79), (x + tall * 0.05, foot - tall * 0.79), (x, foot - tall * 0.62)]
        )
    with press.layer("hot") as pen:
        pen.polygon(
            [
                (x - tall * 0.014, foot - tall * 0.77),
                (x + tall * 0.014, foot - tall * 0.77),
                (x + tall * 0.016, foot - tall * 0.64),
                (x, foot - tall * 0.61),
                (x - tall * 0.016, foot - tall * 0.64),
            ]
        )
    with press.layer("gold", "near", "right", 0.8) as pen:
        pen.polygon([(x - w * 0.16, h * 0.66), (x + w * 0.16, h * 0.66), (x + w * 0.13, h), (x - w * 0.13, h)])
    with press.layer("near", "dark", "right", 0.6) as pen:
        pen.box(x - w * 0.17, h * 0.64, x + w * 0.17, h * 0.68)
        pen.polygon(
            [(x - w * 0.09, h * 0.74), (x + w * 0.09, h * 0.74), (x + w * 0.08, h * 0.94), (x - w * 0.08, h * 0.94)]
        )
    with press.layer("dark") as pen:
        for side in (-1, 1):
            pen.limb([(x + side * w * 0.05, h * 0.65), (x + side * w * 0.035, h * 0.52)], 6)
            pen.rounded(x + side * w * 0.032 - 11, h * 0.47, x + side * w * 0.032 + 11, h * 0.53, 11)
    with press.layer("light", "gold", "down", 0.6) as pen:
        star = (
            (0, -1),
            (0.22, -0.3),
            (0.95, -0.31),
            (0.36, 0.12),
            (0.59, 0.81),
            (0, 0.38),
            (-0.59, 0.81),
            (-0.36, 0.12),
            (-0.95, -0.31),
            (-0.22, -0.3),
        )
        pen.polygon([(x + dx * h * 0.06, h * 0.84 + dy * h * 0.06) for dx, dy in star])
    _bouquet(press, w * 0.9, h * 0.98, h * 0.34)
    _bouquet(press, w * 0.3, h * 1.04, h * 0.3)


def _bouquet(press: Press, x: float, foot: float, tall: float) -> None:
    with press.layer("near", "dark", "down", 0.5) as pen:
        for n in range(15):
            leaf(pen, x, foot, tall * press.hand.uniform(0.75, 1.15), -1.57 + (n - 7) * 0.19, 0.14)
    for ink in ("light", "gold", "hot"):
        with press.layer(ink, "hot" if ink != "hot" else "dark", "down", 0.4) as pen:
            for _ in range(16):
                pen.oval(x + press.hand.gauss(0, 0.2) * tall, foot - tall * press.hand.uniform(0.5, 1.0), tall * 0.062)


def court(press: Press) -> None:
    """The bench of judges under the scales, seen from the public seats."""
    w, h = press.w, press.h
    with press.layer("near", "dark", "rim", 0.9) as pen:
        pen.box(0, 0, w, h)
    with press.layer("mid", "near", "down", 0.8) as pen:
        for n in range(6):
            pen.box(w * (0.03 + 0.165 * n), h * 0.06, w * (0.145 + 0.165 * n), h * 0.58)
    scales(press, w * 0.5, h * 0.12, h * 0.32)
    for x in (0.16, 0.84):
        flag(press, w * x, h * 0.68, h * 0.54)
    for n, x in enumerate((0.34, 0.5, 0.66)):
        tall = h * (0.29 if n == 1 else 0.26)
        with press.layer("gold", "near", "right", 0.7) as pen:
            pen.rounded(w * x - tall * 0.4, h * 0.34, w * x + tall * 0.4, h * 0.66, 20)
        seated(press, [(w * x, h * 0.64, tall)], "dark", back=False)
        with press.layer("light") as pen:
            pen.polygon(
                [
                    (w * x - tall * 0.08, h * 0.64 - tall * 0.5),
                    (w * x + tall * 0.08, h * 0.64 - tall * 0.5),
                    (w * x, h * 0.64 - tall * 0.2),
                ]
            )
    with press.layer("gold", "near", "down", 0.85) as pen:
        pen.box(w * 0.2, h * 0.62, w * 0.8, h * 0.8)
    with press.layer("near", "dark", "down", 0.6) as pen:
        for n in range(5):
            pen.box(w * (0.23 + 0.111 * n), h * 0.67, w * (0.32 + 0.111 * n), h * 0.78)
        pen.box(w * 0.18, h * 0.6, w * 0.82, h * 0.635)
    crowd(press, h * 0.97, 190, "dark", 1)


def scales(press: Press, x: float, top: float, tall: float) -> None:
    """The scales of justice."""
    wide = tall * 0.42
    with press.layer("gold", "near", "right", 0.6) as pen:
        pen.limb([(x, top), (x, top + tall * 0.9)], 12)
        pen.polygon(
            [
                (x - wide * 0.4, top + tall),
                (x + wide * 0.4, top + tall),
                (x + wide * 0.12, top + tall * 0.88),
                (x - wide * 0.12, top + tall * 0.88),
            ]
        )
        pen.limb([(x - wide, top + tall * 0.16), (x, top + tall * 0.08), (x + wide, top + tall * 0.16)], 10)
        for side in (-1, 1):
            centre = x + side * wide
            pen.line(
                [
                    (centre - wide * 0.34, top + tall * 0.6),
                    (centre, top + tall * 0.16),
                    (centre + wide * 0.34, top + tall * 0.6),
                ],
                3.5,
            )
            pen.slice(centre, top + tall * 0.6, wide * 0.42, tall * 0.15, 0, 180)
