"""Number the internal links of a body; where they lead, and whether that exists, is asked elsewhere."""

from __future__ import annotations

import re

from glonews.model.article import BodyLink
from glonews.problems.problem import Problem
from glonews.prose.markup import attributes, escaped, inside_link, plain_text
from glonews.prose.places import Places

_LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r' href="[^"]*"')
_OUTSIDE = re.compile(r"//|#|(?:https?|mailto|tel):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_REFUSED_SCHEMES = ("javascript:", "data:", "vbscript:", "file:")
"""Those that are met; what is refused is decided by the sanitiser."""
_MEDIA = re.compile(r"<(video|audio)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_SOURCE = re.compile(r"</?source\b([^>]*)>")


def is_template_tag(address: str) -> bool:
    """Say whether an address is a tag that another site generator would have replaced."""
    return "{{" in address or "{%" in address


def without_media(html: str) -> str:
    """Replace players by links to their files: a page must not load what nobody asked to play."""
    if "<video" in html or "<audio" in html:
        html = _MEDIA.sub(_media_link, html)
    return _SOURCE.sub("", html) if "<source" in html else html


def _media_link(player: re.Match[str]) -> str:
    sources = [player[2], *_SOURCE.findall(player[3])]
    address = next((found["src"] for found in map(attributes, sources) if found.get("src")), "")
    inner = _SOURCE.sub("", player[3]).strip()
    if not address or "<a " in inner or inside_link(player.string, player.start()):
        return inner
    name = address.rstrip("/").rpartition("/")[2] or address
    return f'<a class="media-link" href="{escaped(address)}">{inner or escaped(name)}</a>'


class Links:
    """The links of one body as they are found; a new one for each body."""

    def __init__(self, path: str, places: Places) -> None:
        self.links: list[BodyLink] = []
        self.problems: list[Problem] = []
        self._path = path
        self._places = places

    def numbered(self, html: str) -> str:
        """Put a placeholder in the place of each internal address of canonical HTML."""
        return _LINK.sub(self._replaced, html) if "<a" in html else html

    def _replaced(self, link: re.Match[str]) -> str:
        written = attributes(link[1])
        address = written.get("href")
        if address is None:
            return self._without_address(link, written)
        address = address.strip()
        if is_template_tag(address):
            self._warn(
                "template-tag",
                self._places.of(address),
                f"the link address {address} is a tag of another site generator, so the text stands without a link",
                "write the address of the page, or the path of the article's file",
            )
            return link[2]
        if not address:
            self._warn("empty-link", self._places.of(f"{link[2]}]("), "the link has no address", "write it in ( )")
            return link[2]
        if _OUTSIDE.match(address):
            return link[0]
        if _SCHEME.match(address):
            return self._without_address(link, {})
        self.links.append(BodyLink(address, *self._places.of(address)))
        return f"<a{_HREF.sub(_placeholder(len(self.links) - 1), link[1])}>{link[2]}</a>"

    def _without_address(self, link: re.Match[str], written: dict[str, str]) -> str:
        """Keep an anchor; of a link whose address was refused only the text stays."""
        if "id" in written:
            return link[0]
        words = plain_text(link[2])
        place = self._place_of_words(words)
        message = f"the address of the link “{words}” is not allowed, so the text stands without a link"
        self._warn("unsafe-link", place, message, "use an address that begins with https://, mailto: or tel:")
        return link[2]

    def _place_of_words(self, words: str) -> tuple[int, int]:
        """Give the place of a link whose address is gone: by its words, else by an address that is refused."""
        tries = (f"[{words}](", f"[{words}][", f"[{words}]", f">{words}<", words) if words else ()
        found = (self._places.of_text(written) for written in (*tries, *_REFUSED_SCHEMES))
        return next((place for place in found if any(place)), (0, 0))

    def _warn(self, code: str, place: tuple[int, int], message: str, hint: str) -> None:
        self.problems.append(Problem(self._path, *place, code, "warning", message, hint))


def _placeholder(number: int) -> str:
    return f' href="\x01L{number}\x02"'
