"""The quick environment prints what Jinja's own prints, and leaves to it what it cannot print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.filters import do_urlencode
from markupsafe import Markup, escape

from glonews.templates import closure, environment
from glonews.templates.catalogue import Catalogue
from glonews.templates.environment import Theme
from glonews.templates.failure import TemplateFailure
from glonews.templates.filters import urlencode
from glonews.templates.quick import QuickEnvironment, printed

from .conftest import article, card, picture, site_view

Make = Callable[..., Theme]

PARTIALS = {
    "a scope of its own": ("{% set x = 1 %}{% include 'p.html' %}{{ x }}", "{% set x = 2 %}{{ x }}"),
    "the names around it": ("{% for n in [1, 2] %}{% include 'p.html' %}{% endfor %}", "{{ n }}{{ page.title }}"),
    "a macro of its own": ("{% include 'p.html' %}", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(a='<') }}"),
    "an attribute that may be missing": ("{% include 'p.html' %}", "{{ page.no is defined }}{{ page.title }}"),
    "words under another name": ("{% for _ in 'ab' %}{% include 'p.html' %}{% endfor %}", "{{ _ }}"),
    "words": ("{% include 'p.html' %}", "{{ _('Share') }}{{ _('Page %(number)s', number=page.title) }}"),
    "an if without else": ("{% include 'p.html' %}", "[{{ 'x' if page.summary }}{{ ('x' if page.summary)|length }}]"),
    "a dictionary": ("{% set page = {'title': '<t>'} %}{% include 'p.html' %}", "{{ page.title }}{{ page['title'] }}"),
    "a missing partial": ("{% include 'no.html' ignore missing %}{% include 'p.html' %}", "{{ page.title }}"),
    "a block of its own": ("{% include 'p.html' %}", "{% block b %}{{ page.title }}{% endblock %}"),
    "a word of Python": (
        "{% macro m(a, class='x') %}{{ a }}{{ class }}{% endmacro %}{{ m('>', class='<') }}{% include 'p.html' %}",
        "{{ page.title }}",
    ),
    "a macro from elsewhere": (
        "{% from 'p.html' import m as n %}{{ n('<', c=3) }}{{ n() }}{{ n(1, 2, page.title) }}{{ n(b='>') }}",
        "{% macro m(a='x', b=2, c='>') %}{{ a }}{{ b }}{{ c }}{% endmacro %}",
    ),
    "a value from elsewhere": ("{% from 'p.html' import x, y %}{{ x }}{{ y }}", "{% set x, y = '<', 3 %}"),
    "an import with its names": (
        "{% set a = '<' %}{% from 'p.html' import m with context %}{{ m() }}",
        "{% macro m() %}{{ a }}{{ page.title }}{% endmacro %}",
    ),
    "arguments that a macro catches": (
        "{% macro m(a) %}{{ a }}{{ varargs|join }}{{ kwargs|length }}{% endmacro %}{{ m(1, '<', d=4) }}{{ m(2) }}",
        "",
    ),
    "markup as it is": (
        "{% autoescape false %}{% macro m(a) %}{{ a }}{% endmacro %}{{ m('<') }}{{ page.title }}{% endautoescape %}",
        "",
    ),
    "numbers and the like": ("{% include 'p.html' %}", "{{ page.published }}{{ 2.5 }}{{ none }}{{ [1, '<'] }}"),
    "names set on the way": (
        "{% set x = page %}{% if x.title %}{% set y = x.title %}{% endif %}{% include 'p.html' %}{{ y }}",
        "{{ x.title }}{% for x in ['a'] %}{{ x }}{{ loop.index }}{% endfor %}{{ y }}",
    ),
    "lists of arguments": (
        "{% macro m(a, b=1) %}{{ a }}{{ b }}{% endmacro %}{{ m(*[1], **{'b': '<'}) }}{% include 'p.html' %}",
        "{{ page.title }}",
    ),
    "a call with a block": (
        "{% macro m() %}<i>{{ caller() }}</i>{% endmacro %}{% call m() %}{% include 'p.html' %}{% endcall %}",
        "{{ page.title }}",
    ),
}  # fmt: skip
LEFT_TO_JINJA = ("an attribute that may be missing", "a dictionary")


@pytest.mark.parametrize("case", PARTIALS)
def test_a_partial_prints_the_same_in_both_environments(
    small_theme: Make, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    page, part = PARTIALS[case]
    theme = small_theme({"page.html": page, "p.html": part})
    shown = theme.render("page.html", card(title="Tin <mới>"), "vi")
    assert bool(theme._exact_names) == (case in LEFT_TO_JINJA)
    monkeypatch.setattr(environment, "QuickEnvironment", Environment)
    exact = small_theme({"page.html": page, "p.html": part})
    assert shown == exact.render("page.html", card(title="Tin <mới>"), "vi")


def test_the_theme_prints_the_same_in_both_environments(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    story = article(
        updated=1610176720, lead=picture(), related=(card(photo=picture(), summary="A & B"),), type="photo",
        gallery=(picture(alt='"x"'),), source="TTXVN", tags=(), title="Tin <mới>",
    )  # fmt: skip
    quick = theme.render("article.html", story, "vi", body="<p>Xin chào.</p>")
    assert not theme._exact_names, "the theme asks for nothing that only Jinja's own environment can give"
    monkeypatch.setattr(environment, "QuickEnvironment", Environment)
    exact = Theme(theme._sources, theme._assets, theme._site, theme._catalogues)
    assert quick == exact.render("article.html", story, "vi", body="<p>Xin chào.</p>")


def test_every_template_of_the_theme_is_compiled_by_ours(theme: Theme, sources: dict[str, str]) -> None:
    environment = theme._open_edition("vi")._environment
    assert all(environment.get_template(name) for name in sorted(sources))


def test_compiled_templates_know_what_they_read_of_the_site(
    sources: dict[str, str], assets: dict[str, str], catalogues: dict[str, Catalogue], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    theme = Theme(sources, assets, site_view(), catalogues, lambda language: FileSystemBytecodeCache(str(tmp_path)))
    shown = theme.render("article.html", article(), "vi")
    monkeypatch.setattr(QuickEnvironment, "parse", None)
    monkeypatch.setattr(closure, "uses", None)
    later = Theme(sources, assets, site_view(), catalogues, lambda language: FileSystemBytecodeCache(str(tmp_path)))
    assert later.render("article.html", article(), "vi") == shown, "without parsing a template again"


def test_an_error_in_a_partial_is_told_with_its_own_place(small_theme: Make) -> None:
    theme = small_theme({"page.html": "\n{% include 'p.html' %}", "p.html": "\n\n{{ page.titel }}"})
    with pytest.raises(TemplateFailure) as caught:
        theme.render("page.html", card(), "vi")
    assert (caught.value.problem.path, caught.value.problem.line) == ("templates/p.html", 3)


def test_a_macro_that_is_called_otherwise_than_it_is_written_is_told(small_theme: Make) -> None:
    theme = small_theme({"page.html": "{% macro m(a) %}{{ a }}{% endmacro %}\n{{ m(1, 2) }}"})
    with pytest.raises(TemplateFailure) as caught:
        theme.render("page.html", card(), "vi")
    assert caught.value.problem.line == 2


@pytest.mark.parametrize(
    "text", ["/2021/01/a-b_c.html", "Đắk Lung: 100 % & “đủ” ~ a+b?", "", Markup("<b>"), 3, {"a": "ă /"}]
)
def test_text_is_quoted_for_addresses_as_jinja_does_it(text: object) -> None:
    assert urlencode(text) == do_urlencode(text)  # type: ignore[arg-type]  # whatever a template hands over


@pytest.mark.parametrize("value", ["a & <b>", Markup("<b>"), 3, None, 2.5, ("<",), ""])
def test_a_value_is_printed_escaped(value: object) -> None:
    assert printed(value) == escape(value)
