"""Inks of the screen prints, and the palette a mood asks for.

A palette names ten inks, from sky to gold, so that a scene can be printed at dawn or by night without knowing it.
"""

from __future__ import annotations

INKS = ("sky", "glow", "sun", "far", "mid", "near", "dark", "light", "hot", "gold")

PALETTES = {
    "dawn": "6d7fa8 f6c9a4 fff0d0 a9a0bd 6f7299 3d4a6d 1f2a44 fbe9d2 d9583b eeb04c",
    "noon": "8cc3d1 e8f0dc fffbe6 9dbfae 5d9a7b 2f6e56 173f3a f7f3e0 d6452f e9b23c",
    "dusk": "5a3a6e f08a4b ffd98a b45f6f 7d4468 4a2c52 27193a ffe6c2 e24f3a f7b344",
    "night": "0f1d3a 2d5673 f5ecc8 27486a 1b3552 122642 0a1426 f6e3b0 e2604a f2b84b",
    "rain": "7d8f9b c4cfcd e6ebe6 93a6a8 64808a 3c5a61 21363f eef1ea c9503e d9a94e",
    "mist": "cfd8cf f3ecdb fffaf0 b7c6bb 86a294 4f7467 294740 fbf6ea c85a3c d8a548",
    "harvest": "f1d9a7 fbeccb fff6df c9b07a 8c8a4c 55642f 2e3a1f fdf3dc b8322a e39a2d",
    "lagoon": "3d93a3 bfe3d6 fdf6d8 6bb0ae 3a8089 1e5a68 10394a eefaf0 e5643d f0bd4f",
    "bloom": "cfe3e6 fdf3ee ffffff b9d3bd 7db08a 3f7f5c 1f4d3f ffffff e07a86 f1c96b",
    "brick": "e9c9a6 f8e8d0 fff5e3 d59b73 b4654a 7d3b35 43222a fdf1df c2372e e7a83f",
    "festival": "2a1745 a3334b ffd27a 6d2350 4a1a4a 30123a 170a22 ffe9c0 f0583a ffbf47",
    "forest": "b9cfa8 eef0cd fffbe0 8fb08a 567f5a 2d5640 142f29 f6f5dc cf5a33 e2b343",
    "indigo": "cfd3d8 f4efe2 d9583b a7b3c2 6a7fa0 34507d 1a2c52 f7f2e6 d24b36 e5a83b",
    "rose": "e9a6a1 fbe0cf fff3e2 c98a98 8f6382 553f63 2f2742 fdeee0 d1404d f0b65a",
    "ember": "35262f e2703a ffd9a0 8e4a44 63343d 43262f 21141c ffe4c4 ff6a3c ffb84d",
    "marine": "a8cbe0 f2eee0 fffaea 8fb2cc 4f83ad 23558a 12305a fbf8ee e2572f f2b53c",
}

# Inks that no light changes much.
PEOPLE = {"skin": "#b3714c", "hair": "#211a1f", "panel": "#1d3a63", "flag": "#d0312d", "star": "#f6c944"}

# A mood word chooses the palette; the first known word of a row counts.
MOODS = {
    "morning": "dawn",
    "sunrise": "dawn",
    "sunset": "dusk",
    "evening": "dusk",
    "grey": "rain",
    "fog": "mist",
    "misty": "mist",
    "golden": "harvest",
    "green": "forest",
    "lush": "forest",
    "mossy": "forest",
    "spring": "bloom",
    "blue": "marine",
}


def inks_of(palette: str) -> dict[str, str]:
    """Give the inks of a palette by name, as colours."""
    return {**PEOPLE, **dict(zip(INKS, ("#" + code for code in PALETTES[palette].split()), strict=True))}


def palette_of(mood: str, fitting: list[str], pick: int) -> str:
    """Choose the palette a mood asks for; a mood that says nothing takes the `pick`-th of the `fitting` ones."""
    for word in mood.lower().replace(",", " ").split():
        if word in PALETTES or word in MOODS:
            return MOODS.get(word, word)
    return fitting[pick % len(fitting)]
