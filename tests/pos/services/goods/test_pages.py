"""The papers of trade as they are printed, on the narrowest paper."""

import pytest

from pos.domain.goods.claims import SettleClaim
from pos.domain.goods.paying import PayOwner, PaySupplier
from pos.domain.goods.returning import ReturnedLine, ReturnGoods
from pos.domain.goods.reversal import Reverse
from pos.domain.money import Rupiah
from pos.domain.quantity import Milli
from pos.reports.slips.trade_words import ENGLISH, INDONESIAN, TradeWords
from pos.services.pages import pages_of
from pos.store.chain import Written
from pos.store.transaction import Transaction
from tests.pos.services.goods.shop import CRISPS, KEEPER, Shop, delivery, line, short
from tests.support.house import a_house, paper


class Prints:
    """Prints every slip as it is queued."""

    def __init__(self, language: str) -> None:
        self.printed: list[list[str]] = []
        self._house = a_house(language)

    def queue(self, tx: Transaction, written: Written, *, cashier: str) -> None:
        self.printed += [paper(page.slip, 32) for page in pages_of(tx, self._house, written, cashier)]


def _printing(shop: Shop, language: str) -> tuple[Shop, Prints]:
    prints = Prints(language)
    return shop._replace(paper=prints), prints


def _content(lines: list[str]) -> list[str]:
    """What stands between the head and the room for signatures."""
    rules = [at for at, each in enumerate(lines) if set(each) == {"-"}]
    return [each.rstrip() for each in lines[rules[0] + 3 : rules[-1]]]


def test_a_goods_receipt_says_what_was_ordered_came_and_was_accepted(shop: Shop) -> None:
    shop.counter.open()
    shop, prints = _printing(shop, "id")
    dated = line("MIE-GRG", "dus", 5, 114_000)._replace(expires_on="2027-03-01")
    shop.act(delivery(dated, short(line("GUL-1KG", "bungkus", 20, 16_300), 3, 1), freight=15_000))
    assert "BUKTI PENERIMAAN BARANG" in [each.strip() for each in prints.printed[0]]
    assert _content(prints.printed[0]) == [
        "Pemasok: Grosir Makmur (S1)",
        "Surat jalan: SJ-77",
        "No. pesanan: PO-5",
        "--------------------------------",
        "Mi Instan Goreng 85 g",
        "  dipesan 5; datang 5; rusak 0;",
        "diterima 5 dus",
        "  kedaluwarsa 2027-03-01",
        "  5 x 114.000            570.000",
        "Gula Pasir Kemasan 1 kg",
        "  dipesan 20; datang 17; rusak",
        "1; diterima 16 bungkus",
        "  16 x 16.300            260.800",
        "--------------------------------",
        "Nilai barang (utang",
        "pemasok)                 896.000",
        "Ongkos angkut (kas laci)  15.000",
        "Klaim GR-G01-1-1          65.200",
    ]
    assert "Yang menyerahkan" in prints.printed[0]


def test_what_went_back_was_settled_or_corrected_has_its_paper(shop: Shop) -> None:
    shop, prints = _printing(shop, "id")
    back = ReturnedLine("GUL-1KG", "bungkus", Milli(3_000), Rupiah(16_000))
    shop.act(ReturnGoods("S1", (back,), "claim", "Rusak"))
    shop.act(SettleClaim("PR-G01-1-1", "payable", Rupiah(40_000), ()))
    shop.act(Reverse("claim_settled", 1, "Salah ketik"), KEEPER, shop.counter.supervisor)
    assert [_content(each) for each in prints.printed] == [
        [
            "Pemasok: Grosir Makmur (S1)",
            "--------------------------------",
            "Gula Pasir Kemasan 1 kg",
            "  3 bungkus               48.000",
            "--------------------------------",
            "Nilai retur (klaim)       48.000",
            "Alasan: Rusak",
        ],
        [
            "Pemasok: Grosir Makmur (S1)",
            "Klaim PR-G01-1-1: utang pemasok",
            "--------------------------------",
            "DISELESAIKAN              40.000",
            "Sisa                       8.000",
        ],
        ["Mengoreksi: Penyelesaian klaim", "No G01-1/0001", "Alasan: Salah ketik"],
    ]


def test_money_that_is_paid_stands_in_words(shop: Shop) -> None:
    shop.consign("KRP-SNG", "UMKM-TMP", 12_000)
    shop.act(delivery(line("KRP-SNG", "bungkus", 10, 0), supplier="UMKM-TMP"))
    shop.act(delivery(line("GUL-1KG", "bungkus", 10, 16_000)))
    shop.counter.open()
    shop.sell((CRISPS, 2_000))
    shop, prints = _printing(shop, "en")
    shop.act(PaySupplier("S1", Rupiah(150_000), "safe", "INV-9"))
    shop.act(PayOwner("UMKM-TMP", Rupiah(24_000), "drawer", ""))
    assert [_content(each) for each in prints.printed] == [
        [
            "Supplier: Grosir Makmur (S1)",
            "Note: INV-9",
            "--------------------------------",
            "AMOUNT (safe)          Rp150.000",
            "In words: seratus lima puluh",
            "ribu rupiah",
            "Left                      10.000",
        ],
        [
            "Owner: Bu Tempe (UMKM-TMP)",
            "--------------------------------",
            "AMOUNT (drawer)         Rp24.000",
            "In words: dua puluh empat ribu",
            "rupiah",
            "Left                           0",
        ],
    ]


@pytest.mark.parametrize("words", [INDONESIAN, ENGLISH])
def test_every_word_is_there_and_prints_on_the_plainest_printer(words: TradeWords) -> None:
    said = [each for each in words if isinstance(each, str)] + [*words.ways.values(), *words.kinds.values()]
    assert [each for each in said if not each.strip() or not each.isascii() or len(each) > 23] == []
    assert (words.ways.keys(), words.kinds.keys()) == (INDONESIAN.ways.keys(), INDONESIAN.kinds.keys())
