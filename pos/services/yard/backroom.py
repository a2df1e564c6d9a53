"""Goods repacked and carried to another place, each decided and written in one transaction."""

from pos.domain.answers import Performed
from pos.domain.yard import repacking, transfers
from pos.domain.yard.repacking import RepackGoods
from pos.domain.yard.stock import FLOOR
from pos.domain.yard.transfers import TransferGoods
from pos.services.acting.job import Job
from pos.services.yard.known import known_products, require_place
from pos.services.yard.papers import write
from pos.store import yard
from pos.store.transaction import Transaction


def repack(tx: Transaction, job: Job, command: RepackGoods) -> Performed:
    """Repack goods; refusals as in ``repacking.decide``, and ``UnknownGoods``."""
    products = known_products(tx, (command.source, command.target, command.packing))
    pools = yard.pools(tx, [product.at(FLOOR) for product in products.values()])
    return write(tx, job, "repack", repacking.decide(command, products, pools))


def transfer(tx: Transaction, job: Job, command: TransferGoods) -> Performed:
    """Carry goods to another place; refusals as in ``transfers.decide``, and ``UnknownGoods``."""
    for place in (command.source, command.target):
        require_place(tx, place)
    products = known_products(tx, [line.sku for line in command.lines])
    kept = [product.at(place) for product in products.values() for place in (command.source, command.target)]
    return write(tx, job, "transfer", transfers.decide(command, products, yard.pools(tx, kept)))
