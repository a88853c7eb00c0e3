"""Turn a lone link to a video into a card that loads nothing from the other host; frames become such links.

Does not know what a card looks like; the theme does.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from glonews.prose.markup import escaped, unescaped

_HINTS = ("youtu", "vimeo.com", "facebook.com", "fb.watch", "tiktok.com")
_SITES = (
    ("YouTube", r"(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com/(?:watch\?|shorts/|live/|embed/)|youtu\.be/\w"),
    ("Vimeo", r"(?:www\.|player\.)?vimeo\.com/(?:video/)?\d"),
    ("Facebook", r"(?:(?:www|m|web)\.)?facebook\.com/(?:watch|reel/|video\.php|share/[vr]/|[^/?]+/videos/)"),
    ("Facebook", r"fb\.watch/\w"),
    ("TikTok", r"(?:www\.|m\.)?tiktok\.com/@[^/]+/video/|v[mt]\.tiktok\.com/\w"),
)
_LONE_LINK = re.compile(
    r'<p><a href="(https?://[^"]*)"[^>]*>((?:(?!</a>).)*)</a></p>|<p>(https?://[^\s<"]+)</p>', re.DOTALL
)
_FRAME = re.compile(r"<iframe\b([^>]*)>(?:.*?</iframe\s*>)?", re.DOTALL | re.IGNORECASE)
_FRAME_ADDRESS = re.compile(r"""\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def video_site(url: str) -> str:
    """Name the video site of an address, "" for any other address."""
    rest = url.partition("://")[2]
    return next((name for name, pattern in _SITES if re.match(pattern, rest)), "")


def with_video_cards(html: str) -> str:
    """Replace each paragraph of canonical HTML that is only a link to a video."""
    if "http" not in html or ("<p>http" not in html and "<p><a " not in html):
        return html
    return _LONE_LINK.sub(_card, html) if any(hint in html for hint in _HINTS) else html


def _card(paragraph: re.Match[str]) -> str:
    address = unescaped(paragraph[1] or paragraph[3])
    return video_card(address, paragraph[2] or "") if video_site(address) else paragraph[0]


def video_card(url: str, text: str = "") -> str:
    """Give the card for the page of a video; ``text`` is HTML."""
    address = escaped(url)
    if not text.strip() or text.startswith("http"):
        text = re.sub(r"^https?://(?:www\.)?", "", address)
    return (
        f'<p class="video-card"><a href="{address}" rel="noopener noreferrer">'
        f'<span class="video-card__site">{video_site(url)}</span> <span class="video-card__title">{text}</span></a></p>'
    )


def without_frames(html: str) -> tuple[str, tuple[str, ...]]:
    """Replace the frames of unsafe HTML by links; give the HTML and the addresses of frames that hold no video."""
    if "<iframe" not in html.lower():
        return html, ()
    others: list[str] = []
    return _FRAME.sub(lambda frame: _frame_link(frame[1], others), html), tuple(others)


def _frame_link(written: str, others: list[str]) -> str:
    found = _FRAME_ADDRESS.search(written)
    address = next((value for value in found.groups() if value), "") if found else ""
    address = address.replace("&amp;", "&").strip()
    if address.startswith("//"):
        address = f"https:{address}"
    if not address.lower().startswith(("http://", "https://")):
        return ""
    address = _watch_address(address)
    if not video_site(address):
        others.append(address)
    return f'<p><a href="{escaped(address)}">{escaped(address)}</a></p>'


def _watch_address(address: str) -> str:
    """Give the page of a video for the address of its player, which shows nothing outside a frame."""
    try:
        url = urlsplit(address)
    except ValueError:
        return address
    name = url.path.rpartition("/")[2]
    if re.fullmatch(r"(?:www\.)?youtube(?:-nocookie)?\.com", url.netloc) and url.path.startswith("/embed/") and name:
        return f"https://www.youtube.com/watch?v={name}"
    if url.netloc == "player.vimeo.com" and name.isdigit():
        return f"https://vimeo.com/{name}"
    if url.netloc == "www.facebook.com" and url.path == "/plugins/video.php":
        return parse_qs(url.query).get("href", [address])[0]
    return address
