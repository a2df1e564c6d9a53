"""The words a till and its shop talk in: what is asked and what is answered, gathered for the door between them."""

from pos.domain.answers import (
    Choice,
    CodeRefused,
    Done,
    Figures,
    Health,
    HeldSale,
    LoggedIn,
    Performed,
    SaleCompleted,
    SearchHit,
    ShiftClosed,
    ShiftOpen,
    User,
)
from pos.domain.cart import Cart, CartEvent
from pos.domain.catalog import Found, Member, SoldUnit
from pos.domain.code_reading import ReadCode
from pos.domain.counting.marks import TagEvent
from pos.domain.money import Rupiah
from pos.domain.paper_trial import PaperCommand
from pos.domain.period import Period
from pos.domain.report import Report
from pos.domain.unfinished import Unfinished

__all__ = [
    "Cart",
    "CartEvent",
    "Choice",
    "CodeRefused",
    "Done",
    "Figures",
    "Found",
    "Health",
    "HeldSale",
    "LoggedIn",
    "Member",
    "PaperCommand",
    "Performed",
    "Period",
    "ReadCode",
    "Report",
    "Rupiah",
    "SaleCompleted",
    "SearchHit",
    "ShiftClosed",
    "ShiftOpen",
    "SoldUnit",
    "TagEvent",
    "Unfinished",
    "User",
]
