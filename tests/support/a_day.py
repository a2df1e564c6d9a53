"""Two shifts at the small register: every kind of document this version writes, below zero stock too."""

from pathlib import Path

from pos.domain.money import Rupiah
from pos.domain.opening import OpeningShells
from tests.support.ledger_builder import LedgerBuilder

YARD = OpeningShells(
    container="TABUNG-3",
    full=10,
    empty=4,
    faulty=1,
    for_sale=3,
    refill="LPG3-ISI",
    refill_stock="1142",
    refill_cost_rupiah=Rupiah(16_000),
    asset="1302",
    sold_as="LPG3-TBG",
    sold_stock="1144",
    value_rupiah=Rupiah(150_000),
)


def a_day(path: Path) -> LedgerBuilder:
    """Return a register after a closed shift of eight sales and with a second shift open."""
    ledger = LedgerBuilder(path)
    ledger.open_stock([("GUL-1KG", 10_000, 16_301), ("GUL-KG", 50_000, 15_600), ("GLN-TTP", 3_000, 250)], [YARD])
    first_shift(ledger)
    ledger.record("price_change", {"rows": []})
    ledger.open_shift(200_000, "2026-01-02")
    ledger.sell(("GUL-1KG", 1_000))
    ledger.hold(("GUL-KG", 500))
    return ledger


def first_shift(ledger: LedgerBuilder) -> None:
    """Sell, void, cancel, move cash, reprint and close 5.000 short."""
    ledger.open_shift(300_000, "2026-01-01")
    ledger.sell(("GUL-1KG", 3_000), ("GUL-KG", 937), paid=100_000)
    ledger.sell(("LPG3-ISI", 1_000), ("AIR-ISI", 2_000), member=True)
    ledger.sell(("+LPG3-ISI", 1_000), ("GUL-KG", 1_370))
    ledger.sell(("GUL-1KG", 9_000), member=True)
    ledger.sell(("GUL-1KG", 1_000), ("GUL-1KG", 2_000), voided=2)
    voided = ledger.sell(("GUL-1KG", 2_000), ("AIR-ISI", 2_000))
    ledger.void_last()
    ledger.open_stock([("GUL-1KG", 20_000, 17_003)])
    ledger.move_cash(-12_000, "Beli kantong", "6104")
    ledger.move_cash(50_000, "Uang kecil", "1102")
    ledger.cancel(("GUL-1KG", 1_000))
    ledger.record("reprint", {"copy": 1}, of=voided.document.header.uuid)
    ledger.sell(("GUL-1KG", 4_000))
    ledger.close_shift((100_000, 8), (50_000, 1), (20_000, 1), (5_000, 1), (1_000, 1), (500, 1))
