"""The ledger played again: balances and values as they were before each document, and what it should have decided.

A cost is a fact of its document and no other node recomputes it; only the node that decided it can check it, by doing
again what it did, in the order it did it. Reads nothing but the bodies, so it works whatever became of the catalogue.
"""

from collections.abc import Iterator, Sequence

from pos.domain import valuation, void
from pos.domain.books import Books, Goods, Move, Wrong
from pos.domain.documents import Body, canonical, integer, part, parts, text
from pos.domain.goods import reversal
from pos.domain.ledger import FOR_SALE, FULL, IDR, STORE, VALUATION_CORRECTION, Posting
from pos.domain.money import Rupiah
from pos.domain.moves import MOVES
from pos.domain.valuation import Pool


def _sold(line: Body) -> tuple[Goods, int]:
    """Where a line's goods lie, and how much left."""
    sku, place, quantity = text(line, "sku"), text(line, "pool"), integer(line, "qty")
    if place == STORE:
        return Goods(sku, text(line, "stock"), STORE, sku), quantity
    return Goods(sku, text(line, "stock"), place, text(line, "container")), quantity // 1000


def _used(used: Body) -> tuple[Goods, int]:
    sku = text(used, "sku")
    return Goods(sku, text(used, "stock"), STORE, sku), integer(used, "qty")


def _issues(body: Body) -> Iterator[tuple[Goods, int, int]]:
    """Everything a sale takes out of stock in its order: the goods, how much, and the cost it says."""
    for line in parts(body, "lines"):
        if line["pool"]:
            yield *_sold(line), integer(line, "cost")
        for used in parts(line, "uses"):
            yield *_used(used), integer(used, "cost")


def _receipts(body: Body) -> Iterator[tuple[Goods, int, int, int]]:
    """Everything an opening brings into stock: the goods, how much, its value and the correction it says."""
    for good in parts(body, "goods"):
        sku = text(good, "sku")
        goods = Goods(sku, text(good, "stock"), STORE, sku)
        yield goods, integer(good, "qty"), integer(good, "value"), integer(good, "correction")
    for shells in parts(body, "shells"):
        yield from _shell_receipts(shells)


def _shell_receipts(shells: Body) -> Iterator[tuple[Goods, int, int, int]]:
    """The values of the full shells and of those for sale come first; owned shells, the last, are no pool."""
    places = [place for place in (FULL, FOR_SALE) if integer(shells, place)]
    for place, value in zip(places, parts(shells, "values"), strict=False):
        goods = Goods(text(value, "subledger"), text(value, "account"), place, text(shells, "container"))
        yield goods, integer(value, "qty"), integer(value, "value"), integer(value, "correction")


def _wrong_costs(body: Body, books: Books) -> Iterator[Wrong]:
    """Lines see the lines before them, as when they were decided."""
    pools: dict[str, Pool] = {}
    for goods, quantity, said in _issues(body):
        pool = pools.get(goods.sku) or books.pool(goods)
        cost, pools[goods.sku] = valuation.issue(pool, quantity)
        if cost != said:
            yield Wrong("cost", goods.sku, str(said), str(cost))


def _wrong_receipts(body: Body, books: Books) -> Iterator[Wrong]:
    for goods, quantity, value, said in _receipts(body):
        correction, _ = valuation.receive(books.pool(goods), quantity, Rupiah(value))
        if correction != said:
            yield Wrong("correction", goods.sku, str(said), str(correction))


def _wrong_corrections(body: Body, books: Books) -> Iterator[Wrong]:
    original, version = part(part(body, "of"), "body"), integer(part(body, "of"), "version")
    pools = {goods.sku: books.pool(goods) for goods, _, _ in _issues(original)}
    expected = void.decide(original, version, pools, text(body, "reason"))["corrections"]
    if body["corrections"] != expected:
        yield Wrong("correction", text(body, "reason"), canonical(body["corrections"]), canonical(expected))


def _wrong_reversal(body: Body, books: Books) -> Iterator[Wrong]:
    expected = reversal.needed(body, books)
    if body["corrections"] != expected:
        yield Wrong("correction", text(body, "reason"), canonical(body["corrections"]), canonical(expected))


def _wrong_moves(moves: Iterator[Move], books: Books) -> Iterator[Wrong]:
    """Lines see the lines before them, as when they were decided."""
    pools: dict[str, Pool] = {}
    for goods, quantity, value, correction in moves:
        pool = pools.get(goods.sku) or books.pool(goods)
        if quantity > 0:
            expected, pools[goods.sku] = valuation.receive(pool, quantity, value)
            if expected != correction:
                yield Wrong("correction", goods.sku, str(correction), str(expected))
        else:
            cost, pools[goods.sku] = valuation.issue(pool, -quantity)
            if cost != value:
                yield Wrong("cost", goods.sku, str(value), str(cost))


def decided_wrong(kind: str, body: Body, books: Books) -> Iterator[Wrong]:
    """Decide the costs and corrections of a document again.

    Args:
        kind: The document's kind.
        body: Its body, version 1.
        books: As they were before it.

    Yields:
        Each number that differs, in the document's order.

    Raises:
        TypeError: The body is not one of its kind.
        KeyError: It lacks a number.
    """
    match kind:
        case "sale":
            yield from _wrong_costs(body, books)
        case "opening":
            yield from _wrong_receipts(body, books)
        case "void":
            yield from _wrong_corrections(body, books)
        case "reversal":
            yield from _wrong_reversal(body, books)
        case listed if listed in MOVES:
            yield from _wrong_moves(MOVES[listed](body), books)


def _touched(kind: str, body: Body, books: Books) -> Iterator[Goods]:
    match kind:
        case "sale":
            yield from (goods for goods, _, _ in _issues(body))
        case "opening":
            yield from (goods for goods, _, _, _ in _receipts(body))
        case "void":
            yield from (goods for goods, _, _ in _issues(part(part(body, "of"), "body")))
        case "reversal":
            yield from reversal.touched(body, books)
        case listed if listed in MOVES:
            yield from (move.goods for move in MOVES[listed](body))


def _moved_alone(postings: Sequence[Posting], books: Books) -> Iterator[Wrong]:
    """Value of goods that moves while the goods stay; a correction is the one way to do that.

    Only looked for where goods have no business: the rules of the other kinds move both by the same line.
    """
    if any(posting.account == VALUATION_CORRECTION for posting in postings):
        return
    moved = {(posting.account, posting.commodity) for posting in postings}
    for account, subledger, commodity, amount in postings:
        goods = books.goods.get(subledger)
        if goods and commodity == IDR and account == goods.stock and (goods.place, goods.commodity) not in moved:
            yield Wrong("second_law", goods.sku, str(amount), "0")


def unlawful(kind: str, body: Body, postings: Sequence[Posting], books: Books) -> Iterator[Wrong]:
    """Check the second law (value moves with its goods) and the third (no value without goods, one sign for both).

    Args:
        kind: The document's kind.
        body: Its body.
        postings: Its postings.
        books: As they are after it; they learn where the goods it touched are kept.
    """
    touched = {goods.sku: goods for goods in _touched(kind, body, books)}
    if not touched:
        yield from _moved_alone(postings, books)
    books.goods.update(touched)
    for goods in touched.values():
        quantity, value, _ = books.pool(goods)
        if (value and not quantity) or quantity * value < 0:
            yield Wrong("third_law", goods.sku, f"{quantity}, Rp{value}", f"{quantity}, Rp0")
