"""What keeps readers safe: no script or style within a page, nothing from other hosts, a policy that says so."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glonews.conformance import standards
from glonews.conformance.addresses import host_of
from glonews.conformance.html.links import candidates
from glonews.conformance.html.page import Page
from glonews.conformance.rule import Finding, Rule

_WIDGETS = ("script", "img", "source", "video", "audio", "iframe", "track", "embed")
_PLACES = ("src", "poster", "srcset")
_FETCHED = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}

SCRIPT = Rule(
    id="script-inline",
    says="No script stands within a page.",
    source=f"{standards.CSP}#directive-script-src",
    message="a script stands within the page",
    hint="put it in a file below static/js",
    wrong="<script>alert(1)</script>",
    right='<script src="/js/site.js"></script>',
)
STYLE = Rule(
    id="style-inline",
    says="No style stands within a page.",
    source=f"{standards.CSP}#directive-style-src",
    message="a style stands within the page",
    hint="put it in a file below static/css, and name it by a class",
    wrong='<p style="color: red">',
    right='<p class="warning">',
)
HANDLER = Rule(
    id="handler-inline",
    says="No attribute of a page holds script.",
    source=f"{standards.CSP}#unsafe-hashes-usage",
    message="the attribute {attribute} holds script",
    hint="listen for the event in a file below static/js",
    wrong='<button onclick="go()">',
    right="<button data-go>",
)
SCRIPT_LINK = Rule(
    id="link-script",
    says="No link holds script.",
    source=f"{standards.CSP}#directive-script-src",
    message="a link holds script",
    hint="use a button and a file below static/js",
    wrong='<a href="javascript:go()">',
    right='<button type="button" data-go>',
)
FOREIGN = Rule(
    id="foreign-source",
    says="A page loads nothing from other hosts, so that nobody else learns who reads it.",
    source=f"{standards.CSP}#directive-default-src",
    message="the page loads {address} from another host",
    hint="publish the file with the site",
    wrong='<script src="https://cdn.example/a.js"></script>',
    right='<script src="/js/a.js"></script>',
)
POLICY = Rule(
    id="csp-missing",
    says="A page states a content security policy with default-src before anything is loaded.",
    source=f"{standards.CSP}#meta-element",
    message="the page states no content security policy with default-src before its first script or style sheet",
    hint="include partials/policy.txt at the head of the template",
    wrong='<head><script src="/js/a.js"></script>',
    right='<head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
)
LOOSE = Rule(
    id="csp-loose",
    says="The content security policy allows no script or style within pages and nothing from everywhere.",
    source=f"{standards.CSP}#csp-directives",
    message="the content security policy allows {word}",
    hint="remove it from partials/policy.txt",
    wrong="script-src 'self' 'unsafe-inline'",
    right="script-src 'self'",
)
RULES = (SCRIPT, STYLE, HANDLER, SCRIPT_LINK, FOREIGN, POLICY, LOOSE)


def check(page: Page) -> Iterator[Finding]:
    """Give what could harm the readers of a page."""
    yield from _policy(page)
    for element in page.all("script"):
        if not element.get("src") and (element.get("type") or "").lower() in ("", "module", "text/javascript"):
            yield SCRIPT.found(page.place(element))
    for element in page.all("style"):
        yield STYLE.found(page.place(element))
    for element, _ in page.by_attribute.get("style", ()):
        yield STYLE.found(page.place(element, "style="))
    for name in page.by_attribute:
        if name[:2] == "on":
            for element, _ in page.by_attribute[name]:
                yield HANDLER.found(page.place(element, f"{name}="), attribute=name)
    for element, address in page.by_attribute.get("href", ()):
        if address[:11].lower() == "javascript:":
            yield SCRIPT_LINK.found(page.place(element, "javascript:"))
    yield from _foreign(page)


def _policy(page: Page) -> Iterator[Finding]:
    stated: etree._Element | None = None
    for element in page.all("meta"):
        if (element.get("http-equiv") or "").lower() != "content-security-policy":
            continue
        words = (element.get("content") or "").replace(";", " ").split()
        if stated is None and "default-src" in words:
            stated = element
        for word in ("'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:", "data:"):
            if word in words:
                yield LOOSE.found(page.place(element, word), word=word)
    first = next((element for element in page.elements if element is stated or _loads(element)), None)
    if stated is None or first is not stated:
        yield POLICY.found(page.source.first("<head"))


def _loads(element: etree._Element) -> bool:
    return element.tag in ("script", "style") or (element.tag == "link" and element.get("rel") == "stylesheet")


def _foreign(page: Page) -> Iterator[Finding]:
    own = host_of(page.house.base)
    for element in page.all(*_WIDGETS):
        for name in _PLACES:
            value = element.get(name) or ""
            for address in candidates(value) if name == "srcset" else [value]:
                if "//" in address and host_of(address) not in ("", own):
                    yield FOREIGN.found(page.place(element, address), address=address)
    for element in page.all("link"):
        address = element.get("href") or ""
        wanted = _FETCHED & set((element.get("rel") or "").lower().split())
        if wanted and "//" in address and host_of(address) not in ("", own):
            yield FOREIGN.found(page.place(element, address), address=address)
