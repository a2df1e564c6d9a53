"""Cash of the drawer and the safe: in, out, dropped, handed over, and the figures so far."""

from typing import Final

from pos.domain.cash.commands import Deposit, DropCash, PaidIn, PaidOut, PrintX
from pos.services.acting.job import Handler, Handlers, Source
from pos.services.cashwork.depositing import deposit
from pos.services.cashwork.drawer import drop, pay_in, pay_out, print_x
from pos.services.cashwork.offers import carriers, stages, under_way

HANDLERS: Final[Handlers] = {
    PaidIn: Handler("paid_in", pay_in),
    PaidOut: Handler("paid_out", pay_out),
    DropCash: Handler("cash_drop", drop),
    PrintX: Handler("x_report", print_x),
    Deposit: Handler("deposit", deposit),
}
"""What is asked of cash."""

SOURCES: Final[dict[str, Source]] = {"stages": stages, "carriers": carriers, "under_way": under_way}
"""Where a deposit may go, who may take it, and whose deposits the bank has not received."""
