"""People: standing, in crowds, running."""

from __future__ import annotations

from demo_photos.press import Pen, Press


def person(pen: Pen, x: float, foot: float, tall: float, part: str, lean: float = 0.0) -> None:
    """Draw one part (body, legs, head, hair, hat) of a standing person, so that parts can have inks of their own."""
    u = tall / 10
    top = x + lean * u
    if part == "body":
        pen.polygon(
            [
                (top - 1.3 * u, foot - 7.6 * u),
                (top + 1.3 * u, foot - 7.6 * u),
                (x + 1.25 * u, foot - 3.2 * u),
                (x - 1.25 * u, foot - 3.2 * u),
            ]
        )
        pen.oval(top, foot - 7.5 * u, 1.3 * u, 0.7 * u)
        for side in (-1, 1):
            pen.line(
                [
                    (top + side * 1.1 * u, foot - 7.4 * u),
                    (x + side * 1.85 * u, foot - 5.3 * u),
                    (x + side * 1.6 * u, foot - 4.0 * u),
                ],
                0.75 * u,
            )
    elif part == "legs":
        pen.polygon(
            [
                (x - 1.2 * u, foot - 3.6 * u),
                (x + 1.2 * u, foot - 3.6 * u),
                (x + 1.0 * u, foot),
                (x + 0.2 * u, foot),
                (x, foot - 2.4 * u),
                (x - 0.2 * u, foot),
                (x - 1.0 * u, foot),
            ]
        )
    elif part == "head":
        pen.oval(top, foot - 9.0 * u, 0.8 * u, 0.95 * u)
        pen.box(top - 0.3 * u, foot - 8.4 * u, top + 0.3 * u, foot - 7.8 * u)
    elif part == "hair":
        pen.slice(top, foot - 9.15 * u, 0.86 * u, 0.95 * u, 178, 362)
    else:
        pen.polygon([(top - 1.9 * u, foot - 9.0 * u), (top, foot - 10.5 * u), (top + 1.9 * u, foot - 9.0 * u)])


def people(
    press: Press, spots: list[tuple[float, float, float]], coats: str = "hot gold mid light", hats: int = 2
) -> None:
    """Draw a group; every `hats`-th wears a conical hat (0: nobody). Spots are x, foot, height."""
    names = coats.split()
    with press.layer("dark") as pen:
        for spot in spots:
            person(pen, *spot, "legs")
    for n, ink in enumerate(names):
        with press.layer(ink) as pen:
            for spot in spots[n :: len(names)]:
                person(pen, *spot, "body")
    with press.layer("skin") as pen:
        for spot in spots:
            person(pen, *spot, "head")
    with press.layer("hair") as pen:
        for spot in spots:
            person(pen, *spot, "hair")
    if hats:
        with press.layer("light", "gold", "right", 0.8) as pen:
            for spot in spots[::hats]:
                person(pen, *spot, "hat")


def crowd(press: Press, foot: float, tall: float, ink: str = "dark", rows: int = 2) -> None:
    """A dark row of heads and shoulders seen from behind along the bottom."""
    with press.layer(ink) as pen:
        for row in range(rows):
            x = press.hand.uniform(-60, 0)
            while x < press.w + 60:
                size, y = tall * press.hand.uniform(0.85, 1.1), foot + row * tall * 0.35
                pen.oval(x, y - size * 0.8, size * 0.2, size * 0.24)
                pen.oval(x, y - size * 0.12, size * 0.42, size * 0.5)
                x += tall * press.hand.uniform(0.7, 1.0)
        pen.box(0, foot, press.w, press.h)


def runner(press: Press, x: float, foot: float, tall: float, shirt: str, way: int) -> None:
    """One running player; `way` is -1 towards the left."""
    u = tall / 10
    with press.layer("dark", alpha=0.35) as pen:
        pen.oval(x, foot, 2.6 * u, 0.5 * u)
    with press.layer("skin") as pen:
        pen.line(
            [(x, foot - 4.4 * u), (x + way * 1.5 * u, foot - 2.7 * u), (x + way * 1.0 * u, foot - 0.3 * u)], 0.75 * u
        )
        pen.line(
            [(x, foot - 4.4 * u), (x - way * 1.1 * u, foot - 2.4 * u), (x - way * 2.6 * u, foot - 1.6 * u)], 0.75 * u
        )
        pen.line(
            [
                (x + way * 0.6 * u, foot - 7.4 * u),
                (x + way * 2.1 * u, foot - 6.4 * u),
                (x + way * 2.8 * u, foot - 7.5 * u),
            ],
            0.6 * u,
        )
        pen.line(
            [
                (x + way * 0.4 * u, foot - 7.4 * u),
                (x - way * 1.4 * u, foot - 6.2 * u),
                (x - way * 1.6 * u, foot - 4.9 * u),
            ],
            0.6 * u,
        )
        pen.oval(x + way * 0.8 * u, foot - 9.1 * u, 0.75 * u, 0.9 * u)
    with press.layer("hair") as pen:
        pen.slice(x + way * 0.75 * u, foot - 9.25 * u, 0.85 * u, 0.9 * u, 180, 360)
    with press.layer("dark") as pen:
        pen.polygon(
            [
                (x - u, foot - 4.8 * u),
                (x + u, foot - 4.8 * u),
                (x + way * 1.6 * u, foot - 3.2 * u),
                (x - way * 1.4 * u, foot - 3.1 * u),
            ]
        )
    with press.layer(shirt, "dark", "right", 0.26) as pen:
        pen.polygon(
            [
                (x + way * 0.5 * u - 1.35 * u, foot - 7.9 * u),
                (x + way * 0.5 * u + 1.35 * u, foot - 7.9 * u),
                (x + 1.05 * u, foot - 4.7 * u),
                (x - 1.05 * u, foot - 4.7 * u),
            ]
        )


def seated(press: Press, spots: list[tuple[float, float, float]], coats: str, back: bool = True) -> None:
    """Busts at desks; spots are x, foot of the bust, height. From the back a head is all hair."""
    names = coats.split()
    for n, ink in enumerate(names):
        with press.layer(ink, "dark", "right", 0.3) as pen:
            for x, foot, tall in spots[n :: len(names)]:
                pen.rounded(x - tall * 0.42, foot - tall * 0.52, x + tall * 0.42, foot + tall * 0.2, tall * 0.24)
    with press.layer("skin") as pen:
        for x, foot, tall in spots:
            pen.box(x - tall * 0.09, foot - tall * 0.62, x + tall * 0.09, foot - tall * 0.48)
            pen.oval(x, foot - tall * 0.76, tall * 0.19, tall * 0.23)
    with press.layer("hair") as pen:
        for n, (x, foot, tall) in enumerate(spots):
            if not back:
                pen.slice(x, foot - tall * 0.79, tall * 0.22, tall * 0.23, 170, 370)
                continue
            pen.oval(x, foot - tall * 0.78, tall * 0.21, tall * 0.24)
            if n % 2:
                pen.rounded(x - tall * 0.19, foot - tall * 0.8, x + tall * 0.19, foot - tall * 0.42, tall * 0.15)
