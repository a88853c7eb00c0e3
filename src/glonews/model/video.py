"""What is known of the file of a video once it has been looked at; what articles say of one is in ``model.article``."""

from __future__ import annotations

from msgspec import Struct


class VideoFacts(Struct, frozen=True, array_like=True):
    """What the first and last bytes of a video tell; 0 and "" where they are silent."""

    size_bytes: int = 0
    seconds: int = 0
    """How long it plays, rounded, at least 1."""
    width_px: int = 0
    """As it is shown: upright, with square pixels."""
    height_px: int = 0
    coding: str = ""
    """How its picture is coded: the four letters of an MP4 ("avc1"), the name of a WebM ("V_VP9")."""
    measures: str = ""
    """Name of a track of measurements, which may say where the camera was ("gpmd"); it cannot be taken out."""
    says_place: bool = False
    """Something in it, which is taken out when it is published as a video, says where it was filmed."""


SHOWN_EVERYWHERE = frozenset(("avc1", "avc3", "av01", "vp08", "vp09", "V_VP8", "V_VP9", "V_AV1", ""))
"""Codings of pictures that the browsers of nearly all readers show; "" is none that we know."""
