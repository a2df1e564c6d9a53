"""A file imported from the command line: read, shown, written whole or not at all, with its progress on the side."""

import gc
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final, NamedTuple

import click

from pos.cli import import_words as words
from pos.cli.context import Program
from pos.cli.edge import INTERRUPTED, USAGE, language_of
from pos.cli.exports import now_of
from pos.cli.import_report import not_opened, preview_lines, preview_object, wrong_file
from pos.cli.output import as_line
from pos.cli.sentences import fill
from pos.domain.catalogue_csv.faults import FileKind
from pos.services import catalogue
from pos.services.importing.carrying import Watch
from pos.services.importing.sheets import NotASheet, is_sheet, lines_of

_CODES: Final = {"applied": 0, "same": 0, "preview": 0, "refused": USAGE, "stopped": INTERRUPTED}
_CLEAR: Final = "\r\x1b[K"


class Wish(NamedTuple):
    """How a file is to be imported.

    Attributes:
        preview: Only look.
        with_openings: Open its stock and shells.
        as_json: Answer for a program.
    """

    preview: bool
    with_openings: bool
    as_json: bool


class _Bell:
    """Whether somebody pressed Ctrl+C: the import ends between two documents, not in the middle of one."""

    def __init__(self) -> None:
        self.rung = False

    def ring(self, _number: int, _frame: FrameType | None) -> None:
        """Remember it."""
        self.rung = True


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows and changes form no cycles: looking for some among a million of them costs a quarter of an import."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _listening() -> Iterator[_Bell]:
    bell = _Bell()
    before = signal.signal(signal.SIGINT, bell.ring)
    try:
        yield bell
    finally:
        signal.signal(signal.SIGINT, before)


def _progress(language: str) -> Callable[[int, int], None]:
    """What shows a terminal how far it is; in a log it would only be noise."""

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            text = fill(words.PROGRESS, {"done": done, "total": total}, language)
            click.echo(_CLEAR if done == total else f"{_CLEAR}{text}", nl=False, err=True)

    return show


def _lines(file: Path) -> list[str]:
    with file.open("rb") as opened:
        head = opened.read(4)
    if is_sheet(head):
        return lines_of(file.read_bytes())
    with file.open(encoding="utf-8-sig") as text:
        return list(text)


def _previewed(program: Program, order: catalogue.Order) -> catalogue.Answer:
    with program.factories.reading(program.home) as database:
        found = catalogue.preview(database, order, now_of(program))
    return catalogue.Outcome("preview", found, 0) if isinstance(found, catalogue.Preview) else found


def _applied(program: Program, order: catalogue.Order, language: str) -> catalogue.Answer:
    with program.factories.writing(program.home) as desk, _listening() as bell, _uncollected():
        return catalogue.apply(desk, order, Watch(_progress(language), lambda: bell.rung))


def _say(line: str) -> None:
    click.echo(line, err=True)


def _tell(outcome: catalogue.Outcome, wish: Wish, language: str) -> int:
    planned, state = outcome.preview, outcome.state
    if wish.as_json:
        click.echo(as_line(preview_object(planned, state, outcome.documents, with_changes=wish.preview)))
        return _CODES[state]
    for line in preview_lines(planned, language, with_changes=wish.preview):
        _say(line)
    waiting = 0 if wish.with_openings else not_opened(planned)
    if waiting:
        _say(fill(words.NOT_OPENED, {"count": waiting}, language))
    _say(fill(words.STATES[state], {"documents": outcome.documents}, language))
    return USAGE if planned.faults else _CODES[state]


def import_file(program: Program, file: Path, kinds: Sequence[FileKind], wish: Wish) -> int:
    """Import a file, or only say what it would change.

    Args:
        program: The call.
        file: A file that exists.
        kinds: The files this command takes.
        wish: How.

    Returns:
        0 when it is in (or there was nothing to do), 2 for a file that cannot be taken, 130 when it was stopped.
    """
    language = language_of(program)
    try:
        lines = _lines(file)
    except UnicodeDecodeError as error:
        _say(fill(words.NOT_TEXT, {"file": file, "detail": error}, language))
        return USAGE
    except NotASheet as error:
        _say(fill(words.NOT_A_SHEET, {"file": file, "detail": error.detail}, language))
        return USAGE
    refusal = wrong_file(lines, kinds, language)
    if refusal:
        for line in refusal:
            _say(line)
        return USAGE
    order = catalogue.Order(lines, wish.with_openings, 0)
    outcome = _previewed(program, order) if wish.preview else _applied(program, order, language)
    assert isinstance(outcome, catalogue.Outcome)  # its header was found right above
    return _tell(outcome, wish, language)
