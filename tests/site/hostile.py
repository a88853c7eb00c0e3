"""Photo files that are broken or meant to do harm, each by its name; none is large on the disk."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from io import BytesIO

from PIL import Image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'


@cache
def saved(form: str) -> bytes:
    """Give a good picture that does not compress well."""
    image = Image.effect_noise((120, 90), 80).convert("RGB")
    target = BytesIO()
    image.save(target, form)
    return target.getvalue()


def png(width_px: int, height_px: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """Give a PNG of a size with these chunks after its header."""
    header = struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), *chunks, (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in parts
    )


def with_size(jpeg: bytes, width_px: int, height_px: int) -> bytes:
    """Give a JPEG whose header claims another size."""
    at = jpeg.index(b"\xff\xc0")
    return jpeg[: at + 5] + struct.pack(">HH", height_px, width_px) + jpeg[at + 9 :]


def hostile() -> dict[str, bytes]:
    """Give name and bytes of twenty-four files; the twenty-fifth, a link that leads out, only a disk can hold."""
    jpeg, webp, gif, avif = saved("JPEG"), saved("WEBP"), saved("GIF"), saved("AVIF")
    plain = saved("PNG")
    zeros = zlib.compress(b"\0" * 30_000_000, 9)
    entities = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    return {
        "trong.jpg": b"",
        "chu.jpg": "Đây là chữ, không phải ảnh.".encode(),
        "trang.jpg": b"<!doctype html><title>404</title>",
        "cut.jpg": jpeg[: len(jpeg) // 2],
        "chi-dau.jpg": jpeg[:24],
        "cut.png": plain[: len(plain) // 2],
        "sai-ma.png": plain[:60] + bytes([plain[60] ^ 255]) + plain[61:],
        "cut.webp": webp[: len(webp) // 2],
        "cut.gif": gif[: len(gif) // 2],
        "cut.avif": avif[: len(avif) // 2],
        "ten-sai.png": jpeg,
        "ten-sai.jpg": plain,
        "ten-sai.webp": gif,
        "bom.png": png(60_000, 60_000, (b"IDAT", zeros)),
        "bom-vua.png": png(9_000, 9_000, (b"IDAT", zeros)),
        "bom.jpg": with_size(jpeg, 65_000, 65_000),
        "khong-diem.png": png(0, 0, (b"IDAT", zlib.compress(b""))),
        "bom-chu.png": png(4, 4, (b"zTXt", b"x\0\0" + zlib.compress(b"a" * 80_000_000, 9)), (b"IDAT", zeros[:50])),
        "bom.gif": gif[:6] + struct.pack("<HH", 65_000, 65_000) + gif[10:],
        "heic.jpg": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200,
        "thuc-the.svg": (entities + SVG.format('width="9" height="9"', "<text>&b;</text>")).encode(),
        "ngoai.svg": ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
                      + SVG.format('width="9" height="9"', "<text>&x;</text>")).encode(),
        "khong-co.svg": SVG.format("", "").encode(),
        "hong.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g></svg>',
    }  # fmt: skip
