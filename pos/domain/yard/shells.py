"""Returnable shells as the papers of the yard see them: where they are, whose, and what is in the full ones."""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.books import Goods
from pos.domain.documents import Body, integer
from pos.domain.errors import NotThatKind
from pos.domain.ledger import FOR_SALE, FULL, OWNED
from pos.domain.yard.moving import Pools, bring, paper, require_shells, take

TO_SALE, TO_CIRCULATION = "for_sale", "owned"


class Shell(NamedTuple):
    """A type of container at the outlet.

    Attributes:
        container: Its code.
        name: Its name, for the slip.
        refill: The product a full one is the stock of; ``""`` for none.
        refill_stock: The refill's stock account.
        sold_as: The product a shell for sale is; ``""`` for none.
        sold_stock: Account of shells for sale (1144, 1145).
        asset: Account of shells in circulation (1302, 1303).
        counts: Shells by place and owner, owners as positive numbers; what is not there is 0.
    """

    container: str
    name: str
    refill: str
    refill_stock: str
    sold_as: str
    sold_stock: str
    asset: str
    counts: Mapping[str, int]

    def there(self, place: str) -> int:
        """Return how many shells are at a place, or are an owner's."""
        return self.counts.get(place, 0)

    @property
    def content(self) -> Goods:
        """Where the refill's goods are kept: in the full shells.

        Raises:
            NotThatKind: Nothing known is filled into it.
        """
        if not self.refill:
            raise NotThatKind(self.name)
        return Goods(self.refill, self.refill_stock, FULL, self.container)

    @property
    def sold(self) -> Goods:
        """Where shells for sale are kept.

        Raises:
            NotThatKind: It is not for sale.
        """
        if not self.sold_as:
            raise NotThatKind(self.name)
        return Goods(self.sold_as, self.sold_stock, FOR_SALE, self.container)

    @property
    def owned(self) -> Goods:
        """Where shells in circulation are kept: an asset, not goods, but worth as much per shell as they cost."""
        return Goods(self.container, self.asset, OWNED, self.container)


class ReclassShells(NamedTuple):
    """Shells given over from circulation to the shelf, or back.

    Attributes:
        container: Their type.
        shells: How many.
        to: ``TO_SALE`` or ``TO_CIRCULATION``.
    """

    container: str
    shells: int
    to: str


def decide_reclass(command: ReclassShells, shell: Shell, pools: Pools) -> Body:
    """Decide which shells are for sale from now on; they stay where they are.

    Args:
        command: What is given over.
        shell: The container as it is.
        pools: What shells for sale and shells in circulation are worth; changed.

    Returns:
        The body of a ``shell_reclass`` document, version 1.

    Raises:
        BadFigure: The number is not positive.
        MoreThanThere: There are fewer.
        NotThatKind: The container is not for sale.
    """
    is_to_sale = command.to == TO_SALE
    source, target = (shell.owned, shell.sold) if is_to_sale else (shell.sold, shell.owned)
    require_shells(shell.name, command.shells, shell.there(source.place))
    out = take(pools, source, command.shells)
    moved = [out, bring(pools, target, command.shells, integer(out, "value"))]
    return paper(moved, (), ()) | {
        "container": shell.container,
        "name": shell.name,
        "shells": command.shells,
        "to": target.place,
    }
