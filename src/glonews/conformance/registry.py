"""All rules by their ids, in families; a rule that is not entered here can be told by nobody."""

from __future__ import annotations

from glonews.conformance import across, weight, whole, xml
from glonews.conformance.feeds import atom, json_feed, rss
from glonews.conformance.feeds import text as feed_text
from glonews.conformance.html import body, dates, head, identity, safety
from glonews.conformance.rule import Rule
from glonews.conformance.sitemaps import news, robots
from glonews.conformance.sitemaps import rules as sitemap_rules
from glonews.conformance.structured import rules as structured_rules

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Pages": (*head.RULES, *body.RULES),
    "Safety": safety.RULES,
    "Names of pages": identity.RULES,
    "Dates": dates.RULES,
    "Structured data": structured_rules.RULES,
    "Feeds": (*feed_text.RULES, *rss.RULES, *atom.RULES),
    "Sitemaps": (*sitemap_rules.RULES, *news.RULES, *robots.RULES),
    "Files": (*xml.RULES, *json_feed.RULES, *weight.RULES),
    "Between files": across.RULES,
    "The whole site": whole.RULES,
}
RULES: dict[str, Rule] = {rule.id: rule for rules in FAMILIES.values() for rule in rules}
