"""Which rule derives the papers of trade: goods from suppliers and owners, and what is paid for them."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from pos.domain.documents import Body
from pos.domain.ledger import Posting
from pos.domain.postings import goods_receipt_v1, plain_v1, purchase_return_v1

RULES: Final = MappingProxyType[tuple[str, int], Callable[[Body], tuple[Posting, ...]]](
    {
        ("supplier_change", 1): plain_v1.none,
        ("goods_receipt", 1): goods_receipt_v1.postings,
        ("purchase_return", 1): purchase_return_v1.postings,
        ("claim_settled", 1): goods_receipt_v1.postings,
        ("supplier_payment", 1): plain_v1.postings,
        ("owner_payout", 1): plain_v1.postings,
    }
)
"""By kind and version."""
