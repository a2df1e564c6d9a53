"""The papers of the yard as they are printed, on the narrowest paper."""

import pytest

from pos.domain.answers import Performed
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.domain.yard.agents import (
    REPLACEMENT,
    REST,
    BroughtShells,
    DeliveredShells,
    FaultyShells,
    SendFaulty,
    SentShells,
    TakeDelivery,
    TakeFromAgent,
)
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.transfers import CarriedGoods, TransferGoods
from pos.domain.yard.writing_off import GAS, LostGoods, LostShells, WriteOff
from pos.reports.slips.yard_words import ENGLISH, INDONESIAN, YardWords
from pos.services.acting import acting
from pos.services.acting.job import Command, Job
from pos.services.pages import pages_of
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.pos.services.conftest import Counter
from tests.pos.services.yard.conftest import APPROVER, MANAGER
from tests.support.house import a_house, paper

TUBE = "TABUNG-3"


class Prints:
    """Prints every slip as it is queued."""

    def __init__(self, language: str) -> None:
        self.printed: list[list[str]] = []
        self._house = a_house(language)

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        for page in pages_of(tx, self._house, written, cashier):
            assert page.kind == "goods"
            self.printed.append(paper(page.slip, 32))


def _print(counter: Counter, *commands: Command, language: str = "id") -> list[str]:
    """Carry out commands, and return the last paper from its title on, without head and signatures."""
    prints, done = Prints(language), list[Performed]()
    for command in commands:
        with counter.desk.database.write() as tx:
            done.append(acting.perform(tx, Job(counter.desk, MANAGER, prints, APPROVER), command))
    lines = prints.printed[-1]
    rules = [at for at, each in enumerate(lines) if set(each) == {"-"}]
    return [lines[rules[0] - 1].strip(), *(each.rstrip() for each in lines[rules[0] + 3 : rules[-1]])]


def _delivery(received: int, given: int, billed: int) -> TakeDelivery:
    return TakeDelivery("AGEN", "SJ-7", (DeliveredShells(TUBE, received, given, billed, Rupiah(16_000)),))


@pytest.mark.usefixtures("act")
def test_a_short_delivery_says_what_is_owed_and_claimed(counter: Counter) -> None:
    assert _print(counter, _delivery(8, 10, 9)) == [
        "TERIMA LPG DARI AGEN",
        "Agen: Agen Contoh (AGEN)",
        "Surat jalan: SJ-7",
        "--------------------------------",
        "Tabung LPG 3 kg",
        "  isi diterima                 8",
        "  kosong diserahkan           10",
        "  belum dikirim                2",
        "  ditagih                      9",
        "  8 x 16.000             128.000",
        "--------------------------------",
        "JUMLAH                 Rp144.000",
        "Klaim ke agen           Rp16.000",
        "Disetujui: bendahara",
    ]


@pytest.mark.usefixtures("act")
def test_the_rest_and_a_replacement_are_told_apart(counter: Counter) -> None:
    rest = TakeFromAgent("AGEN", "", REST, (BroughtShells(TUBE, 1, Rupiah(16_000)),))
    assert _print(counter, _delivery(8, 10, 9), rest)[0] == "SISA KIRIMAN AGEN"
    assert _print(counter, rest._replace(what=REPLACEMENT))[:5] == [
        "PENGGANTI DARI AGEN",
        "Agen: Agen Contoh (AGEN)",
        "--------------------------------",
        "Tabung LPG 3 kg",
        "  1                       16.000",
    ]


@pytest.mark.usefixtures("act")
def test_faulty_ones_go_with_a_paper_and_are_set_aside_without(counter: Counter) -> None:
    commands = (FaultyShells("AGEN", TUBE, 1, "full", "Bocor"), SendFaulty("AGEN", "", (SentShells(TUBE, 3),)))
    printed = _print(counter, *commands)
    assert printed[0] == "RETUR TABUNG RUSAK"
    assert "Tabung LPG 3 kg                3" in printed


@pytest.mark.usefixtures("act")
def test_a_write_off_says_why_and_what_it_cost(counter: Counter) -> None:
    lost = (LostGoods("GUL-1KG", Milli(2_000)),)
    command = WriteOff("Kedaluwarsa", "", lost, (LostShells(TUBE, GAS, 1),), "")
    assert _print(counter, command, language="en") == [
        "WRITE-OFF",
        "Reason: Kedaluwarsa",
        "--------------------------------",
        "Gula Pasir Kemasan 1 kg",
        "  2 bungkus               32.600",
        "Tabung LPG 3 kg",
        "  1 gas                   16.000",
        "--------------------------------",
        "TOTAL                   Rp48.600",
        "Approved: bendahara",
    ]


@pytest.mark.usefixtures("act")
def test_a_transfer_says_from_where_to_where(counter: Counter) -> None:
    there = TransferGoods("", "GUDANG", "", (CarriedGoods("GUL-1KG", Milli(2_000)),))
    assert _print(counter, there)[1:5] == [
        "--------------------------------",
        "Dari: rak toko",
        "Ke: GUDANG",
        "--------------------------------",
    ]
    lost = WriteOff("Rusak", "GUDANG", (LostGoods("GUL-1KG", Milli(1_000)),), (), "")
    assert "Tempat: GUDANG" in _print(counter, lost)


@pytest.mark.usefixtures("act")
def test_a_repack_says_what_went_in_and_what_came_out(counter: Counter) -> None:
    with counter.desk.database.write() as tx:
        tx.hot.execute("UPDATE product SET content_milli = 500 WHERE sku = 'GUL-RPK-500'")
    command = RepackGoods("GUL-KG", Milli(10_000), "GUL-RPK-500", Milli(19_000), "", Milli(0), "Shift pagi")
    printed = _print(counter, command)
    assert printed[1] == "Keterangan: Shift pagi"
    assert "  dipakai 10 kg          156.000" in printed
    assert "  jadi 19 bungkus        156.000" in printed
    assert "Susut                        0,5" in printed


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_word_is_there_in_both_languages(language: str) -> None:
    words = {"id": INDONESIAN, "en": ENGLISH}[language]
    assert isinstance(words, YardWords)
    assert all(words)
