"""Receipts through kills, resets, stalls and no paper: with confirmation none is lost, none comes twice unmarked.

``make test`` plays a short day; ``make test-soak`` (POS_SOAK=1) 150 receipts and 60 kills, with confirmation and
without, and as a till does, which begins a slip three times and then asks; and shows the figures that
``drivers/README.md`` tells.
"""

import os
import re
import subprocess
import sys
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

import pytest

from drivers.printers.slip import Slip, line
from drivers.printers.slip_json import slip_to_json
from pos.clock import SystemClock
from pos.store import spool
from pos.store.database import Database
from pos.store.spool_listing import counted
from pos.store.upgrade import migrate
from tests.architecture.source import ROOT
from tests.faults.bad_day_printer import BadDayPrinter, bad_day_printer

IS_SOAK: Final = bool(os.environ.get("POS_SOAK"))
RECEIPTS, KILLS = (150, 60) if IS_SOAK else (10, 4)
LIVES: Final = 400
ROWS: Final = 14
MARK: Final = b"CETAK ULANG"
WHOLE: Final = re.compile(rb"NOTA.*AKHIR (\d{4})", re.DOTALL)


class Day(NamedTuple):
    """What came of a day: receipts that never came out whole, whole ones too many, and those of them without a mark."""

    lost: int
    doubled: int
    unmarked: int


def _fill(database: Path) -> None:
    """A spool of receipts."""
    migrate(database)
    store = Database(database, writable=True)
    with store.write() as tx:
        for number in range(1, RECEIPTS + 1):
            rows = (
                line(f"NOTA {number:04}"),
                *[line(f"barang {row}") for row in range(ROWS)],
                line(f"AKHIR {number:04}"),
            )
            stored = slip_to_json(Slip(rows, cut=True, meta=(("kind", "receipt"), ("number", f"{number:04}"))))
            spool.enqueue(tx, spool.NewJob("printer", "receipt", 0, stored, 0, SystemClock().now_ms()))
    store.close()


def _life(command: list[str], printer: BadDayPrinter, kill_after: int | None) -> bool:
    """Let a process print until it is done, or until the printer has had so many bytes more; whether it was done."""
    until = printer.received + kill_after if kill_after is not None else None
    pause = threading.Event()
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        onlooker = threading.Thread(target=_look, args=(process, printer))
        onlooker.start()
        while process.poll() is None:
            if until is not None and printer.received >= until:
                process.kill()
            pause.wait(0.002)
        onlooker.join()
    return process.returncode == 0


def _look(process: "subprocess.Popen[str]", printer: BadDayPrinter) -> None:
    """Tell who asks what lies on the counter: whether a slip is there whole."""
    assert process.stdin is not None
    assert process.stdout is not None
    for number in process.stdout:
        whole = {found[1].decode() for piece in tuple(printer.paper) if (found := WHOLE.search(piece))}
        with suppress(BrokenPipeError):
            process.stdin.write("y\n" if number.strip() in whole else "n\n")
            process.stdin.flush()


def _play(path: Path, profile: str, seed: int, *asks: str, answers: bool) -> Day:
    database, chance = path / "register.db", Random(seed)
    _fill(database)
    with bad_day_printer(seed, answers=answers) as printer:
        command = [sys.executable, "-m", "tests.faults.printing_process", str(database), printer.url, profile]
        command += [str(path / "cache"), *asks]
        kills = [chance.randrange(1, 1_400) for _ in range(KILLS)]
        for life in range(LIVES):
            if _life(command, printer, kills[life] if life < KILLS else None):
                break
    store = Database(database, writable=False)
    with store.read() as tx:
        states = counted(tx)
    store.close()
    ended = ("sent", "confirmed", "cancelled") if asks else ("sent", "confirmed")
    assert sum(states.values()) == sum(states.get(state, 0) for state in ended) == RECEIPTS
    return _judged(printer.paper)


def _judged(paper: list[bytes]) -> Day:
    ends = ((WHOLE.search(piece), MARK in piece) for piece in paper)
    whole = [(found[1], marked) for found, marked in ends if found]
    all_of, plain = Counter(number for number, _ in whole), Counter(number for number, marked in whole if not marked)
    doubled = sum(times - 1 for times in all_of.values())
    return Day(RECEIPTS - len(all_of), doubled, sum(max(0, times - 1) for times in plain.values()))


def _tell(capsys: pytest.CaptureFixture[str], figures: str) -> None:
    if IS_SOAK:
        with capsys.disabled():
            sys.stdout.write(f"\n{RECEIPTS} receipts, {KILLS} kills, {figures}\n")


def test_a_bad_day_with_confirmation_loses_nothing_and_marks_what_comes_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = _play(tmp_path, "epson-48", 20261124, answers=True)
    _tell(capsys, f"confirmed: {day}")
    assert (day.lost, day.unmarked) == (0, 0)


def test_a_bad_day_at_a_till_that_asks_loses_nothing_and_marks_what_comes_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = _play(tmp_path, "epson-48", 20261124, "asks", answers=True)
    _tell(capsys, f"confirmed, asked after three times: {day}")
    assert (day.lost, day.unmarked) == (0, 0)


def test_a_bad_day_without_a_word_from_the_printer_doubles_nothing_unmarked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = _play(tmp_path, "80mm", 20261124, answers=False)
    _tell(capsys, f"without a word: {day}")
    assert day.unmarked == 0
