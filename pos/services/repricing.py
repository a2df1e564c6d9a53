"""Changing prices at the till: written as the import writes them, from the minute they are to count."""

from typing import Final

from pos.domain.answers import Performed
from pos.domain.changes import body_of
from pos.domain.errors import UnknownGoods
from pos.domain.money import Rupiah
from pos.domain.repricing import ChangePrices, NewPrice, Priced, begins, decide, require_units
from pos.services.acting.job import Handler, Handlers, Job
from pos.services.importing.unit_prices import price_change
from pos.services.session import business_date
from pos.store import chain, lookup
from pos.store.catalogue_prices import put_prices
from pos.store.transaction import Transaction


def _priced(tx: Transaction, line: NewPrice, moment: str) -> Priced:
    looked = lookup.by_unit(tx, line.sku, line.unit, moment)
    if looked is None:
        raise UnknownGoods(f"{line.sku} {line.unit}")
    tier = looked.item.tiers[0] if looked.item.tiers else None
    prices = (tier.retail_rupiah, tier.member_rupiah) if tier else (Rupiah(0), Rupiah(0))
    return Priced(looked.item.name, *prices, looked.item.cap_rupiah)


def change(tx: Transaction, job: Job, command: ChangePrices) -> Performed:
    """Change prices of units; refusals as in ``pos.domain.repricing``, and ``UnknownGoods``."""
    require_units(command.lines)
    desk = job.desk
    today = business_date(tx, desk)
    moment = begins(command, today, desk.moment(today))
    rows = [row for line in command.lines for row in decide(line, _priced(tx, line, moment), moment)]
    put_prices(tx, [row for row, _ in rows])
    body = {**body_of("prices", [price_change(*row) for row in rows]), "approved_by": job.approved_by}
    entry = desk.master_entry("price_change", body, job.session.user_id)
    written = chain.append(tx, desk.node, entry._replace(business_date=today))
    facts = (("from", moment.replace("T", " ")),)
    return Performed("prices", written.document.header.number, Rupiah(0), facts, job.approved_by)


HANDLERS: Final[Handlers] = {ChangePrices: Handler("prices", change)}
"""By the command's type."""
