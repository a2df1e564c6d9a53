"""Reasons the outlet offers."""

from pathlib import Path

from pos.store import reference
from tests.support.new_desk import new_desk


def test_reasons_come_in_their_order_and_know_their_account(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "register.db")
    with desk.database.read() as tx:
        assert reference.reasons(tx, "paid_out") == ("Ongkos angkut", "Perlengkapan")
        assert reference.reasons(tx, "dance") == ()
        assert reference.reason_account(tx, "paid_out", "Ongkos angkut") == "6105"
        assert reference.reason_account(tx, "paid_in", "Tambah uang kembalian") == "1102"
        assert reference.reason_account(tx, "void_line", "Salah pindai") == ""
        assert reference.reason_account(tx, "paid_in", "Ongkos angkut") is None
    desk.database.close()
