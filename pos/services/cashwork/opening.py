"""The guided opening of an outlet: everything it begins with in one document, against account 3901."""

from pos.domain.answers import Performed
from pos.domain.cash.opening import OpenOutlet
from pos.domain.documents import integer, parts
from pos.domain.errors import EmptyPaper
from pos.domain.money import Rupiah
from pos.services.acting.job import Job
from pos.services.cashwork.opening_parts import opening_cash, opening_goods, opening_shells
from pos.services.openings import Start, write_opening
from pos.store.openings import already_opened
from pos.store.transaction import Transaction


def open_outlet(tx: Transaction, job: Job, command: OpenOutlet) -> Performed:
    """Open an outlet with what it begins with, in one document.

    Raises:
        EmptyPaper: It begins with nothing.
        OpenedBefore: Something of it was opened before, or is named twice.
        BadFigure: An amount, a quantity or a number of shells is none, or something is not known.
    """
    opened = already_opened(tx)
    goods = tuple(opening_goods(tx, command.goods, opened))
    shells = tuple(opening_shells(tx, command.shells, opened))
    start = Start(goods, shells, opening_cash(tx, command.balances, opened))
    written = write_opening(tx, job.desk, start, job.session.user_id, job.approved_by)
    if written is None:
        raise EmptyPaper
    header, body = written.document
    total = sum(integer(each, "amount") for each in parts(body, "cash"))
    total += sum(integer(each, "value") for each in parts(body, "goods"))
    total += sum(integer(value, "value") for each in parts(body, "shells") for value in parts(each, "values"))
    return Performed("opening", header.number, Rupiah(total), (), job.approved_by)
