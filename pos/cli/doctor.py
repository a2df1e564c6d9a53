"""``pos doctor``: is this counter fit to open? Each thing that is looked at in a line, with what to do about it."""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

import click

from pos.cli import surroundings
from pos.cli.context import Program
from pos.cli.doctor_words import ADVICE, ASK, LOOK, NAMES
from pos.cli.edge import DIFFERENT, language_of
from pos.cli.keypress import judge_function_key, judge_number_pad, judge_scan, read_raw
from pos.cli.output import as_line, json_option
from pos.cli.sentences import fill
from pos.domain.text import clean
from pos.services.checkup import Check, State, Trials

_MARKS: Final = {State.GOOD: "OK", State.PROBLEM: "!!", State.UNKNOWN: "?", State.SKIPPED: "-"}
_JUDGES: Final[Mapping[str, Callable[[bytes], Check]]] = {
    "numlock": judge_number_pad,
    "keys": judge_function_key,
    "scan": judge_scan,
}
_WIDTH: Final = 79
_COLOURS: Final = ("red", "green", "yellow", "blue", "magenta", "cyan", "white")
_BLOCK: Final = "\N{FULL BLOCK}" * 2


@click.command("doctor")
@click.option("--print", "is_printed", is_flag=True, help="Print a test slip.")
@click.option("--drawer", "is_kicked", is_flag=True, help="Open the drawer.")
@click.option("--no-keys", "is_quiet", is_flag=True, help="Ask for no key and no scan.")
@json_option
@click.pass_obj
def command(program: Program, *, is_printed: bool, is_kicked: bool, is_quiet: bool, as_json: bool) -> int:
    """Check this counter: screen, clock, disk, backup, register, devices, keys; 1 when there is a problem."""
    language = language_of(program)
    is_asked = not (is_quiet or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    checks: list[Check] = []
    for check in _checks(program, Trials(prints=is_printed, kicks=is_kicked), language, is_asked=is_asked):
        checks.append(check)
        click.echo(as_line(check._asdict()) if as_json else line_of(check, language))
    return DIFFERENT if any(check.state is State.PROBLEM for check in checks) else 0


def line_of(check: Check, language: str) -> str:
    """One check in one line of a screen of 80 columns."""
    advice = fill(ADVICE[check.reason], {}, language) if check.reason in ADVICE else ""
    said = "; ".join(part for part in (clean(check.detail), advice) if part)
    return f"{_MARKS[check.state]:>2}  {fill(NAMES[check.name], {}, language):<16} {said}"[:_WIDTH].rstrip()


def _checks(program: Program, trials: Trials, language: str, *, is_asked: bool) -> Iterator[Check]:
    yield from surroundings.look(program)
    yield from program.factories.examine(program.home, trials)
    if is_asked:
        click.echo(" ".join((fill(LOOK, {}, language), *(click.style(_BLOCK, fg=each) for each in _COLOURS))))
    for name, judge in _JUDGES.items():
        if not is_asked:
            yield Check(name, State.SKIPPED, "no_terminal", "")
            continue
        yield judge(read_raw(sys.stdin.fileno(), partial(click.echo, fill(ASK[name], {}, language))))
