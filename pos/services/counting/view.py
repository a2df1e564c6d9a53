"""What the posting of a count reads: accounts, goods, shells and values, in the write transaction."""

from pos.domain.counting.deciding import YARD, CountAccounts, CountView
from pos.domain.counting.netting import Netted
from pos.domain.ledger import STORE
from pos.services.counting.yard import all_shells
from pos.services.desk import Desk
from pos.services.selling.view import consigned_goods
from pos.services.session import business_date
from pos.store import sales, settings, yard
from pos.store.transaction import Transaction


def view_of(tx: Transaction, desk: Desk, counted: Netted) -> CountView:
    """Return everything the posting of a count needs, once."""
    date = business_date(tx, desk)
    containers = {code for place, code in counted.lines if place in YARD}
    shells = {code: each for code, each in all_shells(tx).items() if code in containers}
    kept = [shell.owned for shell, _ in shells.values()]
    kept += [shell.sold for shell, _ in shells.values() if shell.sold_as]
    kept += [shell.content for shell, _ in shells.values() if shell.refill]
    valued = sales.valued(tx, [code for place, code in counted.lines if place == STORE])
    return CountView(
        stock={sku: each.other.stock for sku, each in valued.items()},
        consigned=consigned_goods(tx, valued, date),
        shells={code: shell for code, (shell, _) in shells.items()},
        shell_rupiah={code: value for code, (_, value) in shells.items()},
        pools={sku: each.pool for sku, each in valued.items()} | yard.pools(tx, kept),
        accounts=CountAccounts(settings.setting(tx, "count_variance", date), settings.setting(tx, "shells_lost", date)),
    )
