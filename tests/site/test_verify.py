"""``glonews verify``: the published site against a clean build, with RSS from a second writer."""

from __future__ import annotations

import pytest
from harness import Site, assert_settled

from glonews.build.report import Request
from glonews.feeds import kind
from glonews.templates import quick
from glonews.verify.compare import Comparison, verify


def verified(site: Site) -> Comparison:
    """Compare as of the last build."""
    return verify(Request(site=site.root, now=site.now, jobs=1), given_now=False)


def two_stories(site: Site) -> None:
    """Publish stories with a tag, a person and marks that XML minds."""
    site.article(
        "2021/01/a.md", "Một & hai <b>ba</b> ]]> hết.", title='"Lễ hội & mùa"', tags="[Gia Lai]", author="Linh"
    )
    site.article("2021/01/b.md", category="Thời sự", summary="Tóm tắt.")
    site.build()


def test_a_site_as_it_was_built_differs_nowhere_from_a_clean_one(site: Site) -> None:
    two_stories(site)
    found = verified(site)
    assert (found.differing, found.missing, found.surplus, found.failed) == ((), (), (), False)
    assert found.compared == len(site.snapshot())
    assert_settled(site)


def test_files_that_were_edited_lost_or_left_behind_are_named(site: Site) -> None:
    two_stories(site)
    (site.output / "index.html").write_text("khác")
    (site.output / "2021/01/a.html").unlink()
    site.delete("content/articles/2021/01/b.md")
    found = verified(site)
    assert "index.html" in found.differing
    assert "2021/01/a.html" in found.missing
    assert "2021/01/b.html" in found.surplus


def test_sources_that_no_build_has_seen_are_counted(site: Site) -> None:
    two_stories(site)
    assert verified(site).behind == 0
    site.article("2021/01/b.md", "Thân bài khác.")
    site.article("2021/01/c.md")
    assert verified(site).behind == 3  # one that is new, and one with its old and its new text


def test_a_fault_of_our_rss_writer_is_found_by_feedgen(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    careful = kind.rss_of
    monkeypatch.setattr(kind, "rss_of", lambda *feed: careful(*feed).replace(b"&amp;", b"&amp;amp;"))
    two_stories(site)
    assert "rss.xml" in verified(site).differing


def test_a_fault_of_our_compiler_of_templates_is_found_by_jinja(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick.QuickEnvironment, "escaped", staticmethod(str))
    two_stories(site)
    assert "2021/01/a.html" in verified(site).differing
