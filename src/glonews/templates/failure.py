"""What goes wrong in a template, as a Problem with the template's path and line. Does not decide what happens next."""

from __future__ import annotations

import traceback
from collections.abc import Iterable

from jinja2 import TemplateError, TemplateSyntaxError

from glonews.problems.problem import Problem, TemplateFailure

__all__ = ["FOLDER", "TEMPLATE_ERRORS", "TemplateFailure", "UnknownAsset", "failure", "near_match"]

FOLDER = "templates/"

# What a wrong line of a template raises: Jinja's own errors, and a filter or operator given the wrong thing,
# or a template that includes or extends itself.
TEMPLATE_ERRORS = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError)


class UnknownAsset(TemplateError):
    """A template names a static file that does not exist."""


def failure(name: str, error: Exception) -> TemplateFailure:
    """Give the failure of rendering template ``name`` that ``error`` stopped."""
    path, line = _place(name, error)
    code = "template-syntax" if isinstance(error, TemplateSyntaxError) else "template-failed"
    hint = f"while rendering {FOLDER}{name}" if path != FOLDER + name else ""
    message = getattr(error, "message", None) or str(error)
    return TemplateFailure(Problem(path, line, 1 if line else 0, code, "error", message, hint))


def near_match(wanted: str, known: Iterable[str]) -> str:
    """Give "; did you mean X?" for the known name nearest to ``wanted``, or an empty text."""
    from difflib import get_close_matches

    found = get_close_matches(wanted, sorted(known), n=1)
    return f"; did you mean {found[0]}?" if found else ""


def _place(name: str, error: Exception) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return FOLDER + (error.name or name), error.lineno
    # Jinja rewrites the traceback so that frames inside a template carry its own file name and line.
    inside = [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith(FOLDER)
    ]
    return inside[-1] if inside else (FOLDER + name, 0)
