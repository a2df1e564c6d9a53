"""The containers as a count sees them: every shell wherever it is, and what one is worth."""

from pos.domain.money import Rupiah
from pos.domain.yard.shells import Shell
from pos.store import stock, yard
from pos.store.transaction import Transaction


def all_shells(tx: Transaction) -> dict[str, tuple[Shell, Rupiah]]:
    """Return every container with its shells wherever and whosoever they are, and what one is worth."""
    kept = {each.container: each for each in stock.shells(tx)}
    return {
        code: (
            shell._replace(counts=dict(zip(stock.PLACES, kept[code].counts, strict=True))),
            Rupiah(kept[code].value_rupiah),
        )
        for code, shell in yard.shells(tx).items()
    }
