"""Who took a photo and what it shows, as its file says it (EXIF, IPTC, XMP); and writing that, and nothing else, back.

Where a photo was taken, the number of the camera and the small picture within the file are read by nobody here.
EXIF: https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E, IPTC and XMP:
https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from unicodedata import normalize
from xml.sax.saxutils import escape

from PIL import Image, IptcImagePlugin, JpegImagePlugin

DESCRIPTION, ARTIST, COPYRIGHT = 0x010E, 0x013B, 0x8298
XMP_LIMIT = 200_000
LONGEST = 2_000
_ENTRY = re.compile(r"<(dc:creator|dc:rights|dc:description)\b[^>]*>(.*?)</\1>", re.DOTALL)
_PART = re.compile(r"<rdf:li\b[^>]*>(.*?)</rdf:li>", re.DOTALL)
_CREDIT = re.compile(r"<photoshop:Credit>(.*?)</photoshop:Credit>|photoshop:Credit=\"(.*?)\"", re.DOTALL)
_REFERENCES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&amp;": "&"}
_OF_CAMERAS = re.compile(r"[A-Z0-9_ ]*")
"""What cameras write as a description: "OLYMPUS DIGITAL CAMERA", "DCIM"."""


_LOST = re.compile(r"\ufffd|[^\W\d_]\?+[^\W\d_](?!\S*=)|\?\?[^\W\d_]")
"""Marks where letters were, within a word or before one; "?x=1" is an address."""


class Words(NamedTuple):
    """What a photo file says of itself."""

    creator: str = ""
    copyright: str = ""
    caption: str = ""


def words_of(image: Image.Image) -> Words:
    """Read creator, copyright and description: XMP before IPTC before EXIF."""
    read = (_xmp(image), _iptc(image), _exif(image))
    return Words(*(next(filter(None, texts), "") for texts in zip(*read, strict=True)))


def legible(words: Words) -> Words:
    """Leave out what lost its letters on the way, "Ph????ng Linh": no reader is to see it as a name or a caption."""
    return Words(*("" if _LOST.search(text) else text for text in words))


def written(words: Words, ending: str) -> dict[str, Any]:
    """Give creator and copyright as the arguments with which Pillow saves them in a format."""
    if not words.creator and not words.copyright:
        return {}
    kept = {"exif": _written_exif(words), "xmp": _written_xmp(words)}
    if ending == "jpg":
        kept["extra"] = _written_iptc(words)
    return kept


def _exif(image: Image.Image) -> Words:
    tags = image.getexif()
    creator, rights, caption = (_text(tags.get(tag, "")) for tag in (ARTIST, COPYRIGHT, DESCRIPTION))
    return Words(creator, rights, "" if _OF_CAMERAS.fullmatch(caption) else caption)


def _iptc(image: Image.Image) -> Words:
    # Its reader knows no other formats, and what it raises for damaged records is not stated.
    if not isinstance(image, JpegImagePlugin.JpegImageFile):
        return Words()
    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except (SyntaxError, ValueError, IndexError, KeyError, OSError):
        return Words()
    creator, credit, rights, caption = (_text(records.get((2, number), "")) for number in (80, 110, 116, 120))
    return Words(creator or credit, rights, caption)


def _xmp(image: Image.Image) -> Words:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    text = packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)
    if len(text) > XMP_LIMIT:
        return Words()
    found = {name: _first(content) for name, content in _ENTRY.findall(text)}
    credit = _CREDIT.search(text)
    named = _plain(credit[1] or credit[2] or "") if credit else ""
    return Words(found.get("dc:creator", "") or named, found.get("dc:rights", ""), found.get("dc:description", ""))


def _first(content: str) -> str:
    parts = _PART.findall(content)
    return _plain(parts[0] if parts else content)


def _plain(markup: str) -> str:
    text = re.sub(r"<[^>]*>", " ", markup)
    for reference, letter in _REFERENCES.items():
        text = text.replace(reference, letter)
    return _text(text)


def _text(value: object) -> str:
    """Give a text of one line: UTF-8 where it is, else Latin-1, as EXIF and old IPTC allow both."""
    if isinstance(value, (list, tuple)):
        value = value[0] if value else ""
    raw = value.encode("latin-1", "ignore") if isinstance(value, str) and _is_bytes(value) else value
    if isinstance(raw, bytes):
        try:
            value = raw.decode("utf-8")
        except UnicodeDecodeError:
            value = raw.decode("latin-1")
    text = normalize("NFC", str(value))
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(shown.split())[:LONGEST]


def _is_bytes(text: str) -> bool:
    return all(ord(letter) < 256 for letter in text)


def _written_exif(words: Words) -> bytes:
    tags = Image.Exif()
    for tag, text in ((ARTIST, words.creator), (COPYRIGHT, words.copyright)):
        if text:
            tags[tag] = text.encode()
    return tags.tobytes()


def _written_xmp(words: Words) -> bytes:
    creator = f"<dc:creator><rdf:Seq><rdf:li>{escape(words.creator)}</rdf:li></rdf:Seq></dc:creator>"
    rights = (
        f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{escape(words.copyright)}</rdf:li></rdf:Alt></dc:rights>'
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{creator if words.creator else ''}{rights if words.copyright else ''}"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _written_iptc(words: Words) -> bytes:
    """Write an APP13 segment with Photoshop's block 0x0404, which holds the IPTC records, in UTF-8."""
    records = b"\x1c\x01\x5a\x00\x03\x1b%G"  # 1:90, the records are in UTF-8
    for number, text in ((80, words.creator), (116, words.copyright)):
        if content := text.encode()[:120].decode("utf-8", "ignore").encode():
            records += b"\x1c\x02" + bytes([number]) + len(content).to_bytes(2, "big") + content
    block = b"8BIM\x04\x04\x00\x00" + len(records).to_bytes(4, "big") + records + b"\x00" * (len(records) % 2)
    content = b"Photoshop 3.0\x00" + block
    return b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content
