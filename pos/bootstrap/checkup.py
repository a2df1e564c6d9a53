"""The devices of a register looked at one by one, each within seconds; nothing is sold and nothing is written."""

from functools import partial
from pathlib import Path
from typing import Final

from drivers.deadline import after_ms
from drivers.drawers.pulse import USUAL_PULSE
from drivers.outcome import JobState, Reason
from drivers.printers.link import PrinterLink, SlipJob
from drivers.printers.opening import open_printer
from drivers.printers.slip import Align, Feed, Logo, Slip, Text
from drivers.transport.errors import DeviceUnavailable
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from pos.bootstrap.addresses import device_url, device_urls
from pos.bootstrap.home import Home
from pos.bootstrap.paper import notes_of, trusted
from pos.clock import SystemClock
from pos.config import Config, load
from pos.services.checkup import Check, State, Trials
from pos.services.printer_checks import look_at_logo, look_at_printer
from pos.services.receipt_paper import receipt_profile

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
_WORST_FIRST: Final = (State.PROBLEM, State.UNKNOWN, State.GOOD)


def examine(path: Path, trials: Trials) -> tuple[Check, ...]:
    """Look at printer, drawer, scale, scanner and display of the register in a folder.

    Raises:
        ConfigError: Its ``outlet.toml`` is wrong.
        FileNotFoundError: There is none.
    """
    home = Home(path)
    config = load(home.config)
    profile = receipt_profile(home.path, config)
    link = open_printer(device_url(home, config, "printer.url"), profile, home.folder("cache"))
    trusted(link, home, config, "printer")
    others = (partial(_line, home, config, name) for name in ("scanner", "display"))
    return (
        *look_at_printer(link, notes_of(home).of(config.text("printer.url"))),
        _test_slip(link, trials),
        _drawer(link, home, config, trials),
        _scale(home, config),
        *(look() for look in others),
        look_at_logo(home.path, config),
    )


def _test_slip(link: PrinterLink, trials: Trials) -> Check:
    if not trials.prints:
        return Check("test_slip", State.SKIPPED, "not_asked", "--print")
    outcome = link.send(SlipJob("doctor", _SLIP), _SLIP_MS)
    state = {JobState.CONFIRMED: State.GOOD, JobState.SENT: State.UNKNOWN}.get(outcome.state, State.PROBLEM)
    return Check("test_slip", state, "look" if state is State.UNKNOWN else outcome.reason.value, "")


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
    if not config.text("scale.url"):
        return Check("scale", State.SKIPPED, "not_set", "scale.url")
    from drivers.scales.opening import open_scale

    scale = open_scale(device_url(home, config, "scale.url"), config.text("scale.dialect"))
    weighing = scale.weigh(after_ms(_SHORT_MS))
    if weighing.reading is None:
        return Check("scale", State.PROBLEM, weighing.reason.value, "")
    return Check("scale", State.GOOD, "weighs", f"{weighing.reading.gram} g, {weighing.reading.state.value}")


def _line(home: Home, config: Config, name: str) -> Check:
    """Whether the line of a device can be opened, of several each; one that a till holds is busy, so it is there."""
    urls = device_urls(home, config, f"{name}.url")
    if not urls:
        return Check(name, State.SKIPPED, "not_set", f"{name}.url")
    found = [_opened(name, url, url if len(urls) > 1 else "") for url in urls]
    return min(found, key=lambda each: _WORST_FIRST.index(each.state))


def _opened(name: str, url: str, detail: str) -> Check:
    try:
        open_transport(parse_url(url), after_ms(_SHORT_MS)).close()
    except DeviceUnavailable as fault:
        is_held = fault.reason is Reason.BUSY
        return Check(name, State.UNKNOWN if is_held else State.PROBLEM, fault.reason.value, detail)
    return Check(name, State.GOOD, "", "")
