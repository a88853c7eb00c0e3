"""Article pages: the story with everything around it."""

from __future__ import annotations

from collections.abc import Iterable

from glonews.model.article import Article
from glonews.model.entry import Address, Standing
from glonews.model.facets import Card, Link, Picture
from glonews.pages import cards, paper
from glonews.pages.bodies import body_with, photo_problems, photos_of, pictures, resolve_links
from glonews.pages.bylines import grouped, signatures
from glonews.pages.continuing import continued, followers, series_place
from glonews.pages.corrections import notes
from glonews.pages.editions import edition_of, home_in, sections_of
from glonews.pages.kind import Press, Sheet, Touch, Troubles
from glonews.pages.related import may_relate, related_ids
from glonews.pages.translations import alternates, original_url, retranslated, translation_problems, translations
from glonews.pages.videos import clip_of, video_page_of, video_problems
from glonews.problems import Problem
from glonews.prose.live import live_parts
from glonews.prose.videos import video_card
from glonews.routes.feeds import MEDIA_TYPES, feed_url, offered
from glonews.routes.names import link_name, names_of
from glonews.routes.urls import output_path
from glonews.structured.articles import article_data
from glonews.structured.photos import may_be_told
from glonews.views.archive import ArchiveView
from glonews.views.values import Alternate, ArticlePage, Chrome, Coverage, Feed

FORMS = {
    "live": "article_live.html", "opinion": "article_opinion.html", "photo": "article_photo.html",
    "longform": "article_longform.html", "infographic": "article_infographic.html",
}  # fmt: skip
"""Type of an article -> its template, when it has one of its own."""


