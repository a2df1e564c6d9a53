"""The receipt of a real sale, from the spool to bytes, read back by parsers that are not ours and by our strict one."""

from pathlib import Path

import pytest

from drivers.printers.escpos import render
from drivers.printers.profile import PROFILES, PrinterProfile
from drivers.printers.slip import Slip
from drivers.printers.slip_json import slip_from_json
from drivers.printers.text import CODECS
from pos.domain.documents import Body, integer, parts, text
from pos.services.printing import Printing
from pos.store.chain import Written
from tests.drivers.support.escpos_decoder import decode
from tests.oracles.escpos.npos import ask, missing
from tests.support.a_day import YARD
from tests.support.house import a_house
from tests.support.ledger_builder import LedgerBuilder
from tests.support.receipt_reader import SoldLine, read_receipt

each_profile = pytest.mark.parametrize("profile", PROFILES, ids=[profile.name for profile in PROFILES])


@pytest.fixture
def sold(tmp_path: Path) -> tuple[Written, Slip]:
    ledger = LedgerBuilder(tmp_path / "register.db")
    ledger.open_stock([("GUL-1KG", 10_000, 16_301), ("GUL-KG", 50_000, 15_600), ("GLN-TTP", 3_000, 250)], [YARD])
    ledger.open_shift(300_000, "2026-01-01")
    bought = (("GUL-1KG", 3_000), ("GUL-KG", 1_370), ("+LPG3-ISI", 1_000), ("AIR-ISI", 2_000), ("GUL-KG", 37))
    written = ledger.sell(*bought, paid=500_000, member=True)
    with ledger.database.write() as tx:
        Printing(a_house("id"), "printer").queue(tx, written, cashier="siti")
        stored = tx.hot.execute("SELECT slip FROM print_job").fetchone()
    assert stored is not None
    return written, slip_from_json(stored[0])


def _figures(body: Body) -> dict[str, int]:
    (tender,) = parts(body, "tenders")
    return {
        "TOTAL": integer(body, "total"),
        "Pembulatan": integer(body, "rounding"),
        "BAYAR": integer(tender, "amount"),
        "Tunai": integer(tender, "paid"),
        "KEMBALI": integer(tender, "change"),
    }


def _lines(body: Body) -> tuple[SoldLine, ...]:
    return tuple(
        SoldLine(
            text(line, "name"),
            integer(line, "count"),
            text(line, "unit") if line["kind"] == "weighed" else "",
            integer(line, "price"),
            integer(line, "amount"),
        )
        for line in parts(body, "lines")
    )


def _check(printed: list[str], written: Written) -> None:
    receipt = read_receipt(printed)
    assert receipt.lines == _lines(written.document.body)
    assert receipt.figures == _figures(written.document.body)
    assert sum(line.amount for line in receipt.lines) == receipt.figures["TOTAL"]
    assert receipt.number == "G01-1/0001"
    assert receipt.proof.replace("-", "").lower() == written.hash[:8]


@each_profile
def test_the_strict_decoder_gives_back_every_line_and_total(
    tmp_path: Path, sold: tuple[Written, Slip], profile: PrinterProfile
) -> None:
    written, slip = sold
    _check(decode(render(slip, profile, tmp_path)).text(), written)


@pytest.mark.skipif(bool(missing()), reason=missing())
@each_profile
def test_a_parser_that_is_not_ours_gives_back_every_line_and_total(
    tmp_path: Path, sold: tuple[Written, Slip], profile: PrinterProfile
) -> None:
    written, slip = sold
    (nodes,) = ask([render(slip, profile, tmp_path)])
    assert isinstance(nodes, list), nodes
    printed = b"".join(node.data for node in nodes if node.name == "STX").decode(CODECS[profile.code_page])
    _check(printed.split("\n"), written)
