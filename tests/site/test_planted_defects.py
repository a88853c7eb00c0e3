"""The proof can fail: each defect planted here must make the comparison with a clean build find a difference."""

from __future__ import annotations

from collections.abc import Iterable
from shutil import rmtree

import pytest
from harness import Site, difference, written
from newsroom import picture

from glonews.build import making
from glonews.build.collecting import Collector
from glonews.build.making import Maker
from glonews.build.outcomes import Candidate, Outcome
from glonews.build.rights import RightsWatch
from glonews.index.photos import PhotoReader
from glonews.model.entry import Address
from glonews.pages import article as article_page
from glonews.pages.cards import SocialCardKind
from glonews.pages.corrections import CorrectionsKind
from glonews.pages.kind import Sheet, Touch
from glonews.pages.listing import ListingKind
from glonews.pages.photos import MediaKind
from glonews.plan.keys import key_of
from glonews.plan.kinds import KINDS
from glonews.views.archive import ArchiveView


@pytest.fixture
def edition(site: Site) -> Site:
    """Five articles of one category, the third with a link to the first, built without any defect."""
    for number in range(1, 6):
        body = "Xem [bài](a1.md).\n\nThân bài." if number == 3 else "Thân bài."
        site.article(f"2021/01/a{number}.md", body, date=f"2021-01-0{number} 08:00", category="Thời sự",
                     tags="[Gia Lai]", summary="Tóm tắt.")  # fmt: skip
    assert stale(site) == []
    return site


def stale(site: Site) -> list[str]:
    """Build and give the files that differ from a clean build."""
    site.build()
    return difference(site.snapshot(), site.clean()[0])


def retitle(site: Site, number: int) -> None:
    """Give an article another title."""
    site.article(f"2021/01/a{number}.md", "Thân bài.", title="Tựa khác", date=f"2021-01-0{number} 08:00",
                 category="Thời sự", tags="[Gia Lai]", summary="Tóm tắt.")  # fmt: skip


