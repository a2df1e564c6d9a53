"""What the posting of a count reads: accounts, goods, shells and values, in the write transaction."""

from pos.domain.counting.deciding import CountAccounts, CountView, kept
from pos.domain.counting.marks import YARD
from pos.domain.counting.netting import Netted
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
    valued = sales.valued(tx, [code for place, code in counted.lines if place not in YARD])
    there = [shell.owned for shell, _ in shells.values()]
    there += [shell.sold for shell, _ in shells.values() if shell.sold_as]
    there += [shell.content for shell, _ in shells.values() if shell.refill]
    there += [kept(key, valued[key[1]].other.stock) for key in counted.lines if key[0] not in YARD]
    return CountView(
        stock={sku: each.other.stock for sku, each in valued.items()},
        consigned=consigned_goods(tx, valued, date),
        shells={code: shell for code, (shell, _) in shells.items()},
        shell_rupiah={code: value for code, (_, value) in shells.items()},
        pools=yard.pools(tx, there),
        accounts=CountAccounts(settings.setting(tx, "count_variance", date), settings.setting(tx, "shells_lost", date)),
    )
