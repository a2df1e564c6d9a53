"""A posted paper corrected by a reversing one: the whole of it inside, and its exact negative.

A closed shift cannot be voided any more and no document is ever changed; so whoever mistyped a delivery note, wrote off
the wrong sack or counted the wrong shelf reverses the paper and writes a right one. Once for each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pos.domain import valuation
from pos.domain.books import Books, Goods
from pos.domain.documents import Body, integer, part, text
from pos.domain.errors import ReasonNeeded
from pos.domain.ledger import FOR_SALE, IDR, Posting
from pos.domain.money import Rupiah
from pos.domain.postings import derive
from pos.domain.valuation import Pool

REVERSIBLE: Final = (
    *("goods_receipt", "purchase_return", "claim_settled", "supplier_payment", "owner_payout"),
    *("write_off", "repack", "transfer", "shell_reclass", "stock_count"),
)
"""The kinds that can be reversed, in the order they are offered."""


class Reverse(NamedTuple):
    """A posted paper is corrected.

    Attributes:
        kind: One of ``REVERSIBLE``.
        number: Its number, as on its slip.
        reason: Why.
    """

    kind: str
    number: int
    reason: str


class Original(NamedTuple):
    """The document that is reversed: kind, version, number and body."""

    kind: str
    version: int
    number: int
    body: Body


class _Moved(NamedTuple):
    """What the reversed document moved of one product: what came is positive."""

    goods: Goods
    quantity: int
    value: int


def products_of(postings: Iterable[Posting]) -> tuple[str, ...]:
    """Return the subledgers of money in some postings, in their order: among them every product that has a value."""
    return tuple(dict.fromkeys(each.subledger for each in postings if each.commodity == IDR and each.subledger))


def _moved(postings: Sequence[Posting], goods: Mapping[str, Goods]) -> Iterator[_Moved]:
    for sku in products_of(postings):
        if sku in goods:
            kept = goods[sku]
            sign = -1 if kept.place == FOR_SALE else 1
            there = (each.amount for each in postings if (each.account, each.commodity) == (kept.place, kept.commodity))
            worth = (each.amount for each in postings if (each.account, each.subledger) == (kept.stock, sku))
            yield _Moved(kept, sign * sum(there), sum(worth))


def corrections(postings: Sequence[Posting], goods: Mapping[str, Goods], pools: Mapping[str, Pool]) -> list[Body]:
    """Return what the pools need beside the exact negative of some postings, so that none has value without goods.

    Args:
        postings: Of the document that is reversed.
        goods: Where each product in it is kept, by SKU.
        pools: What there is of each product, as it is now.
    """
    found = list[Body]()
    for kept, quantity, value in _moved(postings, goods):
        pool = pools[kept.sku]
        if quantity > 0:
            correction, _ = valuation.take_back(pool, quantity, Rupiah(value))
        elif quantity < 0:
            correction, _ = valuation.receive(pool, -quantity, Rupiah(-value))
        else:
            correction = Rupiah(0)
        if correction:
            found.append({"sku": kept.sku, "account": kept.stock, "amount": correction})
    return found


def decide(command: Reverse, original: Original, needed: Sequence[Body], approved_by: int) -> Body:
    """Decide a reversal.

    Args:
        command: What is reversed, and why.
        original: The document.
        needed: What the pools need: ``corrections``.
        approved_by: Who approved it; 0 for nobody.

    Returns:
        The body of a ``reversal`` document, version 1.

    Raises:
        ReasonNeeded: Nobody says why.
    """
    if not command.reason.strip():
        raise ReasonNeeded
    return {
        "of": {
            "kind": original.kind,
            "version": original.version,
            "number": original.number,
            "body": original.body,
        },
        "corrections": list(needed),
        "reason": command.reason,
        "approved_by": approved_by,
    }


def _reversed(body: Body) -> tuple[Posting, ...]:
    of = part(body, "of")
    return derive(text(of, "kind"), integer(of, "version"), part(of, "body"))


def needed(body: Body, books: Books) -> list[Body]:
    """Return the corrections a reversal should have, by the books as they were before it."""
    pools = {sku: books.pool(goods) for sku, goods in books.goods.items()}
    return corrections(_reversed(body), books.goods, pools)


def touched(body: Body, books: Books) -> Iterator[Goods]:
    """Yield where the goods are kept that a reversal moves."""
    return (books.goods[sku] for sku in products_of(_reversed(body)) if sku in books.goods)
