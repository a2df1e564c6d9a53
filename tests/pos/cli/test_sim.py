"""``pos sim`` as a person without hardware uses it."""

import re
import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from drivers.deadline import after_ms
from drivers.displays.dialects import BEGIN, DIALECTS
from drivers.displays.protocol import Shown
from drivers.labels.label import roll_named
from drivers.labels.opening import open_label_printer
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.profile import profile_named
from drivers.printers.slip import Label, Qr, Slip, heading, line
from drivers.printers.status import StatusState
from drivers.scales.opening import open_scale
from drivers.scales.reading import ScaleState
from drivers.scales.scale import Weighing
from drivers.scanners.framing import Frame
from drivers.scanners.opening import open_scanner
from drivers.scanners.protocol import ScannerListener
from drivers.simulators.scale import COMMANDS, Pan
from drivers.simulators.scanner import SUFFIXES, Habit
from pos.cli.sim import _ALWAYS, _AT
from pos.cli.sim import command as _sim
from tests.drivers.support.tcp_printer import closed_port
from tests.support.command_line import CommandLine, Ran
from tests.support.outlets import POS
from tests.support.terminal import ROOT, SMALL, Terminal

SAID = "# outlet.toml: ganti nilai di bagian yang sudah ada\n"
HEAD = SAID + '[printer]\nurl = "tcp://127.0.0.1:PORT"\nprofile = "58mm"\n\n'


def _with(run: CommandLine, use: Callable[[str], object], *arguments: str) -> tuple[Ran, object]:
    """Play a device for one connection; it ends after that. What was used of it comes along."""
    port = closed_port()
    used: list[object] = []

    def connect() -> None:
        while _is_closed(port):
            pass
        used.append(use(f"tcp://127.0.0.1:{port}"))

    user = threading.Thread(target=connect)
    user.start()
    ran = run("sim", *arguments, "--port", str(port), "--once")
    user.join()
    return Ran(ran.code, ran.out.replace(str(port), "PORT"), ran.err), used[0]


def _is_closed(port: int) -> bool:
    """Whether nobody listens yet; asked of the kernel, since to connect would be the one connection."""
    listening = f":{port:04X} 00000000:0000 0A"
    return listening not in Path("/proc/net/tcp").read_text(encoding="ascii")


def _printed(run: CommandLine, data: bytes, *options: str) -> Ran:
    """Send bytes to a simulated printer."""

    def send(url: str) -> None:
        with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))) as till:
            till.sendall(data)

    return _with(run, send, "printer", *options)[0]


def test_a_simulated_printer_shows_what_it_prints(run: CommandLine) -> None:
    assert _printed(run, b"\x1b@Halo\nDunia\n") == (0, HEAD + "Halo\nDunia\n", "")


def test_what_is_printed_keeps_its_columns_and_steers_no_terminal(run: CommandLine) -> None:
    printed = _printed(run, b"\x1b@\x1bt\x13A    B\n\x9b\n", "--profile", "epson-48").out
    assert printed.splitlines()[-2:] == ["A    B", "\N{LATIN SMALL LETTER O WITH STROKE}"]


def test_a_command_nobody_knows_is_an_error(run: CommandLine) -> None:
    assert _printed(run, b"\x1b@\x1bZ") == (1, HEAD, "ESC b'Z'\n")


def test_a_fault_is_given_with_its_byte(run: CommandLine) -> None:
    assert "[cut off after " in _printed(run, b"\x1b@Halo\n", "--fault", "close@3").out


SLIP = Slip((heading("Halo"), Qr("https://example.org/abc"), line("Dunia")), cut=True, meta=())
EPSON = ("--profile", "epson-48")


