"""The refusals of the shop: one class per reason, carrying data and no text.

A *refusal* says a rule said no and nothing was written; the cashier reads why. A *fault* (a device, the disk) and a
*bug* are never refusals. The text of each refusal, in both languages, stands in ``pos/ui/messages`` and nowhere else.

    Refusal
    ├── SaleRefused
    │   ├── EmptyCart            nothing to pay
    │   ├── UnsettledLine        an unknown code, or a cylinder question not answered
    │   ├── PaidTooLittle        tendered less than the total
    │   ├── PaidTooMuch          tendered beyond any sensible note
    │   ├── PriceAboveCap        a price above the cap in force (HET)
    │   ├── NothingToVoid        no sale of this shift that could be voided
    │   ├── GivenBackAlready     a sale whose goods came back in part is not voided any more
    │   ├── UnknownReceipt       no receipt of this register, or no such line on it
    │   ├── SaleIsVoid           a voided sale gives nothing back
    │   ├── NothingToRefund      nothing was named that comes back
    │   ├── MoreThanSold         more comes back than is left of what was sold
    │   ├── NotToDamaged         a shell comes back as it left; a faulty one is written down as faulty then
    │   ├── RefundAboveLimit     without a receipt no more is given back today
    │   ├── NoSuchLine           the sale at the counter has no such line
    │   ├── NothingToChange      a price, discount or cap that is none for this line
    │   └── NothingToReprint     no receipt was ever printed
    ├── ShiftRefused
    │   ├── NoOpenShift          selling without an open shift
    │   ├── ShiftAlreadyOpen     a second opening
    │   ├── HeldSales            closing while sales are on hold or in the cart
    │   ├── WitnessNeeded        the outlet wants a second person at the count
    │   ├── CountAgain           the drawer changed after its count, or was not counted
    │   ├── NotCountedYet        what was taken is hidden until the drawer is counted
    │   ├── NotEnoughCash        more is handed over than the ledger says is there
    │   └── NoDayToClose         every day that was worked on is closed
    ├── PersonRefused
    │   ├── WrongPin             the PIN does not match
    │   ├── UnknownUser          no such user
    │   ├── NotAllowed           the role may not do this
    │   ├── NeedsApproval        a second person has to approve it with a PIN
    │   ├── UserLocked           too many wrong PINs; a manager unlocks
    │   ├── PinTaken             somebody has this PIN already, and a PIN says who approves
    │   ├── LastManager          somebody has to be left who can approve
    │   └── UnknownMember        no such member
    ├── GoodsRefused
    │   ├── EmptyPaper           a paper without a line, or with the same goods on two
    │   ├── UnknownGoods         no such product, container, place or agent
    │   ├── NotThatKind          goods that this cannot be done with
    │   ├── MayNotRepack         programme goods that may not be packed anew
    │   ├── MoreThanThere        more than is there
    │   └── MeterWentBack        a meter that shows less than it did
    ├── OpenedBefore             what an outlet begins with is said once
    ├── BadFigure                an amount or quantity that is not one
    ├── ClockRefused             the clock is before the last document or far ahead; a supervisor must accept it
    ├── ReasonNeeded             cash moved without a reason
    └── RegisterRefused          the register cannot be opened: not there, of another version, or busy
"""

from pos.domain.errors.base import (
    GoodsRefused,
    PersonRefused,
    Refusal,
    SaleRefused,
    ShiftRefused,
)
from pos.domain.errors.cash import (
    CountAgain,
    HeldSales,
    NoDayToClose,
    NoOpenShift,
    NotCountedYet,
    NotEnoughCash,
    ShiftAlreadyOpen,
    WitnessNeeded,
)
from pos.domain.errors.goods import (
    EmptyPaper,
    MayNotRepack,
    MeterWentBack,
    MoreThanThere,
    NotThatKind,
    UnknownGoods,
)
from pos.domain.errors.others import (
    BadFigure,
    ClockRefused,
    OpenedBefore,
    ReasonNeeded,
    RegisterRefused,
)
from pos.domain.errors.people import (
    LastManager,
    NeedsApproval,
    NotAllowed,
    PinTaken,
    UnknownMember,
    UnknownUser,
    UserLocked,
    WrongPin,
)
from pos.domain.errors.sales import (
    EmptyCart,
    GivenBackAlready,
    MoreThanSold,
    NoSuchLine,
    NothingToChange,
    NothingToRefund,
    NothingToReprint,
    NothingToVoid,
    NotToDamaged,
    PaidTooLittle,
    PaidTooMuch,
    PriceAboveCap,
    RefundAboveLimit,
    SaleIsVoid,
    UnknownReceipt,
    UnsettledLine,
)

__all__ = [
    "BadFigure",
    "ClockRefused",
    "CountAgain",
    "EmptyCart",
    "EmptyPaper",
    "GivenBackAlready",
    "GoodsRefused",
    "HeldSales",
    "LastManager",
    "MayNotRepack",
    "MeterWentBack",
    "MoreThanSold",
    "MoreThanThere",
    "NeedsApproval",
    "NoDayToClose",
    "NoOpenShift",
    "NoSuchLine",
    "NotAllowed",
    "NotCountedYet",
    "NotEnoughCash",
    "NotThatKind",
    "NotToDamaged",
    "NothingToChange",
    "NothingToRefund",
    "NothingToReprint",
    "NothingToVoid",
    "OpenedBefore",
    "PaidTooLittle",
    "PaidTooMuch",
    "PersonRefused",
    "PinTaken",
    "PriceAboveCap",
    "ReasonNeeded",
    "RefundAboveLimit",
    "Refusal",
    "RegisterRefused",
    "SaleIsVoid",
    "SaleRefused",
    "ShiftAlreadyOpen",
    "ShiftRefused",
    "UnknownGoods",
    "UnknownMember",
    "UnknownReceipt",
    "UnknownUser",
    "UnsettledLine",
    "UserLocked",
    "WitnessNeeded",
    "WrongPin",
]
