"""The minute of a cash difference: what was expected and counted, why it differs, who bears it, and who was there."""

from drivers.printers.slip import Pair, Row, Slip, centered, line
from pos.clock import local
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import thousands
from pos.reports.slips.cash_words import CASH_WORDS, CashWords
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature
from pos.reports.slips.money import pieces, said
from pos.reports.slips.names import Names


def _difference(house: House, body: Body) -> list[Row]:
    words, difference = house.words, integer(body, "difference")
    own = CASH_WORDS[words.language]
    return [
        Pair(words.expected, thousands(integer(body, "expected")), bold=False),
        Pair(words.counted, thousands(integer(body, "counted")), bold=False),
        Pair(words.over if difference > 0 else words.short, thousands(difference), bold=True),
        *pieces(parts(body, "count")),
        Pair(own.counts, str(integer(body, "counts")), bold=False),
    ]


def bearer(words: CashWords, body: Body, names: Names) -> str:
    """Say who bears a difference."""
    charged = integer(body, "charged_to")
    return words.cashier_bears.format(names.person(charged)) if charged else words.outlet_bears


def minute_slip(house: House, signed: Signed, body: Body, names: Names) -> Slip:
    """Return the minute of a closing whose count differed.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``shift_close`` document.
        body: Its body, version 1; its difference is not 0.
        names: Of the witness, of who was charged and of who approved it.

    Raises:
        TypeError: The body is damaged.

    Source: the fields of a Berita Acara Selisih Kas, ``domain.md`` section 10.
    """
    words, own = house.words, CASH_WORDS[house.words.language]
    moment = local(signed.at_ms, house.zone)
    place = house.address[0] if house.address else house.name
    day, date = own.days[moment.weekday()], f"{moment:%d-%m-%Y}"
    witness, approver = integer(body, "witness"), integer(body, "approved_by")
    seen = names.person(witness) if witness else own.nobody
    rows = [
        *head(house, signed, (own.minute_title,)),
        LINE,
        line(own.on_day.format(day, date, text(body, "drawer"), integer(body, "shift"), place)),
        line(f"{own.present}: {signed.cashier}"),
        line(f"{own.witness}: {seen}"),
        LINE,
        *_difference(house, body),
        LINE,
        *said(own.cause, text(body, "reason")),
        line(f"{own.treatment}: {bearer(own, body, names)}"),
        *said(own.approver, names.person(approver) if approver else ""),
        centered(own.made_true),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.cashier),
        *signature(own.witness),
        *signature(words.approved),
    ]
    return finished(rows, signed, "minute")
