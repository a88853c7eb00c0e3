"""What a template depends on is read from its text, and never too little."""

from __future__ import annotations

import pytest

from glonews.plan.kinds import KINDS
from glonews.templates.closure import SITE_ATTRIBUTES, closure, closure_digest, site_attributes
from glonews.templates.failure import TemplateFailure

TEMPLATES = tuple(dict.fromkeys(name for kind in KINDS.values() for name in kind.templates))


def test_a_tag_page_does_not_depend_on_the_article_template(sources: dict[str, str]) -> None:
    found = closure("tag.html", sources)
    assert "article.html" not in found
    assert {"tag.html", "listing.html", "base.html", "partials/card.html", "partials/header.html"} <= set(found)
    assert list(found) == sorted(found)


def test_every_template_of_the_theme_is_reached_from_a_page_or_a_figure(sources: dict[str, str]) -> None:
    assert {name for root in TEMPLATES for name in closure(root, sources)} == set(sources)


def test_extends_include_import_and_frame_all_count() -> None:
    sources = {
        "page": "{% extends 'base' %}{% import 'macros' as m %}{% from 'more' import x %}",
        "base": "{% include ['one', 'two'] %}{{ frame('frame') }}",
        **dict.fromkeys(("macros", "more", "one", "two", "frame", "other"), ""),
    }
    assert closure("page", sources) == ("base", "frame", "macros", "more", "one", "page", "two")


@pytest.mark.parametrize("text", ["{% include name %}", "{{ frame(name) }}", "{% set f = frame %}{{ f('other') }}"])
def test_a_computed_template_name_means_all_templates(text: str) -> None:
    assert closure("page", {"page": text, "other": ""}) == ("other", "page")


def test_a_template_that_appears_later_joins_the_closure() -> None:
    sources = {"page": "{% include 'extra' ignore missing %}"}
    before = closure_digest("page", sources, {}, "")
    assert closure("page", sources) == ("page",)
    assert closure_digest("page", {**sources, "extra": ""}, {}, "") != before


def test_the_digest_follows_what_the_closure_uses_and_nothing_else() -> None:
    sources = {"page": "{{ asset('a.css') }}{% include 'part' %}", "part": "x", "other": "y"}
    assets = {"a.css": "/a.1.css", "b.css": "/b.1.css"}
    digest = closure_digest("page", sources, assets, "words")
    assert closure_digest("page", {**sources, "other": "changed"}, {**assets, "b.css": "/b.2.css"}, "words") == digest
    changed = [
        closure_digest("page", {**sources, "part": "changed"}, assets, "words"),
        closure_digest("page", sources, {**assets, "a.css": "/a.2.css"}, "words"),
        closure_digest("page", sources, assets, "other words"),
    ]
    assert len({digest, *changed}) == 4


def test_a_computed_asset_name_means_all_assets() -> None:
    sources = {"page": "{{ asset(name) }}"}
    before = closure_digest("page", sources, {"b.css": "/b.1.css"}, "")
    assert closure_digest("page", sources, {"b.css": "/b.2.css"}, "") != before


def test_only_the_attributes_named_count(sources: dict[str, str]) -> None:
    assert site_attributes("page", {"page": "{{ site.name }}{% include 'p' %}", "p": "{{ site.url }}"}) == (
        "name",
        "url",
    )
    assert "google_news" in site_attributes("article.html", sources)
    assert site_attributes("figure.html", sources) == ()
    assert site_attributes("feed_figure.html", sources) == ("url",)


def test_a_filter_that_reads_a_setting_counts_as_that_setting() -> None:
    assert site_attributes("page", {"page": "{{ 1|date }}{{ '/'|absolute }}"}) == ("timezone", "url")


@pytest.mark.parametrize(
    "text", ["{{ site }}", "{{ site['name'] }}", "{{ site|attr('name') }}", "{% set s = site %}", "{% set site = 1 %}"]
)
def test_any_other_use_of_site_means_all_attributes(text: str) -> None:
    assert site_attributes("page", {"page": text}) == tuple(sorted(SITE_ATTRIBUTES))


def test_a_text_that_is_no_template_is_a_failure_with_its_line() -> None:
    with pytest.raises(TemplateFailure) as caught:
        closure("page.html", {"page.html": "one\n{% if %}"})
    assert (caught.value.problem.path, caught.value.problem.line) == ("templates/page.html", 2)
