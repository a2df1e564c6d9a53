"""The devices of a register looked at, against simulators on real lines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.printers.profile import profile_named
from drivers.simulators.printer import WELL, Faults, Machine, Printer
from drivers.simulators.printout import as_text
from drivers.simulators.scale import Balance, Load, Pan
from pos.bootstrap.checkup import examine
from pos.services.checkup import Check, State, Trials
from tests.drivers.simulators.lines import on_tcp
from tests.drivers.support.tcp_printer import closed_port

ALL = Trials(prints=True, kicks=True)
NONE = Trials(prints=False, kicks=False)


def _examined(home: Path, text: str, trials: Trials) -> dict[str, Check]:
    (home / "outlet.toml").write_text(text)
    return {check.name: check for check in examine(home, trials)}


def _playing(faults: Faults, profile: str = "epson-48") -> Callable[[], Printer]:
    return Machine(faults, profile_named(profile), as_text).connect


def _printer(url: str, profile: str = "epson-48") -> str:
    return f'[printer]\nurl = "{url}"\nprofile = "{profile}"\n'


def test_a_good_printer_prints_a_test_slip_and_opens_the_drawer(tmp_path: Path) -> None:
    with on_tcp(_playing(WELL)) as line:
        found = _examined(tmp_path, _printer(line.address), ALL)
    assert (found["printer"].state, found["test_slip"].state) == (State.GOOD, State.GOOD)
    assert (found["drawer"].state, found["drawer"].reason) == (State.UNKNOWN, "look")
    assert (tmp_path / "log/doctor.log").read_text().endswith(" drawer sent\n")


def test_without_leave_nothing_is_printed_and_no_drawer_opens(tmp_path: Path) -> None:
    with on_tcp(_playing(WELL)) as line:
        found = _examined(tmp_path, _printer(line.address), NONE)
        while not line.heard.empty():
            assert line.next().lines == ()
    assert {found[name].reason for name in ("test_slip", "drawer")} == {"not_asked"}


@pytest.mark.parametrize(
    ("faults", "state", "reason"),
    [
        (WELL._replace(paper_out_at=0), State.PROBLEM, "paper_out"),
        (WELL._replace(is_open=True), State.PROBLEM, "cover_open"),
        (WELL._replace(is_silent=True), State.UNKNOWN, "none"),
    ],
)
def test_a_printer_says_what_ails_it(tmp_path: Path, faults: Faults, state: State, reason: str) -> None:
    with on_tcp(_playing(faults, "58mm")) as line:
        found = _examined(tmp_path, _printer(line.address, "58mm"), NONE)
    assert (found["printer"].state, found["printer"].reason) == (state, reason)


def test_dead_devices_are_problems_and_those_not_set_up_are_not(tmp_path: Path) -> None:
    dead = f"tcp://127.0.0.1:{closed_port()}"
    text = _printer(dead) + f'[scale]\nurl = "{dead}"\n[display]\nurl = "{dead}"\n'
    found = _examined(tmp_path, text, ALL)
    assert found["scale"] == Check("scale", State.PROBLEM, "refused", "")
    assert found["display"] == Check("display", State.PROBLEM, "refused", "")
    assert {found[name].state for name in ("printer", "test_slip", "drawer")} == {State.PROBLEM}
    assert found["scanner"] == Check("scanner", State.SKIPPED, "not_set", "scanner.url")


def test_a_scale_says_its_weight(tmp_path: Path) -> None:
    with on_tcp(Balance("cas", Load(1_370, Pan.STILL)).connect) as line:
        text = f'[printer]\nurl = "folder:slips"\n[scale]\nurl = "{line.address}"\ndialect = "cas"\n'
        assert _examined(tmp_path, text, NONE)["scale"].detail == "1370 g, stable"
