"""The videos of a story, read from the cards that stand for them in its text (see ``glonews.prose.videos``)."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from glonews.model.facets import Clip, Paper
from glonews.structured.nodes import Story, Video
from glonews.structured.photos import may_be_told

_CARD = re.compile(
    r'<p class="video-card"><a href="([^"]*)"[^>]*>.*?<span class="video-card__title">(.*?)</span></a></p>', re.DOTALL
)

_YOUTUBE = {
    "youtu.be": "youtube.com", "youtube.com": "youtube.com", "youtube-nocookie.com": "youtube-nocookie.com",
}  # fmt: skip
"""Host of a video -> host of its player: who chose the one without cookies keeps it."""
_VIMEO = ("vimeo.com", "player.vimeo.com")


def videos(body: str, story: Story) -> tuple[Video, ...]:
    """Give the videos of a text, each once; without a picture of the story there is nothing to show for one.

    https://developers.google.com/search/docs/appearance/structured-data/video
    """
    if 'class="video-card"' not in body or not story.image:
        return ()
    found = {unescape(address): unescape(title) for address, title in _CARD.findall(body)}
    return tuple(
        Video(
            type="VideoObject",
            name=story.headline if "/" in title else title,
            description=story.description or story.headline,
            thumbnailUrl=story.image[0].contentUrl,
            uploadDate=story.datePublished,
            url=address,
            embedUrl=player_of(address),
        )
        for address, title in found.items()
    )


def own_video(clip: Clip, story: Story, paper: Paper) -> tuple[Video, ...]:
    """Give a video of the paper's own; without any picture there is nothing to show for it."""
    may_show = clip.poster is not None and may_be_told(clip.poster) and clip.poster_url
    picture = paper.site + clip.poster_url if may_show else next((each.contentUrl for each in story.image), "")
    if not picture or not clip.distribute:
        return ()
    return (
        Video(
            type="VideoObject",
            name=story.headline,
            description=clip.caption or story.description or story.headline,
            thumbnailUrl=picture,
            uploadDate=story.datePublished,
            contentUrl=paper.site + clip.url,
            encodingFormat=clip.type,
            duration=iso_length(clip.seconds),
            width=clip.film_width_px,
            height=clip.film_height_px,
        ),
    )


def iso_length(seconds: int) -> str:
    """Give a length as ISO 8601 writes it, "PT1H2M3S"; nothing for none."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = "".join(f"{value}{letter}" for value, letter in ((hours, "H"), (minutes, "M"), (rest, "S")) if value)
    return f"PT{parts}" if parts else ""


def player_of(address: str) -> str:
    """Give the address of the player of a video, nothing where it is unknown."""
    url = urlsplit(address)
    host, last = url.netloc.removeprefix("www.").removeprefix("m."), url.path.rstrip("/").rpartition("/")[2]
    if host in _YOUTUBE:
        in_path = host == "youtu.be" or url.path.startswith(("/shorts/", "/live/", "/embed/"))
        name = last if in_path else parse_qs(url.query).get("v", [""])[0]
        return f"https://www.{_YOUTUBE[host]}/embed/{name}" if name else ""
    return f"https://player.vimeo.com/video/{last}" if host in _VIMEO and last.isdigit() else ""
