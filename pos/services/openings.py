"""What an outlet starts with, written once: goods, shells and cash against account 3901."""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.errors import BadFigure
from pos.domain.last_cost import said_by
from pos.domain.money import Rupiah
from pos.domain.opening import OpeningGoods, OpeningShells, decide
from pos.services.desk import Desk
from pos.services.session import dated
from pos.store import chain
from pos.store.catalogue_facts import account_codes
from pos.store.catalogue_prices import put_last_costs
from pos.store.chain import Written
from pos.store.openings import already_opened
from pos.store.sales import pools
from pos.store.transaction import Transaction


class Start(NamedTuple):
    """What is opened in one document: goods, shells, and rupiah by account and subledger; a debt is negative."""

    goods: tuple[OpeningGoods, ...]
    shells: tuple[OpeningShells, ...]
    cash: Mapping[tuple[str, str], Rupiah]


def write_opening(tx: Transaction, desk: Desk, start: Start, user: int, approved_by: int) -> Written | None:
    """Write one ``opening`` document; what it received is what goods cost last.

    Args:
        tx: The write transaction.
        desk: The register.
        start: What the outlet starts with, none of it opened before.
        user: Who says so.
        approved_by: Key of who approved it; 0 for nobody.

    Returns:
        The document, or None when there is nothing to open.

    Raises:
        BadFigure: A quantity or a number of shells is not one; nothing may be committed.
    """
    if not (start.goods or start.shells or start.cash):
        return None
    skus = [good.sku for good in start.goods]
    skus += [sku for each in start.shells for sku in (each.refill, each.sold_as) if sku]
    body = {**decide(start.goods, start.shells, start.cash, pools(tx, skus)), "approved_by": approved_by}
    written = chain.append(tx, desk.node, dated(tx, desk.master_entry("opening", body, user)))
    put_last_costs(tx, said_by("opening", body))
    return written


def open_cash(desk: Desk, cash: Mapping[str, Rupiah], user: int) -> bool:
    """Open accounts of cash, each once.

    Args:
        desk: The register.
        cash: Rupiah by account: ``{"1102": 2000000}``.
        user: Who says so.

    Returns:
        Whether an opening was written; not when every account was opened before, so that it may be repeated.

    Raises:
        BadFigure: An account is not in the chart, or an amount is not positive; nothing was written.
    """
    with desk.database.write() as tx:
        opened, accounts = already_opened(tx).cash, account_codes(tx)
        new = {(code, ""): amount for code, amount in cash.items() if (code, "") not in opened}
        for (code, _), amount in new.items():
            if code not in accounts or amount <= 0:
                raise BadFigure(f"{code} {amount}")
        return write_opening(tx, desk, Start((), (), new), user, 0) is not None
