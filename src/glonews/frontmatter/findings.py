"""The problems found while one file is read, collected in order; what they mean is decided by the readers."""

from __future__ import annotations

from glonews.problems import Problem

Place = tuple[int, int]
"""Line and column in the file, both counted from 1."""


class Findings:
    """Problems of the file at ``path`` (relative to the site folder)."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._problems: list[Problem] = []

    def error(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Record what keeps the file from being published as its writer meant."""
        self._problems.append(Problem(self.path, *place, code, "error", message, hint))

    def warning(self, place: Place, code: str, message: str, hint: str = "") -> None:
        """Record what is read all the same."""
        self._problems.append(Problem(self.path, *place, code, "warning", message, hint))

    def extend(self, problems: tuple[Problem, ...]) -> None:
        """Take over problems that another reader found in the same file."""
        self._problems.extend(problems)

    def has_error(self, code: str) -> bool:
        """Tell whether an error of this kind was found so far."""
        return any(problem.code == code and problem.severity == "error" for problem in self._problems)

    def all(self) -> tuple[Problem, ...]:
        """Give every problem so far."""
        return tuple(self._problems)
