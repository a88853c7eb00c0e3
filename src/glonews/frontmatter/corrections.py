"""What a paper takes back: corrections of an article, and its withdrawal; each with its day."""

from __future__ import annotations

from yaml.nodes import MappingNode, Node, ScalarNode

from glonews.frontmatter.fields import DATE_HINT, Fields
from glonews.frontmatter.nodes import entries, place_of
from glonews.frontmatter.schema import CORRECTION_KEYS, WITHDRAWAL_KEYS
from glonews.model.article import Correction, Withdrawal
from glonews.text import did_you_mean, read_date

Moment = tuple[int, bool]
"""Seconds since 1970-01-01T00:00Z, and whether an hour was given."""
_CORRECTION_WORDS = {"note": "text", "message": "text", "day": "date", "fields": "details"}
_WITHDRAWAL_WORDS = {"text": "reason", "why": "reason", "day": "date"}


def correction_of(fields: Fields, node: Node, known: tuple[str, ...]) -> tuple[Correction | None, Moment | None]:
    """Read one correction and its instant; ``known`` are the keys of further fields that the settings name."""
    if isinstance(node, ScalarNode):
        fields.findings.error(
            place_of(node),
            "correction-without-date",
            "a correction has no date",
            "write - date: 2021-01-09, then text: …",
        )
        return None, None
    group = fields.group(node, "corrections", CORRECTION_KEYS, _CORRECTION_WORDS)
    if group is None:
        return None, None
    moment, text = group.date("date"), group.plain("text")
    if group.node("date") is None:
        fields.findings.error(
            place_of(node), "correction-without-date", "a correction has no date", "add date: 2021-01-09"
        )
    if not text:
        fields.findings.error(place_of(node), "correction-without-text", "a correction has no text", "add text: …")
    if moment is None or not text:
        return None, None
    return Correction(group.iso(moment), text, _details(group, known)), moment


def withdrawal(fields: Fields) -> tuple[Withdrawal | None, Moment | None, bool]:
    """Read ``withdrawn``: a day alone, or date and reason; gives the instant, and whether all of it can be read.

    What cannot be read must not put an article back on the site.
    """
    node = fields.node("withdrawn")
    if node is None:
        return None, None, True
    if isinstance(node, ScalarNode):
        if fields.text_of(node, "withdrawn").lower() in ("false", "no"):
            return None, None, True
        given, moment, reason = False, read_date(fields.text_of(node, "withdrawn"), fields.zone), ""
    else:
        group = fields.group(node, "withdrawn", WITHDRAWAL_KEYS, _WITHDRAWAL_WORDS)
        given = bool(group and group.text("date"))
        moment = group.date("date") if group else None
        reason = group.plain("reason") if group else ""
    if moment is None and given:
        return None, None, False  # it was told at the date
    if moment is None:
        written = fields.text_of(node, "withdrawn") if isinstance(node, ScalarNode) else ""
        if any(letter.isdigit() for letter in written):
            message = f'"withdrawn" is "{written}", which is no date'
            fields.findings.error(place_of(node), "unreadable-date", message, DATE_HINT)
        else:
            fields.findings.error(place_of(node), "withdrawn-without-date", "the withdrawal has no date", DATE_HINT)
        return None, None, False
    return Withdrawal(fields.iso(moment), reason), moment, True


def _details(group: Fields, known: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Give the further fields in the order of the settings."""
    node = group.node("details")
    if node is None:
        return ()
    if not isinstance(node, MappingNode):
        group.wrong_shape(node, "details", "a group of keys")
        return ()
    found = {}
    for each in entries(node, group.findings):
        if each.key in known:
            found[each.key] = group.text_of(each.value, "details")
        else:
            hint = did_you_mean(each.key, known) or "name it in corrections: {details: …} of content/site.yaml"
            message = f'corrections have no field "{each.key}"'
            group.findings.warning(each.place, "unknown-detail", message, hint)
    return tuple((name, found[name]) for name in known if found.get(name))
