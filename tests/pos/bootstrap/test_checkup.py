"""The devices of a register looked at, against simulators on real lines."""

import io
from collections.abc import Callable
from functools import partial
from itertools import repeat
from pathlib import Path

import pytest
from PIL import Image

from drivers.deadline import after_ms
from drivers.printers.profile import profile_named
from drivers.scales.reading import ScaleState
from drivers.simulators.display import Display
from drivers.simulators.label_printer import LabelMachine
from drivers.simulators.printer import WELL, Faults, Machine, Printer
from drivers.simulators.printout import as_text
from drivers.simulators.scale import Balance, Load, Pan
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from pos.bootstrap.checkup import _SCALES, examine
from pos.cli.doctor_words import ADVICE
from pos.services.checkup import Check, State, Trials
from tests.drivers.simulators.lines import on_tcp
from tests.drivers.support.ptys import cable, plugged
from tests.drivers.support.scales import FakeScale
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
        (WELL._replace(is_silent=True), State.UNKNOWN, "silent"),
        (WELL, State.GOOD, ""),
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


@pytest.mark.parametrize(
    ("pan", "state", "reason", "detail"),
    [
        (Pan.STILL, State.GOOD, "weighs", "1370 g"),
        (Pan.SPLIT, State.GOOD, "weighs", "1370 g"),
        (Pan.MOVING, State.UNKNOWN, "moves", ""),
        (Pan.OVER, State.PROBLEM, "too_heavy", ""),
        (Pan.UNDER, State.PROBLEM, "below_zero", ""),
        (Pan.GARBLED, State.PROBLEM, "timed_out", ""),
        (Pan.MUTE, State.PROBLEM, "timed_out", ""),
    ],
)
def test_only_a_weight_that_stands_still_is_a_good_sign(
    tmp_path: Path, pan: Pan, state: State, reason: str, detail: str
) -> None:
    with on_tcp(Balance("cas", Load(1_370, pan)).connect) as line:
        text = f'[printer]\nurl = "folder:slips"\n[scale]\nurl = "{line.address}"\ndialect = "cas"\n'
        assert _examined(tmp_path, text, NONE)["scale"] == Check("scale", state, reason, detail)


@pytest.mark.parametrize(
    ("said", "reason"), [(b"ST,+00123.45 lb\r\n", "no_kilograms"), (b"ST,+0?0.123 kg\r\n", "garbled")]
)
def test_a_scale_in_pounds_or_one_that_is_misread_is_a_problem(tmp_path: Path, said: bytes, reason: str) -> None:
    with plugged() as line:
        FakeScale(line, b"Q", repeat(said))
        text = f'[scale]\nurl = "serial://{line.path}"\ndialect = "a-and-d"\n'
        found = _examined(tmp_path, text, NONE)["scale"]
    assert (found.state, found.reason) == (State.PROBLEM, reason)


def test_a_printer_whose_slip_nobody_saw_is_no_green_line(tmp_path: Path) -> None:
    with on_tcp(_playing(WELL._replace(is_silent=True), "58mm")) as line:
        found = _examined(tmp_path, _printer(line.address, "58mm"), ALL)
    assert {found[name].state for name in ("printer", "paper", "test_slip", "drawer")} == {State.UNKNOWN}


def test_a_clone_that_always_says_that_all_is_well_is_not_believed_about_its_paper(tmp_path: Path) -> None:
    with on_tcp(_playing(WELL._replace(is_constant=True, paper_out_at=0), "58mm")) as line:
        found = _examined(tmp_path, _printer(line.address, "58mm"), ALL)
    assert (found["paper"].state, found["paper"].reason) == (State.UNKNOWN, "paper_untried")
    assert found["test_slip"].state is not State.GOOD


def _label_printer(url: str, language: str) -> str:
    return f'[label_printer]\nurl = "{url}"\nlanguage = "{language}"\nprofile = "58mm"\n'


def test_a_second_receipt_printer_is_looked_at_as_the_first(tmp_path: Path) -> None:
    with on_tcp(_playing(WELL, "58mm")) as line:
        found = _examined(tmp_path, _label_printer(line.address, "slip"), ALL)
        while not any("pos doctor" in row for row in line.next().lines):
            pass
    assert (found["label_printer"].state, found["label_printer"].reason) == (State.UNKNOWN, "paper_untried")
    assert (found["label_slip"].state, found["label_slip"].reason) == (State.UNKNOWN, "look")


@pytest.mark.parametrize("language", ["zpl", "tspl"])
@pytest.mark.parametrize(
    ("has_roll", "state", "reason", "slip"),
    [(True, State.GOOD, "", State.UNKNOWN), (False, State.PROBLEM, "paper_out", State.PROBLEM)],
)
def test_a_printer_of_labels_says_what_ails_it(
    tmp_path: Path, language: str, has_roll: bool, state: State, reason: str, slip: State
) -> None:
    with on_tcp(LabelMachine(language, has_roll=has_roll).connect) as line:
        found = _examined(tmp_path, _label_printer(line.address, language), ALL)
    assert (found["label_printer"].state, found["label_printer"].reason) == (state, reason)
    assert found["label_slip"].state is slip


