"""The text of every refusal of the domain, by its class; a test holds this table against ``pos.domain.errors``."""

from pos.domain import errors
from pos.domain.counting import refusals as counting
from pos.domain.goods import refusals as goods
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.i18n import mark
from pos.ui.formatting import moment
from pos.ui.messages import (
    ABOVE_CAP,
    EXPIRED,
    FAULT_BUSY,
    FAULT_CORRUPT,
    FAULT_DISK,
    FAULT_DISK_FULL,
    INACTIVE,
    MISREAD,
    NO_PRICE,
    UNKNOWN_CODE,
    Message,
    bad,
)
from pos.ui.port import Fault

REFUSALS: dict[type[errors.Refusal], str] = {
    errors.EmptyCart: mark("There is nothing to pay. Scan an item first."),
    errors.UnsettledLine: mark("Line {line_no} is open. Settle it or void it, then take the money."),
    errors.PaidTooLittle: mark("Too little: {missing_rupiah} is missing. Type the cash again and +."),
    errors.PaidTooMuch: mark("{paid_rupiah} is more than any buyer gives. Type the cash again and +."),
    errors.PriceAboveCap: mark("{name}: {price_rupiah} is above the legal cap {cap_rupiah}. Void the line."),
    errors.NothingToVoid: mark("This shift has no sale that could be voided."),
    errors.GivenBackAlready: mark("Goods of this sale came back already. Refund the rest (menu 30)."),
    errors.UnknownReceipt: mark("{receipt} is no receipt of this till. Scan its code or type its number."),
    errors.SaleIsVoid: mark("Sale {number} is void. Nothing is given back for it."),
    errors.NothingToRefund: mark("Nothing was named that comes back. Choose a line first."),
    errors.MoreThanSold: mark("{name}: only {left_milli} may still come back. Correct the quantity."),
    errors.NotToDamaged: mark("{name} comes back as it left; faulty ones: menu 45."),
    errors.RefundAboveLimit: mark("Without a receipt {left_rupiah} of {limit_rupiah} is left today."),
    errors.NoSuchLine: mark("This sale has no such line. Scan the item first."),
    errors.NothingToChange: mark("{name}: that would change nothing. Correct the figure."),
    errors.PinTaken: mark("Somebody else has that PIN. Choose another."),
    errors.LastManager: mark("{name} is the last manager. First make another (81)."),
    errors.NothingToReprint: mark("Nothing was sold yet. There is no receipt to print again."),
    errors.NoOpenShift: mark("No shift is open. Open one with the float."),
    errors.ShiftAlreadyOpen: mark("A shift is open already. Close it first."),
    errors.HeldSales: mark("{count} sales are open or on hold. Finish them, then close the shift."),
    errors.WitnessNeeded: mark("A second person has to be at the count. Type that person's PIN."),
    errors.CountAgain: mark("The drawer changed since it was counted. Count it again."),
    errors.NotCountedYet: mark("Today's takings open to you once the drawer is counted (the count is blind)."),
    errors.NotEnoughCash: mark("Only {there_rupiah} is there by the books. Count again."),
    errors.NoDayToClose: mark("Every day is closed already."),
    errors.WrongPin: mark("The PIN is wrong. Try again."),
    errors.UnknownUser: mark("There is no user {name}."),
    errors.NotAllowed: mark("You may not do this. Ask the supervisor."),
    errors.NeedsApproval: mark("A second person has to approve this with a PIN."),
    errors.UserLocked: mark("{name}: too many wrong PINs. A manager unlocks (F10, menu 82)."),
    errors.UnknownMember: mark("There is no member {number}. F3 finds a member by name."),
    errors.EmptyPaper: mark("The paper has no line yet, or the same goods twice. Correct it."),
    errors.UnknownGoods: mark("{code} is not known here. Choose it from the list."),
    errors.NotThatKind: mark("{name}: this cannot be done with goods of that kind."),
    errors.MayNotRepack: mark("{name} may not be repacked: it belongs to a programme."),
    errors.MoreThanThere: mark("{name}: {wanted_milli} is more than there is ({there_milli}). Count first."),
    errors.MeterWentBack: mark("The meter showed {before_milli} before. Read it again, or say that it is new."),
    errors.OpenedBefore: mark("{name} was opened before. Correct it with another paper."),
    errors.BadFigure: mark("{text} is no figure that can be used here."),
    errors.ClockRefused: mark("The clock says {now_ms}, the last document {last_ms}. Supervisor PIN:"),
    errors.ReasonNeeded: mark("A reason is needed. Choose one or type it."),
    errors.RegisterRefused: mark("The register cannot be opened ({detail}). Call for help."),
    counting.NoSuchCount: mark("This count is not open any more. Look again in menu 50 or 53."),
    counting.NothingCounted: mark("Nothing was counted on this sheet yet. Scan something first."),
    counting.SheetsOpen: mark("{sheets} more sheets of this count are open. Hand them in first."),
    goods.UnknownSupplier: mark("There is no supplier {code}. Menu 49 adds one."),
    goods.SupplierExists: mark("The code {code} is taken. Choose another one."),
    goods.UnknownProduct: mark("No product or unit {code}. Import it first, then repeat this."),
    goods.NoLines: mark("There are no lines. Scan what this is about."),
    goods.NotReceivable: mark("{name} does not come this way. Cylinders and gallons: menu 41."),
    goods.OtherOwner: mark("{name} is not of {code}. Take the line off with Del."),
    goods.CostNeeded: mark("{name} has no cost. Type what one costs on the bill."),
    goods.GoodsExpired: mark("{name} expired on {date}. Do not accept it: count it as damaged."),
    goods.NotOnHand: mark("Only {quantity} of {name} are in the books. Count first."),
    goods.MoreThanOwed: mark("Only {owed_rupiah} is open. Type that, or less."),
    goods.UnknownDocument: mark("There is no paper {what} that could be used here."),
    goods.AlreadyReversed: mark("{what} was reversed before."),
    goods.NotReversible: mark("{what} has a settled claim. Reverse the settlement first."),
}
"""The refusals a till can meet; places are the attributes of the class."""