@pytest.mark.parametrize(
    ("options", "state", "reason", "told"),
    [
        ((), JobState.CONFIRMED, Reason.NONE, "[cut partial]"),
        (("--fault", "noise"), JobState.CONFIRMED, Reason.NONE, "[cut partial]"),
        (("--fault", "asb"), JobState.CONFIRMED, Reason.NONE, "[cut partial]"),
        (("--speed", "300"), JobState.CONFIRMED, Reason.NONE, "[cut partial]"),
        (("--fault", "clone"), JobState.SENT, Reason.NONE, "[cut partial]"),
        (("--fault", "constant"), JobState.SENT, Reason.NONE, "[cut partial]"),
        (("--fault", "cover"), JobState.HELD, Reason.COVER_OPEN, ""),
        (("--fault", "clone", "--fault", "asb", "--fault", "cover"), JobState.HELD, Reason.COVER_OPEN, ""),
        (("--fault", "paper-out@0"), JobState.HELD, Reason.PAPER_OUT, ""),
        (("--fault", "paper-out@50"), JobState.DOUBT, Reason.PAPER_OUT, "[cut off after 50 bytes]"),
        (("--fault", "stall@50"), JobState.DOUBT, Reason.TIMED_OUT, "[cut off after 50 bytes]"),
        (("--fault", "reset@50"), JobState.DOUBT, Reason.BROKEN, "[cut off after 50 bytes]"),
        (("--fault", "close@50"), JobState.DOUBT, Reason.BROKEN, "[cut off after 50 bytes]"),
    ],
    ids=lambda value: "".join(value[1:]) or "well" if isinstance(value, tuple) else "",
)
def test_every_fault_of_the_command_line_befalls_our_printer_link(
    run: CommandLine, tmp_path: Path, options: tuple[str, ...], state: JobState, reason: Reason, told: str
) -> None:
    patience_ms = 1_000 if state is JobState.DOUBT else 20_000

    def send(url: str) -> Outcome:
        return open_printer(url, profile_named("epson-48"), tmp_path).send(SlipJob("A-000001", SLIP), patience_ms)

    ran, outcome = _with(run, send, "printer", *EPSON, *options)
    assert isinstance(outcome, Outcome)
    assert outcome.state is state
    assert outcome.reason in {reason, Reason.TIMED_OUT if state is JobState.DOUBT else reason}
    assert told in ran.out.splitlines()
    assert state is not JobState.HELD or ran.out == HEAD.replace("58mm", "epson-48")


def test_the_paper_is_drawn_into_a_folder_and_its_code_is_read_by_another(run: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "paper"

    def send(url: str) -> Outcome:
        return open_printer(url, profile_named("58mm"), tmp_path).send(SlipJob("A-000001", SLIP), 5_000)

    for number in ("0001", "0002"):
        ran, _ = _with(run, send, "printer", "--png", str(folder))
        assert ran.out.splitlines()[-1] == f"[{folder}/{number}.png]"
        (code,) = zxingcpp.read_barcodes(Image.open(folder / f"{number}.png"))
        assert code.text == "https://example.org/abc"


def test_a_printer_asked_how_it_is_draws_nothing(run: CommandLine, tmp_path: Path) -> None:
    ran, status = _with(
        run,
        lambda url: open_printer(url, profile_named("58mm"), tmp_path).status(),
        "printer",
        "--png",
        str(tmp_path / "paper"),
    )
    assert (ran, status) == ((0, HEAD, ""), (StatusState.OK, Reason.NONE))
    assert not (tmp_path / "paper").exists()


@pytest.mark.parametrize("language", ["zpl", "tspl"])
def test_a_printer_of_labels_shows_what_is_on_them(run: CommandLine, language: str) -> None:
    slip = Slip((Label("Gula 1 kg", "Rp17.500", "/ bungkus", "8990000000105", "", 2),), cut=False, meta=())

    def send(url: str) -> Outcome:
        return open_label_printer(url, language, roll_named("40x30")).send(SlipJob("A-000001", slip), 5_000)

    ran, outcome = _with(run, send, "labels", "--language", language)
    assert ran.out.startswith(f'{SAID}[label_printer]\nurl = "tcp://127.0.0.1:PORT"\nlanguage = "{language}"\n')
    assert "Gula 1 kg" in ran.out.splitlines()[-1]
    assert ran.out.endswith(" x2\n")
    assert isinstance(outcome, Outcome)
    assert outcome.state is JobState.SENT
    _, outcome = _with(run, send, "labels", "--language", language, "--fault", "paper-out")
    assert isinstance(outcome, Outcome)
    assert (outcome.state, outcome.reason) == (JobState.HELD, Reason.PAPER_OUT)


@pytest.mark.parametrize("dialect", COMMANDS)
def test_every_scale_is_played_from_the_command_line(run: CommandLine, dialect: str) -> None:
    def weigh(url: str) -> Weighing:
        return open_scale(url, dialect).weigh(after_ms(10_000))

    ran, weighing = _with(run, weigh, "scale", "--dialect", dialect, "--gram", "1370", "--pan", "still")
    assert ran.out.startswith(f'{SAID}[scale]\nurl = "tcp://127.0.0.1:PORT"\ndialect = "{dialect}"\n')
    assert isinstance(weighing, Weighing)
    assert weighing.reading is not None
    assert weighing.reading.gram == 1_370


def test_a_display_shows_each_change_in_a_frame(run: CommandLine) -> None:
    def show(url: str) -> None:
        with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))) as till:
            till.sendall(BEGIN + DIALECTS["cd5220"](Shown("Gula 1 kg", "Rp17.500")))

    ran, _ = _with(run, show, "display", "--dialect", "cd5220")
    framed = f"+{'-' * 20}+\n|{'Gula 1 kg':20}|\n|{'Rp17.500':20}|\n"
    assert framed in ran.out


