"""One story in several languages: its translations lead to the original, and all of them to each other."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.article import Article
from glonews.model.entry import Address, Standing
from glonews.pages.kind import Touch
from glonews.problems import Problem
from glonews.routes.names import TRANSLATION, original_name
from glonews.text.languages import own_name
from glonews.views.archive import ArchiveView
from glonews.views.values import Alternate, Translation


def translations(article: Article, standing: Standing, archive: ArchiveView) -> tuple[Translation, ...]:
    """Give a story in all its languages, the original first, itself included; nothing when there is only one.

    Of two translations into one language the one whose path comes first counts.
    """
    original = original_name(article.path, article.translation_of)
    source = original or f"source:{article.path}"
    others = archive.referring(TRANSLATION + source)
    if not original and not others:  # as of nearly every story: it need not be read once more to be told alone
        return ()
    paths = [source.removeprefix("source:"), *others]
    found: dict[str, Translation] = {}
    for member in filter(None, map(archive.standing, dict.fromkeys(paths))):
        language = archive.article(member).language or archive.settings.language
        if ("site", "") in member.listings:
            found.setdefault(language, Translation(language, own_name(language), member.title, member.url))
    versions = tuple(found.values())
    return versions if len(versions) > 1 and any(each.url == standing.url for each in versions) else ()


def alternates(versions: tuple[Translation, ...]) -> tuple[Alternate, ...]:
    """Give the links between versions for search engines; who reads none of the languages is given the original.

    https://developers.google.com/search/docs/specialty/international/localized-versions
    """
    if not versions:
        return ()
    every = tuple(Alternate(each.language, each.url) for each in versions)
    return (*every, Alternate("x-default", versions[0].url))


def original_url(article: Article, versions: tuple[Translation, ...], archive: ArchiveView) -> str | None:
    """Give the address of what an article translates, empty while readers cannot open that; None for an original."""
    name = original_name(article.path, article.translation_of)
    if not name:
        return None
    original = archive.standing(name.removeprefix("source:"))
    return next((each.url for each in versions if original and each.url == original.url), "")


def retranslated(touch: Touch, archive: ArchiveView) -> Iterable[Address]:
    """Give the other translations of what the article translates: it is one of the languages they name."""
    if touch.facets - {"body"} or touch.moved:
        names = (name for name in touch.standing.references if name.startswith(TRANSLATION))
        yield from (Address("article", path) for name in names for path in archive.referring(name))


def translation_problems(article: Article, archive: ArchiveView) -> Iterable[Problem]:
    """Say when an article translates nothing, a translation, or an article of its own language."""
    ref = article.translation_of
    if ref is None:
        return
    name = original_name(article.path, ref)
    target = archive.find(name) if name else None
    original = archive.standing(target.path) if target else None
    if target is None or target.path.startswith("content/pages/"):
        yield Problem(article.path, ref.line, ref.column, "dead-link", "error",
                      f'there is no article "{ref.written}" to translate',
                      "give the path of its file, relative to this one")  # fmt: skip
    elif original and any(name.startswith(TRANSLATION) for name in original.references):
        yield Problem(article.path, ref.line, ref.column, "translation-of-translation",
                      "warning", f'"{ref.written}" is a translation itself',
                      "name the original, so that all languages meet")  # fmt: skip
    elif original and archive.article(original).language == article.language:
        yield Problem(article.path, ref.line, ref.column, "same-language", "warning",
                      f'"{ref.written}" is in the same language', "set language: en, or whichever it is")  # fmt: skip
