"""Whether the bytes of a video, or of its captions, are what their name says; nothing of them is decoded."""

from __future__ import annotations

from posixpath import splitext


def video_trouble(path: str, content: bytes) -> str:
    """Say why no browser would show a file, "" when it may.

    The first bytes tell: https://www.w3.org/TR/mse-byte-stream-format-isobmff/, https://www.webmproject.org/docs/container/,
    https://www.w3.org/TR/webvtt1/#file-structure.
    """
    ending = splitext(path)[1].lower()
    if not content:
        return "it is empty"
    if ending == ".vtt":
        return "" if content.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") else "it does not begin with WEBVTT"
    if ending == ".webm":
        return "" if content.startswith(b"\x1a\x45\xdf\xa3") else "it is no WebM file"
    if content[4:8] != b"ftyp":
        return "it is no MP4 file"
    return "it is a QuickTime file; export it as MP4 (H.264)" if content[8:12] == b"qt  " else ""
