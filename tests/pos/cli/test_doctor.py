"""The doctor: what each look finds, what is said about it, and what is asked of a person."""

import json
import os
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.outcome import Reason
from pos.cli import surroundings
from pos.cli.doctor import line_of
from pos.cli.doctor_words import ADVICE, NAMES
from pos.cli.keypress import judge_function_key, judge_number_pad, judge_scan, read_raw
from pos.services.checkup import Check, State
from tests.support.command_line import CommandLine


def test_without_a_terminal_nobody_is_asked_for_a_key(run: CommandLine) -> None:
    ran = run("doctor", "--json")
    checks = {check["name"]: check for check in map(json.loads, ran.out.splitlines())}
    assert {checks[name]["state"] for name in ("numlock", "keys", "scan", "colours")} == {"skipped"}
    assert checks["backup"] == {"name": "backup", "state": "problem", "reason": "none_yet", "detail": ""}
    assert (checks["register"]["state"], ran.code) == ("good", 1)


def test_each_thing_is_one_line_of_a_small_screen(run: CommandLine) -> None:
    lines = run("doctor").out.splitlines()
    assert max(map(len, lines)) < 80
    assert len(lines) < 24
    assert "!!  Cadangan         buat satu: pos backup BERKAS" in lines


def test_no_advice_is_cut_at_80_columns() -> None:
    for name in NAMES:
        for reason in ADVICE:
            for language in ("id", "en"):
                assert len(line_of(Check(name, State.PROBLEM, reason, ""), language)) < 79


def test_every_reason_of_a_device_has_its_advice() -> None:
    assert {reason.value for reason in Reason} - set(ADVICE) == {"none", "bad_name"}


@pytest.mark.parametrize(
    ("heard", "reason"), [(b"5", ""), (b"\x1b[E", "numlock_off"), (b"", "nothing_came"), (b"\x1bOu", "numlock_off")]
)
def test_the_number_pad_sends_figures_with_numlock_alone(heard: bytes, reason: str) -> None:
    assert judge_number_pad(heard).reason == reason


@pytest.mark.parametrize(("heard", "reason"), [(b"\x1b[20~", ""), (b"", "nothing_came"), (b"9", "wrong_key")])
def test_f9_is_known_by_what_it_sends(heard: bytes, reason: str) -> None:
    assert judge_function_key(heard).reason == reason


@pytest.mark.parametrize(
    ("heard", "state", "reason"),
    [
        (b"8990000000167\r", State.GOOD, ""),
        (b"8990000000167\r\n", State.GOOD, ""),
        (b"\x0201\x1d10A\t", State.GOOD, ""),
        (b"8990000000167", State.PROBLEM, "no_suffix"),
        (b"12\r34\r", State.PROBLEM, "bad_bytes"),
        (b"\xff\xfe\r", State.PROBLEM, "bad_bytes"),
        (b"\r", State.PROBLEM, "bad_bytes"),
        (b"1\r\r", State.PROBLEM, "no_suffix"),
        (b"", State.SKIPPED, "nothing_came"),
    ],
)
def test_a_scan_is_good_when_the_till_can_see_its_end(heard: bytes, state: State, reason: str) -> None:
    assert (judge_scan(heard).state, judge_scan(heard).reason) == (state, reason)


def test_a_scan_without_a_terminator_never_shows_control_bytes() -> None:
    assert judge_scan(b"\x1b[31m").detail == "<1B>[31m"


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    master, slave = os.openpty()
    yield master, slave
    os.close(master)
    os.close(slave)


def test_keys_are_read_up_to_the_first_pause_and_the_terminal_is_given_back(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    before = termios.tcgetattr(slave)
    assert read_raw(slave, lambda: os.write(master, b"\x1b[20~\r")) == b"\x1b[20~\r"
    assert termios.tcgetattr(slave) == before


def test_a_small_window_is_a_problem() -> None:
    assert surroundings.size(80, 24).state is State.GOOD
    assert surroundings.size(79, 24).reason == surroundings.size(80, 23).reason == "small"


def test_letters_need_utf_8() -> None:
    assert surroundings.glyphs("UTF-8").state is State.GOOD
    assert surroundings.glyphs("ANSI_X3.4-1968").reason == "not_utf8"


def test_a_clock_behind_what_was_written_is_a_problem(tmp_path: Path) -> None:
    assert surroundings.clock(99, 100, tmp_path).reason == "behind"
    assert surroundings.clock(100, 100, tmp_path).state is State.UNKNOWN
    (tmp_path / "run/systemd/timesync").mkdir(parents=True)
    (tmp_path / "run/systemd/timesync/synchronized").touch()
    assert surroundings.clock(100, 100, tmp_path).state is State.GOOD


def test_a_full_disk_and_an_old_backup_are_problems() -> None:
    assert surroundings.disk(499_999_999).reason == "little"
    assert surroundings.disk(500_000_000).state is State.GOOD
    assert surroundings.backup(2 * 86_400, 1).state is State.GOOD
    assert surroundings.backup(2 * 86_400 + 1, 1).reason == "old"


def test_a_doctor_without_an_outlet_says_so(run: CommandLine) -> None:
    (run.home / "register.db").unlink()
    ran = run("doctor")
    assert (ran.code, ran.err.split(":")[0]) == (3, "Belum ada gerai di sini")
