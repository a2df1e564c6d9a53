"""Where a command ends: a refusal or a fault becomes one sentence and an exit code, never a traceback."""

import os
from collections.abc import Callable
from typing import Final

import click

from pos.cli.context import Program
from pos.cli.sentences import sentence
from pos.config import ConfigError
from pos.domain.errors import BadFigure, PersonRefused, Refusal
from pos.store.faults import StoreFault

DIFFERENT: Final = 1
"""``pos verify`` found a difference."""

USAGE: Final = 2
"""Wrong usage or bad input; nothing was written."""

REFUSED: Final = 3
"""The register is busy or not there, a rule said no, or the disk failed; nothing was written."""

_STDOUT: Final = 1
INTERRUPTED: Final = 130
"""Ended with Ctrl+C."""


def language_of(program: Program) -> str:
    """Return the outlet's language, ``id`` or ``en``; Indonesian while there is no outlet."""
    try:
        return program.factories.config(program.home).text("screen.language")
    except (ConfigError, Refusal, OSError):
        return "id"


def told(program: Program, call: Callable[[], object]) -> object:
    """Run a command; what it is refused is said on the standard error.

    Returns:
        What the command returned, or an exit code.
    """
    said: Exception
    try:
        return call()
    except (ConfigError, PersonRefused, BadFigure) as error:
        code, said = USAGE, error
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), _STDOUT)
        return 0
    except (Refusal, StoreFault, OSError) as error:
        code, said = REFUSED, error
    click.echo(sentence(said, language_of(program)), err=True)
    return code
