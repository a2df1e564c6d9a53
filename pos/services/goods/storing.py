"""A receipt written with what stands beside it: the dates of its goods, and what they cost last."""

from pos.domain.documents import Body
from pos.domain.goods.receipt import lots_of
from pos.domain.last_cost import said_by
from pos.services.acting.job import Job
from pos.services.goods.writing import About, write
from pos.store import lots
from pos.store.catalogue_prices import put_last_costs
from pos.store.chain import Written
from pos.store.transaction import Transaction


def write_receipt(tx: Transaction, job: Job, body: Body) -> Written:
    """Write a goods receipt, keep its dates and its costs, and queue its slip."""
    written = write(tx, job, About("goods_receipt", ""), body)
    lots.add(tx, written.key, lots_of(body))
    put_last_costs(tx, said_by("goods_receipt", body))
    return written
