"""What a refund reads besides the sale, once, inside the write transaction."""

from collections.abc import Mapping
from typing import NamedTuple

from pos.domain.consignment import Consigned
from pos.domain.documents import Body
from pos.domain.money import Rupiah
from pos.domain.pricing import RoundingRule
from pos.domain.sale import Accounts
from pos.domain.valuation import Pool


class Sold(NamedTuple):
    """A sale, and what was given back of it before.

    Attributes:
        number: Its number, for the slip.
        body: The body of the ``sale`` document, version 1.
        earlier: The bodies of the refunds about it, in their order.
    """

    number: int
    body: Body
    earlier: tuple[Body, ...]


class RefundView(NamedTuple):
    """Where money and goods of a refund go.

    Attributes:
        pools: Of every product that may come back, its goods and their value.
        returns: Account of returns for this class of buyer (4191 or 4291).
        damaged: Account of what is lost (5302).
        rounding: The rule of cash rounding: that of the sale's day, or of today without a receipt.
        drawer: Subledger of the drawer the cash comes out of.
    """

    pools: Mapping[str, Pool]
    returns: str
    damaged: str
    rounding: RoundingRule
    drawer: str


class GoodsView(NamedTuple):
    """What is read besides where there is no receipt.

    Attributes:
        accounts: Of every product, the accounts for this class of buyer.
        consigned: Of every product that is somebody else's, whose.
        cash_account: Account of the cash drawer.
        person_id: The member; 0 for anybody else.
        member_number: The member's number; ``""`` for anybody else.
        year: The business year, for the member's purchases.
        limit_rupiah: What may be given back in a day without receipts.
        given_rupiah: What was given back so today.
    """

    accounts: Mapping[str, Accounts]
    consigned: Mapping[str, Consigned]
    cash_account: str
    person_id: int
    member_number: str
    year: str
    limit_rupiah: Rupiah
    given_rupiah: Rupiah


class Why(NamedTuple):
    """Why something was corrected, and who let it pass.

    Attributes:
        reason: One of the outlet's reasons.
        approved_by: Key of the second person; 0 for nobody.
    """

    reason: str
    approved_by: int
