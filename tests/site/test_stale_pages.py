"""Edits whose effect reaches far pages, one rule each; every test compares with a clean build at each step."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from shutil import rmtree
from sqlite3 import connect

import pytest
from harness import Site, assert_law, assert_settled, difference, written
from newsroom import picture

LINKING = "2020/01/x.md"


def link_to(site: Site, target: str, **front: object) -> None:
    """Write an old article whose body links to an address."""
    site.article(LINKING, f"Xem [trang]({target}).\n\nHai.", date="2020-01-01", summary="Tóm tắt.", **front)


def assert_dead_link(site: Site) -> None:
    """The warm and the clean build both refuse a link that leads nowhere."""
    reports = [site.build(), site.clean()[1]]
    codes = [{problem.code for problem in report.problems if problem.severity == "error"} for report in reports]
    assert codes == [{"dead-link"}, {"dead-link"}]


def in_every_list(site: Site, number: int) -> None:
    """Write an article of one category, tag and author."""
    site.article(f"2021/01/a{number}.md", date=f"2021-01-0{number} 08:00", category="Thời sự", tags="[Gia Lai]",
                 author="Phương Linh")  # fmt: skip


@pytest.mark.parametrize(
    "target",
    ["/thoi-su/trang-1.html", "/tu-khoa/gia-lai/trang-1.html", "/tac-gia/phuong-linh/trang-1.html",
     "/luu-tru/2021/01/trang-1.html"],
)  # fmt: skip
@pytest.mark.parametrize("is_page", [False, True], ids=["article", "static page"])
def test_a_link_to_a_numbered_page_dies_and_lives_with_the_page(site: Site, target: str, is_page: bool) -> None:
    """Page 1 opens with the sixth article."""
    if is_page:
        site.write("content/pages/p.md", f"---\ntitle: P\n---\nXem [trang]({target}).\n")
    else:
        link_to(site, target, category="Khác")
    for number in range(1, 7):
        in_every_list(site, number)
    assert_law(site)
    site.delete("content/articles/2021/01/a3.md")
    assert_dead_link(site)
    in_every_list(site, 3)
    assert_law(site)


@pytest.mark.parametrize("target", ["/luu-tru/2021/", "/luu-tru/2021/01/"])
def test_a_link_to_a_month_or_year_dies_and_lives_with_its_articles(site: Site, target: str) -> None:
    """An article of another category, so that nothing else connects the two."""
    link_to(site, target, category="Khác")
    in_every_list(site, 1)
    assert_law(site)
    site.delete("content/articles/2021/01/a1.md")
    assert_dead_link(site)
    in_every_list(site, 1)
    assert_law(site)


@pytest.mark.parametrize("is_page", [False, True], ids=["article", "static page"])
def test_a_link_to_an_old_address_dies_and_lives_with_it(site: Site, is_page: bool) -> None:
    """Also in the feed that shows the linking article in full."""
    if is_page:
        site.write("content/pages/p.md", "---\ntitle: P\n---\nXem [bài](/cu/1.html).\n")
    else:
        link_to(site, "/cu/1.html", category="Khác")
    site.article("2021/01/a.md", aliases="[/cu/1.html]", category="Thời sự")
    assert_law(site)
    site.article("2021/01/a.md", category="Thời sự")
    assert_dead_link(site)
    site.article("2021/01/a.md", aliases="[/cu/1.html]", category="Thời sự")
    assert_law(site)


def test_two_words_with_one_slug_change_places_when_the_older_leaves(site: Site) -> None:
    """Links to the bare address follow."""
    site.article("2021/01/a.md", tags="[Phù Mỹ]")
    site.article("2021/01/b.md", tags="[Phú Mỹ]", date="2021-01-09")
    link_to(site, "/tu-khoa/phu-my/")
    assert_law(site)
    site.article("2021/01/a.md", tags="[Phù Mỹ]", date="2021-01-10")
    assert_law(site)
    site.delete("content/articles/2021/01/a.md")
    assert_law(site)


def test_a_tag_no_longer_declared_gives_its_slug_back(site: Site) -> None:
    """The one it had pushed aside gets the bare address."""
    site.article("2021/01/a.md", tags="[Gia Lai]")
    site.article("2021/01/b.md", tags="[gl]", date="2021-01-09")
    site.write("content/tags.yaml", "- {name: Gia Lai, slug: gl}\n")
    assert_law(site)
    site.delete("content/tags.yaml")
    assert_law(site)
    assert (site.output / "tu-khoa/gl/index.html").exists()


def test_an_article_without_a_category_has_new_neighbours_like_any_other(site: Site) -> None:
    """They are its neighbours in the whole paper."""
    site.article("2021/01/a.md", date="2021-01-01")
    site.article("2021/01/c.md", date="2021-01-03")
    assert_law(site)
    site.article("2021/01/b.md", date="2021-01-02", category="Thời sự")
    assert_law(site)


def test_a_category_declared_with_another_name_is_renamed_everywhere(site: Site) -> None:
    """In feeds, and on the cards of tag, author and month pages."""
    site.article("2021/01/a.md", category="thoi-su", tags="[Gia Lai]", author="Phương Linh")
    assert_law(site)
    site.write("content/categories.yaml", "- Thời sự\n")
    assert_law(site)
    site.write("content/categories.yaml", "- {name: Tin nóng, slug: thoi-su}\n")
    assert_law(site)


def test_a_person_declared_later_is_linked_from_every_photo_credit(site: Site) -> None:
    """Of articles, of static pages and in feeds."""
    credit = '![Ảnh](x.jpg "Hội nghị. Ảnh: Phương Linh")\n\nHai.'
    site.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    site.article("2021/01/a.md", credit)
    site.write("content/pages/p.md", f"---\ntitle: P\n---\n{credit.replace('x.jpg', '/articles/2021/01/x.jpg')}\n")
    assert_law(site)
    site.write("content/authors.yaml", "linh: {name: Phương Linh, slug: pl}\n")
    assert_law(site)
    site.write("content/authors.yaml", "thuy: {name: Đức Thụy, aliases: [Phương Linh]}\n")
    assert_law(site)
    site.delete("content/authors.yaml")
    assert_law(site)


def test_a_static_page_publishes_the_photos_it_begins_to_show_and_no_others(site: Site) -> None:
    """A photo nobody shows stays at home."""
    site.write("photos/z.jpg", picture(1, "jpg"))
    assert_law(site)
    site.write("content/pages/p.md", "---\ntitle: P\n---\n![Ảnh](/photos/z.jpg)\n")
    assert_law(site)
    assert any(path.startswith("anh/") for path in site.snapshot())
    site.write("content/pages/p.md", "---\ntitle: P\n---\nKhông ảnh.\n")
    assert_law(site)
    assert not any(path.startswith("anh/") for path in site.snapshot())


def test_a_card_is_printed_in_the_shape_of_its_own_list(site: Site) -> None:
    """Category pages leave out the category that month pages name; neither depends on which was made first."""
    for number in range(1, 4):
        in_every_list(site, number)
    site.build()
    assert "kicker" not in (site.output / "thoi-su/index.html").read_text()
    assert "kicker" in (site.output / "luu-tru/2021/01/index.html").read_text()
    site.delete("content/articles/2021/01/a2.md")
    assert_law(site)


def test_a_template_put_back_clears_its_errors_and_missing_files(site: Site) -> None:
    """Also when the output was lost while the template was broken."""
    site.write("content/articles/2021/01/x.jpg", picture(1, "jpg"))
    site.article("2021/01/a.md", "![Ảnh](x.jpg)\n\nHai.")
    assert_law(site)
    site.write("templates/figure.html", "{{ nothing }}")
    assert site.build().failed
    (site.output / "2021/01/a.html").unlink()
    assert site.build().failed
    site.delete("templates/figure.html")
    assert_law(site)


def test_a_failed_article_that_is_renamed_leaves_no_error_behind(site: Site) -> None:
    """Nor when its kind is looked at as a whole."""
    site.article("2021/01/a.md", tags="[Gia Lai]")
    site.write("templates/article.html", "{{ nothing }}")
    assert site.build().failed
    site.rename("content/articles/2021/01/a.md", "content/articles/2021/01/b.md")
    site.write("templates/article.html", "{{ page.title }}\n")
    assert_law(site)


def test_the_last_good_page_of_an_article_that_cannot_be_read_stays(site: Site) -> None:
    """Even when a setting makes every source be read again."""
    site.article("2021/01/a.md", title="Bài tốt")
    site.article("2021/01/b.md")
    site.build()
    site.write("content/articles/2021/01/a.md", "---\ntitle: [\n---\n")
    site.settings(dateline="GLO")
    assert site.build().failed
    assert "Bài tốt" in (site.output / "2021/01/a.html").read_text()
    site.article("2021/01/a.md")
    assert_law(site)


def test_the_last_good_page_stays_when_index_and_template_are_lost_together(site: Site) -> None:
    """The file is adopted until it can be made again."""
    site.article("2021/01/a.md")
    site.build()
    (site.state / "index.sqlite").unlink()
    site.write("templates/article.html", "{{ nothing }}")
    assert site.build().failed
    assert (site.output / "2021/01/a.html").exists()
    site.delete("templates/article.html")
    assert_law(site)


def test_of_two_articles_with_one_address_the_published_one_keeps_it(site: Site) -> None:
    """The lists go on showing it."""
    site.article("2021/02/a.md", title="Bài cũ", category="Thời sự")
    site.build()
    site.article("2021/01/a.md", title="Bài mới", category="Khác")
    report = site.build()
    assert [(problem.code, problem.message) for problem in report.problems] == [
        ("same-address", 'the address "/2021/01/a.html" belongs to content/articles/2021/02/a.md already')
    ]
    assert report.waiting == (("content/articles/2021/01/a.md", "held back by the error above"),)
    assert "Bài cũ" in (site.output / "2021/01/a.html").read_text()
    site.article("2021/02/a.md", title="Bài cũ", slug="cu", category="Thời sự")
    assert_law(site)


def test_every_article_that_is_not_public_is_named_with_the_reason(site: Site) -> None:
    site.article("2021/01/a.md")
    site.article("2021/01/b.md", draft="true")
    site.article("2021/01/c.md", expires_at="2022-01-01")
    site.article("2021/01/d.md", publish_at="2030-01-01")
    report = site.build()
    told = {path.rpartition("/")[2]: why.partition(" 20")[0] for path, why in report.waiting}
    assert told == {
        "b.md": "a draft: published with --drafts only", "c.md": "no longer public since", "d.md": "not public until",
    }  # fmt: skip
    assert report.hidden == 3
    assert_law(site)


def test_an_output_lost_while_every_source_is_read_again_is_made_again(site: Site) -> None:
    """The setting and the accident come together."""
    site.article("2021/01/a.md")
    site.build()
    for file in sorted(site.output.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    site.settings(permalink="/{year}/{slug}/")
    assert_law(site)


def test_an_output_lost_after_the_index_was_made_anew_is_noticed(site: Site) -> None:
    """Files found in place are watched like those written."""
    site.article("2021/01/a.md")
    site.build()
    (site.state / "index.sqlite").unlink()
    (site.state / "outputs.log").unlink()
    assert not written(site.build())
    (site.output / "2021/01/a.html").unlink()
    assert_law(site)


def test_a_dry_run_changes_nothing(site: Site, tmp_path: Path) -> None:
    """Neither output nor state, and the build after it does all."""
    site.article("2021/01/a.md")
    dry = site.build(dry_run=True)
    assert not site.output.exists() or site.snapshot() == {}
    assert written(dry) == written(site.build())
    before = site.snapshot()
    site.article("2021/01/a.md", title="Tựa khác")
    assert written(site.build(dry_run=True))
    assert difference(site.snapshot(), before) == []
    assert_law(site)
    assert_settled(site)


def test_a_folder_that_goes_together_with_git_takes_its_articles_along(site: Site) -> None:
    """Git had told of changes; now the folders must."""
    site.article("2021/02/e.md")
    site.article("2021/01/a.md")
    site.write(".gitignore", "dist/\n.glonews/\n")
    site.git("init", "-q")
    site.git("add", "-A")
    site.git("commit", "-q", "-m", "Số báo")
    assert_law(site)
    rmtree(site.root / ".git")
    site.delete("content/articles/2021/02/e.md")
    assert_law(site)


def test_an_article_replaced_by_a_link_or_a_folder_is_gone(site: Site) -> None:
    """And comes back with the file."""
    site.article("2021/01/a.md")
    site.article("2021/01/b.md")
    site.build()
    file, elsewhere = site.root / "content/articles/2021/01/a.md", site.root / "a.md"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    assert_law(site)
    file.unlink()
    file.mkdir()
    assert_law(site)
    file.rmdir()
    elsewhere.rename(file)
    assert_law(site)


def test_an_embargo_also_ends_for_an_article_that_cannot_be_read_now(site: Site) -> None:
    """Its last good version comes and goes with the hour."""
    site.article("2021/01/a.md", expires_at="2024-06-02T00:00:00Z")
    site.article("2021/01/b.md", publish_at="2024-06-02T00:00:00Z")
    site.build()
    site.write("content/articles/2021/01/a.md", "---\ntitle: [\n---\n")
    site.write("content/articles/2021/01/b.md", "---\ntitle: [\n---\n")
    site.now += 2 * 86_400
    assert site.build().failed
    assert not (site.output / "2021/01/a.html").exists()
    assert (site.output / "2021/01/b.html").exists()
    site.article("2021/01/a.md")
    site.article("2021/01/b.md")
    assert_law(site)


@pytest.mark.parametrize("is_removed", [True, False], ids=["removed", "repaired as a draft"])
def test_the_page_kept_for_an_unreadable_article_goes_when_its_fate_is_known(site: Site, is_removed: bool) -> None:
    """It was kept while every source was read again."""
    site.article("2021/01/a.md")
    site.article("2021/01/b.md")
    site.build()
    site.write("content/articles/2021/01/a.md", "---\ntitle: [\n---\n")
    site.settings(page_size=2)
    assert site.build().failed
    assert (site.output / "2021/01/a.html").exists()
    if is_removed:
        site.delete("content/articles/2021/01/a.md")
    else:
        site.article("2021/01/a.md", draft="true")
    assert_law(site)


@pytest.mark.parametrize("is_page", [False, True], ids=["article", "static page"])
def test_a_link_to_an_embargoed_article_dies_with_it(site: Site, is_page: bool) -> None:
    """While it is embargoed the link is only silent."""
    if is_page:
        site.write("content/pages/p.md", "---\ntitle: P\n---\nXem [bài](/2021/01/a.html).\n")
    else:
        link_to(site, "/2021/01/a.html", category="Khác")
    site.article("2021/01/a.md", publish_at="2030-01-01")
    assert_law(site)
    site.delete("content/articles/2021/01/a.md")
    assert_dead_link(site)
    site.article("2021/01/a.md", publish_at="2030-01-01")
    assert_law(site)


def test_an_article_whose_hour_found_its_address_taken_gets_it_when_it_is_free(site: Site) -> None:
    """Also when its file was written so shortly before a build that it was looked at once more."""
    site.article("2021/01/a.md", publish_at="2024-06-01T01:00:00Z")
    site.article("2021/02/a.md")
    site.build()
    with closing(connect(site.state / "index.sqlite", isolation_level=None)) as index:
        index.execute("UPDATE source SET unsure = 1")
    site.now += 7200
    assert site.build().failed
    site.article("2021/02/a.md", slug="b")
    assert_law(site)
