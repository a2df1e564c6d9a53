"""What is kept beside the documents: balances, last costs, shifts and carts, against what the documents add up to."""

from collections.abc import Iterator

from pos.domain.books import Books
from pos.services.verifying.difference import Difference
from pos.store import balances, documents, lots, states
from pos.store.transaction import Transaction


def check_balances(tx: Transaction, books: Books) -> Iterator[Difference]:
    """Compare every balance that is kept with the sum of the postings.

    Args:
        tx: A transaction.
        books: After the last document.
    """
    missing = dict(books.balances)
    for kept in balances.stream(tx, ""):
        expected = missing.pop((kept.account, kept.subledger, kept.commodity), 0)
        if kept.amount != expected:
            where = _where(kept.account, kept.subledger, kept.commodity)
            yield Difference("balance", where, str(kept.amount), str(expected))
    for (account, subledger, commodity), amount in missing.items():
        yield Difference("balance", _where(account, subledger, commodity), "0", str(amount))


def _where(account: str, subledger: str, commodity: str) -> str:
    place = f"{account}/{subledger}" if subledger else account
    return f"{place} {commodity}"


def check_last_costs(tx: Transaction, books: Books) -> Iterator[Difference]:
    """Compare what is kept of each product's last receipt with the documents."""
    kept = balances.last_costs(tx)
    expected = {sku: tuple(last) for sku, last in books.last_costs.items()}
    for sku in sorted(kept.keys() | expected.keys()):
        if kept.get(sku) != expected.get(sku):
            yield Difference("last_cost", sku, _pair(kept.get(sku)), _pair(expected.get(sku)))


def _pair(value: tuple[int, ...] | None) -> str:
    return "" if value is None else f"Rp{value[0]} : {value[1]}"


def check_lots(tx: Transaction) -> Iterator[Difference]:
    """Compare the dates that are kept of goods with the receipts that brought them."""
    kept, said = lots.everything(tx), lots.documented(tx)
    for document, n, sku, quantity, date in sorted(kept ^ said):
        words = f"{quantity}, {date}"
        is_kept = (document, n, sku, quantity, date) in kept
        where = f"{sku} ({document}/{n})"
        yield Difference("lot", where, words if is_kept else "", "" if is_kept else words)


def check_states(tx: Transaction) -> Iterator[Difference]:
    """Compare shifts and carts with the documents they became."""
    for law, strays in (("shift", states.shifts(tx, documents.own_node(tx))), ("cart", states.carts(tx))):
        for stray in strays:
            yield Difference(law, stray.what, stray.found, stray.expected)
