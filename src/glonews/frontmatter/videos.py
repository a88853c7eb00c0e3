"""The video of the front matter: a file of the site with its poster and captions, or a page of a video site."""

from __future__ import annotations

from posixpath import splitext

from yaml.nodes import Node, ScalarNode

from glonews.frontmatter.fields import Fields
from glonews.frontmatter.nodes import place_of
from glonews.frontmatter.photos import photo_named
from glonews.frontmatter.schema import VIDEO_KEYS, VIDEO_WORDS_ELSEWHERE
from glonews.model.article import Video

ENDINGS = (".mp4", ".m4v", ".webm")
"""Of files that every browser of a reader shows."""


def front_video(fields: Fields) -> Video | None:
    """Read ``video``: a file or an address, or a group of keys."""
    node = fields.node("video")
    if node is None:
        return None
    if isinstance(node, ScalarNode):
        file = _file(fields, node)
        return Video(file, line=place_of(node)[0], column=place_of(node)[1]) if file else None
    group = fields.group(node, "video", VIDEO_KEYS, VIDEO_WORDS_ELSEWHERE)
    if group is None:
        return None
    file_node = group.node("file")
    if file_node is None:
        fields.findings.error(place_of(node), "bad-video", 'the group "video" has no "file"', "add file: clip.mp4")
        return None
    file = _file(group, file_node)
    return _described(group, file, file_node) if file else None


def _described(group: Fields, file: str, node: Node) -> Video:
    poster, captions, distribute = group.node("poster"), group.node("captions"), group.yes_no("distribute")
    line, column = place_of(node)
    return Video(
        file,
        poster=photo_named(group, poster, "poster") if poster else None,
        captions=_captions(group, captions) if captions else "",
        caption=group.plain("caption"),
        credit=group.plain("credit"),
        # Unreadable rights keep a video at home.
        distribute=distribute if distribute is not None else group.node("distribute") is None,
        line=line,
        column=column,
    )


def _file(fields: Fields, node: Node) -> str:
    """Give the path of a file of the site, or an address on a video site; "" with a problem for anything else."""
    from glonews.prose.photos import is_external, photo_path
    from glonews.prose.videos import video_site

    written = fields.text_of(node, "video")
    path = photo_path(fields.findings.path, written) if written else None
    if path and is_external(path):
        if video_site(path):
            return path
        hint = "put the file beside the article, or name its page on YouTube, Vimeo, Facebook or TikTok"
        fields.findings.error(place_of(node), "bad-video", f'"{written}" is on another host', hint)
    elif written and (path is None or splitext(path)[1].lower() not in ENDINGS):
        hint = "name a file beside the article that ends in .mp4 (H.264) or .webm"
        fields.findings.error(place_of(node), "bad-video", f'"{written}" is no video that browsers show', hint)
    else:
        return path or ""
    return ""


def _captions(group: Fields, node: Node) -> str:
    from glonews.prose.photos import is_external, photo_path

    written = group.text_of(node, "captions")
    path = photo_path(group.findings.path, written) if written else None
    if written and (path is None or is_external(path) or splitext(path)[1].lower() != ".vtt"):
        message = f'"{written}" is no file of captions that browsers show'
        group.findings.error(place_of(node), "bad-video", message, "save the captions as WebVTT: clip.vtt")
        return ""
    return path or ""
