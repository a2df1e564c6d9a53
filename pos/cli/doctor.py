"""``pos doctor``: is this counter fit to open? Each thing that is looked at in a line, with what to do about it.

What only a person can see is asked for where somebody sits at a terminal, and unknown where nobody does.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final, NamedTuple

import click

from pos.cli import surroundings
from pos.cli.context import Program
from pos.cli.doctor_words import ADVICE, ASK, CONFIRM, NAMES
from pos.cli.edge import DIFFERENT, language_of
from pos.cli.keypress import (
    MANY_KEYS,
    ONE_KEY,
    WAIT_S,
    has_all_keys,
    is_answer,
    judge_answer,
    judge_function_keys,
    judge_number_pad,
    judge_scan,
    never,
    read_raw,
)
from pos.cli.output import as_line, json_option
from pos.cli.sentences import Words, fill
from pos.domain.text import clean
from pos.services.checkup import Check, State, Trials

_MARKS: Final = {State.GOOD: "OK", State.PROBLEM: "!!", State.UNKNOWN: "?", State.SKIPPED: "-"}
_WIDTH: Final = 79
_NO_ADVICE: Final = Words("", "")
_COLOURS: Final = ("red", "green", "yellow", "blue", "magenta", "cyan", "white")
_BLOCK: Final = "\N{FULL BLOCK}" * 2
_ASKING: Final = ".."
_WIPE: Final = "\r\x1b[K"


class _Person(NamedTuple):
    """Somebody at this terminal, or nobody."""

    is_there: bool
    language: str

    def asks(self, name: str, question: str) -> Callable[[], None]:
        """What puts a question on the line where its answer will stand."""
        line = f"{_ASKING}  {fill(NAMES[name], {}, self.language):<16} {question} "
        return partial(click.echo, line, nl=False)

    def press(self, name: str) -> bytes:
        """What comes when a key, keys or a scan are asked for; the question is gone afterwards."""
        patience, is_enough = (MANY_KEYS, has_all_keys) if name == "keys" else (ONE_KEY, never)
        asks = self.asks(name, fill(ASK[name], {}, self.language))
        return _wiped(read_raw(sys.stdin.fileno(), asks, patience, is_enough))

    def sees(self, name: str) -> bool | None:
        """Whether what has to be looked at is right; None without an answer."""
        question = fill(CONFIRM[name], {"sample": surroundings.SAMPLE}, self.language)
        if name == "colours":
            question = "".join(click.style(_BLOCK, fg=each) for each in _COLOURS) + f" {question}"
        return judge_answer(_wiped(read_raw(sys.stdin.fileno(), self.asks(name, question), ONE_KEY, is_answer)))


def _wiped(heard: bytes) -> bytes:
    """Take the question off the screen."""
    click.echo(_WIPE, nl=False)
    return heard


_JUDGES: Final[Mapping[str, Callable[[bytes], Check]]] = {"numlock": judge_number_pad, "keys": judge_function_keys}


@click.command("doctor")
@click.option("--print", "is_printed", is_flag=True, help="Print a test slip.")
@click.option("--drawer", "is_kicked", is_flag=True, help="Open the drawer.")
@click.option("--no-keys", "is_quiet", is_flag=True, help="Ask for no key, no scan and no answer.")
@json_option
@click.pass_obj
def command(program: Program, *, is_printed: bool, is_kicked: bool, is_quiet: bool, as_json: bool) -> int:
    """Check this counter: screen, clock, disk, backup, register, devices, keys; 1 when there is a problem."""
    is_there = not (is_quiet or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    person = _Person(is_there, language_of(program))
    checks: list[Check] = []
    for check in _checks(program, Trials(prints=is_printed, kicks=is_kicked), person):
        checks.append(check)
        click.echo(as_line(check._asdict()) if as_json else line_of(check, person.language))
    return DIFFERENT if any(check.state is State.PROBLEM for check in checks) else 0


def line_of(check: Check, language: str) -> str:
    """One check in one line of a screen of 80 columns."""
    words = ADVICE.get(check.reason, _NO_ADVICE)
    advice = fill(words, {"detail": clean(check.detail)}, language)
    parts = (advice,) if "{detail}" in words.id else (clean(check.detail), advice)
    said = "; ".join(part for part in parts if part)
    return f"{_MARKS[check.state]:>2}  {fill(NAMES[check.name], {}, language):<16} {said}"[:_WIDTH].rstrip()


def _checks(program: Program, trials: Trials, person: _Person) -> Iterator[Check]:
    for check in surroundings.look(program):
        yield _confirmed(check, person)
    found = program.factories.examine(program.home, trials)
    for check in found:
        yield _confirmed(check, person)
    for name, judge in _JUDGES.items():
        yield judge(person.press(name)) if person.is_there else Check(name, State.SKIPPED, "no_terminal", "")
    yield _scan(program, found, person)


def _confirmed(check: Check, person: _Person) -> Check:
    """What a person saw, where one has to look; without an answer it stays unknown."""
    if check.reason != "look" or not person.is_there:
        return check
    match person.sees(check.name):
        case True:
            return check._replace(state=State.GOOD, reason="")
        case False:
            return check._replace(state=State.PROBLEM, reason=f"no_{check.name}")
        case None:
            return check


def _scan(program: Program, found: tuple[Check, ...], person: _Person) -> Check:
    """A scan, heard where the till would hear it: on the scanner's own line, or among the keys."""
    if not person.is_there:
        return Check("scan", State.SKIPPED, "no_terminal", "")
    scanner = next((check for check in found if check.name == "scanner"), None)
    if scanner is None or scanner.state is State.SKIPPED:
        return judge_scan(person.press("scan"))
    if scanner.reason != "opens":
        return Check("scan", State.SKIPPED, "no_line", "")
    asks = person.asks("scan", fill(ASK["scan"], {}, person.language))
    return judge_scan(_wiped(program.factories.listen(program.home, asks, WAIT_S * 1_000)))
