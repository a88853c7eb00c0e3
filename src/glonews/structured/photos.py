"""Photos with their rights; what may not be passed on, is gone or lives on another host is not told of."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from glonews.model.facets import Paper, Picture
from glonews.structured.nodes import Agent, Image

PIXELS = 50_000
"""Search engines show no smaller picture of a story."""


def may_be_told(picture: Picture) -> bool:
    """Say whether machines may hear of a photo."""
    return picture.distribute and picture.url.startswith("/")


def images(pictures: Iterable[Picture], paper: Paper) -> tuple[Image, ...]:
    """Give each photo once, the crops of the first one after it; only those that are large enough for a story."""
    told: dict[str, Picture] = {}
    for picture in filter(may_be_told, pictures):
        told.setdefault(picture.url, picture)
    found: list[Image] = []
    for number, picture in enumerate(told.values()):
        image = image_of(picture, paper)
        found.append(image)
        found.extend(_crops(picture, image, paper) if number == 0 else ())
    return tuple(image for image in found if _is_large(image))


def stand_in(paper: Paper) -> tuple[Image, ...]:
    """Give the picture that social cards show for a story without a photo."""
    address = paper.site + paper.social
    return (Image(type="ImageObject", url=address, contentUrl=address),) if paper.social else ()


def image_of(picture: Picture, paper: Paper) -> Image:
    """Give one photo."""
    own = bool(picture.credit_url) and not picture.source
    terms = picture.license if picture.license.startswith(("https://", "http://")) else ""
    owner = paper.name if own else picture.source or picture.credit
    person = paper.site + picture.credit_url if picture.credit_url else ""
    address = paper.site + picture.url
    return Image(
        type="ImageObject",
        url=address,
        contentUrl=address,
        width=picture.width_px,
        height=picture.height_px,
        caption=picture.caption or picture.alt,
        creditText=picture.credit_line,
        creator=Agent(type="Person", name=picture.credit, url=person) if person else None,
        copyrightNotice=f"© {owner}" if owner else "",
        license=terms or (paper.photo_terms if own else ""),
        acquireLicensePage=paper.photo_sales if own else "",
        sourceOrganization=Agent(type="Organization", name=picture.source) if picture.source else None,
    )


def _crops(picture: Picture, image: Image, paper: Paper) -> Iterable[Image]:
    for crop in picture.crops:
        url, width_px, height_px = crop.largest
        address = paper.site + url
        yield structs.replace(image, url=address, contentUrl=address, width=width_px, height=height_px)


def _is_large(image: Image) -> bool:
    """Say whether a photo is large enough, or of a size that nobody knows."""
    return not image.width or image.width * image.height >= PIXELS
