"""Cash that an outlet starts with."""

from pathlib import Path

import pytest

from pos.domain.errors import BadFigure
from pos.domain.money import Rupiah
from pos.services.openings import open_cash
from tests.support.imports import document_count, rows_of
from tests.support.new_desk import new_desk

CASH = (
    "SELECT a.code, b.amount FROM balance b JOIN account a ON a.id = b.account"
    " WHERE a.code IN ('1102', '1111', '3901') ORDER BY a.code"
)


def test_cash_is_opened_once_in_each_account(tmp_path: Path) -> None:
    desk = new_desk(tmp_path / "register.db")
    assert open_cash(desk, {"1102": Rupiah(2_000_000)}, 0)
    assert not open_cash(desk, {"1102": Rupiah(5)}, 0)
    assert open_cash(desk, {"1102": Rupiah(5), "1111": Rupiah(7)}, 0)
    assert rows_of(desk.database, CASH) == [("1102", 2_000_000), ("1111", 7), ("3901", -2_000_007)]
    desk.database.close()


@pytest.mark.parametrize("cash", [{"1102": 0}, {"9999": 5}])
def test_cash_in_no_account_or_of_nothing_is_refused(tmp_path: Path, cash: dict[str, int]) -> None:
    desk = new_desk(tmp_path / "register.db")
    before = document_count(desk.database)
    with pytest.raises(BadFigure):
        open_cash(desk, {code: Rupiah(amount) for code, amount in cash.items()}, 0)
    assert document_count(desk.database) == before
    desk.database.close()
