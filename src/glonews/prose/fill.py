"""Put figures, inline pictures and link addresses into the placeholders of a body; decides none of them."""

from __future__ import annotations

from collections.abc import Sequence

from glonews.prose.markup import escaped


def fill(html: str, figures: Sequence[str], pictures: Sequence[str], urls: Sequence[str]) -> str:
    """Give the body's HTML with each placeholder filled.

    ``figures`` and ``pictures`` hold HTML under the number of the body's figure, ``urls`` hold addresses as
    text, which are escaped here. A link with an empty address loses its ``href`` and keeps its text: HTML
    calls ``<a>text</a>`` a placeholder for a link, so the page stays valid.
    """
    first, *parts = html.split("\x01")
    if not parts:
        return html
    pieces = [first]
    for part in parts:
        place, _, rest = part.partition("\x02")
        kind, number = place[0], int(place[1:])
        if kind == "L":
            rest = _with_address(pieces, urls[number], rest)
        else:
            pieces.append(figures[number] if kind == "F" else pictures[number])
        pieces.append(rest)
    return "".join(pieces)


def _with_address(pieces: list[str], url: str, rest: str) -> str:
    """Append the address of a link; give what follows it in the tag."""
    if url:
        pieces.append(escaped(url))
        return rest
    pieces[-1] = pieces[-1].removesuffix(' href="')
    return rest[1:]
