"""What outputs may show of an object, as plain values: the inputs of page kinds and the values templates see.

Every value here is part of an output's key, so it holds nothing that depends on the history of builds.
Times are integers (seconds since 1970-01-01T00:00Z); templates print them with the ``date`` filters.
"""

from __future__ import annotations

from msgspec import Struct


class Link(Struct, frozen=True, array_like=True):
    """Facet ``link``: a title and an address. ``id`` names the object ("category:chinh-tri", a source path)."""

    id: str
    title: str
    url: str


class Renditions(Struct, frozen=True, array_like=True):
    """The files of one cut of a photo: each of its sizes in each of its formats."""

    ratio: str
    """ "" for the whole photo, else how it is cropped: "16x9", "4x3", "1x1"."""
    stem: str
    """Beginning of all addresses, percent-encoded, "/anh/2021/01/hoi-nghi.1a2b3c4d"."""
    sizes: tuple[tuple[int, int], ...]
    """Width and height in pixels, narrowest first."""
    formats: tuple[str, ...]
    """File endings, the smallest files first; the last is one that every program shows ("avif", "webp", "jpg")."""

    def url(self, width_px: int, ending: str = "") -> str:
        """Give the address of one file, in the format that every program shows unless another is named."""
        return f"{self.stem}-{width_px}.{ending or self.formats[-1]}"

    @property
    def largest(self) -> tuple[str, int, int]:
        """Address, width and height of the widest file, in the format that every program shows."""
        return self.url(self.sizes[-1][0]), *self.sizes[-1]


class Picture(Struct, frozen=True, array_like=True):
    """Facet ``photo``: a photo ready to be shown. ``url`` is empty when the file is missing or held back."""

    id: str
    url: str
    """The widest file, in a format that every program shows. ``width_px`` and ``height_px`` are its size."""
    width_px: int
    height_px: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    credit_url: str = ""
    """Address of the photographer's page, or empty."""
    source: str = ""
    """Agency or archive it comes from, unless the credit says so already."""
    license: str = ""
    distribute: bool = True
    """False keeps it out of feeds, social cards, image sitemaps and structured data."""
    focus: tuple[float, float] | None = None
    renditions: Renditions | None = None
    """The whole photo in smaller sizes and other formats; None when there is ``url`` only."""
    crops: tuple[Renditions, ...] = ()
    """Crops around the focus, widest ratio first; only lead photos and portraits have them."""
    color: str = ""
    """What fills its place until it is loaded: three hexadecimal digits, red, green and blue."""
    is_expired: bool = False
    """The licence has run out, so that ``url`` is empty."""

    @property
    def credit_line(self) -> str:
        """Photographer and agency as the press writes them, "Phương Linh/TTXVN"."""
        return "/".join(filter(None, (self.credit, self.source)))


class Clip(Struct, frozen=True, array_like=True):
    """A video of the paper's own, ready to be shown."""

    url: str
    type: str
    """Its media type, "video/mp4"."""
    poster: Picture | None
    poster_url: str
    """One file of the poster, or empty; ``width_px`` and ``height_px`` are its size, which keeps the place."""
    width_px: int
    height_px: int
    captions_url: str = ""
    caption: str = ""
    credit: str = ""
    credit_url: str = ""
    distribute: bool = True
    """False keeps it out of feeds, social cards and structured data."""
    size_bytes: int = 0
    seconds: int = 0
    """How long it plays; 0 when its file does not say so, as for the other sizes."""
    film_width_px: int = 0
    film_height_px: int = 0


class CreditedPhoto(Struct, frozen=True, array_like=True):
    """A photo of a person of the paper, with the story that shows it."""

    picture: Picture
    story: Link


class Card(Struct, frozen=True, array_like=True):
    """Facet ``card``: what a teaser shows of an article."""

    id: str
    title: str
    url: str
    published: int
    has_time: bool = True
    summary: str = ""
    dateline: str = ""
    type: str = "news"
    photo: Picture | None = None
    category: Link | None = None
    authors: tuple[str, ...] = ()
    language: str = ""
    has_ended: bool = False
    """True for a live story that is over."""


class Signature(Struct, frozen=True, array_like=True):
    """One name of a byline: the person's page, and the role ("", words, photo, video, compiled, translated)."""

    name: str
    url: str
    role: str = ""
    shown: str = ""
    """The name in the style of the house, "PHƯƠNG LINH"; articles only."""
    title: str = ""
    """What the person is at the paper; opinion only."""
    photo: Picture | None = None
    """The portrait; opinion only."""


class Credit(Struct, frozen=True, array_like=True):
    """All who did the same for an article; without a role of their own they wrote it ("words")."""

    role: str
    people: tuple[Signature, ...]


class SeriesPlace(Struct, frozen=True, array_like=True):
    """Where an article stands in its series: "Phần 2/5", with the parts around it."""

    series: Link
    part: int
    parts: int
    """How many there are; 0 when the series is too long to say so on each of its parts."""
    previous: Link | None
    next: Link | None


class CorrectionNote(Struct, frozen=True, array_like=True):
    """One correction as shown: the day ("2021-01-09") and the text."""

    date: str
    text: str
    details: tuple[tuple[str, str], ...] = ()
    """Label and text of each further field."""


class PersonProfile(Struct, frozen=True, array_like=True):
    """Facet ``profile`` of a person: what the author page shows."""

    id: str
    name: str
    url: str
    real_name: str = ""
    role: str = ""
    bio: str = ""
    email: str = ""
    photo: Picture | None = None
    links: tuple[Link, ...] = ()
    """Pages of the person elsewhere; ``id`` is empty."""


class SearchForm(Struct, frozen=True, array_like=True):
    """A form that works without script: it asks for the search page with the words in one parameter."""

    action: str
    parameter: str
    fields: tuple[tuple[str, str], ...] = ()
    """Further parameters, always the same."""
    host: str = ""
    """Scheme and host of a search page elsewhere, which the policy of the pages must allow."""


class Paper(Struct, frozen=True, array_like=True):
    """Facet ``paper``: what a page tells machines of the newspaper that publishes it."""

    name: str
    site: str
    """Scheme and host, which every address begins with."""
    zone: str
    """IANA name of the zone in which instants are told."""
    archive: str = ""
    """Address of its archive within the site."""
    logo: str = ""
    """Address of its sign within the site, or empty."""
    social: str = ""
    """Address within the site of the picture that stands for a page without one, or empty."""
    photo_terms: str = ""
    """Absolute address of the terms under which its own photos may be used, or empty."""
    photo_sales: str = ""
    """Absolute address of the page where a licence for them is to be had, or empty."""


class Imprint(Struct, frozen=True, array_like=True):
    """What the front page tells machines of the newspaper as a house."""

    tagline: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    license: str = ""
    founded: str = ""
    profiles: tuple[str, ...] = ()
    """Its addresses on other platforms."""
    policies: tuple[tuple[str, str], ...] = ()
    """Names of policies, as in the settings, with absolute addresses of the pages that state them."""

    def policy(self, name: str) -> str:
        """Give the address of a policy, or nothing."""
        return dict(self.policies).get(name, "")


class SectionBlock(Struct, frozen=True, array_like=True):
    """A category with its newest cards, as the front page shows it."""

    section: Link
    cards: tuple[Card, ...]
