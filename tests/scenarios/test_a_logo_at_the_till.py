"""A logo that is none keeps no till from opening and no receipt from printing; once it is one, it heads the next."""

from pathlib import Path

from PIL import Image

from tests.support.cashier import MONEY_S, Cashier
from tests.support.outlets import configure, pos
from tests.support.selling import NOODLES


def _receipts(home: Path) -> list[str]:
    return [slip.read_text() for slip in sorted((home / "slips").glob("*-receipt-*.txt"))]


def test_a_bad_logo_is_told_at_the_start_and_a_good_one_heads_the_receipt(home: Path) -> None:
    configure(home, ("receipt.logo", "logo.png"))
    (home / "logo.png").write_bytes(b"GIF89a")
    with Cashier(home) as cashier:
        cashier.sees("logo.png tidak dapat dipakai")
        cashier.start_selling()
        _sold(cashier, home, 1)
    assert "bukan PNG atau JPEG yang utuh" in pos(home, "doctor", "--no-keys").out
    Image.new("L", (200, 90), 0).save(home / "logo.png")
    with Cashier(home) as cashier:
        cashier.log_in()
        cashier.sees("pindai barcode")
        assert "logo.png" not in cashier.terminal.text
        _sold(cashier, home, 2)
    without, logo = _receipts(home)
    assert "[LOGO]" not in without
    assert logo.splitlines()[0].strip() == "[LOGO]"
    (home / "logo.png").unlink()
    assert "[LOGO]" not in pos(home, "spool", "show", "2").out
    assert pos(home, "verify").code == 0


def _sold(cashier: Cashier, home: Path, receipts: int) -> None:
    cashier.scan(NOODLES, 3_300)
    cashier.pause(MONEY_S)
    cashier.terminal.press("f5")
    cashier.sees("tersimpan")
    cashier.terminal.wait_for(lambda: len(_receipts(home)) == receipts)
