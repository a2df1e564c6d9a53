"""The table of screens.md, section 3: what a scan does in every state, from a device and from keys."""

from collections.abc import Callable

import pytest

from pos.domain.code_reading import CodeRead, ReadCode
from pos.ui.port import Choice
from pos.ui.reducer import modes
from tests.pos.ui.reducer.stocktaking.counters import Counter
from tests.pos.ui.shop import LPG_CODE, NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE, Shop
from tests.pos.ui.till import Till, selling

ADDS, NEW_SALE, PRICE, REFUSED, COUNTS, READS = "adds", "new sale", "price", "refused", "counts", "reads"


def _opening() -> Till:
    shop = Shop()
    shop.shift = None
    return Till(shop).type("11234⏎")


def _menu(script: str) -> Till:
    return selling().press("f10").type(script)


def _held() -> Till:
    return selling().scan(SUGAR_CODE).press("f4").scan(SUGAR_CODE).press("f4", "f4")


def _codes() -> Till:
    shop = Shop()
    read = CodeRead("", "plain", "", "", 0, 0, "", "", "", "sold", "MIE", "Mie-Grg", "pcs", 1_000, 3_300)
    shop.performs = {ReadCode: lambda _asked: read}
    return selling(shop).press("f10").type("92⏎")


def _paper() -> Till:
    shop = Shop()
    shop.offered = {"printers": (Choice("receipt", "", ""),)}
    return selling(shop).press("f10").type("93⏎")


STATES: dict[str, tuple[Callable[[], Till], type, str]] = {
    "sale": (selling, modes.Sale, ADDS),
    "total said": (lambda: selling().scan(SUGAR_CODE).type("+"), modes.Sale, ADDS),
    "question of a shell": (lambda: selling().scan(LPG_CODE), modes.Sale, ADDS),
    "unknown line": (lambda: selling().scan(UNKNOWN_CODE), modes.Sale, ADDS),
    "change shown": (lambda: selling().scan(SUGAR_CODE).press("f5"), modes.Sale, NEW_SALE),
    "member search": (lambda: selling().press("f3"), modes.Sale, ADDS),
    "search": (lambda: selling().press("f2"), modes.Search, PRICE),
    "menu": (lambda: selling().press("f10"), modes.Menu, PRICE),
    "sales on hold": (_held, modes.HeldList, PRICE),
    "report": (lambda: _menu("60⏎"), modes.Viewing, PRICE),
    "help": (lambda: selling().press("f1"), modes.Help, PRICE),
    "stock count": (lambda: Counter().open(), modes.Stocktaking, COUNTS),
    "help at a stock count": (lambda: Counter().open().press("f1"), modes.Help, REFUSED),
    "shift closed": (lambda: _menu("16⏎").type("1⏎1⏎").type("⏎" * 9), modes.Closed, PRICE),
    "codes tested": (_codes, modes.TryingCodes, READS),
    "printer's paper": (_paper, modes.TryingPaper, REFUSED),
    "users": (Till, modes.Users, REFUSED),
    "PIN": (lambda: Till().type("2"), modes.Pin, REFUSED),
    "help at the PIN": (lambda: Till().type("2").press("f1"), modes.Help, REFUSED),
    "float": (_opening, modes.Opening, REFUSED),
    "cash amount": (lambda: _menu("13⏎"), modes.Filling, REFUSED),
    "count that differs": (lambda: _menu("16⏎").type("⏎" * 11), modes.Differing, REFUSED),
    "count of the drawer": (lambda: _menu("16⏎"), modes.Counting, REFUSED),
}


@pytest.mark.parametrize("how", ["device", "keys"])
@pytest.mark.parametrize("name", STATES)
def test_a_scan_is_heard_in_every_state(name: str, how: str) -> None:
    make, mode, does = STATES[name]
    till = make()
    lines, stored = len(till.runner.state.basket.cart.lines), len(till.shop.stored)
    till.beeps.clear()
    till.scan(NOODLES_CODE) if how == "device" else till.wedge(NOODLES_CODE)
    assert isinstance(till.runner.state.mode, mode)
    assert till.runner.state.typed.text == ""
    after = till.runner.state.basket.cart.lines
    match does:
        case "adds":
            assert len(after) == lines + 1
            assert till.beeps == ["ok"]
        case "new sale":
            assert len(after) == 1
            assert till.total == ("TOTAL", "3.300")
        case "counts":
            assert (len(after), len(till.shop.stored), len(till.shop.marks)) == (lines, stored, 1)
            assert till.beeps == ["ok"]
        case "reads":
            assert "AKAN DIJUAL: 1 pcs Mie-Grg" in till.panel
            assert (len(after), len(till.shop.stored), till.beeps) == (lines, stored, ["ok"])
        case "price":
            assert till.message == "Mie-Grg: 3.300, anggota 3.250, per pcs. Stok 50."
            assert (len(after), len(till.shop.stored)) == (lines, stored)
        case _:
            assert till.message == "Pindai tidak dipakai. Selesaikan ketikan dulu, atau Esc."
            assert till.beeps == ["refused"]
            assert (len(after), len(till.shop.stored)) == (lines, stored)


def test_the_table_names_every_mode_a_till_can_be_in() -> None:
    tried = {type(make().runner.state.mode) for make, _, _ in STATES.values()}
    assert tried | {modes.Clock} == set(modes.Mode.__args__)
