"""The papers of trade: what came, what went back, what was settled or paid, and what was corrected; to be signed.

Source: the form *Bukti Penerimaan Barang* (supplier, delivery note, order, item, ordered, received, accepted, damaged,
price) as ``domain.md`` section 10 lists it.
"""

from typing import Final

from drivers.printers.slip import Pair, Row, Slip, line
from pos.domain.documents import Body, integer, part, parts, text
from pos.domain.ledger import CONSIGNOR
from pos.domain.money import Rupiah, thousands
from pos.domain.quantity import milli_text
from pos.domain.terbilang import in_words
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature
from pos.reports.slips.trade_words import LANGUAGES, TradeWords

_KIND: Final = "goods"


def _words(house: House) -> TradeWords:
    return LANGUAGES[house.words.language]


def _amount(left: str, amount: int, *, bold: bool) -> Pair:
    return Pair(left, thousands(amount), bold=bold)


def _named(left: str, value: str) -> list[Row]:
    return [line(f"{left}: {value}")] if value else []


def _whom(house: House, body: Body, name: str) -> list[Row]:
    words = _words(house)
    role = words.owner if body.get("flow") == CONSIGNOR else words.supplier
    return [line(f"{role}: {name} ({text(body, 'supplier')})")]


def _foot(house: House, signed: Signed) -> list[Row]:
    words = house.words
    return [LINE, proof(house, signed), SPACE, *signature(words.handed_over), *signature(words.received)]


def _received(received: Body, words: TradeWords) -> list[Row]:
    counts = ((words.ordered, "ordered"), (words.received, "received"), (words.damaged, "damaged"))
    told = "; ".join(f"{word} {milli_text(integer(received, key))}" for word, key in counts)
    accepted = milli_text(integer(received, "accepted"))
    expires = text(received, "expires")
    return [
        line(text(received, "name")),
        line(f"  {told}; {words.accepted} {accepted} {text(received, 'unit')}"),
        *([line(f"  {words.expires} {expires}")] if expires else []),
        Pair(
            f"  {accepted} x {thousands(integer(received, 'price'))}",
            thousands(integer(received, "value")),
            bold=False,
        ),
    ]


def receipt_slip(house: House, signed: Signed, body: Body, name: str) -> Slip:
    """Return the slip of a goods receipt, *Bukti Penerimaan Barang*.

    Args:
        house: Whose slip it is.
        signed: The document's own facts.
        body: Its body, version 1.
        name: The name of the supplier or owner.

    Raises:
        TypeError: The body is damaged.
    """
    words, claim, freight = _words(house), integer(body, "claim"), integer(body, "freight")
    rows = [
        *head(house, signed, (words.receipt,)),
        *_whom(house, body, name),
        *_named(words.delivery_note, text(body, "delivery_note")),
        *_named(words.order_no, text(body, "order_no")),
        LINE,
        *(row for received in parts(body, "lines") for row in _received(received, words)),
        LINE,
        _amount(f"{words.goods} ({words.ways[text(body, 'paid')]})", integer(body, "goods"), bold=True),
        *([_amount(f"{words.freight} ({_freight(body, words)})", freight, bold=False)] if freight else []),
        *([_amount(f"{words.claim} {text(body, 'claim_code')}", claim, bold=True)] if claim else []),
        *_foot(house, signed),
    ]
    return finished(rows, signed, _KIND)


def _freight(body: Body, words: TradeWords) -> str:
    return words.ways[text(body, "freight_paid")]


def _moved(moved: Body, count: str, amount: str) -> list[Row]:
    left = f"  {milli_text(integer(moved, count))} {text(moved, 'unit')}"
    return [line(text(moved, "name")), Pair(left, thousands(integer(moved, amount)), bold=False)]


def return_slip(house: House, signed: Signed, body: Body, name: str) -> Slip:
    """Return the slip of a purchase return; arguments as in ``receipt_slip``."""
    words = _words(house)
    rows = [
        *head(house, signed, (words.purchase_return,)),
        *_whom(house, body, name),
        LINE,
        *(row for moved in parts(body, "lines") for row in _moved(moved, "count", "credit")),
        LINE,
        _amount(f"{words.given_back} ({words.ways[text(body, 'paid')]})", integer(body, "credit"), bold=True),
        *_named(words.reason, text(body, "reason")),
        *_foot(house, signed),
    ]
    return finished(rows, signed, _KIND)


def settlement_slip(house: House, signed: Signed, body: Body, name: str) -> Slip:
    """Return the slip of a settled claim; arguments as in ``receipt_slip``."""
    words = _words(house)
    rows = [
        *head(house, signed, (words.settlement,)),
        *_whom(house, body, name),
        line(f"{words.claim} {text(body, 'claim')}: {words.ways[text(body, 'way')]}"),
        LINE,
        *(row for moved in parts(body, "lines") for row in _moved(moved, "accepted", "value")),
        _amount(words.settled, integer(body, "amount"), bold=True),
        _amount(words.left, integer(body, "left"), bold=False),
        *_foot(house, signed),
    ]
    return finished(rows, signed, _KIND)


def payment_slip(house: House, signed: Signed, body: Body, name: str) -> Slip:
    """Return the slip of money paid to a supplier or an owner; arguments as in ``receipt_slip``."""
    words, amount = _words(house), integer(body, "amount")
    is_owner = signed.kind == "owner_payout"
    rows = [
        *head(house, signed, (words.payout if is_owner else words.payment,)),
        line(f"{words.owner if is_owner else words.supplier}: {name} ({text(body, 'supplier')})"),
        *_named(words.note, text(body, "note")),
        LINE,
        Pair(f"{house.words.amount} ({words.ways[text(body, 'paid')]})", f"Rp{thousands(amount)}", bold=True),
        line(f"{words.in_words}: {in_words(Rupiah(amount))}"),
        _amount(words.left, integer(body, "left"), bold=False),
        *_foot(house, signed),
    ]
    return finished(rows, signed, _KIND)


def reversal_slip(house: House, signed: Signed, body: Body) -> Slip:
    """Return the slip of a reversal: which paper it corrects, and why; arguments as in ``receipt_slip``."""
    words, of = _words(house), part(body, "of")
    kind = text(of, "kind")
    rows = [
        *head(house, signed, (words.reversal,)),
        line(f"{words.corrected}: {words.kinds.get(kind, kind)}"),
        line(f"{house.words.number} {signed.node}/{integer(of, 'number'):04}"),
        line(f"{words.reason}: {text(body, 'reason')}"),
        *_foot(house, signed),
    ]
    return finished(rows, signed, _KIND)
