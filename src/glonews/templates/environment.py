"""The theme: templates, static files, settings and messages brought together to turn a page value into HTML.

Everything arrives as values; the theme reads no file and knows no page kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import SimpleNamespace
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined, Template, TemplateNotFound
from jinja2.runtime import Macro
from markupsafe import Markup

from glonews.templates.catalogue import Catalogue, choose_language
from glonews.templates.closure import site_attributes
from glonews.templates.dates import Dates
from glonews.templates.failure import FOLDER, TEMPLATE_ERRORS, failure, near_match
from glonews.templates.filters import asset_of, filters, gettext_of, is_foreign, ngettext_of
from glonews.templates.quick import QuickEnvironment, QuickTemplate
from glonews.views.site import SiteView

PIECES = 20_000
"""Cards and the like remembered by one process, about two kilobytes each."""


class Theme:
    """All templates of a site, ready to render in any language it has a catalogue for.

    ``sources`` maps template names ("partials/head.html") to texts, ``assets`` static files ("css/style.css") to
    their addresses, ``catalogues`` language codes to messages. ``compiled`` keeps compiled templates of a language;
    it must forget them when any of these changes. With ``plain``, Jinja's own environment renders everything: slower,
    and the measure for ours. A process makes one theme and keeps it.
    """

    def __init__(
        self,
        sources: Mapping[str, str],
        assets: Mapping[str, str],
        site: SiteView,
        catalogues: Mapping[str, Catalogue],
        compiled: Callable[[str], BytecodeCache] | None = None,
        *,
        plain: bool = False,
    ) -> None:
        self._sources = sources
        self._assets = assets
        self._site = site
        self._catalogues = catalogues
        self._compiled = compiled
        self._plain = plain
        self._editions: dict[str, _Edition] = {}
        self._exact: dict[str, _Edition] = {}
        self._exact_names: set[str] = set()

    def render(self, name: str, page: object, language: str, body: str = "", **more: object) -> str:
        """Render template ``name``; ``body`` is safe HTML, ``more`` further names for the template.

        Raises ``TemplateFailure`` with the template's line when it uses a name that does not exist.
        """
        return self._made(name, language, lambda edition: edition.render(name, page=page, body=Markup(body), **more))

    def macro(self, name: str, macro: str, language: str) -> Callable[..., str]:
        """Give a macro of template ``name``: for small pieces a call costs a fifth of a rendering.

        The macro sees ``site`` and ``language`` beside its arguments. Errors are raised as by ``render``.
        """
        return lambda *values, **named: self._made(
            name, language, lambda edition: edition.macro(name, macro)(*values, **named)
        )

    def _made(self, name: str, language: str, make: Callable[[_Edition], str]) -> str:
        """Render with the quick environment, and with Jinja's own where that one gives up."""
        if not self._plain and name not in self._exact_names:
            try:
                return make(self._editions.get(language) or self._open_edition(language))
            except (*TEMPLATE_ERRORS, AttributeError):
                pass
        try:
            made = make(self._exact.get(language) or self._open_edition(language, exact=True))
        except TEMPLATE_ERRORS as error:
            raise failure(name, error) from error
        self._exact_names.add(name)
        return made

    def _open_edition(self, language: str, *, exact: bool = False) -> _Edition:
        wanted = language or self._site.language
        catalogue = self._catalogues.get(choose_language(wanted, self._catalogues), Catalogue())
        compiled = self._compiled(wanted) if self._compiled and not exact else None
        environment = _environment(Environment if exact else QuickEnvironment, self._sources, compiled)
        if isinstance(environment, QuickEnvironment):
            environment.site_attributes = partial(site_attributes, sources=self._sources)
        environment.filters = filters(Dates(wanted, self._site.timezone), self._site.url)
        environment.globals["asset"] = asset_of(self._assets)
        _install_messages(environment, catalogue)
        edition = _Edition(environment, self._site, wanted, self._sources)
        (self._exact if exact else self._editions)[language] = edition
        return edition


class _Edition:
    """The theme in one language, with what is the same on all its pages rendered once."""

    def __init__(self, environment: Environment, site: SiteView, language: str, sources: Mapping[str, str]) -> None:
        self._environment = environment
        self._site = site
        self._language = language
        self._sources = sources
        self._ready: dict[str, tuple[Template, SimpleNamespace]] = {}
        self._frames: dict[tuple[str, str], Markup] = {}
        self._macros: dict[tuple[str, str], Callable[..., Markup]] = {}
        self._pieces: dict[tuple[object, ...], tuple[Markup, object]] = {}
        environment.globals["frame"] = self.frame
        environment.globals["piece"] = self.piece

    def render(self, name: str, **names: object) -> str:
        template, site = self._ready.get(name) or self._prepare(name)
        return template.render(site=site, language=self._language, **names)

    def macro(self, name: str, macro: str) -> Callable[..., Markup]:
        if (name, macro) not in self._macros:
            template, site = self._ready.get(name) or self._prepare(name)
            module = template.make_module({"site": site, "language": self._language})
            found = getattr(module, macro, None)
            if found is None:
                raise TemplateNotFound(name, f"the template has no macro {macro}")
            self._macros[name, macro] = found
        return self._macros[name, macro]

    def frame(self, name: str, mark: str = "") -> Markup:
        """Render a part of the frame that depends on the site and ``mark`` only (say, the current section), once."""
        rendered = self._frames.get((name, mark))
        if rendered is None:
            rendered = self._frames[name, mark] = Markup(self.render(name, mark=mark))
        return rendered

    def piece(self, macro: Macro, value: object, *arguments: object, **named: object) -> Markup:
        """Call a macro whose result depends on its arguments alone, once for the same arguments.

        A card stands on a dozen pages in the same shape. A value is known by its identity, which is why it is kept
        beside its piece; the archive gives the same value for the same article.
        """
        key = (id(value), macro, arguments, *named.items())
        found = self._pieces.get(key)
        if found is None:
            found = self._pieces[key] = (Markup(macro(value, *arguments, **named)), value)
            if len(self._pieces) > PIECES:
                del self._pieces[next(iter(self._pieces))]
        return found[0]

    def _prepare(self, name: str) -> tuple[Template, SimpleNamespace]:
        template = self._environment.get_template(name)
        # Only what the closure names: an attribute missed by the analysis must fail here, not give a stale page later.
        told = template.site_attributes if isinstance(template, QuickTemplate) else None
        allowed = site_attributes(name, self._sources) if told is None else told
        site = SimpleNamespace(**{attribute: getattr(self._site, attribute) for attribute in allowed})
        self._ready[name] = template, site
        return template, site


class _Sources(BaseLoader):
    """Templates from a mapping, with a file name for tracebacks (``DictLoader`` gives none)."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        if template not in self._sources:
            message = f"there is no template {template}{near_match(template, self._sources)}"
            raise TemplateNotFound(template, message)
        return self._sources[template], FOLDER + template, None


def _environment(kind: type[Environment], sources: Mapping[str, str], compiled: BytecodeCache | None) -> Environment:
    environment = kind(
        loader=_Sources(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        extensions=["jinja2.ext.i18n"],
        optimized=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    environment.tests["foreign"] = is_foreign
    return environment


def _install_messages(environment: Environment, catalogue: Catalogue) -> None:
    translate = gettext_of(catalogue)
    messages: dict[str, Any] = {"_": translate, "gettext": translate, "ngettext": ngettext_of(catalogue)}
    environment.globals.update(messages)
    # The compiler of {% trans %} asks the environment, not the functions, which style they follow.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # the i18n extension adds it
