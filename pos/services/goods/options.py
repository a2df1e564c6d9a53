"""The fixed answers of the forms of trade, as choices like any other; translated where they are painted."""

from types import MappingProxyType
from typing import Final

from pos.domain.answers import Choice
from pos.domain.goods.claims import LOSS
from pos.domain.goods.receipt import CLAIMED, UNBILLED
from pos.i18n import mark
from pos.services.desk import Desk
from pos.services.goods.money import BANK, CREDIT_CLAIM, DRAWER, PAYABLE, SAFE
from pos.store.transaction import Transaction

_OWED = (PAYABLE, mark("Later: it is owed to the supplier"))
_CASH = ((DRAWER, mark("Cash drawer")), (SAFE, mark("Safe")), (BANK, mark("Bank")))

OPTIONS: Final = MappingProxyType[str, tuple[tuple[str, str], ...]](
    {
        "paid": (_OWED, *_CASH),
        "cash": _CASH,
        "short": ((CLAIMED, mark("They are billed: claim them")), (UNBILLED, mark("They are not billed"))),
        "given_back": (
            (PAYABLE, mark("Off what is owed to the supplier")),
            (CREDIT_CLAIM, mark("Later: a claim on the supplier")),
            *_CASH,
        ),
        "settled": (
            (PAYABLE, mark("Off what is owed to the supplier")),
            *_CASH,
            (LOSS, mark("Given up: a loss")),
        ),
        "kinds": (
            ("supplier", mark("Supplier")),
            ("agent", mark("Agent")),
            ("owner", mark("Owner of consigned goods")),
        ),
    }
)
"""Keys and words, by the name behind the colon: ``trade:paid``."""

PAPERS: Final = MappingProxyType[str, str](
    {
        "goods_receipt": mark("Goods receipt"),
        "purchase_return": mark("Purchase return"),
        "claim_settled": mark("Claim settled"),
        "supplier_payment": mark("Supplier paid"),
        "owner_payout": mark("Owner paid"),
        "write_off": mark("Goods written off"),
        "repack": mark("Repacking"),
        "transfer": mark("Transfer"),
        "shell_reclass": mark("Shells for sale or not"),
        "stock_count": mark("Stock count"),
    }
)
"""What papers are called that can be reversed, by their kind."""


def options(_tx: Transaction, _desk: Desk, given: tuple[str, ...]) -> tuple[Choice, ...]:
    """Return the fixed answers of a question."""
    return tuple(Choice(key, label, "") for key, label in OPTIONS[given[0]])