class ArticleKind:
    """One page an article."""

    name = "article"
    templates = (
        "article.html", *FORMS.values(), "figure.html", "picture.html", "live_entry.html", *paper.TEMPLATES,
    )  # fmt: skip
    settings = ("language", "feed_formats", "signature", "corrections", *cards.SETTINGS)
    of_site = ("paper",)

    def everything(self, archive: ArchiveView) -> Iterable[Address]:
        """Give all live articles in publication order."""
        return (Address("article", path) for path in archive.paths())

    def touched_by(self, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        """An article shows on its own page, its neighbours', later related ones', and those that refer to it."""
        standing = touch.standing
        yield Address("article", standing.path)
        if touch.came_or_went or touch.moved or "link" in touch.facets:
            yield from _neighbours(standing, archive)
            for name in names_of(standing.path, standing.url):
                yield from (Address("article", path) for path in archive.referring(name))
        elif "card" in touch.facets:
            for name in names_of(standing.path, standing.url):
                yield from (Address("article", path) for path in archive.referring(name))
        yield from may_relate(touch, archive)
        yield from continued(touch, archive)
        yield from retranslated(touch, archive)

    def inputs(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give everything the page of a live article shows."""
        standing = archive.standing(address.key)
        if standing is None or standing.is_withdrawn:
            return None
        article = archive.article(standing)
        links, picks, problems = _resolved(article, standing, archive)
        related = _related(standing, picks, archive)
        later = followers(standing, archive)
        figures = pictures([figure.photo for figure in article.body.figures], archive)
        sections = sections_of(standing, archive)
        chain = sections[:1] or archive.terms.chain(standing.category)
        lead, picture = _lead(article, figures, archive)
        gallery = _gallery(article, figures, lead, archive)
        video = clip_of(article, archive)
        before, after = _around(standing, archive)
        people = signatures(article, archive)
        versions = translations(article, standing, archive)
        value = ArticlePage(
            chrome=_chrome(
                article, standing, chain, picture or cards.drawn_card(standing, archive), alternates(versions), archive
            ),
            id=article.path,
            title=article.title,
            published=article.published,
            has_time=article.has_time,
            updated=article.updated,
            updated_has_time=article.updated_has_time,
            type=article.type,
            dateline=article.dateline,
            summary=article.summary,
            categories=chain,
            other_categories=sections[1:] or _other_categories(article, standing, archive),
            authors=people,
            credits=grouped(people),
            source=article.source,
            tags=_tags(article, standing, archive),
            lead=None if video else lead,
            gallery=gallery,
            figures=figures,
            links=links,
            headings=article.body.headings,
            body_digest=standing.body_digest,
            words=article.body.words,
            corrections=notes(article, archive),
            previous=before,
            next=after,
            series=series_place(standing, archive),
            followers=later,
            related=tuple(card for card in related if card not in later),
            draft=article.draft,
            translations=tuple(version for version in versions if version.url != standing.url),
            original=original_url(article, versions, archive),
            live=_coverage(article, archive.now),
            has_ended=_has_ended(article, archive.now),
            video=video,
            video_page=video_page_of(article),
            paper=paper.paper(archive),
        )
        return Sheet(output_path(standing.url), value, problems, body_of=article.path)

    def troubles(self, address: Address, archive: ArchiveView) -> Sheet | None:
        """Give what is wrong with the page of a live article, without what stands around the story."""
        standing = archive.standing(address.key)
        if standing is None or standing.is_withdrawn:
            return None
        problems = _resolved(archive.article(standing), standing, archive)[-1]
        return Sheet(output_path(standing.url), Troubles(problems), problems)

    def render(self, sheet: Sheet, press: Press) -> str:
        """Fill ``article.html``; the first picture of the page is loaded at once, the others when they come near."""
        page = sheet.value
        assert isinstance(page, ArticlePage)
        body = body_with(press, press.body(sheet.body_of), page.figures, page.links, page.chrome.language,
                         eager_first=page.lead is None and page.video is None)  # fmt: skip
        if page.video_page:
            body = f"{video_card(page.video_page)}\n{body}"
        if page.live:
            body = _told_live(page.live, body, page.chrome.language, press)
        structured = article_data(page, paper.home_name(press, page.chrome.language), body)
        return press.render(FORMS.get(page.type, "article.html"), page, page.chrome.language, body, structured)


def _coverage(article: Article, now: int) -> Coverage | None:
    if not article.entries:
        return None
    end = article.ended_at if _has_ended(article, now) else None
    return Coverage(min(article.published, article.entries[-1].at), end, article.entries)


def _has_ended(article: Article, now: int) -> bool:
    """Say whether a live story is over; one whose end is announced goes on until then."""
    return article.type == "live" and article.ended_at is not None and article.ended_at <= now


def _told_live(live: Coverage, body: str, language: str, press: Press) -> str:
    """Give the text of a live story with each entry in its frame."""
    opening, texts, notes = live_parts(body, live.entries)
    framed = [
        press.piece("live_entry.html", "entry", language, *entry) for entry in zip(live.entries, texts, strict=True)
    ]
    return "\n".join(part for part in (opening, *framed, notes) if part)


def _neighbours(standing: Standing, archive: ArchiveView) -> Iterable[Address]:
    numbers = []
    for kind, key in standing.listings:
        if kind in ("category", "site", "edition"):  # an article without a category has them in its edition
            around = archive.listings.earlier(kind, key, standing.position, 1)
            around += archive.listings.later(kind, key, standing.position, 1)
            numbers += [number for _, number in around]
    return [Address("article", near.path) for near in archive.standings(dict.fromkeys(numbers))]


def _around(standing: Standing, archive: ArchiveView) -> tuple[Link | None, Link | None]:
    listing = ("category", standing.category) if standing.category else edition_of(standing, archive)
    before = archive.listings.earlier(*listing, standing.position, 1)
    after = archive.listings.later(*listing, standing.position, 1)
    return _link(before, archive), _link(after, archive)


def _link(members: list[tuple[bytes, int]], archive: ArchiveView) -> Link | None:
    return archive.link(members[0][1]) if members else None


def _resolved(
    article: Article, standing: Standing, archive: ArchiveView
) -> tuple[tuple[str, ...], dict[str, Standing], tuple[Problem, ...]]:
    """Give where the links of a story lead, what its writer relates to it, and all that is wrong with its page."""
    links, dead = resolve_links(article.path, standing.url, article.body.links, archive)
    picks, missing = _picks(article, standing, archive)
    more = (*photo_problems(article.path, photos_of(article), archive), *video_problems(article, archive))
    return links, picks, (*dead, *missing, *more, *translation_problems(article, archive))


def _picks(
    article: Article, standing: Standing, archive: ArchiveView
) -> tuple[dict[str, Standing], tuple[Problem, ...]]:
    """Give the related articles that the front matter names, by their paths."""
    chosen: dict[str, Standing] = {}
    problems = []
    for ref in article.related:
        name = link_name(article.path, standing.url, ref.written)
        target = archive.find(name) if name else None
        other = archive.standing(target.path) if target and target.path else None
        if other and not other.is_withdrawn:
            chosen[other.path] = other
        elif not target:
            problems.append(
                Problem(article.path, ref.line, ref.column, "dead-link", "error",
                        f'related article "{ref.written}" does not exist', "give its path, relative to this file")
            )  # fmt: skip
    chosen.pop(article.path, None)
    return chosen, tuple(problems)


def _related(standing: Standing, picks: dict[str, Standing], archive: ArchiveView) -> tuple[Card, ...]:
    """Give the chosen related articles first, then the computed ones."""
    chosen = tuple(archive.card(pick.card) for pick in picks.values())
    computed = archive.cards_of(related_ids(standing, archive))
    more = tuple(card for card in computed if card.id not in picks)
    return (*chosen, *more)[: max(5, len(chosen))]


def _lead(
    article: Article, figures: tuple[Picture, ...], archive: ArchiveView
) -> tuple[Picture | None, Picture | None]:
    """Give the picture above the story (none when the body shows it) and the one for social cards."""
    if article.lead_photo is None:
        return None, None
    picture = archive.picture(article.lead_photo, credited=True, crops=True)
    in_body = any(figure.id == picture.id for figure in figures)
    return (None if in_body else picture), picture if may_be_told(picture) else None


def _gallery(
    article: Article, figures: tuple[Picture, ...], lead: Picture | None, archive: ArchiveView
) -> tuple[Picture, ...]:
    """Give the photos of the front matter that the page does not show elsewhere."""
    shown = {picture.id for picture in (*figures, *([lead] if lead else []))}
    return tuple(picture for picture in pictures(article.photos, archive) if picture.id not in shown)


def _tags(article: Article, standing: Standing, archive: ArchiveView) -> tuple[Link, ...]:
    """Give the tags; those of an edition are words without a list."""
    if edition_of(standing, archive) != archive.settings.home:
        return tuple(Link("", ref.written, "") for ref in article.tags)
    links = (archive.terms.link(kind, key) for kind, key in standing.listings if kind == "tag")
    return tuple(link for link in links if link)


def _other_categories(article: Article, standing: Standing, archive: ArchiveView) -> tuple[Link, ...]:
    keys = [archive.terms.tree.key_of(ref.written) for ref in article.categories]
    listed = (key for key in keys if key and key != standing.category and ("category", key) in standing.listings)
    links = (archive.terms.link("category", key) for key in listed)
    return tuple(dict.fromkeys(link for link in links if link))


def _listing(standing: Standing, archive: ArchiveView) -> tuple[str, str]:
    """Give the list whose feed the page announces: its section, its category, else all of its language."""
    section = next((listing for listing in standing.listings if listing[0] == "section"), None)
    return section or (("category", standing.category) if standing.category else edition_of(standing, archive))


def _chrome(
    article: Article, standing: Standing, chain: tuple[Link, ...], picture: Picture | None,
    versions: tuple[Alternate, ...], archive: ArchiveView,
) -> Chrome:  # fmt: skip
    listing = _listing(standing, archive)
    above = archive.terms.link(*listing) if listing[1] else None
    home = home_in(article.language, archive.settings)
    return Chrome(
        path=standing.url,
        title=article.title,
        description=article.summary or article.body.excerpt,
        language=article.language or archive.settings.language,
        breadcrumb=chain or ((above,) if above and above.url != home else ()),
        home=home,
        section=chain[0].id if chain else "",
        feeds=tuple(
            Feed(link.title, feed_url(link.url, form), MEDIA_TYPES[form])
            for link in filter(None, [above])
            for form in offered(listing[0], archive.settings)[:1]
        ),
        alternates=versions,
        picture=picture,
    )
