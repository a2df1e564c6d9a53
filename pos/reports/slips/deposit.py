"""The paper of a deposit: whose cash went where, in figures, words and pieces, and which Z it is of."""

from collections.abc import Sequence

from drivers.printers.slip import Row, Slip, line
from pos.domain.cash.commands import TO_BANK, TO_TREASURER
from pos.domain.documents import Body, integer, parts, text
from pos.reports.slips.cash_words import CASH_WORDS, CashWords
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature
from pos.reports.slips.money import amount_rows, pieces, said
from pos.reports.slips.names import Names


def ranges(numbers: Sequence[int]) -> str:
    """Write numbers as people read them: ``3-5, 8``; ascending and each once."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1] = [spans[-1][0], number]
        else:
            spans.append([number])
    return ", ".join("-".join(str(each) for each in span) for span in spans)


def _carrier(body: Body, words: CashWords, names: Names) -> str:
    carrier = integer(body, "carrier")
    return words.treasurer.format(names.person(carrier)) if carrier else words.courier


def _way(body: Body, words: CashWords, names: Names) -> list[Row]:
    carrier = _carrier(body, words, names)
    source, target = (carrier, words.bank) if body["stage"] == TO_BANK else (words.safe, carrier)
    return [line(f"{words.from_place}: {source}"), line(f"{words.to_place}: {target}")]


def deposit_slip(house: House, signed: Signed, body: Body, names: Names) -> Slip:
    """Return the paper of a deposit.

    Args:
        house: Whose slip it is.
        signed: The own facts of a ``deposit`` document.
        body: Its body, version 1.
        names: Of who carries it and who approved it.

    Raises:
        TypeError: The body is damaged.

    Source: the fields of a Bukti Setoran Kas, ``domain.md`` section 10.
    """
    words, own = house.words, CASH_WORDS[house.words.language]
    approver, shifts = integer(body, "approved_by"), body["shifts"]
    numbers = [each for each in shifts if isinstance(each, int)] if isinstance(shifts, list | tuple) else []
    rows = [
        *head(house, signed, (own.deposit_title,)),
        LINE,
        *_way(body, own, names),
        *amount_rows(house, integer(body, "amount")),
        *pieces(parts(body, "count")),
        *said(own.z_covered, ranges(numbers)),
        *said(own.bank_slip, text(body, "bank_slip")),
        *said(words.received, text(body, "received_by")),
        *said(own.approver, names.person(approver) if approver else ""),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(words.handed_over),
        *signature(own.carried_by if body["stage"] == TO_BANK else words.received),
        *(() if body["stage"] == TO_TREASURER else signature(words.approved)),
    ]
    return finished(rows, signed, "deposit")