def test_a_dead_printer_of_labels_is_a_problem_and_one_not_set_up_is_not(tmp_path: Path) -> None:
    dead = f"tcp://127.0.0.1:{closed_port()}"
    found = _examined(tmp_path, _label_printer(dead, "zpl"), NONE)
    assert found["label_printer"] == Check("label_printer", State.PROBLEM, "refused", "")
    found = _examined(tmp_path, "", NONE)
    assert found["label_printer"] == Check("label_printer", State.SKIPPED, "not_set", "label_printer.url")


def test_a_display_is_written_on_and_never_believed(tmp_path: Path) -> None:
    with on_tcp(partial(Display, "cd5220", lambda _: None)) as line:
        found = _examined(tmp_path, f'[display]\nurl = "{line.address}"\ndialect = "cd5220"\n', NONE)
        assert line.next() == (("|pos doctor          |", "|0123456789 Rp .,-/()|"), "")
    assert found["display"] == Check("display", State.UNKNOWN, "look", "")


def test_an_open_line_is_no_scanner_yet(tmp_path: Path) -> None:
    with cable() as line, cable() as other:
        text = f'[scanner]\nurl = ["serial://{line.path}", "serial://{other.path}"]\n'
        assert _examined(tmp_path, text, NONE)["scanner"].state is State.UNKNOWN
        text = f'[scanner]\nurl = ["serial://{line.path}", "serial:///dev/none"]\n'
        assert _examined(tmp_path, text, NONE)["scanner"] == Check(
            "scanner", State.PROBLEM, "no_device", "serial:///dev/none"
        )


def test_a_scanner_that_a_till_holds_is_busy_and_not_known(tmp_path: Path) -> None:
    with cable() as line:
        url = f"serial://{line.path}"
        held = open_transport(parse_url(url), after_ms(2_000))
        try:
            found = _examined(tmp_path, f'[scanner]\nurl = "{url}"\n', NONE)["scanner"]
        finally:
            held.close()
    assert (found.state, found.reason) == (State.UNKNOWN, "busy")


def test_every_reason_that_is_found_has_its_advice() -> None:
    reasons = {reason for _, reason in _SCALES.values()} | {"look", "opens", "silent", "not_set", "not_asked"}
    assert reasons <= set(ADVICE)
    assert set(_SCALES) == set(ScaleState)


TRIED = '{{"{url}": {{"paper": "{paper}", "date": "2026-11-24", "model": "{model}"}}}}'


def test_a_printer_is_called_by_its_name_and_its_paper_is_to_be_tried(tmp_path: Path) -> None:
    with on_tcp(_playing(WELL)) as line:
        found = _examined(tmp_path, _printer(line.address), NONE)
    assert found["printer"].detail == "EPSON TM-T20II"
    assert found["paper"] == Check("paper", State.UNKNOWN, "paper_untried", "")


@pytest.mark.parametrize(
    ("paper", "model", "check"),
    [
        ("true", "EPSON TM-T20II", Check("paper", State.GOOD, "", "2026-11-24")),
        ("empty", "EPSON TM-T20II", Check("paper", State.UNKNOWN, "paper_empty", "2026-11-24")),
        ("true", "", Check("paper", State.GOOD, "", "2026-11-24")),
        ("true", "BIXOLON SRP-330", Check("paper", State.PROBLEM, "paper_other", "BIXOLON SRP-330")),
    ],
)
def test_what_the_word_of_a_printer_is_worth_is_told_while_it_is_the_same_printer(
    tmp_path: Path, paper: str, model: str, check: Check
) -> None:
    with on_tcp(_playing(WELL)) as line:
        (tmp_path / "printers.json").write_text(TRIED.format(url=line.address, paper=paper, model=model))
        found = _examined(tmp_path, _printer(line.address), NONE)
    assert found["paper"] == check
    assert found["printer"].state is (State.UNKNOWN if paper == "empty" else State.GOOD)


def test_a_folder_has_no_paper_to_look_at(tmp_path: Path) -> None:
    assert "paper" not in _examined(tmp_path, '[printer]\nurl = "folder:slips"\n', NONE)


def _logo(home: Path, data: bytes) -> Check:
    (home / "logo.png").write_bytes(data)
    text = '[receipt]\nlogo = "logo.png"\n[printer]\nurl = "folder:slips"\n'
    return _examined(home, text, ALL)["logo"]


def test_a_logo_is_looked_at_and_comes_out_on_the_test_slip(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("L", (120, 80), 0).save(picture, "PNG")
    assert _logo(tmp_path, picture.getvalue()) == Check("logo", State.GOOD, "", "logo.png, 10 mm")
    assert "[LOGO]" in (tmp_path / "slips" / "doctor.txt").read_text()


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "logo_no_picture"), (b"x", "logo_no_picture"), (bytes(5_000_000), "logo_too_big")]
)
def test_a_logo_that_is_none_is_told_and_slips_come_without_it(tmp_path: Path, data: bytes, reason: str) -> None:
    assert _logo(tmp_path, data) == Check("logo", State.PROBLEM, reason, "logo.png")
    assert "[LOGO]" not in (tmp_path / "slips" / "doctor.txt").read_text()


def test_without_a_logo_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    assert _examined(tmp_path, '[printer]\nurl = "folder:slips"\n', NONE)["logo"].state is State.SKIPPED
