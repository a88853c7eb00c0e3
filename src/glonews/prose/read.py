"""Read the Markdown body of one article: HTML, safety, figures, links, outline, and what is wrong with it."""

from __future__ import annotations

import re

from glonews.model.article import Body
from glonews.problems.problem import Problem
from glonews.prose.fast import fast_html
from glonews.prose.links import Links, without_media
from glonews.prose.markup import escaped
from glonews.prose.options import ProseOptions
from glonews.prose.outline import excerpt_of, headings_of, words_of
from glonews.prose.pictures import Pictures
from glonews.prose.places import Places
from glonews.prose.shallow import shallow_entries
from glonews.prose.tags import tag_problems, wiki_problems
from glonews.prose.videos import with_video_cards, without_frames

_UNSAFE = re.compile(
    r"<(script|style|form|object|embed|svg|math|template|textarea|select|title|xmp|noscript|noembed|noframes|applet)\b",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TITLE_LEVEL = re.compile(r"<(/?)h1\b")


def read_prose(text: str, *, path: str, first_line: int, options: ProseOptions) -> tuple[Body, tuple[Problem, ...]]:
    """Read the body of the article at ``path``, whose first line is line ``first_line`` of the file.

    ``text`` is NFC with "\\n" line ends and without control characters. The body's HTML is safe and holds
    the placeholders that ``Body`` describes. Problems: ``template-tag``, ``external-picture``, ``empty-link``,
    ``unsafe-link``, ``unsafe-html``, ``stray-tag``,
    ``wiki-link``, ``embedded-frame``, ``shallow-list`` (warnings), ``picture-address``,
    ``unclosed-caption``, ``tangled-markup``, ``markdown-failed`` (errors).
    """
    html = None if options.typographic_quotes else fast_html(text)
    places = Places(text, first_line)
    problems = [_shallow(path, first_line + line - 1, column) for line, column in shallow_entries(text)]
    if html is None:
        html = safe_html(text, path, places, options, problems)
    return finished_body(html, path, places, problems)


def safe_html(text: str, path: str, places: Places, options: ProseOptions, problems: list[Problem]) -> str:
    """Render any Markdown as safe HTML; what was taken away is appended to the problems."""
    # Deferred: a build of plain articles needs neither Python-Markdown nor the sanitiser.
    from glonews.prose.full import full_html
    from glonews.prose.sanitise import sanitised, without_controls
    from glonews.prose.tangles import tangle
    from glonews.prose.unclosed import as_text, stray_tags, without_open_paragraphs

    text = without_controls(text)
    stray = stray_tags(text)
    problems.extend(_stray(tag, path, places.at(at)) for at, tag in stray)
    text = without_open_paragraphs(as_text(text, stray))
    start = tangle(text)
    if start is not None:
        problems.append(_tangled(path, places.at(start)))
        html = _bare(text)
    else:
        try:
            html = full_html(text, options)
        except Exception as error:  # A bug of Python-Markdown must not stop the whole newsroom
            problems.append(_failure(error, path, places.at(len(text) - len(text.lstrip()))))
            html = _bare(text)
    html, frames = without_frames(html)
    problems.extend(_frame(address, path, places) for address in frames)
    problems.extend(_removed(tag, path, places) for tag in _unsafe_in(html))
    return without_media(sanitised(html))


def _unsafe_in(html: str) -> list[str]:
    """Give the names of elements that are not allowed, those in comments left out, which nobody sees."""
    shown = _COMMENT.sub("", html) if "<!--" in html else html
    return sorted({tag.lower() for tag in _UNSAFE.findall(shown)})


def _stray(tag: str, path: str, place: tuple[int, int]) -> Problem:
    message = f"{tag} is never closed; readers see it as it is typed"
    hint = f"put it between two backticks, or close it with </{tag[1:-1].split()[0]}>"
    return Problem(path, *place, "stray-tag", "warning", message, hint)


def finished_body(html: str, path: str, places: Places, problems: list[Problem]) -> tuple[Body, tuple[Problem, ...]]:
    """Take figures and links out of safe HTML and read its outline; the same for both renderers.

    ``problems`` are those found so far; they come first in the result.
    """
    if "<h1" in html:
        html = _TITLE_LEVEL.sub(r"<\1h2", html)
    html = with_video_cards(html)
    pictures = Pictures(path, places)
    html = pictures.taken_out(html)
    places.restart()
    links = Links(path, places)
    html = links.numbered(html)
    body = Body(
        html=html,
        figures=tuple(pictures.figures),
        links=tuple(links.links),
        headings=headings_of(html),
        words=words_of(html),
        excerpt=excerpt_of(html),
    )
    foreign = (*tag_problems(html, path, places), *wiki_problems(html, path, places))
    return body, (*problems, *pictures.problems, *links.problems, *foreign)


def _shallow(path: str, line: int, column: int) -> Problem:
    message = "an entry within an entry begins with four spaces; this one becomes an entry of the outer list"
    return Problem(path, line, column, "shallow-list", "warning", message, "put four spaces before it")


def _bare(text: str) -> str:
    return "\n".join(f"<p>{escaped(block)}</p>" for block in text.split("\n\n") if block.strip())


def _tangled(path: str, place: tuple[int, int]) -> Problem:
    message = "thousands of signs open something here that nothing closes, so the text is shown without any markup"
    hint = "delete the brackets, backticks or tags that are there by mistake, or write \\[ for a bracket"
    return Problem(path, *place, "tangled-markup", "error", message, hint)


def _failure(error: Exception, path: str, place: tuple[int, int]) -> Problem:
    message = f"the Markdown reader failed ({type(error).__name__}), so the text is shown without any markup"
    return Problem(path, *place, "markdown-failed", "error", message, "simplify the markup, raw HTML first")


def _frame(address: str, path: str, places: Places) -> Problem:
    message = f"the frame {address} is shown as a link, because pages load nothing from other hosts"
    return Problem(path, *places.of_text("<iframe"), "embedded-frame", "warning", message, "link to the page instead")


def _removed(tag: str, path: str, places: Places) -> Problem:
    message = f"the HTML element <{tag}> is not allowed in an article and was removed"
    return Problem(path, *places.of_text(f"<{tag}"), "unsafe-html", "warning", message, "delete it from the text")
