"""Busts that stand for a person and resemble nobody: flat, faceless, told apart by hair, clothes and background."""

from __future__ import annotations

import math

from demo_photos.culture import woven
from demo_photos.press import Press
from demo_photos.things import leaf

SKINS = ("#c58a63", "#b37a54", "#d19a74", "#a66c4b")
SILVER = "#d9d6d0"
HAIRS = {
    "man": ("parted", "crop", "cap", "crop", "parted"),
    "woman": ("long", "bob", "bun", "tail", "wrap"),
    "elder": ("wrap", "silver", "silverbun"),
}
CLOTHES = ("shirt", "jacket", "collar", "brocade", "round")
BACKGROUNDS = ("disc", "hills", "leaves", "weave", "window")


def portrait(
    press: Press, kind: str = "man", hair: str = "", clothes: str = "", back: str = "", glasses: bool = False
) -> None:
    """Draw one bust; what is not given is chosen by the seed."""
    hair = hair or press.hand.choice(HAIRS[kind])
    clothes = clothes or press.hand.choice(CLOTHES)
    unit = min(press.w * 1.2, press.h) / 10
    _background(press, back or press.hand.choice(BACKGROUNDS))
    x, y = press.w * 0.5, press.h - unit * 6.2
    press.inks["skin"] = press.hand.choice(SKINS)
    if hair.startswith("silver"):
        press.inks["hair"] = SILVER
    _hair_behind(press, x, y, unit, hair)
    _body(press, x, y, unit, clothes)
    _head(press, x, y, unit)
    _hair_before(press, x, y, unit, hair)
    if glasses:
        with press.layer("dark") as pen:
            for side in (-1, 1):
                centre = x + side * unit * 0.56
                pen.oval(centre, y - unit * 0.1, unit * 0.44)
                pen.oval(centre, y - unit * 0.1, unit * 0.36, ink=0)
            pen.box(x - unit * 0.16, y - unit * 0.16, x + unit * 0.16, y - unit * 0.08)


def _background(press: Press, back: str) -> None:
    w, h, unit = press.w, press.h, min(press.w, press.h) / 10
    with press.layer("glow", "sky", "up", 0.8) as pen:
        pen.box(0, 0, w, h)
    if back in ("disc", "hills"):
        with press.layer("sun" if back == "hills" else "gold", "hot", "down", 0.6 if back == "disc" else 0.1) as pen:
            pen.oval(w * 0.5 + (unit * 2.2 if back == "hills" else 0), h * 0.42, unit * (2.2 if back == "hills" else 4))
    if back == "hills":
        press.hills(0.62, 0.9, "far mid near", 0.2)
    elif back == "leaves":
        for n, ink in enumerate(("far", "mid", "near")):
            with press.layer(ink, "dark", "down", 0.4) as pen:
                for _ in range(9):
                    side = press.hand.choice((-0.05, 1.05))
                    turn = press.hand.uniform(-0.9, 0.9) + (0 if side < 0.5 else math.pi)
                    leaf(pen, w * side, h * press.hand.uniform(0.05, 1), unit * (4.6 - n * 0.8), turn, 0.17)
    elif back == "weave":
        for n in range(9):
            with press.layer(("far", "gold", "mid")[n % 3], "glow", "right", 0.6) as pen:
                woven(pen, n % 4, h * n / 9, h / 12, w)
    elif back == "window":
        with press.layer("far", "mid", "right", 0.6) as pen:
            for n in range(3):
                pen.rounded(w * (0.08 + 0.3 * n), h * 0.08, w * (0.32 + 0.3 * n), h * 0.8, unit * 0.5)
        with press.layer("sun", alpha=0.55) as pen:
            pen.oval(w * 0.78, h * 0.26, unit * 1.2)


def _hair_behind(press: Press, x: float, y: float, unit: float, hair: str) -> None:
    with press.layer("hair") as pen:
        if hair == "long":
            pen.rounded(x - unit * 1.75, y - unit * 2.1, x + unit * 1.75, y + unit * 3.0, unit * 1.5)
        elif hair == "bob":
            pen.rounded(x - unit * 1.75, y - unit * 2.0, x + unit * 1.75, y + unit * 1.5, unit * 1.1)
        elif hair in ("bun", "silverbun"):
            pen.oval(x + unit * 0.3, y - unit * 2.25, unit * 0.75)
        elif hair == "tail":
            pen.limb(
                [(x + unit * 1.1, y - unit * 1.2), (x + unit * 2.0, y + unit * 0.2), (x + unit * 1.6, y + unit * 2.4)],
                unit * 0.75,
            )


def _body(press: Press, x: float, y: float, unit: float, clothes: str) -> None:
    coat = {"shirt": "light", "jacket": "dark", "collar": "hot", "brocade": "near", "round": "gold"}[clothes]
    with press.layer("skin", "dark", "down", 0.35) as pen:
        pen.box(x - unit * 0.6, y + unit * 0.8, x + unit * 0.6, y + unit * 2.7)
    with press.layer(coat, "mid" if coat == "light" else "dark", "right", 0.65) as pen:
        pen.polygon(
            [
                (x - unit * 0.7, y + unit * 2.0),
                (x + unit * 0.7, y + unit * 2.0),
                (x + unit * 2.6, y + unit * 2.75),
                (x - unit * 2.6, y + unit * 2.75),
            ]
        )
        pen.rounded(x - unit * 3.3, y + unit * 2.55, x + unit * 3.3, y + unit * 9, unit * 1.5)
    with press.layer("skin", "dark", "down", 0.3) as pen:
        pen.polygon(
            [
                (x - unit * 0.6, y + unit * 1.9),
                (x + unit * 0.6, y + unit * 1.9),
                (x, y + unit * (3.2 if clothes != "round" else 2.5)),
            ]
        )
    _collar(press, x, y, unit, clothes)


