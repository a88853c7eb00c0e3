"""Films are read as MediaInfo reads them, and published without what they say of place and camera."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from films import PLACE, box, element, mp4, said, track, webm
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from pymediainfo import MediaInfo

from glonews.model.video import VideoFacts
from glonews.photos.videos import published_video, video_facts
from glonews.problems import UnreadableVideo

DEMO = Path(__file__).parents[2] / "content/articles/2026/03/dem-khai-mac-festival-ca-phe.mp4"


def test_the_film_of_the_demo_is_as_long_and_as_large_as_mediainfo_says() -> None:
    """A film of a real encoder."""
    content = DEMO.read_bytes()
    (seen,) = (each for each in MediaInfo.parse(BytesIO(content)).tracks if each.track_type == "Video")
    expected = VideoFacts(len(content), round(seen.duration / 1000), seen.width, seen.height, seen.codec_id)
    assert video_facts("a.mp4", content) == expected == VideoFacts(120746, 8, 640, 360, "avc1")
    assert published_video("a.mp4", content) is content


@pytest.mark.parametrize(("seconds", "told"), [(0.2, 1), (59.6, 60), (0, 0), (3_000_000, 0)])
def test_a_length_is_rounded_and_never_nothing(seconds: float, told: int) -> None:
    """One that no film has is none."""
    assert video_facts("a.mp4", mp4(seconds=seconds)).seconds == told
    assert video_facts("a.webm", webm(seconds=seconds)).seconds == told


def test_a_film_held_upright_is_higher_than_wide() -> None:
    """Telephones turn it by a matrix."""
    facts = video_facts("a.mp4", mp4(size=(1920, 1080), upright=True))
    assert (facts.width_px, facts.height_px) == (1080, 1920)


def test_what_telephones_and_cameras_write_of_place_and_make_is_emptied_and_what_is_said_of_the_film_stays() -> None:
    """MediaInfo finds the place before, and not after; title and copyright stay, and so does every other byte."""
    numbered = box(
        b"meta", box(b"hdlr", bytes(8), b"mdta", bytes(13)),
        box(b"keys", bytes(4), struct.pack(">I", 1), box(b"mdta", b"com.apple.quicktime.location.ISO6709")),
        box(b"ilst", box(b"\0\0\0\1", box(b"data", struct.pack(">II", 1, 0), PLACE.encode()))),
    )  # fmt: skip
    listed = box(
        b"meta", bytes(4), box(b"hdlr", bytes(8), b"mdir", bytes(13)),
        box(b"ilst", box(b"\xa9nam", box(b"data", bytes(8), b"Lua")), box(b"\xa9xyz", box(b"data", bytes(8), b"13.9"))),
    )  # fmt: skip
    user = box(
        b"udta", said(b"\xa9xyz", PLACE), said(b"\xa9cpy", "Báo"), said(b"\xa9mod", "Máy"), box(b"loci", b"Pleiku"),
        box(b"GPMF", b"GPS5"), listed,
    )  # fmt: skip
    film = mp4()
    index = film.index(b"moov") - 4
    more = user + numbered + box(b"uuid", b"XMP GPSLatitude") + box(b"gps ", b"13.98")
    parts = film[index + 8 :] + more
    told = film[:index] + box(b"moov", parts) + box(b"uuid", b"XMP") + box(b"free", b"13.98") + b"SEFT13.98"
    clean = published_video("a.mp4", told)
    assert MediaInfo.parse(BytesIO(told)).general_tracks[0].to_data()["xyz"].startswith(PLACE)
    assert not {"xyz", "recorded_location"} & MediaInfo.parse(BytesIO(clean)).general_tracks[0].to_data().keys()
    for word in (PLACE.encode(), b"Pleiku", b"GPS", b"13.9", "Máy".encode(), b"XMP"):
        assert word in told and word not in clean
    for word in ("Báo".encode(), b"Lua"):
        assert word in clean
    assert len(clean) == len(told) and clean[:index] == film[:index] and film[index + 8 :] in clean
    assert published_video("a.mp4", clean) is clean, "a second time there is nothing left to empty"
    assert video_facts("a.mp4", told) == structs.replace(video_facts("a.mp4", clean), says_place=True)


def test_tags_and_attachments_of_a_webm_are_emptied() -> None:
    """A player passes over the void in their place."""
    told = webm(place=PLACE)
    clean = published_video("a.webm", told)
    assert MediaInfo.parse(BytesIO(told)).general_tracks[0].to_data()["location"] == PLACE
    data = MediaInfo.parse(BytesIO(clean)).general_tracks[0].to_data()
    assert "location" not in data and data["duration"] == 2000
    assert len(clean) == len(told) and PLACE.encode() not in clean


def test_a_track_of_measurements_is_told_and_that_of_words_is_not() -> None:
    """A chapter is text; the place of every second that a drone writes is text as well, and says whose it is."""
    assert video_facts("a.mp4", mp4(tracks=(track(b"gpmd", (0, 0), b"meta"),))).measures == "gpmd"
    assert video_facts("a.mp4", mp4(tracks=(track(b"text", (0, 0), b"text"),))).measures == ""
    words = box(b"hdlr", bytes(8), b"text", bytes(12), b"DJI.Subtitle\0")
    drone = box(b"trak", box(b"mdia", words))
    assert video_facts("a.mp4", mp4(tracks=(drone,))).measures == "?"


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.mp4", b"", "it is empty"),
        ("a.mp4", b"text of some length", "it is no MP4 file"),
        ("a.mp4", b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "it is a QuickTime file; export it as MP4 (H.264)"),
        ("a.mp4", mp4()[:100], "it breaks off; copy it once more"),
        ("a.mp4", mp4()[: mp4().index(b"moov") - 4], "it has no index, so its recording or copy was not finished"),
        ("a.webm", mp4(), "it is no WebM file"),
        ("a.webm", webm()[:60], "it breaks off; copy it once more"),
        ("a.webm", webm()[:16], "it has no index, so its recording or copy was not finished"),
        ("a.vtt", b"1\n00:00:01,000 --> 00:00:02,000\nA\n", "it does not begin with WEBVTT"),
        ("a.vtt", b"WEBVTTX\n", "it does not begin with WEBVTT"),
        ("a.vtt", "WEBVTT\n\nXin chào".encode("utf-16"), "it does not begin with WEBVTT"),
        ("a.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nCh\xe0o\n", "its letters are no UTF-8; save it as UTF-8"),
        ("a.vtt", b"WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nA\n", "its times have a comma; write 00:01.000"),
    ],
)
def test_a_file_that_no_browser_shows_says_why(name: str, content: bytes, why: str) -> None:
    """In words for who has to replace it."""
    with pytest.raises(UnreadableVideo, match=f"^{why.replace('(', '.').replace(')', '.')}$"):
        video_facts(name, content)


@pytest.mark.parametrize("content", [b"WEBVTT", "\ufeffWEBVTT - Phụ đề\r\n\r\n00:01.000 --> 00:02.000\r\nA".encode()])
def test_captions_may_begin_with_a_mark_and_words_of_their_own(content: bytes) -> None:
    """https://www.w3.org/TR/webvtt1/#file-structure"""
    assert video_facts("a.vtt", content) == VideoFacts(len(content))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["mp4", "webm"]), st.data())
