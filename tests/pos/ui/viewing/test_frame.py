"""The whole frame at every size: what has to be seen is there, and nothing is wider than its place."""

import pytest

from pos.domain.cart import CartLine
from pos.domain.catalog import Found
from pos.domain.money import Rupiah
from pos.domain.pricing import line_amount
from pos.domain.quantity import ONE, Milli
from pos.ui.port import Health
from pos.ui.reducer import basket
from pos.ui.reducer.reduce import reduce
from pos.ui.reducer.results import HealthRead
from pos.ui.view import View
from pos.ui.viewing.frame import Viewer
from pos.ui.viewing.layout import digit_rows, list_rows, pane_rows, panel_lines, window
from tests.pos.ui.shop import CARD, CARTON_CODE, LPG_CODE, NOODLES_CODE, SUGAR_CODE, UNKNOWN_CODE
from tests.pos.ui.till import Till, selling
from tests.support.goods import NOODLES

SIZES = [(80, 24), (100, 30), (120, 36), (160, 45)]


def busy() -> Till:
    return selling().scan(CARD).scan(NOODLES_CODE).scan(LPG_CODE).type("⏎").scan(UNKNOWN_CODE).tick()


@pytest.mark.parametrize(
    ("size", "digits", "listed", "pane"),
    [((80, 24), 5, 12, 0), ((100, 30), 5, 18, 0), ((120, 36), 10, 19, 20), ((160, 45), 10, 28, 29)],
)
def test_every_size_has_its_places(size: tuple[int, int], digits: int, listed: int, pane: int) -> None:
    assert digit_rows(*size) == digits
    assert list_rows(*size) == listed
    assert panel_lines(*size) == listed - 2
    assert pane_rows(*size) == pane


def test_a_tiny_terminal_still_has_a_list() -> None:
    assert list_rows(40, 10) == 3
    assert panel_lines(40, 10) == 1


@pytest.mark.parametrize(
    ("chosen", "size", "shown", "expected"),
    [(0, 3, 5, range(3)), (0, 9, 4, range(4)), (4, 9, 4, range(1, 5)), (8, 9, 4, range(5, 9)), (0, 0, 4, range(0))],
)
def test_the_chosen_line_is_always_in_the_window(chosen: int, size: int, shown: int, expected: range) -> None:
    assert window(chosen, size, shown) == expected


@pytest.mark.parametrize("size", SIZES)
def test_the_frame_of_a_busy_sale(size: tuple[int, int]) -> None:
    view = busy().view(*size)
    taken = len(view.bar) + sum(len(flag.text) + 2 for flag in view.flags) + len(view.clock) + 3
    assert taken <= size[0]
    assert "Kasir SITI" in view.bar
    assert "Nota 0413" in view.bar
    assert [flag.text for flag in view.flags][:2] == ["Cetak OK", "Pindai OK"]
    assert view.clock == "14:32"
    assert view.head == ("No", "Barang", "Qty", "Harga", "Jumlah")
    assert [(row.no, row.amount, row.tone) for row in view.rows] == [
        ("1", "3.250", "plain"),
        ("2", "18.000", "plain"),
        ("3", "BELUM", "bad"),
    ]
    assert view.total == ("TOTAL", "21.200", "Rp", "accent")
    assert view.side[:2] == ("3 baris", "Anggota 0123 AMINAH")
    assert len(view.side) <= 5
    assert max(map(len, view.side)) <= 36
    assert len(view.message[0]) <= 78
    assert [section.title for section in view.pane] == (["KODE CEPAT", "HARI INI"] if size[0] >= 120 else [])


def test_the_outlets_name_gives_way_where_it_is_narrow() -> None:
    till = selling()
    long = till.runner.state._replace(settings=till.runner.state.settings._replace(outlet="KOPERASI DESA " * 5))
    bar = Viewer().view(long, 80, 24).bar
    assert bar.startswith("KOPERASI")
    assert bar.endswith("… Kasir SITI Shift 2 Nota 0413")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["siti", "supervisor", "nama panjang sekali"])
