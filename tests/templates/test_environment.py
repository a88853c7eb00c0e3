"""A theme fails loudly, escapes everything, and says each page in its language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from glonews.templates.catalogue import Catalogue
from glonews.templates.environment import Theme
from glonews.templates.failure import TemplateFailure

from .conftest import article, card, site_view

Make = Callable[[dict[str, str]], Theme]


def failed(theme: Theme, name: str = "page.html") -> TemplateFailure:
    with pytest.raises(TemplateFailure) as caught:
        theme.render(name, article(), "vi")
    return caught.value


@pytest.mark.parametrize("text", ["{{ page.nothing }}", "{{ site.nothing }}", "{% if nothing %}{% endif %}"])
def test_a_name_that_does_not_exist_fails_with_its_place(small_theme: Make, text: str) -> None:
    problem = failed(small_theme({"page.html": "one\ntwo\n" + text})).problem
    assert (problem.path, problem.line, problem.code) == ("templates/page.html", 3, "template-failed")
    assert "nothing" in problem.message


def test_a_filter_given_the_wrong_thing_fails_with_its_place(small_theme: Make) -> None:
    problem = failed(small_theme({"page.html": "\n{{ page.title|iso }}"})).problem
    assert (problem.path, problem.line) == ("templates/page.html", 2)


def test_the_place_is_in_the_template_that_failed_not_in_the_page(small_theme: Make) -> None:
    problem = failed(small_theme({"page.html": "{% include 'part.html' %}", "part.html": "\n{{ nothing }}"})).problem
    assert (problem.path, problem.line) == ("templates/part.html", 2)
    assert "page.html" in problem.hint


def test_an_unknown_static_file_fails_with_the_near_name(small_theme: Make) -> None:
    problem = failed(small_theme({"page.html": "{{ asset('css/styles.css') }}"})).problem
    assert "did you mean css/style.css?" in problem.message


def test_an_unknown_template_fails_with_the_near_name(small_theme: Make) -> None:
    problem = failed(small_theme({"page.html": "{% include 'prat.html' %}", "part.html": ""})).problem
    assert "did you mean part.html?" in problem.message


class Watched(dict[str, str]):
    """Static files that tell how often each was asked for."""

    def __init__(self, addresses: dict[str, str]) -> None:
        super().__init__(addresses)
        self.asked: list[str] = []

    def __getitem__(self, name: str) -> str:
        self.asked.append(name)
        return super().__getitem__(name)


class WatchedSite:
    """A site that tells which settings were read."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.read.add(name)
        return getattr(site_view(), name)


def test_templates_get_only_the_settings_their_texts_name() -> None:
    site = WatchedSite()
    theme = Theme({"page.html": "{{ site.name }}{% include 'part.html' %}", "part.html": ""}, {}, site, {})  # type: ignore[arg-type]  # stands in for a SiteView
    assert theme.render("page.html", article(), "vi") == "Báo Gia Lai"
    assert site.read == {"name", "timezone", "url"}, "the zone and the address are for the filters"


def test_a_frame_is_rendered_once_for_each_mark() -> None:
    assets = Watched({"x.css": "/x.css", "y.css": "/y.css"})
    sources = {"page.html": "{{ frame('f.html', page.id) }}", "f.html": "{{ asset(mark ~ '.css') }}"}
    theme = Theme(sources, assets, site_view(), {})
    shown = [theme.render("page.html", card(id=mark), "vi") for mark in ("x", "y", "x")]
    assert shown == ["/x.css", "/y.css", "/x.css"]
    assert len(assets.asked) == 2


def test_a_frame_cannot_look_at_the_page(small_theme: Make) -> None:
    theme = small_theme({"page.html": "{{ frame('f.html') }}", "f.html": "{{ page.title }}"})
    assert failed(theme).problem.path == "templates/f.html"


def test_variables_of_a_message_are_escaped(small_theme: Make) -> None:
    theme = small_theme(
        {"page.html": "{{ _('Page %(number)s', number='<b>') }} {% trans n='<i>' %}100% {{ n }}{% endtrans %}"}
    )
    assert theme.render("page.html", None, "vi") == "Trang &lt;b&gt; 100% &lt;i&gt;"


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Chưa có bài viết."), ("vi-VN", "Chưa có bài viết."), ("en", "No stories yet."), ("", "Chưa có bài viết.")],
)
def test_a_page_is_in_its_own_language(small_theme: Make, language: str, words: str) -> None:
    assert small_theme({"page.html": "{{ _('No stories yet.') }}"}).render("page.html", None, language) == words


def test_plural_forms_follow_the_language(small_theme: Make) -> None:
    theme = small_theme({"page.html": "{{ ngettext('%(num)s minute to read', '%(num)s minutes to read', n) }}"})
    assert theme.render("page.html", None, "en", n=1) == "1 minute to read"
    assert theme.render("page.html", None, "en", n=2) == "2 minutes to read"
    assert theme.render("page.html", None, "vi", n=2) == "2 phút đọc"


class Memory(BytecodeCache):
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.found = 0

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            self.found += 1
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


def test_compiled_templates_can_be_kept_between_runs(
    sources: dict[str, str], assets: dict[str, str], catalogues: dict[str, Catalogue]
) -> None:
    memory = Memory()
    pages = [
        Theme(sources, assets, site_view(), catalogues, lambda _: memory).render("article.html", article(), "vi")
        for _ in "ab"
    ]
    assert pages[0] == pages[1]
    assert memory.found == len(memory.kept)
