"""Problems as text for a terminal, and in the forms that build servers read; prints and decides nothing.

text: one line each · json: an object · github: workflow commands
(https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands) · gitlab: a Code Quality report
(https://docs.gitlab.com/ci/testing/code_quality/) · sarif: SARIF 2.1.0
(https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from urllib.parse import quote

from msgspec import Struct, json

from glonews import __version__
from glonews.problems import Problem

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
GITLAB_SEVERITY = {"error": "major", "warning": "minor"}


class RuleNote(Struct, frozen=True):
    """What a report says of a problem's code beside its message."""

    meaning: str
    """The rule as a sentence."""
    source: str = ""
    """Address of the standard or documentation that the rule comes from."""


Rules = Mapping[str, RuleNote]
"""Notes by code; a code without one is reported by its name alone."""


def report(form: str, problems: Sequence[Problem], rules: Rules | None = None, folder: str = "") -> str:
    """Give problems in one of ``FORMS``, in the order given, ending with a line break unless there is nothing to say.

    ``folder`` is what their paths are relative to, as seen from the top of the repository ("" or "dist/"): build
    servers look files up from there.
    """
    return _WRITERS[form](problems, rules or {}, folder)


def _text(problems: Sequence[Problem], rules: Rules, folder: str) -> str:
    lines = (
        f"{problem.severity} {problem.code} {problem}"
        + (f" ({rules[problem.code].source})" if problem.code in rules and rules[problem.code].source else "")
        for problem in problems
    )
    return "".join(f"{line}\n" for line in lines)


def _json(problems: Sequence[Problem], rules: Rules, folder: str) -> str:
    told = {problem.code for problem in problems}
    return _printed(
        {
            "errors": sum(problem.severity == "error" for problem in problems),
            "warnings": sum(problem.severity == "warning" for problem in problems),
            "problems": problems,
            "rules": {code: rules[code] for code in sorted(told & rules.keys())},
        }
    )


def _github(problems: Sequence[Problem], rules: Rules, folder: str) -> str:
    return "".join(f"::{problem.severity} {_github_place(problem, folder)}::{_said(problem)}\n" for problem in problems)


def _github_place(problem: Problem, folder: str) -> str:
    parts = {"file": folder + problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
    return ",".join(f"{name}={_github_value(str(part))}" for name, part in parts.items() if part)


def _github_value(text: str) -> str:
    return _github_text(text).replace(":", "%3A").replace(",", "%2C")


def _github_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _said(problem: Problem) -> str:
    return _github_text(_sentence(problem))


def _sentence(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def _gitlab(problems: Sequence[Problem], rules: Rules, folder: str) -> str:
    return _printed(
        [
            {
                "description": _sentence(problem),
                "check_name": problem.code,
                "fingerprint": _fingerprint(problem),
                "severity": GITLAB_SEVERITY[problem.severity],
                "location": {"path": folder + problem.path, "lines": {"begin": max(1, problem.line)}},
            }
            for problem in problems
        ]
    )


def _fingerprint(problem: Problem) -> str:
    """Name a problem without its line, so that it stays the same one when text above it changes."""
    return blake2b("\0".join((problem.path, problem.code, problem.message)).encode(), digest_size=16).hexdigest()


def _sarif(problems: Sequence[Problem], rules: Rules, folder: str) -> str:
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "glonews", "version": __version__, "rules": [_sarif_rule(code, rules) for code in codes]}
    results = [_sarif_result(problem, codes.index(problem.code), folder) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _printed({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_rule(code: str, rules: Rules) -> dict[str, object]:
    note = rules.get(code)
    if note is None:
        return {"id": code}
    address = {"helpUri": note.source} if note.source else {}
    return {"id": code, "shortDescription": {"text": note.meaning}, **address}


def _sarif_result(problem: Problem, rule: int, folder: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(folder + problem.path)}}
    if problem.line:
        column = {"startColumn": problem.column} if problem.column else {}
        place["region"] = {"startLine": problem.line, **column}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": _sentence(problem)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"glonews/v1": _fingerprint(problem)},
    }


def _printed(value: object) -> str:
    return json.format(json.encode(value), indent=1).decode() + "\n"


_WRITERS: Mapping[str, Callable[[Sequence[Problem], Rules, str], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "gitlab": _gitlab,
    "sarif": _sarif,
}
FORMS = tuple(_WRITERS)