def test_damage_anywhere_is_told_or_does_no_harm(ending: str, data: st.DataObject) -> None:
    """No traceback, no other length, and what is emptied once stays as it is."""
    content = bytearray(
        mp4(place=PLACE, tracks=(track(b"camm", (0, 0), b"camm"),)) if ending == "mp4" else webm(place=PLACE)
    )
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.sampled_from([0, 1, 8, 0x7F, 0x80, 0xFF]))
    damaged = bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))])
    name = f"a.{ending}"
    try:
        facts, clean = video_facts(name, damaged), published_video(name, damaged)
    except UnreadableVideo:
        return
    assert len(clean) == len(damaged) == facts.size_bytes
    assert published_video(name, clean) == clean


def test_a_film_of_a_million_crumbs_ends() -> None:
    """So many parts are no film; nobody waits for them."""
    crumbs = box(b"ftyp", b"mp42") + box(b"mdat") * 250_000
    with pytest.raises(UnreadableVideo, match="too many parts"):
        video_facts("a.mp4", crumbs)
    live = element(0x1A45DFA3, b"") + element(0x18538067, element(0x1654AE6B, b"") + b"\xec\x80" * 1_000_001)
    with pytest.raises(UnreadableVideo, match="too many parts"):
        video_facts("a.webm", live)
