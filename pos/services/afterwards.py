"""What follows a command once it is safe on the disk: the drawer opens where cash goes out, a day gets its papers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pos.domain.answers import Performed
from pos.domain.documents import Body, parts
from pos.services.counter import Parts, Presence
from pos.services.printing import forget_old
from pos.services.tally import Tally
from pos.store import facts

_OPENS: Final[Mapping[str, str]] = MappingProxyType(
    {"refund": "refund", "no_sale": "no_sale", "void_sale": "void"}
    | {kind: kind for kind in ("paid_in", "paid_out", "cash_drop")}
)
"""The kinds of document for which the drawer is opened, by the action that was performed."""


_OPENS_FOR_CASH: Final = frozenset(
    {"goods_receipt", "purchase_return", "claim_settled", "supplier_payment", "owner_payout"}
)
"""The papers for which the drawer is opened when their money comes from it, or goes into it."""


def follow(counter: Parts, presence: Presence, tally: Tally, answer: object) -> None:
    """Take notice of a command's answer; a refusal or a fault changes nothing.

    Args:
        counter: The counter.
        presence: Who is at it.
        tally: The figures beside the sale.
        answer: What the writer answered, after the commit.
    """
    if not isinstance(answer, Performed):
        return
    if answer.action == "void_sale":
        tally.take_back(answer.amount_rupiah)
    if answer.action == "day_close":
        counter.devices.day_closed(dict(answer.facts)["date"])
        # What the disk says to it is no business of the day's: it is tried again tomorrow.
        counter.writer.submit(lambda tx: forget_old(tx, counter.desk), lambda _answer: None)
    kind = answer.action if answer.action in _OPENS_FOR_CASH else _OPENS.get(answer.action)
    if kind is not None:
        with counter.desk.database.read() as tx:
            written = facts.by_number(tx, counter.desk.node.code, kind, answer.number)
        if written is not None and kind in _OPENS_FOR_CASH and not _moves_drawer(counter, written.body):
            return
        counter.devices.kick(presence.session.user_id, written.key if written is not None else 0)


def _moves_drawer(counter: Parts, body: Body) -> bool:
    return any(leg["subledger"] == counter.desk.outlet.drawer and leg["amount"] for leg in parts(body, "legs"))