def test_a_scanner_sends_its_codes_when_somebody_listens_and_ends(run: CommandLine) -> None:
    port = closed_port()
    heard: list[str] = []
    is_there = threading.Semaphore(0)

    def on_frame(frame: Frame) -> None:
        heard.append(frame.code)
        is_there.release()

    scanner = open_scanner(f"tcp://127.0.0.1:{port}", 0, ScannerListener(on_frame, lambda _: None))
    scanner.start()
    ran = run("sim", "scanner", "8990000000167", "96385074", "--suffix", "tab", "--pause", "0.1", "--port", str(port))
    assert is_there.acquire(timeout=60)
    assert is_there.acquire(timeout=60)
    scanner.stop()
    assert heard == ["8990000000167", "96385074"]
    assert ran.out.splitlines()[-2:] == heard


def test_enter_puts_paper_into_a_printer_that_ran_out(tmp_path: Path) -> None:
    port = closed_port()
    link = open_printer(f"tcp://127.0.0.1:{port}", profile_named("epson-48"), tmp_path)
    with _at_terminal("printer", *EPSON, "--fault", "paper-out@50", "--port", str(port)) as terminal:
        terminal.wait_for("[printer]")
        assert link.send(SlipJob("A-000001", SLIP), 1_000).state is JobState.DOUBT
        assert link.send(SlipJob("A-000001", SLIP), 5_000).reason is Reason.PAPER_OUT
        terminal.press("enter")
        terminal.wait_for("(kertas terpasang")
        assert link.send(SlipJob("A-000001", SLIP), 5_000).state is JobState.CONFIRMED
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 130


def test_grams_are_typed_onto_the_pan(tmp_path: Path) -> None:
    with _at_terminal("scale", "--dialect", "cas") as terminal:
        terminal.wait_for("dialect")
        (address,) = re.findall(r'url = "(.*)"', terminal.text)
        scale = open_scale(address, "cas")
        for typed, said, state, gram in (
            ("750", "(di atas timbangan)", ScaleState.STABLE, 750),
            ("over", "(di atas timbangan)", ScaleState.OVER, 0),
            ("berat", "(bukan gram", ScaleState.OVER, 0),
        ):
            terminal.type(f"{typed}\r")
            terminal.wait_for(said)
            reading = scale.weigh(after_ms(5_000)).reading
            assert reading is not None
            assert (reading.state, reading.gram) == (state, gram)


def _at_terminal(*arguments: str) -> Terminal:
    return Terminal([*POS, "sim", *arguments], SMALL, {})


@pytest.mark.parametrize(
    "words",
    [
        [*(f"{name}@N" for name in _AT), *_ALWAYS],
        [pan.value for pan in Pan],
        [habit.value for habit in Habit],
        [*SUFFIXES],
    ],
    ids=["faults", "pans", "habits", "suffixes"],
)
def test_everything_that_can_be_played_is_described(words: list[str]) -> None:
    described = (
        (ROOT / "pos/cli/README.md").read_text(encoding="utf-8").partition("## pos sim")[2].partition("\n## ")[0]
    )
    assert "|".join(words) in described


@pytest.mark.parametrize("fault", ["fire", "stall", "stall@x", "cover@1"])
def test_a_fault_that_is_none_is_refused(run: CommandLine, fault: str) -> None:
    assert run("sim", "printer", "--fault", fault).code == 2


def test_every_device_can_be_played() -> None:
    assert sorted(getattr(_sim, "commands", ())) == ["display", "labels", "printer", "scale", "scanner"]
