"""What an article page tells machines: the story by its type, who made it, its photos, corrections and place.

The type says what the story is (https://schema.org/NewsArticle and the types below it). Says nothing that the page does
not show.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import structs

from glonews.model.article import LiveEntry
from glonews.model.facets import Paper, Picture, Signature
from glonews.structured.common import breadcrumb, instant, publisher
from glonews.structured.nodes import Agent, Comment, Gallery, LiveStory, Node, Story, Update, Version, Whole
from glonews.structured.photos import image_of, images, may_be_told, stand_in
from glonews.structured.videos import own_video, videos
from glonews.structured.writing import data_block
from glonews.views.values import ArticlePage, Coverage

TYPES = {"opinion": "OpinionNewsArticle", "longform": "ReportageNewsArticle"}
"""Type of an article -> a type below NewsArticle, which all others are."""
WRITERS = ("", "words", "compiled")
"""Roles in a byline that make an author; who gave the photos or the video has contributed."""


def article_data(page: ArticlePage, home: str, body: str = "") -> Markup:
    """Give the data of an article page; ``home`` is the word for the front page in its path, ``body`` its HTML."""
    if page.paper is None or not page.chrome.index:
        return Markup("")
    story = _story(page, page.paper)
    own = own_video(page.video, story, page.paper) if page.video else ()
    if shown := (*own, *videos(body, story)):
        story = structs.replace(story, video=shown)
    live: list[Node] = [_live(story, page.live, page.paper)] if page.live else []
    return data_block([story, *live, *breadcrumb(home, page.chrome.breadcrumb, page.paper, page.chrome.home)])


def _story(page: ArticlePage, paper: Paper) -> Story:
    url = paper.site + page.chrome.path
    modified = max(page.published, page.updated or 0)
    pictures = _pictures(page)
    photos = images(pictures[:1] if page.type == "photo" else pictures, paper)
    authors, others = _authors(page, paper)
    versions, original = _versions(page, paper), page.original and paper.site + page.original
    return Story(
        type=TYPES.get(page.type, "NewsArticle"),
        headline=page.title,
        url=url,
        mainEntityOfPage=url,
        datePublished=instant(page.published, paper.zone),
        dateModified=instant(modified, paper.zone),
        description=page.chrome.description,
        inLanguage=page.chrome.language,
        articleSection=tuple(link.title for link in page.categories),
        keywords=tuple(link.title for link in page.tags),
        wordCount=page.words,
        image=photos or stand_in(paper),
        author=authors,
        contributor=others,
        translator=_people(page.authors, ("translated",), paper),
        publisher=publisher(paper),
        sourceOrganization=Agent(type="Organization", name=page.source) if page.source else None,
        translationOfWork=next((each for each in versions if each.url == original), None),
        workTranslation=versions if original is None else (),
        isPartOf=_series(page, paper),
        position=page.series.part if page.series else 0,
        hasPart=_gallery(page, paper),
        correction=tuple(
            Comment(type="CorrectionComment", text=note.text, datePublished=note.date) for note in page.corrections
        ),
        isAccessibleForFree=True,
    )


def _live(story: Story, live: Coverage, paper: Paper) -> LiveStory:
    """Give the entries of a live story; a node of its own, since programs read a node by its first type alone."""
    return LiveStory(
        type="LiveBlogPosting",
        headline=story.headline,
        url=story.url,
        mainEntityOfPage=story.url,
        datePublished=story.datePublished,
        dateModified=story.dateModified,
        coverageStartTime=instant(live.start, paper.zone),
        coverageEndTime=instant(live.end, paper.zone) if live.end else "",
        description=story.description,
        inLanguage=story.inLanguage,
        image=story.image,
        author=story.author,
        publisher=story.publisher,
        liveBlogUpdate=tuple(_update(entry, story, paper) for entry in live.entries),
    )


def _update(entry: LiveEntry, story: Story, paper: Paper) -> Update:
    at = instant(entry.at, paper.zone)
    return Update(
        type="BlogPosting",
        headline=entry.title or story.headline,
        url=f"{story.url}#{entry.id}",
        datePublished=at,
        dateModified=at,
        articleBody=entry.text,
        author=story.author,
    )


def _pictures(page: ArticlePage) -> list[Picture]:
    first = [picture for picture in (page.chrome.picture, page.lead) if picture]
    return [*first, *page.figures, *page.gallery]


def _authors(page: ArticlePage, paper: Paper) -> tuple[tuple[Agent, ...], tuple[Agent, ...]]:
    """Give who has written the story, and who else has made it; the photographer of a photo story is its author."""
    writers = _people(page.authors, WRITERS, paper)
    others = _people(page.authors, ("photo", "video"), paper)
    return (writers, others) if writers else (others or (_the_paper(paper),), ())


def _people(signatures: Iterable[Signature], roles: tuple[str, ...], paper: Paper) -> tuple[Agent, ...]:
    return tuple(
        Agent(type="Person", name=signature.name, url=paper.site + signature.url)
        for signature in signatures
        if signature.role in roles
    )


def _the_paper(paper: Paper) -> Agent:
    return Agent(type="NewsMediaOrganization", name=paper.name, url=f"{paper.site}/")


def _versions(page: ArticlePage, paper: Paper) -> tuple[Version, ...]:
    """Give the story in its other languages."""
    return tuple(
        Version(type="CreativeWork", name=each.title, url=paper.site + each.url, inLanguage=each.language)
        for each in page.translations
    )


def _series(page: ArticlePage, paper: Paper) -> Whole | None:
    if page.series is None:
        return None
    link = page.series.series
    return Whole(type="CreativeWorkSeries", name=link.title, url=paper.site + link.url)


def _gallery(page: ArticlePage, paper: Paper) -> Gallery | None:
    """Give the photos of a photo story in their order, whatever their size."""
    if page.type != "photo":
        return None
    shown = (*([page.lead] if page.lead else ()), *page.figures, *page.gallery)
    media = tuple(image_of(picture, paper) for picture in dict.fromkeys(shown) if may_be_told(picture))
    if not media:
        return None
    return Gallery(type="ImageGallery", name=page.title, associatedMedia=media)
