"""Find tags of another site generator in the text of a body, where readers would see them; not those in addresses."""

from __future__ import annotations

import re

from glonews.problems.problem import Problem
from glonews.prose.markup import unescaped
from glonews.prose.places import Places

SHOWN_TAGS = 5
"""Tags of one body that are reported one by one."""
_LONGEST = 60
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
_WIKI = re.compile(r"!?\[\[[^\[\]\n]{1,200}\]\]")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def tag_problems(html: str, path: str, places: Places) -> list[Problem]:
    """Warn of each tag in the text of canonical HTML, code left out; of many tags the first, then how many more."""
    if "{" not in html or ("{{" not in html and "{%" not in html):  # one sign is found at the speed of memory
        return []
    tags = _TAG.findall(unescaped(_MARKUP.sub("", _CODE.sub("", html))))
    places.restart()
    found = []
    for tag in tags[:SHOWN_TAGS]:
        shown = " ".join(tag.split())
        shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        found.append(_problem(path, places.of_tag(tag), f"{shown} is a tag of another site generator; readers see it"))
    if len(tags) > SHOWN_TAGS:
        more = f"{len(tags) - SHOWN_TAGS} more tags of another site generator stand in the text"
        found.append(_problem(path, places.of_tag(tags[SHOWN_TAGS]), more))
    return found


def wiki_problems(html: str, path: str, places: Places) -> list[Problem]:
    """Warn of each link in double brackets, as note-taking programs write them, in the text of canonical HTML."""
    if "[" not in html or "[[" not in html:
        return []
    links = _WIKI.findall(unescaped(_MARKUP.sub("", _CODE.sub("", html))))
    places.restart()
    return [_wiki(link, path, places.of_tag(link)) for link in links[:SHOWN_TAGS]]


def _wiki(link: str, path: str, place: tuple[int, int]) -> Problem:
    message = f"{link} is a link of another program; readers see it as it is typed"
    hint = "write [words](article.md), the path of the article relative to this file"
    if link.startswith("!"):
        hint = "write ![what is to be seen](photo.jpg)"
    return Problem(path, *place, "wiki-link", "warning", message, hint)


def _problem(path: str, place: tuple[int, int], message: str) -> Problem:
    hint = "write what the tag stood for, or delete it"
    return Problem(path, *place, "template-tag", "warning", message, hint)
