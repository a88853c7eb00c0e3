"""What browsers are told of a preview: the facts of one page, what is fresh, what is wrong. Changes nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from glonews.build.closing import standing_errors
from glonews.build.near import with_near_matches
from glonews.index.outputs import output_row, problems
from glonews.model.entry import Address
from glonews.problems import Problem, sorted_problems
from glonews.serve.addressing import address_at
from glonews.serve.session import PreviewSession
from glonews.serve.wire import Answer, Fresh, Wanted

PAGES = (".html", ".xml", ".json", ".txt", ".opml", ".css", ".js", ".mjs", ".conf", "_headers")
"""Endings of outputs that pages do not show, or show under another address when they change."""
SHOWN = 50
"""Errors that a browser is told of."""


def answered(session: PreviewSession, wanted: Wanted) -> Answer | None:
    """Make a file that is asked for, if it is not up to date; None when it may come later in this round."""
    if session.work is None or session.connection is None:
        return None
    session.make_first([wanted.path])
    address = address_at(wanted.path, session.work.archive)
    row = output_row(session.connection, address) if address else None
    if address is None or row is None or row.path != wanted.path:
        return None if session.work.waiting else Answer(number=wanted.number)
    if address.kind != "article":
        return Answer(number=wanted.number, there=True)
    return _answer_about(address, wanted.number, session)


def _answer_about(address: Address, number: int, session: PreviewSession) -> Answer:
    assert session.connection
    find = "SELECT draft, visible_from FROM article WHERE path = ?"
    draft, begin = session.connection.execute(find, (address.key,)).fetchone() or (0, 0)
    owners = (f"source:{address.key}", f"output:{address}")
    wrong = problems(session.connection, "owner IN (?, ?)", *owners)
    return Answer(
        number=number,
        there=True,
        source=address.key,
        draft=bool(draft),
        hidden_until=_hour(begin, session) if begin > session.request.now else "",
        problems=tuple(with_near_matches(wrong, session.connection, session.place.site)),
    )


def _hour(instant: int, session: PreviewSession) -> str:
    return f"{datetime.fromtimestamp(instant, session.desk.zone):%H:%M %d-%m-%Y}"


def fresh_since(session: PreviewSession, known: Iterable[str], styles: Mapping[str, str]) -> Fresh:
    """Give what this round has made beside what is known already, and all errors."""
    assert session.work
    made = session.work.made
    touched = frozenset({*made.added, *made.changed, *made.gone}.difference(known))
    replaced = touched.intersection(made.changed)
    return Fresh(
        touched=touched,
        pictures=any(not path.endswith(PAGES) for path in replaced),
        styles=dict(styles),
        problems=tuple(_errors(session)[:SHOWN]),
    )


def _errors(session: PreviewSession) -> list[Problem]:
    assert session.connection and session.work
    fresh = (problem for problem in (*session.problems, *session.work.made.problems) if problem.severity == "error")
    own = (problem for problem in fresh if not problem.path.endswith(".md"))  # of articles the index has the last word
    found = sorted_problems([*standing_errors(session.connection), *own])
    return with_near_matches(found, session.connection, session.place.site)


def style_sheets(session: PreviewSession) -> dict[str, str]:
    """Give name and address of the style sheets as they are now."""
    if session.work is None:
        return {}
    return {name: url for name, url in session.work.renderers.assets.items() if name.endswith(".css")}


def restyled(session: PreviewSession, before: Mapping[str, str]) -> dict[str, str]:
    """Give old and new addresses of style sheets when nothing but style sheets was saved."""
    if not session.saved or not all(path.startswith("static/") and path.endswith(".css") for path in session.saved):
        return {}
    after = style_sheets(session)
    return {url: after[name] for name, url in before.items() if after.get(name, url) != url}
