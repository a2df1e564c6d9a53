"""The doctor: what each look finds, what is said about it, and what is asked of a person."""

import json
import os
import select
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.outcome import Reason
from pos.cli import surroundings
from pos.cli.doctor import line_of
from pos.cli.doctor_words import ADVICE, ASK, CONFIRM, NAMES
from pos.cli.keypress import (
    ONE_KEY,
    Patience,
    function_keys,
    has_all_keys,
    judge_answer,
    judge_function_keys,
    judge_number_pad,
    judge_scan,
    never,
    read_raw,
)
from pos.services.checkup import Check, State
from tests.support.command_line import CommandLine


def test_without_a_terminal_nobody_is_asked_for_a_key(run: CommandLine) -> None:
    ran = run("doctor", "--json")
    checks = {check["name"]: check for check in map(json.loads, ran.out.splitlines())}
    assert {checks[name]["state"] for name in ("numlock", "keys", "scan", "colours", "glyphs")} == {"skipped"}
    assert checks["backup"] == {"name": "backup", "state": "problem", "reason": "none_yet", "detail": ""}
    assert (checks["register"]["state"], ran.code) == ("good", 1)


def test_each_thing_is_one_line_of_a_small_screen(run: CommandLine) -> None:
    lines = run("doctor").out.splitlines()
    assert max(map(len, lines)) < 80
    assert len(lines) < 24
    assert "!!  Cadangan         buat satu: pos backup BERKAS" in lines


LONGEST = {
    "behind": "2026-11-24 11:05 WITA",
    "not_kept": "2026-11-24 11:05 WITA",
    "weighs": "29999 g",
    "not_set": "label_printer.url",
    "old": "9999 d",
    "little": "499 MB",
    "paper_empty": "2026-11-24",
    "wrong_key": "F1 F2 F3 F4",
}
"""What stands before an advice, or in it, at its longest."""


def test_no_advice_is_cut_at_80_columns() -> None:
    for name in NAMES:
        for reason in ADVICE:
            for language in ("id", "en"):
                check = Check(name, State.PROBLEM, reason, LONGEST.get(reason, ""))
                assert len(line_of(check, language)) < 79


def test_what_was_not_tried_says_how() -> None:
    assert line_of(Check("drawer", State.SKIPPED, "not_asked", "--drawer"), "en") == (
        " -  Drawer           tried with: pos doctor --drawer"
    )


def test_every_reason_of_a_device_has_its_advice() -> None:
    assert {reason.value for reason in Reason} - set(ADVICE) == {"none", "bad_name"}


@pytest.mark.parametrize(
    ("heard", "reason"), [(b"5", ""), (b"\x1b[E", "numlock_off"), (b"", "nothing_came"), (b"\x1bOu", "numlock_off")]
)
def test_the_number_pad_sends_figures_with_numlock_alone(heard: bytes, reason: str) -> None:
    assert judge_number_pad(heard).reason == reason


XTERM = b"\x1bOP\x1bOQ\x1bOR\x1bOS\x1b[15~\x1b[17~\x1b[18~\x1b[19~\x1b[20~\x1b[21~\x1b[23~\x1b[24~"
CONSOLE = b"\x1b[[A\x1b[[B\x1b[[C\x1b[[D\x1b[[E" + XTERM[-35:]
OLD = b"\x1b[11~\x1b[12~\x1b[13~\x1b[14~" + XTERM[12:]


@pytest.mark.parametrize("heard", [XTERM, CONSOLE, OLD], ids=["xterm", "console", "old"])
def test_every_function_key_is_known_by_what_it_sends(heard: bytes) -> None:
    assert function_keys(heard) == frozenset(range(1, 13))
    assert has_all_keys(heard)
    assert judge_function_keys(heard) == Check("keys", State.GOOD, "", "F1-F12")


@pytest.mark.parametrize("heard", [XTERM, CONSOLE])
def test_a_key_that_the_desktop_keeps_is_named(heard: bytes) -> None:
    without = heard.replace(b"\x1b[21~", b"").replace(b"\x1b[23~", b"\x1b[99~")
    assert not has_all_keys(without)
    assert judge_function_keys(without) == Check("keys", State.PROBLEM, "wrong_key", "F10 F11")
    assert judge_function_keys(b"").reason == "nothing_came"


