"""Goods and shells written off, decided and written in one transaction."""

from pos.domain.answers import Performed
from pos.domain.books import Goods
from pos.domain.errors import ReasonNeeded, UnknownGoods
from pos.domain.yard.writing_off import GAS, LostShells, WriteOff, WriteOffView, decide
from pos.services.acting.job import Job
from pos.services.session import business_date
from pos.services.yard.known import known_products, require_place
from pos.services.yard.papers import write
from pos.store import reference, settings, yard
from pos.store.transaction import Transaction


def _lost(line: LostShells, view: WriteOffView) -> Goods:
    shell = view.shells.get(line.container)
    if shell is None:
        raise UnknownGoods(line.container)
    return shell.content if line.what == GAS else shell.owned


def write_off(tx: Transaction, job: Job, command: WriteOff) -> Performed:
    """Write goods and shells off; refusals as in ``writing_off.decide``, and ``UnknownGoods``."""
    require_place(tx, command.place)
    date = business_date(tx, job.desk)
    account = reference.reason_account(tx, "write_off", command.reason)
    if account is None:
        raise ReasonNeeded
    view = WriteOffView(
        products=known_products(tx, [line.sku for line in command.goods]),
        shells=yard.shells(tx),
        goods_account=account or settings.setting(tx, "written_off", date),
        shells_account=settings.setting(tx, "shells_lost", date),
    )
    kept = [view.products[line.sku].at(command.place) for line in command.goods]
    kept += [_lost(line, view) for line in command.shells]
    return write(tx, job, "write_off", decide(command, view, yard.pools(tx, kept)))
