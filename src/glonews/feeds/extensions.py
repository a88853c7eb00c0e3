"""What feedgen does not write: the WebSub hub of a channel, and Media RSS groups with description and credit.

https://www.w3.org/TR/websub/#discovery, https://www.rssboard.org/media-rss. Loads lxml; only ``rss`` imports it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from glonews.feeds.media import files
from glonews.model.facets import Picture
from glonews.text.xml import without_forbidden

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "http://search.yahoo.com/mrss/"
TAG = f"{{{MEDIA}}}"


class ChannelLinks(BaseExtension):  # type: ignore[misc]  # feedgen is untyped
    """Writes the hub of a channel."""

    hub = ""

    def extend_ns(self) -> dict[str, str]:
        """Name the namespace of the items' photos."""
        return {"media": MEDIA}

    def extend_rss(self, feed: Any) -> Any:
        """Put the hub behind what the channel says of itself."""
        if self.hub:
            etree.SubElement(feed[0], ATOM + "link", rel="hub", href=self.hub)
        return feed


class ItemPhotos(BaseEntryExtension):  # type: ignore[misc]  # feedgen is untyped
    """Writes one ``media:group`` for each photo of an item."""

    _photos: Sequence[Picture] = ()
    _site = ""

    def set(self, photos: Sequence[Picture], site: str) -> None:
        """Take the photos of the item; ``site`` is what their addresses begin with."""
        self._photos, self._site = photos, site

    def extend_rss(self, entry: Any) -> Any:
        """Put the groups at the end of the item."""
        for photo in self._photos:
            group = etree.SubElement(entry, TAG + "group")
            for number, file in enumerate(files(photo)):
                size = {"width": str(file.width_px), "height": str(file.height_px)} if file.width_px else {}
                default = {"isDefault": "true"} if number == 0 else {}
                place = {"url": self._site + file.url, "type": file.type, "medium": "image"}
                etree.SubElement(group, TAG + "content", {**place, **size, **default})
            _words(group, "title", photo.alt, type="plain")
            _words(group, "description", photo.caption, type="plain")
            _words(group, "credit", photo.credit, role="photographer", scheme="urn:ebu")
            _words(group, "copyright", photo.license)
        return entry


def _words(group: Any, name: str, text: str, **attributes: str) -> None:
    if text:
        etree.SubElement(group, TAG + name, attributes).text = without_forbidden(text)
