"""The file of containers: one row is a type of returnable shell, where its shells are and whose they are."""

from collections.abc import Iterable
from typing import NamedTuple

from pos.domain.catalogue_csv.cells import Cells
from pos.domain.catalogue_csv.faults import FileKind, Problem
from pos.domain.catalogue_csv.formats import Format, Key
from pos.domain.money import Rupiah

_MOST_SHELLS = 1_000_000


class ContainerRow(NamedTuple):
    """A container type as the file says it; shells are whole counts.

    Attributes:
        container: Its code, a commodity of the ledger.
        name: Its name, cleaned.
        filled_with: The refill that is its content, or ``""``.
        sold_as: The product that sells the shell itself, or ``""``.
        opening_full: Shells that are full at the opening.
        opening_empty: Shells that are empty at the opening.
        opening_faulty: Shells that are faulty at the opening.
        opening_for_sale: How many of all these are for sale; the rest circulates.
        deposit_rupiah: The deposit for a shell on loan.
        value_rupiah: The value of a shell in the books.
        asset_account: Account of shells in circulation.
        stock_account: Account of shells for sale.
        deposit_account: Account of deposits taken.
    """

    container: str
    name: str
    filled_with: str
    sold_as: str
    opening_full: int
    opening_empty: int
    opening_faulty: int
    opening_for_sale: int
    deposit_rupiah: Rupiah
    value_rupiah: Rupiah
    asset_account: str
    stock_account: str
    deposit_account: str


def _parse(cells: Cells) -> ContainerRow:
    row = ContainerRow(
        container=cells.code("container"),
        name=cells.text("name", 100),
        filled_with=cells.optional_code("filled_with"),
        sold_as=cells.optional_code("sold_as"),
        opening_full=cells.whole("opening_full", least=0, most=_MOST_SHELLS),
        opening_empty=cells.whole("opening_empty", least=0, most=_MOST_SHELLS),
        opening_faulty=cells.whole("opening_faulty", least=0, most=_MOST_SHELLS),
        opening_for_sale=cells.whole("opening_for_sale", least=0, most=_MOST_SHELLS),
        deposit_rupiah=cells.rupiah("deposit"),
        value_rupiah=cells.rupiah("value"),
        asset_account=cells.code("asset_account"),
        stock_account=cells.code("stock_account"),
        deposit_account=cells.code("deposit_account"),
    )
    if not cells.faults:
        _check(cells, row)
    return row


def _check(cells: Cells, row: ContainerRow) -> None:
    shells = row.opening_full + row.opening_empty + row.opening_faulty
    if row.opening_for_sale > shells:
        cells.fault("opening_for_sale", Problem.MORE_FOR_SALE, str(shells))
    if row.opening_full and not row.filled_with:
        cells.fault("opening_full", Problem.NOTHING_TO_FILL, "")
    if row.opening_for_sale and not row.sold_as:
        cells.fault("opening_for_sale", Problem.NOT_SOLD, "")


def _keys(row: ContainerRow) -> Iterable[Key]:
    yield "container", row.container.casefold()
    if row.filled_with:
        yield "filled_with", row.filled_with.casefold()
    if row.sold_as:
        yield "sold_as", row.sold_as.casefold()


def _write(row: ContainerRow) -> tuple[str, ...]:
    return tuple(map(str, row))


CONTAINERS = Format(
    kind=FileKind.CONTAINERS,
    columns=(
        "container",
        "name",
        "filled_with",
        "sold_as",
        "opening_full",
        "opening_empty",
        "opening_faulty",
        "opening_for_sale",
        "deposit",
        "value",
        "asset_account",
        "stock_account",
        "deposit_account",
    ),
    may_lack=frozenset({"filled_with", "sold_as"}),
    parse=_parse,
    keys=_keys,
    write=_write,
    if_used=(),
)
