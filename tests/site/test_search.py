"""Search works as a plain link: a form, and a page that it leads to."""

from __future__ import annotations

from harness import Site, assert_law, written


def page(site: Site, path: str) -> str:
    """Give a page of the output."""
    return (site.output / path).read_text(encoding="utf-8")


def test_the_form_leads_to_a_page_of_the_site_with_the_words_in_its_address(site: Site) -> None:
    """Further parameters go along; without the setting there is neither box nor page."""
    site.article("2021/01/a.md", category="Thời sự")
    site.build()
    assert "search-form" not in page(site, "404.html")
    site.settings(search='"/tim-kiem/?q={q}&theo=ngay"')
    report = site.build()
    assert_law(site)
    assert "tim-kiem/index.html" in written(report)
    for path in ("404.html", "tim-kiem/index.html"):
        assert 'action="/tim-kiem/" method="get"' in page(site, path) and 'name="q"' in page(site, path)
        assert '<input type="hidden" name="theo" value="ngay">' in page(site, path)
    assert '<a href="/thoi-su/">Thời sự</a>' in page(site, "tim-kiem/index.html").partition('class="search-ways"')[2]


def test_a_page_of_an_editor_takes_the_place_of_the_search_page(site: Site) -> None:
    """And gives it back."""
    site.settings(search='"/tim-kiem/?q={q}"')
    site.write("content/pages/tim-kiem.md", "---\ntitle: Tìm bài\n---\nCách tìm.\n")
    assert_law(site)
    assert "Cách tìm." in page(site, "tim-kiem/index.html")
    site.delete("content/pages/tim-kiem.md")
    assert_law(site)
    assert "search-results" in page(site, "tim-kiem/index.html")


def test_a_search_elsewhere_is_allowed_by_the_policy_and_has_no_page(site: Site) -> None:
    """The policy names that host for forms, and nothing else."""
    site.settings(search='"https://tim.example/?q={q}"')
    assert_law(site)
    assert "form-action 'self' https://tim.example; base-uri 'none'" in page(site, "404.html")
    assert "form-action 'self' https://tim.example; base-uri 'none'" in page(site, "_headers")
    assert not (site.output / "tim-kiem").exists()
