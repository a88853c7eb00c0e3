"""The keys of ``site.yaml`` that decide what checks tell, and no page: the copy desk and the gate; see ``schema``."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from glonews.frontmatter.schema import Names, key


class CopyDeskKeys(Struct, kw_only=True):
    """Style of the house for ``glonews check``, in ``copydesk``."""

    tone: Annotated[
        Literal["hòa", "hoà"], key("Where the tone mark stands: `hòa` (khóa, thủy) or `hoà` (khoá, thuỷ).", "hòa")
    ] = "hòa"
    dates: Annotated[
        Literal["8-1-2021", "8/1/2021"], key("How a day is written: `8-1-2021` or `8/1/2021`.", "8-1-2021")
    ] = "8-1-2021"
    title_length: Annotated[int, key("Characters a headline may have, 20 to 300.", 110)] = 110
    tag_words: Annotated[int, key("Words a tag may have, 1 to 30.", 7)] = 7
    photo_px: Annotated[int, key("Pixels that print needs on the longer side of a photo, 0 to 20000.", 800)] = 800
    off: Annotated[
        Names, key("Codes of remarks that are not told, such as `[tone-place, dashes]`.", ["dashes"], "rule")
    ] = ""


class GateKeys(Struct, kw_only=True):
    """What ``glonews check --output`` allows, in ``gate``."""

    html_kb: Annotated[int, key("Most kilobytes of a page without its parts, 10 to 10000.", 200)] = 200
    page_kb: Annotated[int, key("Most kilobytes that a page loads at once, 20 to 100000.", 2000)] = 2000
    image_kb: Annotated[int, key("Most kilobytes of one picture, 10 to 100000.", 1000)] = 1000
    off: Annotated[
        Names, key("Ids of rules that are not told, such as `[title-repeated]`.", ["title-repeated"], "gate-rule")
    ] = ""