def _collar(press: Press, x: float, y: float, unit: float, clothes: str) -> None:
    if clothes in ("shirt", "jacket", "collar"):
        with press.layer("glow" if clothes == "shirt" else "light", "far", "down", 0.4) as pen:
            for side in (-1, 1):
                pen.polygon(
                    [
                        (x + side * unit * 0.75, y + unit * 1.75),
                        (x + side * unit * 1.2, y + unit * 2.6),
                        (x + side * unit * 0.55, y + unit * 3.3),
                        (x, y + unit * 2.9),
                    ]
                )
    if clothes == "jacket":
        with press.layer("mid", "dark", "right", 0.5) as pen:
            for side in (-1, 1):
                pen.polygon(
                    [
                        (x + side * unit * 1.15, y + unit * 2.35),
                        (x + side * unit * 1.9, y + unit * 3.3),
                        (x, y + unit * 5.6),
                    ]
                )
        with press.layer("hot", "dark", "down", 0.4) as pen:
            pen.polygon(
                [
                    (x - unit * 0.2, y + unit * 3.0),
                    (x + unit * 0.2, y + unit * 3.0),
                    (x + unit * 0.24, y + unit * 4.6),
                    (x, y + unit * 5.3),
                    (x - unit * 0.24, y + unit * 4.6),
                ]
            )
    elif clothes == "brocade":
        with press.layer("hot") as pen:
            pen.box(x - unit * 0.34, y + unit * 3.0, x + unit * 0.34, y + unit * 9)
            pen.box(x - unit * 3.2, y + unit * 4.4, x + unit * 3.2, y + unit * 5.0)
        with press.layer("light") as pen:
            for n in range(-4, 5):
                cx, cy = x + n * unit * 0.72, y + unit * 4.7
                pen.polygon(
                    [(cx - unit * 0.3, cy), (cx, cy - unit * 0.25), (cx + unit * 0.3, cy), (cx, cy + unit * 0.25)]
                )
    elif clothes == "round":
        with press.layer("light", alpha=0.8) as pen:
            for n in range(5):
                pen.box(x - unit * 3.2, y + unit * (3.7 + 0.5 * n), x + unit * 3.2, y + unit * (3.82 + 0.5 * n))


def _head(press: Press, x: float, y: float, unit: float) -> None:
    with press.layer("skin", "dark", "right", 0.28) as pen:
        pen.oval(x, y - unit * 0.1, unit * 1.32, unit * 1.3)
        pen.oval(x, y + unit * 0.25, unit * 1.2, unit * 1.4)
        for side in (-1, 1):
            pen.oval(x + side * unit * 1.32, y + unit * 0.1, unit * 0.22, unit * 0.34)


def _hair_before(press: Press, x: float, y: float, unit: float, hair: str) -> None:
    top = y - unit * 0.35
    with press.layer("hair") as pen:
        if hair == "parted":
            pen.slice(x, top, unit * 1.45, unit * 1.45, 168, 372)
            pen.polygon([(x + unit * 0.5, top), (x + unit * 1.43, top), (x + unit * 1.3, top + unit * 0.35)])
            pen.slice(x + unit * 0.75, top + unit * 0.02, unit * 0.95, unit * 0.62, 180, 400, 255)
        elif hair in ("crop", "silver", "bun", "silverbun", "tail"):
            pen.slice(x, top, unit * 1.46, unit * 1.5, 180, 360)
            pen.slice(x, top, unit * 1.05, unit * (0.5 if hair != "tail" else 0.7), 180, 360, 0)
            for side in (-1, 1):
                pen.box(
                    min(x + side * unit * 1.45, x + side * unit * 1.1),
                    top,
                    max(x + side * unit * 1.45, x + side * unit * 1.1),
                    top + unit * 0.35,
                )
        elif hair in ("long", "bob"):
            pen.slice(x, top, unit * 1.6, unit * 1.55, 180, 360)
            for side in (-1, 1):
                pen.polygon(
                    [
                        (x - unit * 0.35, top - unit * 0.9),
                        (x + side * unit * 1.6, top),
                        (x + side * unit * 1.62, y + unit * 1.2),
                        (x + side * unit * 1.2, y + unit * 0.7),
                        (x + side * unit * 1.05, top + unit * 0.1),
                    ]
                )
        else:
            pen.slice(x, top, unit * 1.45, unit * 1.45, 180, 360)
    if hair in ("cap", "wrap"):
        _headwear(press, x, top, unit, hair)


def _headwear(press: Press, x: float, top: float, unit: float, hair: str) -> None:
    with press.layer("hot" if hair == "wrap" else "near", "dark", "right", 0.5) as pen:
        if hair == "cap":
            pen.slice(x, top - unit * 0.1, unit * 1.5, unit * 1.5, 180, 360)
            pen.rounded(x - unit * 1.55, top - unit * 0.25, x + unit * 2.2, top + unit * 0.05, unit * 0.14)
        else:
            pen.rounded(x - unit * 1.5, top - unit * 0.95, x + unit * 1.5, top - unit * 0.15, unit * 0.25)
    if hair == "wrap":
        with press.layer("light") as pen:
            for n in range(-3, 4):
                cx = x + n * unit * 0.42
                pen.polygon(
                    [
                        (cx - unit * 0.17, top - unit * 0.4),
                        (cx, top - unit * 0.75),
                        (cx + unit * 0.17, top - unit * 0.4),
                    ]
                )
