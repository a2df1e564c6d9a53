"""Refusals carry data, and no text."""

import pytest

from pos.domain import errors
from pos.domain.errors import Refusal

CARRYING = [
    errors.UnsettledLine(3),
    errors.PaidTooLittle(500),
    errors.PaidTooMuch(8_990_000_000_017),
    errors.PriceAboveCap("Beras", price_rupiah=13_600, cap_rupiah=13_500),
    errors.UnknownReceipt("413"),
    errors.SaleIsVoid(413),
    errors.MoreThanSold("Beras", left_milli=1_000),
    errors.NotToDamaged("LPG 3 kg"),
    errors.RefundAboveLimit(limit_rupiah=100_000, left_rupiah=400),
    errors.NoSuchLine(3),
    errors.NothingToChange("Beras"),
    errors.LastManager("rina"),
    errors.UserLocked("siti"),
    errors.NeedsApproval("refund"),
    errors.HeldSales(2),
    errors.UnknownUser("siti"),
    errors.NotAllowed("raja"),
    errors.UnknownMember("0042"),
    errors.BadFigure("abc"),
    errors.ClockRefused(now_ms=1, last_ms=2),
    errors.RegisterRefused(reason="busy", detail="4711"),
]


@pytest.mark.parametrize("refusal", CARRYING, ids=lambda refusal: type(refusal).__name__)
def test_a_refusal_keeps_its_data_by_name(refusal: Refusal) -> None:
    data = {name: value for name, value in vars(refusal).items() if not name.startswith("_")}
    assert tuple(data.values()) == refusal.args
    assert set(data) <= set((type(refusal).__doc__ and str(type(refusal).__doc__).replace(":", " ").split()) or ())


def test_every_refusal_of_the_tree_is_named_in_the_drawing() -> None:
    drawn = str(errors.__doc__)
    classes = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Refusal)}
    assert {name for name in classes if name not in drawn} == set()
