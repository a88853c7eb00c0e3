"""The values of a rule and of a finding; which rules there are says the registry."""

from __future__ import annotations

from msgspec import Struct

from glonews.problems import Problem
from glonews.problems.problem import Severity


class Finding(Struct, frozen=True, array_like=True):
    """A place of one file that breaks a rule."""

    rule: str
    line: int
    """From 1; 0 when the fault has no place."""
    column: int
    """From 1, in characters; 0 where only the line is known."""
    message: str
    hint: str


class Rule(Struct, frozen=True, kw_only=True):
    """One demand on published files, with its source and an example."""

    id: str
    """Stable kebab-case name, by which a site switches the rule off."""
    says: str
    """The demand as one sentence."""
    source: str
    """Address of the standard or documentation that makes it."""
    message: str
    """What is said of a file that breaks it; values stand as ``{name}``."""
    hint: str
    """What to do then; values stand as ``{name}``."""
    wrong: str
    """A shortest example that breaks the rule."""
    right: str
    """The same example as it should be."""
    severity: Severity = "error"

    def found(self, place: tuple[int, int] = (0, 0), **values: object) -> Finding:
        """Say that the rule is broken at a line and column."""
        message, hint = self.message.format_map(values), self.hint.format_map(values)
        return Finding(self.id, *place, message, hint)

    def problem(self, path: str, finding: Finding) -> Problem:
        """Give a finding of this rule as a problem of a file."""
        return Problem(path, finding.line, finding.column, self.id, self.severity, finding.message, finding.hint)