@pytest.mark.parametrize(
    ("heard", "answer"), [(b"y", True), (b"Y", True), (b"t", False), (b"n", False), (b"\r", None), (b"", None)]
)
def test_yes_and_no_are_known_in_both_languages(heard: bytes, answer: bool | None) -> None:
    assert judge_answer(heard) is answer


def test_whatever_has_to_be_looked_at_is_asked_for_and_has_advice_for_a_no() -> None:
    assert {f"no_{name}" for name in CONFIRM} <= set(ADVICE)
    assert set(CONFIRM) | set(ASK) <= set(NAMES)


def test_no_question_is_cut_at_80_columns() -> None:
    for name, words in {**ASK, **CONFIRM}.items():
        for text in words:
            blocks = 14 if name == "colours" else 0
            assert 21 + blocks + len(text.format(sample=surroundings.SAMPLE)) < 79


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
    assert read_raw(slave, lambda: os.write(master, b"\x1b[20~\r"), ONE_KEY, never) == b"\x1b[20~\r"
    assert termios.tcgetattr(slave) == before


def test_what_was_typed_before_the_question_is_no_answer(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    os.write(master, b"y\n")
    assert select.select([slave], [], [], 10)[0]
    assert read_raw(slave, lambda: os.write(master, b"t"), ONE_KEY, never) == b"t"


def test_nothing_more_is_waited_for_when_all_keys_have_come(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    assert read_raw(slave, lambda: os.write(master, XTERM), Patience(60, 60), has_all_keys) == XTERM


def test_a_small_window_is_a_problem() -> None:
    assert surroundings.size(80, 24).state is State.GOOD
    assert surroundings.size(79, 24).reason == surroundings.size(80, 23).reason == "small"


def test_letters_need_utf_8_and_somebody_who_sees_them() -> None:
    assert surroundings.glyphs("UTF-8", is_seen=True) == Check("glyphs", State.UNKNOWN, "look", surroundings.SAMPLE)
    assert surroundings.glyphs("UTF-8", is_seen=False).state is State.SKIPPED
    assert surroundings.glyphs("ANSI_X3.4-1968", is_seen=False).reason == "not_utf8"


@pytest.mark.parametrize(("zone", "shown"), [("WIB", "1970-01-01 07:01 WIB"), ("WIT", "1970-01-01 09:01 WIT")])
def test_a_clock_behind_what_was_written_is_a_problem(tmp_path: Path, zone: str, shown: str) -> None:
    now = surroundings.Now(100, zone)
    assert surroundings.clock(now, 101, tmp_path) == Check("clock", State.PROBLEM, "behind", shown)
    assert surroundings.clock(now, 100, tmp_path).state is State.UNKNOWN
    (tmp_path / "run/systemd/timesync").mkdir(parents=True)
    (tmp_path / "run/systemd/timesync/synchronized").touch()
    assert surroundings.clock(now, 100, tmp_path) == Check("clock", State.GOOD, "", shown)


def test_a_full_disk_and_an_old_backup_are_problems() -> None:
    assert surroundings.disk(499_999_999).reason == "little"
    assert surroundings.disk(500_000_000).state is State.GOOD
    assert surroundings.backup(2 * 86_400, 1).state is State.GOOD
    assert surroundings.backup(2 * 86_400 + 1, 1).reason == "old"


def test_half_a_backup_is_none_and_the_papers_of_a_day_have_one(run: CommandLine) -> None:
    def backup() -> str:
        found = {check["name"]: check for check in map(json.loads, run("doctor", "--json").out.splitlines())}
        return str(found["backup"]["reason"])

    (run.home / "backup").mkdir()
    (run.home / "backup/shift-000001.db.part").touch()
    assert backup() == "none_yet"
    papers = run.home / "papers/2026-11-24"
    papers.mkdir(parents=True)
    (papers / "register.db").touch()
    assert backup() == ""


def test_a_doctor_without_an_outlet_says_so(run: CommandLine) -> None:
    (run.home / "register.db").unlink()
    ran = run("doctor")
    assert (ran.code, ran.err.split(":")[0]) == (3, "Belum ada gerai di sini")
