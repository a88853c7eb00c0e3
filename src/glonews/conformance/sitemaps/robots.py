"""robots.txt by RFC 9309."""

from __future__ import annotations

from collections.abc import Iterator

from glonews.conformance import standards
from glonews.conformance.addresses import is_absolute, target_of
from glonews.conformance.facts import SITEMAP, House, Question
from glonews.conformance.rule import Finding, Rule
from glonews.conformance.source import Source

_KNOWN = ("user-agent", "allow", "disallow", "sitemap", "crawl-delay", "host", "clean-param")

LINE = Rule(
    id="robots-line",
    says="Every line of robots.txt is a comment, or a known word, a colon and a value; rules follow a user-agent.",
    source=standards.ROBOTS,
    message='"{line}" is no line of robots.txt',
    hint="write User-agent, Allow, Disallow or Sitemap, a colon and a value",
    wrong="Dissalow /",
    right="Disallow: /",
)
SHUT = Rule(
    id="robots-shut",
    severity="warning",
    says="robots.txt does not shut out every search engine.",
    source=standards.ROBOTS,
    message="robots.txt shuts out every search engine",
    hint="write Allow: / unless the site is to stay unknown",
    wrong="User-agent: *\nDisallow: /",
    right="User-agent: *\nAllow: /",
)
NO_MAP = Rule(
    id="robots-sitemap",
    says="robots.txt names the sitemap by its absolute address.",
    source=standards.SITEMAPS,
    message="robots.txt names {what}",
    hint="write Sitemap: and the full address",
    wrong="Sitemap: /sitemap.xml",
    right="Sitemap: https://bao.example/sitemap.xml",
)
RULES = (LINE, SHUT, NO_MAP)

Read = tuple[list[Finding], list[Question], set[tuple[int, str, str]]]


def read(source: Source, house: House) -> Read:
    """Look through robots.txt."""
    findings: list[Finding] = []
    questions: list[Question] = []
    links: set[tuple[int, str, str]] = set()
    for number, name, value in _lines(source, findings):
        if name != "sitemap":
            continue
        target = target_of(value, house.base, house.base) if is_absolute(value) else None
        if not is_absolute(value):
            findings.append(NO_MAP.found((number, 1), what=f'the sitemap "{value}"'))
        if target:
            links.add((SITEMAP, target.path, ""))
            questions.append(Question(target.path, "part", number, 1))
    if not questions:
        findings.append(NO_MAP.found((1, 1), what="no sitemap of this site"))
    findings += _shut(source)
    return findings, questions, links


def _lines(source: Source, findings: list[Finding]) -> Iterator[tuple[int, str, str]]:
    began = False
    for number, line in enumerate(source.text.split("\n"), 1):
        said = line.partition("#")[0].strip()
        if not said:
            continue
        name, colon, value = said.partition(":")
        name = name.strip().lower()
        began = began or name == "user-agent"
        if not colon or name not in _KNOWN or (name in ("allow", "disallow") and not began):
            findings.append(LINE.found((number, 1), line=said))
        yield number, name, value.strip()


def _shut(source: Source) -> Iterator[Finding]:
    everyone = False
    after_rule = True
    for number, name, value in _lines(source, []):
        if name == "user-agent":
            everyone = value == "*" or (everyone and not after_rule)
            after_rule = False
        elif name in ("allow", "disallow"):
            after_rule = True
            if everyone and name == "disallow" and value == "/":
                yield SHUT.found((number, 1))
