"""What the command line says of itself: help and faults of usage, in the language of the paper like all else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from pathlib import Path
from typing import Any, NoReturn

import click

from glonews.cli.language import LANGUAGES, speech_for
from glonews.problems.speech import Speech

ENVIRONMENT = "GLONEWS_LANGUAGE"


def speech_of(arguments: Sequence[str]) -> Speech:
    """Give the speech that a command line asks for, however wrong the rest of it may be."""
    asked = _value_of("--language", arguments) or os.environ.get(ENVIRONMENT, "")
    return speech_for(asked if asked in LANGUAGES else None, Path(_value_of("--site", arguments) or "."))


def _value_of(option: str, arguments: Sequence[str]) -> str:
    for at, argument in enumerate(arguments):
        if argument == option:
            return "".join(arguments[at + 1 : at + 2])
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
    return ""


class SpokenGroup(click.Group):
    """The commands of the program; what click itself says is said by ``speech_of`` the arguments."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> NoReturn:
        """Carry out a command line and end the program with its exit code."""
        arguments = sys.argv[1:] if args is None else list(args)
        asks = not arguments or {"-h", "--help"} & set(arguments)
        chosen = _translated(self, speech_of(arguments).say) if asks else self
        more["standalone_mode"] = False
        try:
            code = click.Group.main(chosen, arguments, *rest, **more)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help() if error.ctx else "", err=True)
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _tell(error, speech_of(arguments).say)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo(speech_of(arguments).say("broken off"), err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _tell(error: click.ClickException, say: Callable[[str], str]) -> None:
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context:
        usage = context.get_usage().replace("Usage:", say("Usage") + ":", 1)
        click.echo(f"{usage}\n{say(f'help: {context.command_path} --help')}\n", err=True)
    click.echo(f"{say('error')}: {_message(error, say)}", err=True)


def _message(error: click.ClickException, say: Callable[[str], str]) -> str:
    if isinstance(error, click.MissingParameter) or not isinstance(error, click.BadParameter):
        return say(error.format_message())
    said = click.BadParameter(say(error.message), error.ctx, error.param, error.param_hint)
    return say(said.format_message())


def _translated(command: click.Command, say: Callable[[str], str]) -> click.Command:
    """Give a copy of a command whose help is in another language."""
    twin = copy(command)
    twin.help = "\n\n".join(say(" ".join(part.split())) for part in (command.help or "").split("\n\n"))
    twin.params = [_translated_parameter(parameter, say) for parameter in command.params]
    twin.context_class = type("Context", (click.Context,), {"formatter_class": _formatter(say)})
    if isinstance(command, click.Group):
        assert isinstance(twin, click.Group)
        twin.commands = {name: _translated(each, say) for name, each in command.commands.items()}
    return twin


def _translated_parameter(parameter: click.Parameter, say: Callable[[str], str]) -> click.Parameter:
    twin = copy(parameter)
    if isinstance(twin, click.Option) and twin.help:
        twin.help = say(twin.help)
    return twin


def _formatter(say: Callable[[str], str]) -> type[click.HelpFormatter]:
    class Formatter(click.HelpFormatter):
        """Writes the few words that click adds itself."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or f"{say('Usage')}: ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(say(heading))

        def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
            super().write_dl([(name, say(text)) for name, text in rows], col_max, col_spacing)

    return Formatter
