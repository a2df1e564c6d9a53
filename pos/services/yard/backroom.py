"""Goods repacked, written off and carried to another place, each decided and written in one transaction."""

from collections.abc import Iterable

from pos.domain.answers import Performed
from pos.domain.books import Goods
from pos.domain.errors import ReasonNeeded, UnknownGoods
from pos.domain.yard import repacking, transfers, writing_off
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.stock import FLOOR, StockedProduct
from pos.domain.yard.transfers import TransferGoods
from pos.domain.yard.writing_off import GAS, LostShells, WriteOff, WriteOffView
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.services.yard.papers import write
from pos.store import reference, settings, yard
from pos.store.transaction import Transaction


def _products(tx: Transaction, skus: Iterable[str]) -> dict[str, StockedProduct]:
    wanted = [sku for sku in skus if sku]
    known = yard.stocked(tx, wanted)
    missing = next((sku for sku in wanted if sku not in known), None)
    if missing is not None:
        raise UnknownGoods(missing)
    return known


def _require_place(tx: Transaction, place: str) -> None:
    if place != FLOOR and place not in {each.code for each in yard.places(tx)}:
        raise UnknownGoods(place)


def repack(tx: Transaction, job: Job, command: RepackGoods) -> Performed:
    """Repack goods; refusals as in ``repacking.decide``, and ``UnknownGoods``."""
    products = _products(tx, (command.source, command.target, command.packing))
    pools = yard.pools(tx, [product.at(FLOOR) for product in products.values()])
    return write(tx, job, "repack", repacking.decide(command, products, pools))


def transfer(tx: Transaction, job: Job, command: TransferGoods) -> Performed:
    """Carry goods to another place; refusals as in ``transfers.decide``, and ``UnknownGoods``."""
    for place in (command.source, command.target):
        _require_place(tx, place)
    products = _products(tx, [line.sku for line in command.lines])
    kept = [product.at(place) for product in products.values() for place in (command.source, command.target)]
    return write(tx, job, "transfer", transfers.decide(command, products, yard.pools(tx, kept)))


def _lost(line: LostShells, view: WriteOffView) -> Goods:
    shell = view.shells.get(line.container)
    if shell is None:
        raise UnknownGoods(line.container)
    return shell.content if line.what == GAS else shell.owned


def write_off(tx: Transaction, job: Job, command: WriteOff) -> Performed:
    """Write goods and shells off; refusals as in ``writing_off.decide``, and ``UnknownGoods``."""
    _require_place(tx, command.place)
    date = business_date(tx, job.desk)
    account = reference.reason_account(tx, "write_off", command.reason)
    if account is None:
        raise ReasonNeeded
    view = WriteOffView(
        products=_products(tx, [line.sku for line in command.goods]),
        shells=yard.shells(tx),
        goods_account=account or settings.setting(tx, "written_off", date),
        shells_account=settings.setting(tx, "shells_lost", date),
    )
    kept = [view.products[line.sku].at(command.place) for line in command.goods]
    kept += [_lost(line, view) for line in command.shells]
    return write(tx, job, "write_off", writing_off.decide(command, view, yard.pools(tx, kept)))
