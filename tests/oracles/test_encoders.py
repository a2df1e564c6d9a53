"""What we send to a printer for a cut, a drawer and a QR code is what an encoder sends that is not ours.

Bars have no such test: we draw them as dots, and zxing-cpp reads those (``tests/drivers/printers/test_code128.py``).
"""

from pathlib import Path

import pytest

from drivers.drawers.pulse import DrawerPulse, kick_bytes
from drivers.printers.escpos import render
from drivers.printers.profile import Cutter, profile_named
from drivers.printers.qr import module_dots, modules_across
from drivers.printers.slip import Qr, Slip, line
from tests.oracles.escpos.encoder import missing, written

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())

CODES = ("https://example.org/abc", "G01-1/0413", "8990000000167", "x" * 150)


@pytest.mark.parametrize("cutter", [Cutter.PARTIAL, Cutter.FULL])
def test_a_cut_is_their_cut(tmp_path: Path, cutter: Cutter) -> None:
    data = render(Slip((line("x"),), cut=True, meta=()), profile_named("80mm")._replace(cutter=cutter), tmp_path)
    (cut,) = written([("cut", cutter.value)])
    assert data.endswith(cut)


def test_a_pulse_is_their_pulse() -> None:
    pulses = [DrawerPulse(2, 50, 500), DrawerPulse(5, 100, 100), DrawerPulse(2, 2, 510)]
    theirs = written([("pulse", int(pulse.pin == 5), pulse.on_ms, pulse.off_ms) for pulse in pulses])
    assert [kick_bytes(pulse) for pulse in pulses] == theirs


def test_every_block_of_a_code_the_printer_draws_is_theirs(tmp_path: Path) -> None:
    profile = profile_named("epson-48")
    for code in CODES:
        data = render(Slip((Qr(code),), cut=False, meta=()), profile, tmp_path)
        modules = modules_across(code)
        dots = module_dots(modules, profile.width_dots) if modules else None
        assert dots is not None
        (theirs,) = written([("qr", code, dots)])
        assert theirs.startswith(b"\x1d(k")
        assert theirs in data