@pytest.mark.parametrize("forgotten", ["tag", "category", "month"])
def test_a_listing_that_forgets_its_articles_is_found(
    edition: Site, monkeypatch: pytest.MonkeyPatch, forgotten: str
) -> None:
    """``touched_by`` must name every list an article is in."""
    complete = ListingKind.touched_by

    def forgetful(kind: ListingKind, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        return () if kind.name == forgotten else complete(kind, touch, archive)

    monkeypatch.setattr(ListingKind, "touched_by", forgetful)
    retitle(edition, 5)
    assert stale(edition)


def test_a_listing_that_forgets_the_pages_after_a_removed_article_is_found(
    edition: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that goes shifts every later page."""
    edition.article("2021/01/a6.md", date="2021-01-06 08:00", category="Thời sự", summary="Tóm tắt.")
    edition.build()

    def first_page_only(kind: ListingKind, touch: Touch, archive: ArchiveView) -> Iterable[Address]:
        return [Address(kind.name, key, 1) for name, key in touch.standing.listings if name == kind.name]

    monkeypatch.setattr(ListingKind, "touched_by", first_page_only)
    edition.article("2021/01/a7.md", date="2021-01-07 08:00", category="Thời sự", summary="Tóm tắt.")
    assert stale(edition)


def test_a_forgotten_neighbour_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The story before a new one links to it."""
    monkeypatch.setattr(article_page, "_neighbours", lambda standing, archive: ())
    edition.article("2021/01/a6.md", date="2021-01-06 08:00", category="Thời sự", summary="Tóm tắt.")
    assert stale(edition)


def test_a_forgotten_related_story_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Later stories show the card of this one."""
    monkeypatch.setattr(article_page, "may_relate", lambda touch, archive: ())
    retitle(edition, 1)
    assert stale(edition)


def test_a_forgotten_link_to_a_moved_article_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The body of article 3 links to article 1."""
    edition.build()
    monkeypatch.setattr(article_page, "names_of", lambda path, url: ())
    monkeypatch.setattr(article_page, "_neighbours", lambda standing, archive: ())
    monkeypatch.setattr(article_page, "may_relate", lambda touch, archive: ())
    edition.article("2021/01/a1.md", slug="khac", date="2021-01-01 08:00", category="Thời sự", tags="[Gia Lai]",
                    summary="Tóm tắt.")  # fmt: skip
    assert any("a3.html" in line for line in stale(edition))


def test_a_key_that_forgets_the_value_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key must cover every field of the inputs."""

    def careless(sheet: Sheet, kind_digest: str) -> bytes:
        return key_of(Sheet(sheet.path, Address(""), body_of=sheet.body_of), kind_digest)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "key_of", careless)
    rmtree(edition.state)
    edition.build()
    retitle(edition, 2)
    assert stale(edition)


def test_a_key_that_forgets_the_templates_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template is an input like any other."""
    monkeypatch.setattr(making, "key_of", lambda sheet, kind_digest: key_of(sheet, ""))
    rmtree(edition.state)
    edition.build()
    edition.write("templates/tag.html", "<h1>{{ page.heading }}</h1>\n")
    assert stale(edition)


def test_a_row_recorded_despite_a_failure_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be written must not count as made."""
    make = Maker.make

    def boast(maker: Maker, candidate: Candidate) -> Outcome:
        outcome = make(maker, candidate)
        if not outcome.failed or outcome.row is None:
            return outcome
        sheet = KINDS[candidate.address.kind].inputs(candidate.address, maker.archive)
        assert sheet is not None
        key = making.key_of(sheet, maker.digests[candidate.address.kind])
        return outcome._replace(verdict="build", row=outcome.row._replace(inputs=key), failed=False, problems=())

    with monkeypatch.context() as patch:
        patch.setattr(Maker, "_put", failing_put)
        patch.setattr(Maker, "make", boast)
        retitle(edition, 2)
        edition.build()
    assert stale(edition)


def failing_put(*_arguments: object, **_named: object) -> None:
    """Fail as a full disk does."""
    raise OSError(28, "No space left on device")


def test_without_a_planted_defect_nothing_is_found(edition: Site) -> None:
    """The same edits, the same comparison."""
    retitle(edition, 5)
    edition.article("2021/01/a6.md", date="2021-01-06 08:00", category="Thời sự", summary="Tóm tắt.")
    edition.write("templates/tag.html", "<h1>{{ page.heading }}</h1>\n")
    assert stale(edition) == []
    assert written(edition.build()) == set()


def test_a_forgotten_language_of_a_story_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first translation names the second one."""
    edition.article("2021/01/en.md", language="en", translation_of="a1.md", date="2021-01-06 08:00")
    edition.article("2021/01/b.md", date="2021-02-06 08:00")  # else the two are neighbours
    edition.build()
    monkeypatch.setattr(article_page, "retranslated", lambda touch, archive: ())
    edition.article("2021/01/fr.md", language="fr", translation_of="a1.md", date="2021-03-06 08:00")
    assert any("en.html" in line for line in stale(edition))


def test_the_forgotten_files_of_a_photo_are_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A photo that nothing has shown so far needs its files when a story shows it."""
    edition.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    edition.build()
    monkeypatch.setattr(MediaKind, "touched_by", lambda kind, touch, archive: ())
    edition.article("2021/01/b.md", "![Ảnh](x.jpg)", date="2021-03-06 08:00")
    assert any("anh/" in line for line in stale(edition))


def test_a_forgotten_change_of_a_photo_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another photo of the same name has files of other names, on the page and in the folder."""
    edition.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    edition.article("2021/01/b.md", "![Ảnh](x.jpg)", date="2021-03-06 08:00")
    assert stale(edition) == []
    monkeypatch.setattr(Collector, "follow_file", lambda collector, kind, path, after: None)
    edition.write("content/articles/2021/01/x.jpg", picture(2, "jpg"))
    assert any("b.html" in line for line in stale(edition))


def test_forgotten_rights_in_a_photo_are_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a later article says of a photo holds for the earlier one, too."""
    edition.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    edition.article("2021/01/b.md", "![Ảnh](x.jpg)", date="2021-03-06 08:00")
    assert stale(edition) == []
    monkeypatch.setattr(RightsWatch, "changed", lambda watch: [])
    edition.article("2021/01/n.md", date="2020-03-06 08:00", draft="true", photos="[{file: x.jpg, distribute: false}]")
    assert any("b.html" in line for line in stale(edition))


def test_a_forgotten_end_of_a_licence_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hour of one article takes the photo out of another."""
    edition.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    edition.article("2021/01/b.md", "![Ảnh](x.jpg)", date="2021-03-06 08:00")
    edition.article("2021/01/n.md", date="2020-03-06 08:00", photos="[{file: x.jpg, license_expires: 2024-06-01}]")
    assert stale(edition) == []
    monkeypatch.setattr(PhotoReader, "expiring", lambda reader, last: [])
    edition.now += 48 * 3600
    assert any("b.html" in line for line in stale(edition))


def test_a_forgotten_card_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another title is another card."""
    edition.settings(social_cards=True)
    assert stale(edition) == []
    monkeypatch.setattr(SocialCardKind, "touched_by", lambda kind, touch, archive: ())
    retitle(edition, 5)
    assert any("-card.png" in line for line in stale(edition))


def test_a_forgotten_correction_is_found(edition: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of all corrections shows those of every article."""
    monkeypatch.setattr(CorrectionsKind, "touched_by", lambda kind, touch, archive: ())
    edition.article("2021/01/a1.md", date="2021-01-01 08:00", category="Thời sự", tags="[Gia Lai]", summary="Tóm tắt.",
                    corrections="[{date: 2021-01-09, text: Sai.}]")  # fmt: skip
    assert any("dinh-chinh" in line for line in stale(edition))
