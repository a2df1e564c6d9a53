"""The void of a paid sale: the whole of it inside, its exact negative, and what the stock's value then needs."""

from collections.abc import Mapping

from pos.domain import valuation
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import Rupiah
from pos.domain.valuation import Pool


def decide(original: Body, version: int, pools: Mapping[str, Pool], reason: str) -> Body:
    """Decide the void of a sale.

    Goods that come back into a pool below zero settle what is missing there, so the difference is a correction: after
    the void no pool has value without goods.

    Args:
        original: The sale's body.
        version: The version of that body.
        pools: The pools of every product in it, as they are now.
        reason: Why, from the outlet's reasons.

    Returns:
        The body of a ``void`` document, version 1.
    """
    now = dict(pools)
    corrections: list[Body] = []

    def back(sku: str, stock: str, quantity: int, cost: int) -> None:
        correction, now[sku] = valuation.receive(now[sku], quantity, Rupiah(cost))
        if correction:
            corrections.append({"sku": sku, "account": stock, "amount": correction})

    for line in parts(original, "lines"):
        if line["pool"]:
            shells = line["pool"] != "store"
            quantity = integer(line, "qty") // 1000 if shells else integer(line, "qty")
            back(text(line, "sku"), text(line, "stock"), quantity, integer(line, "cost"))
        for used in parts(line, "uses"):
            back(text(used, "sku"), text(used, "stock"), integer(used, "qty"), integer(used, "cost"))
    return {
        "of": {"kind": "sale", "version": version, "body": original},
        "corrections": corrections,
        "reason": reason,
    }