@pytest.mark.parametrize("printer", ["ok", "stale", "doubt", "waiting", "label_waiting"])
def test_the_number_of_the_sale_is_read_whatever_the_devices_say(
    name: str, printer: str, size: tuple[int, int]
) -> None:
    desk = selling().runner.state.desk
    assert desk.user is not None
    health = desk.health._replace(printer=printer, waiting_slips=12, scanner="keys")
    state = selling().runner.state._replace(desk=desk._replace(user=desk.user._replace(name=name), health=health))
    view = Viewer().view(state, *size)
    assert view.bar.endswith(" Nota 0413")
    assert name.upper()[:11] in view.bar
    assert len(view.bar) + sum(len(flag.text) + 2 for flag in view.flags) + len(view.clock) + 3 <= size[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("script", ["f1", "f2", "f3", "f10"])
def test_a_panel_fits_into_the_list(script: str, size: tuple[int, int]) -> None:
    till = busy().press(script)
    if script in {"f2", "f3"}:
        till.type("i")
    panel = till.view(*size).panel
    assert panel is not None
    assert 0 < len(panel.lines) <= panel_lines(*size)
    assert all(len(text) <= 80 for text in (panel.title, panel.hint, *(line.left + line.right for line in panel.lines)))


def test_the_right_pane_shows_codes_held_sales_and_today() -> None:
    till = selling()
    for _ in range(5):
        till.scan(NOODLES_CODE).press("f4")
        till.scan(SUGAR_CODE).press("f4")
    pane = till.tick().view(160, 45).pane
    assert [section.title for section in pane] == ["KODE CEPAT", "DITAHAN", "HARI INI"]
    assert pane[0].lines[0] == ("  3 Lpg3-Isi", "18.000", "plain")
    assert len(pane[1].lines) == 3
    assert [line.left for line in pane[2].lines] == ["61 nota", "Stok menipis: 4 barang"]
    assert sum(len(section.lines) + 2 for section in pane) <= pane_rows(160, 45) + 1


@pytest.mark.parametrize(
    ("papers", "said", "tone"),
    [("writing", "Berkas...", "good"), ("full", "CAKRAM PENUH", "bad"), ("failed", "BERKAS GAGAL", "bad")],
)
def test_papers_that_are_not_written_yet_are_told_in_place_of_the_backup(papers: str, said: str, tone: str) -> None:
    state, _ = reduce(selling().runner.state, HealthRead(Health("ok", 0, "ok", 3, papers)))
    flag = Viewer().view(state, 80, 24).flags[-1]
    assert (flag.text, flag.tone) == (said, tone)


@pytest.mark.parametrize(
    ("health", "said"),
    [
        (Health("ok", 0, "ok", 3, ""), ["Cetak OK", "Pindai OK", "Cad 3j"]),
        (Health("off", 2, "lost", -1, "done"), ["Cetak MATI", "Pindai PUTUS", "CAD -"]),
        (Health("problem", 0, "keys", 30, ""), ["Cetak !", "Pindai ketik", "Cad 30j"]),
        (Health("waiting", 2, "new", 1, ""), ["Cetak antre 2", "Pindai ?", "Cad 1j"]),
        (Health("stale", 2, "keys", 1, ""), ["Struk lama 2: F10 38", "Pindai ketik", "Cad 1j"]),
        (Health("doubt", 1, "keys", 1, ""), ["Struk utuh? F10 39", "Pindai ketik", "Cad 1j"]),
    ],
)
def test_the_devices_are_told_in_words(health: Health, said: list[str]) -> None:
    state, _ = reduce(selling().runner.state, HealthRead(health))
    view = Viewer().view(state, 80, 24)
    assert [flag.text for flag in view.flags] == said
    assert (view.flags[2].tone == "warn") is (health.backup < 0 or health.backup > 24)
    assert Viewer().view(state, 120, 36).flags[2].text in {
        "Cadangan 3j",
        "TANPA CADANGAN",
        "Cadangan 30j",
        "Cadangan 1j",
    }


def test_a_line_that_did_not_change_keeps_its_row() -> None:
    till = selling().scan(NOODLES_CODE).scan(SUGAR_CODE)
    before = till.view().rows
    after = till.scan(CARTON_CODE).view().rows
    assert all(old is new for old, new in zip(before, after, strict=False))
    raised = till.scan(CARTON_CODE).view().rows
    assert all(old is new for old, new in zip(after[:2], raised, strict=False))
    assert raised[2].quantity == "2"
    assert till.view().rows is raised


def test_another_language_makes_every_row_anew() -> None:
    till = selling().scan(UNKNOWN_CODE)
    assert till.view().rows[0].amount == "BELUM"
    till.press("f10").type("18⏎")
    assert till.view().rows[0].amount == "OPEN"
    assert till.view().keys[0][0] == ("F1", "Help")


def test_a_basket_that_was_laid_anew_is_shown_anew() -> None:
    till = selling().scan(NOODLES_CODE)
    till.view()
    till.press("f5").scan(SUGAR_CODE)
    assert [row.name for row in till.view().rows] == ["Gul-Kg"]


def test_the_two_hundredth_scan_asks_one_price(monkeypatch: pytest.MonkeyPatch) -> None:
    till = selling()
    for at in range(200):
        till.shop.codes[f"code {at}"] = Found(NOODLES._replace(sku=f"S{at}"), ONE, Rupiah(0), Milli(9_000))
        till.scan(f"code {at}")
    asked: list[int] = []

    def counted(line: CartLine, *, is_member: bool) -> Rupiah:
        asked.append(line.line)
        return line_amount(line, is_member=is_member)

    monkeypatch.setattr(basket, "line_amount", counted)
    till.scan(NOODLES_CODE).scan(NOODLES_CODE)
    assert asked == [201, 201]
    assert len(till.view().rows) == 201


def test_controls_of_a_scanner_are_not_painted() -> None:
    till = selling(prefix="\x02")
    till.strike("ctrl+b", "\x02")
    assert till.type("12").view().command[0] == "12"


def test_a_view_is_equal_to_itself_made_anew() -> None:
    state = busy().runner.state
    first: View = Viewer().view(state, 120, 36)
    assert Viewer().view(state, 120, 36) == first
