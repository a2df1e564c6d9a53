"""Suppliers, agents and owners: added once, offered by what they are, their names in no document."""

import json

import pytest
from sqlalchemy import CheckConstraint

from pos.domain.errors import BadFigure
from pos.domain.goods.paying import PaySupplier
from pos.domain.goods.refusals import SupplierExists, UnknownSupplier
from pos.domain.goods.supplier import KINDS, AddSupplier
from pos.domain.money import Rupiah
from schema.trade import supplier
from tests.pos.services.goods.shop import Shop, delivery, line
from tests.support.imports import bring


def test_they_are_offered_by_what_they_are(shop: Shop) -> None:
    assert shop.offered("suppliers:supplier,owner") == [
        ("owner/UMKM-TMP", "Bu Tempe", "UMKM-TMP"),
        ("supplier/GROSIR", "Grosir Makmur", "GROSIR"),
        ("supplier/S1", "Grosir Makmur", "S1"),
        ("supplier/BULOG", "Gudang Bulog Contoh", "BULOG"),
        ("owner/UMKM-KERIPIK", "Keripik Ibu Contoh", "UMKM-KERIPIK"),
    ]
    assert [key for key, _, _ in shop.offered("suppliers:agent")] == ["agent/AGEN", "agent/AGEN-LPG"]


def test_a_code_is_kept_in_capitals_and_is_nobody_elses(shop: Shop) -> None:
    shop.act(AddSupplier(" toko-2 ", "Toko  Dua", "supplier", 0))
    assert ("supplier/TOKO-2", "Toko Dua", "TOKO-2") in shop.offered("suppliers:supplier")
    with pytest.raises(SupplierExists):
        shop.act(AddSupplier("Toko-2", "Lain", "supplier", 0))


def test_no_document_holds_a_name(shop: Shop) -> None:
    body = shop.body("supplier_change")
    assert "Tempe" not in json.dumps(body)
    assert body == {
        "of": "suppliers",
        "rows": [{"key": "UMKM-TMP", "new": {"kind": "owner", "terms_days": 0, "active": 1}, "old": {}}],
    }


@pytest.mark.parametrize(
    "command",
    [
        AddSupplier("", "Nama", "supplier", 0),
        AddSupplier("A B", "Nama", "supplier", 0),
        AddSupplier("Ä", "Nama", "supplier", 0),
        AddSupplier("-", "Nama", "supplier", 0),
        AddSupplier("A" * 21, "Nama", "supplier", 0),
        AddSupplier("A", " ", "supplier", 0),
        AddSupplier("A", "Nama", "friend", 0),
        AddSupplier("A", "Nama", "supplier", -1),
        AddSupplier("A", "Nama", "supplier", 366),
    ],
)
def test_what_is_no_supplier_is_refused(shop: Shop, command: AddSupplier) -> None:
    with pytest.raises(BadFigure):
        shop.act(command)


def test_the_kinds_are_those_of_the_schema() -> None:
    checks = (str(each.sqltext) for each in supplier.constraints if isinstance(each, CheckConstraint))
    written = next(check for check in checks if "kind IN" in check)
    assert all(f"'{kind}'" in written for kind in KINDS)
    assert written.count("'") == 2 * len(KINDS)


def test_from_whom_goods_came_once_no_goods_come_but_he_may_be_paid(shop: Shop) -> None:
    shop.act(delivery(line("GUL-1KG", "bungkus", 1, 16_000)))
    file = ["code,name,kind,active\n", "S1,Grosir Makmur,supplier,no\n"]
    assert bring(shop.counter.desk, file).state == "applied"
    with pytest.raises(UnknownSupplier):
        shop.act(delivery(line("GUL-1KG", "bungkus", 1, 16_000)))
    assert shop.offered("suppliers:supplier") != []
    assert shop.act(PaySupplier("S1", Rupiah(0), "safe", "")).amount_rupiah == 16_000
