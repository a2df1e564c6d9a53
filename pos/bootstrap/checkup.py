"""The devices of a register looked at one by one, each within seconds; nothing is sold and nothing is written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from drivers.deadline import after_ms
from drivers.displays.dialects import BEGIN, DIALECTS
from drivers.displays.protocol import Shown
from drivers.drawers.pulse import USUAL_PULSE
from drivers.outcome import JobState, Outcome, Reason
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.slip import Align, Feed, Label, Logo, Slip, Text
from drivers.scales.reading import ScaleState
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from pos.bootstrap.addresses import device_url, device_urls
from pos.bootstrap.home import Home
from pos.bootstrap.paper import notes_of
from pos.bootstrap.printers import receipt_link, second_link
from pos.bootstrap.register import prints_labels_only
from pos.clock import SystemClock
from pos.config import Config, load
from pos.services.checkup import Check, State, Trials
from pos.services.printer_checks import look_at_logo, look_at_printer

_SLIP_MS: Final = 15_000
_SHORT_MS: Final = 2_000
_SLIP: Final = Slip(
    (
        Logo(),
        Text("pos doctor", Align.CENTER, bold=True, wide=False, tall=False),
        Text("0123456789 Rp .,-/()", Align.LEFT, bold=False, wide=False, tall=False),
        Feed(2),
    ),
    cut=True,
    meta=(),
)
_LABEL: Final = Slip((Label("pos doctor", "Rp12.345", "/ uji", "2100000000005", "", 1),), cut=False, meta=())
_SHOWN: Final = Shown("pos doctor", "0123456789 Rp .,-/()")
_WORST_FIRST: Final = (State.PROBLEM, State.UNKNOWN, State.GOOD)
_SCALES: Final = {
    ScaleState.STABLE: (State.GOOD, "weighs"),
    ScaleState.UNMOVED: (State.GOOD, "weighs"),
    ScaleState.MOVING: (State.UNKNOWN, "moves"),
    ScaleState.OVER: (State.PROBLEM, "too_heavy"),
    ScaleState.UNDER: (State.PROBLEM, "below_zero"),
    ScaleState.UNIT: (State.PROBLEM, "no_kilograms"),
    ScaleState.DAMAGED: (State.PROBLEM, "garbled"),
}


def examine(path: Path, trials: Trials) -> tuple[Check, ...]:
    """Look at printers, drawer, scale, scanners, display and logo of the register in a folder.

    Raises:
        ConfigError: Its ``outlet.toml`` is wrong.
        FileNotFoundError: There is none.
    """
    home = Home(path)
    config = load(home.config)
    link = receipt_link(home, config)
    found = (
        *look_at_printer(link, notes_of(home).of(config.text("printer.url"))),
        _printed("test_slip", link, _SLIP, trials),
        _drawer(link, home, config, trials),
        *_label_printer(home, config, trials),
        _scale(home, config),
        _scanner(home, config),
        _display(home, config),
        look_at_logo(home.path, config),
    )
    return tuple(_plain(check) for check in found)


def _plain(check: Check) -> Check:
    """A device that gives no reason is well, or says nothing: the one needs no advice and the other does."""
    if check.reason != Reason.NONE.value:
        return check
    return check._replace(reason="" if check.state is State.GOOD else "silent")


def _worst(found: tuple[Check, ...]) -> Check:
    return min(found, key=lambda each: _WORST_FIRST.index(each.state))


def _label_printer(home: Home, config: Config, trials: Trials) -> Iterator[Check]:
    """How the second printer is, in one line with what is known of its paper."""
    url = config.text("label_printer.url")
    if not url:
        yield Check("label_printer", State.SKIPPED, "not_set", "label_printer.url")
        return
    link = second_link(home, config)
    yield _worst(look_at_printer(link, notes_of(home).of(url)))._replace(name="label_printer")
    yield _printed("label_slip", link, _LABEL if prints_labels_only(config) else _SLIP, trials)


def _printed(name: str, link: PrinterLink, slip: Slip, trials: Trials) -> Check:
    """Print, where that is allowed; only a printer that confirms is believed that something came out."""
    if not trials.prints:
        return Check(name, State.SKIPPED, "not_asked", "--print")
    return _came_out(name, link.send(SlipJob("doctor", slip), _SLIP_MS))


def _came_out(name: str, outcome: Outcome) -> Check:
    state = {JobState.CONFIRMED: State.GOOD, JobState.SENT: State.UNKNOWN}.get(outcome.state, State.PROBLEM)
    return Check(name, state, "look" if state is State.UNKNOWN else outcome.reason.value, "")


def _drawer(link: PrinterLink, home: Home, config: Config, trials: Trials) -> Check:
    """Open it, and write down that it was: no drawer opens unseen."""
    if not trials.kicks:
        return Check("drawer", State.SKIPPED, "not_asked", "--drawer")
    pulse = USUAL_PULSE._replace(pin=5) if config.number("printer.drawer_pin") == 5 else USUAL_PULSE
    outcome = link.kick(pulse, _SHORT_MS)
    with (home.folder("log") / "doctor.log").open("a", encoding="utf-8") as log:
        log.write(f"{SystemClock().now_ms()} drawer {outcome.state.value}\n")
    is_sent = outcome.state is not JobState.FAILED
    return Check("drawer", State.UNKNOWN if is_sent else State.PROBLEM, "look" if is_sent else outcome.reason.value, "")


def _scale(home: Home, config: Config) -> Check:
    """What it says now; only a weight that stands still is a good sign."""
    if not config.text("scale.url"):
        return Check("scale", State.SKIPPED, "not_set", "scale.url")
    from drivers.scales.opening import open_scale

    scale = open_scale(device_url(home, config, "scale.url"), config.text("scale.dialect"))
    weighing = scale.weigh(after_ms(_SHORT_MS))
    if weighing.reading is None:
        return Check("scale", State.PROBLEM, weighing.reason.value, "")
    state, reason = _SCALES[weighing.reading.state]
    return Check("scale", state, reason, f"{weighing.reading.gram} g" if reason == "weighs" else "")


def _scanner(home: Home, config: Config) -> Check:
    """Whether each line can be opened, which says that a cable is there; a till that holds it has it open."""
    urls = device_urls(home, config, "scanner.url")
    if not urls:
        return Check("scanner", State.SKIPPED, "not_set", "scanner.url")
    return _worst(tuple(_opened(url, url if len(urls) > 1 else "") for url in urls))


def _opened(url: str, detail: str) -> Check:
    try:
        open_transport(parse_url(url), after_ms(_SHORT_MS)).close()
    except DeviceUnavailable as fault:
        return _away("scanner", fault)._replace(detail=detail)
    return Check("scanner", State.UNKNOWN, "opens", detail)


def _display(home: Home, config: Config) -> Check:
    """Write on it: a display never answers, so a person has to look."""
    if not config.text("display.url"):
        return Check("display", State.SKIPPED, "not_set", "display.url")
    deadline = after_ms(_SHORT_MS)
    try:
        line = open_transport(parse_url(device_url(home, config, "display.url")), deadline)
    except DeviceUnavailable as fault:
        return _away("display", fault)
    try:
        sent = line.write(BEGIN + DIALECTS[config.text("display.dialect")](_SHOWN), deadline)
        reason = sent.reason if sent.reason is not Reason.NONE else line.drain(deadline).reason
    finally:
        line.close()
    is_sent = reason is Reason.NONE
    return Check("display", State.UNKNOWN if is_sent else State.PROBLEM, "look" if is_sent else reason.value, "")


def _away(name: str, fault: DeviceUnavailable) -> Check:
    state = State.UNKNOWN if fault.reason is Reason.BUSY else State.PROBLEM
    return Check(name, state, fault.reason.value, "")
