"""Cash of the drawer and the safe: in, out, dropped, handed over, and the figures so far."""

from typing import Final

from pos.domain.cash.commands import Deposit, DropCash, PaidIn, PaidOut, PrintX
from pos.domain.cash.opening import OpenOutlet
from pos.services.acting.job import Handler, Handlers, Source
from pos.services.cashwork.depositing import deposit
from pos.services.cashwork.drawer import drop, pay_in, pay_out, print_x
from pos.services.cashwork.offers import carriers, stages, under_way
from pos.services.cashwork.opening import open_outlet
from pos.services.cashwork.opening_rows import opening_rows

HANDLERS: Final[Handlers] = {
    PaidIn: Handler("paid_in", pay_in),
    PaidOut: Handler("paid_out", pay_out),
    DropCash: Handler("cash_drop", drop),
    PrintX: Handler("x_report", print_x),
    Deposit: Handler("deposit", deposit),
    OpenOutlet: Handler("opening", open_outlet),
}
"""What is asked of cash."""

SOURCES: Final[dict[str, Source]] = {
    "stages": stages,
    "carriers": carriers,
    "under_way": under_way,
    "opening_rows": opening_rows,
}
"""Where a deposit may go, who may take it, whose the bank has not received, and what an outlet may begin with."""
