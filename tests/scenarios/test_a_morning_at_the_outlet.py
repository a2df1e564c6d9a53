"""A morning at the outlet: the real program, a network printer and a serial scanner; then everything is read back."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.drivers.support.escpos_decoder import Printout, decode, decode_pulse
from tests.drivers.support.ptys import cable
from tests.drivers.support.tcp_printer import HEALTHY, TcpPrinter, tcp_printer
from tests.scenarios import a_morning
from tests.support import receipts
from tests.support.cashier import Cashier
from tests.support.outlets import configure, listed, pos
from tests.support.receipts import Item, Receipt
from tests.support.registers import demo_home
from tests.support.shop_model import Model, Sale, units

LAST_SLIP = "BERITA ACARA SELISIH KAS"


class Aftermath(NamedTuple):
    """What the morning left: the outlet, the model beside it, what came out of the printer, and the drawer's pulses."""

    home: Path
    model: Model
    difference: int
    slips: tuple[Printout, ...]
    pulses: int

    def receipts(self) -> list[Receipt]:
        """The receipts, in the order of the paper; no copies."""
        texts = [slip.text() for slip in self.slips]
        found = [receipts.read(text) for text in texts if any(line.startswith("KEMBALI ") for line in text)]
        return [each for each in found if not each.title]

    def titled(self, title: str) -> list[str]:
        """The text of the one slip with a title."""
        (found,) = [slip.text() for slip in self.slips if title in (line.strip() for line in slip.text())]
        return found


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory, master: Path) -> Iterator[Aftermath]:
    """The morning, lived once."""
    home = demo_home(tmp_path_factory.mktemp("morning"), master)
    with tcp_printer(HEALTHY) as printer, cable() as scanner:
        configure(home, ("printer.url", printer.url), ("scanner.url", f"serial://{scanner.path}"))
        with Cashier(home) as cashier:
            morning = a_morning.begin(home, cashier, scanner)
            a_morning.groceries(morning)
            a_morning.gas_and_water(morning)
            a_morning.gas_without_an_empty(morning)
            a_morning.held_and_recalled(morning)
            a_morning.odds_and_ends(morning)
            difference = a_morning.closing(morning)
            slips, pulses = _paper(printer)
            assert a_morning.leave(morning) == 0
    yield Aftermath(home, morning.model, difference, slips, pulses)
    shutil.rmtree(home)


def _paper(printer: TcpPrinter) -> tuple[tuple[Printout, ...], int]:
    """What came out of the printer, read by the strict decoder, and how often the drawer was opened."""
    slips: list[Printout] = []
    pulses = 0
    while not slips or LAST_SLIP not in (line.strip() for line in slips[-1].text()):
        job = printer.next_job()
        if job.startswith(b"\x1b@"):
            slips.append(decode(job))
        elif job:
            pulses += len(decode_pulse(job).pulses)
    return tuple(slips), pulses


def _item(sale: Sale, at: int) -> Item:
    """A line of a sale as the receipt has to say it."""
    sold = sale.lines[at]
    unit = sold.unit
    price = unit.member_price if sale.member else unit.price
    said = unit.unit if unit.factor != 1000 or unit.kind == "weighed" else ""
    return Item(unit.name, sold.milli, said, price, sale.amounts[at])


def _figures(sale: Sale) -> dict[str, int]:
    rounded = {"Pembulatan": sale.due - sale.total, "BAYAR": sale.due} if sale.due != sale.total else {}
    return {"TOTAL": sale.total, **rounded, "Tunai": sale.paid, "KEMBALI": sale.paid - sale.due}


def test_the_receipts_give_back_every_line_and_total(after: Aftermath) -> None:
    expected = [
        (f"G01-1/{sale.number:04}", "kasir", sale.member, tuple(_item(sale, at) for at in range(len(sale.lines))))
        for sale in after.model.sales
    ]
    found = after.receipts()
    assert [(each.number, each.cashier, each.member, each.items) for each in found] == expected
    assert [each.figures for each in found] == [_figures(sale) for sale in after.model.sales]


def test_the_proof_on_a_receipt_is_the_head_of_the_chain_at_its_sale(after: Aftermath) -> None:
    sales = listed(after.home, "documents", "--kind", "sale")
    heads = [f"{sale['hash'][:4]}-{sale['hash'][4:8]}".upper() for sale in sales]
    assert [each.proof for each in after.receipts()] == heads


def test_the_copy_says_so_and_says_the_same(after: Aftermath) -> None:
    copy = receipts.read(after.titled("SALINAN 1"))
    original = after.receipts()[4]
    assert copy._replace(title="") == original


def test_the_void_slip_gives_the_money_back(after: Aftermath) -> None:
    text = after.titled("BATAL")
    assert any(line.split()[-2:] == ["nota", "G01-1/0006"] for line in text)
    assert any(line.split() == ["UANG", "KEMBALI", "11.500"] for line in text)