OTHER = mark("That is not possible now. Nothing was written.")

CODES = {
    "unknown": UNKNOWN_CODE,
    "check_digit": MISREAD,
    "inactive": INACTIVE,
    "no_price": NO_PRICE,
    "above_cap": ABOVE_CAP,
    "expired": EXPIRED,
}
"""Why a code is no item."""

WEIGHTS = {
    "none": mark("There is no scale. Type the weight: 1,5* and the item."),
    "away": mark("The scale cannot be reached. Type the weight: 1,5* and the item."),
    "mute": mark("The scale does not answer. Type the weight: 1,5* and the item."),
    "moving": mark("The scale is not still. Wait a moment, then F11 again."),
    "over": mark("Too heavy for the scale. Take something off, then F11 again."),
    "under": mark("The scale is below zero. Empty it, set it to zero, then F11 again."),
    "unit": mark("The scale does not weigh in kilograms. Type the weight: 1,5* and the item."),
    "damaged": mark("The scale was not understood. F11 again, or type the weight: 1,5*."),
    "unmoved": mark("The scale gave that weight before. Lift the goods, put them back, then F11."),
    "empty": mark("Nothing lies on the scale. Put the goods on it, then F11 again."),
}
"""Why a scale gave no weight."""

FAULTS = {
    "disk_full": FAULT_DISK_FULL,
    "disk": FAULT_DISK,
    "busy": FAULT_BUSY,
    "corrupt": FAULT_CORRUPT,
}


def of_refusal(refusal: errors.Refusal) -> Message:
    """Return what a refusal says to the cashier."""
    values = tuple((name, _shown(name, value)) for name, value in vars(refusal).items())
    return bad(REFUSALS.get(type(refusal), OTHER), *values)


def of_fault(fault: Fault) -> Message:
    """Return what a fault says to the cashier; its detail is for the log."""
    return bad(FAULTS.get(fault.reason, FAULT_DISK))


def _shown(name: str, value: object) -> str:
    if isinstance(value, int) and name.endswith("_rupiah"):
        return thousands(value)
    if isinstance(value, int) and name.endswith("_milli"):
        return milli_text(value)
    if isinstance(value, int) and name.endswith("_ms"):
        return moment(value)
    return str(value)