def test_the_cash_slips_say_what_moved(after: Aftermath) -> None:
    assert any(line.split() == ["JUMLAH", "Rp200.000"] for line in after.titled("MODAL AWAL"))
    out = after.titled("BUKTI KAS KELUAR")
    assert any(line.split() == ["JUMLAH", "Rp15.000"] for line in out)
    assert "Alasan: Ongkos angkut" in out
    assert "Untuk: es" in out
    assert "Penerima: Adi" in out


def test_the_minute_of_the_difference_is_printed_with_the_z(after: Aftermath) -> None:
    minute = after.titled("BERITA ACARA SELISIH KAS")
    assert "Saksi: supervisor" in minute
    assert "Sebab: Salah kembalian" in minute


def test_the_drawer_opened_once_for_each_sale_and_whenever_cash_went_out(after: Aftermath) -> None:
    paid_out_and_void = 2
    assert after.pulses == len(after.model.sales) + paid_out_and_void


def test_the_z_slip_carries_the_whole_head_of_the_chain(after: Aftermath) -> None:
    text = after.titled("TUTUP KASIR (Z)")
    head = listed(after.home, "documents", "--kind", "shift_close")[0]["hash"].upper()
    assert head in "".join(text).replace(" ", "")
    assert any(line.split() == ["KURANG", "-500"] for line in text)


def test_the_register_verifies_clean(after: Aftermath) -> None:
    verified = pos(after.home, "verify", "--json")
    assert verified.code == 0, verified.out
    assert json.loads(verified.out)["ok"] == 1


def test_every_balance_is_the_models(after: Aftermath) -> None:
    rows = listed(after.home, "balances")
    assert {(row["account"], row["subledger"], row["commodity"]): row["amount"] for row in rows} == (
        after.model.standing()
    )


def test_the_stock_is_the_models(after: Aftermath) -> None:
    model = after.model
    of_sku = {unit.sku: unit for unit in units().values() if unit.stock}
    expected = {sku: (model.on_hand(unit), model.balances[unit.stock, sku, "IDR"]) for sku, unit in of_sku.items()}
    found = {row["sku"]: (row["quantity_milli"], row["value_rupiah"]) for row in listed(after.home, "stock")}
    assert found == expected


def test_the_shells_are_the_models(after: Aftermath) -> None:
    for row in listed(after.home, "containers"):
        held = {place: after.model.balances[place, "", row["container"]] for place in ("full", "empty", "faulty")}
        owned = {owner: -after.model.balances[owner, "", row["container"]] for owner in ("owned", "for_sale")}
        assert {key: row[key] for key in (*held, *owned)} == held | owned
        assert sum(held.values()) == sum(owned.values())


def test_the_z_report_is_the_models(after: Aftermath) -> None:
    report = json.loads(pos(after.home, "report", "z", "--json").out)
    sales, void = after.model.sales, after.model.sales[-1]
    standing = sales[:-1]
    members = [sale for sale in standing if sale.member]
    total = sum(sale.total for sale in standing)
    assert report["sales"] == {"times": 6, "amount_rupiah": total + void.total}
    assert report["voids"] == {"times": 1, "amount_rupiah": void.total}
    assert report["rounding_rupiah"] == sum(sale.due - sale.total for sale in standing)
    assert report["members"] == {"times": 2, "amount_rupiah": sum(sale.total for sale in members)}
    assert report["tenders"] == [{"kind": "cash", "times": 5, "amount_rupiah": sum(sale.due for sale in standing)}]
    assert {row["account"]: row["amount_rupiah"] for row in report["classes"]} == _revenue(after.model)
    assert (report["cancels"]["times"], report["voided_lines"]["times"], report["reprints"]) == (1, 3, 1)
    assert [(move["kind"], move["amount_rupiah"]) for move in report["cash_moves"]] == [("paid_out", -15_000)]
    assert (report["float_rupiah"], report["difference_rupiah"]) == (200_000, after.difference)
    assert report["counted_rupiah"] - report["difference_rupiah"] == report["expected_rupiah"]
    assert (report["first_sale"], report["last_sale"]) == (1, 6)


def _revenue(model: Model) -> dict[str, int]:
    """What stands on the revenue accounts; a class whose only sale was voided is shown with nothing."""
    return {account: -amount for (account, _, _), amount in model.balances.items() if account.startswith("4")}


def test_the_journal_for_other_programs_has_every_document(after: Aftermath) -> None:
    journal = pos(after.home, "journal", "--format", "hledger")
    assert journal.code == 0
    for document in listed(after.home, "documents"):
        if document["postings"]:
            assert document["uuid"] in journal.out
