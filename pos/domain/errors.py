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


class Refusal(Exception):
    """A rule said no; nothing was written."""


class SaleRefused(Refusal):
    """A rule of selling said no."""


class ShiftRefused(Refusal):
    """A rule of shifts said no."""


class PersonRefused(Refusal):
    """A rule about people said no."""


class GoodsRefused(Refusal):
    """A rule of goods and shells said no."""


class EmptyCart(SaleRefused):
    """There is nothing to pay."""


class UnsettledLine(SaleRefused):
    """A line still has a question open: an unknown code, or a cylinder without an answer.

    Attributes:
        line_no: The line's number on the screen, from 1.
    """

    def __init__(self, line_no: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(line_no)
        self.line_no = line_no


class PaidTooLittle(SaleRefused):
    """The tendered amount does not cover the total.

    Attributes:
        missing_rupiah: What is still to be paid.
    """

    def __init__(self, missing_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(missing_rupiah)
        self.missing_rupiah = missing_rupiah


class PaidTooMuch(SaleRefused):
    """The tendered amount is beyond any sensible note: a code typed as money.

    Attributes:
        paid_rupiah: What was typed.
    """

    def __init__(self, paid_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(paid_rupiah)
        self.paid_rupiah = paid_rupiah


class PriceAboveCap(SaleRefused):
    """The price is above the cap in force (HET) on the business date.

    Attributes:
        name: The product's name.
        price_rupiah: The price of one unit.
        cap_rupiah: The cap of one unit.
    """

    def __init__(self, name: str, *, price_rupiah: int, cap_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(name, price_rupiah, cap_rupiah)
        self.name = name
        self.price_rupiah = price_rupiah
        self.cap_rupiah = cap_rupiah


class NothingToVoid(SaleRefused):
    """There is no sale of this shift that could be voided."""


class GivenBackAlready(SaleRefused):
    """Goods of the sale came back already, so the rest of it is refunded and not voided."""


class UnknownReceipt(SaleRefused):
    """No receipt of this register, or no such line on it.

    Attributes:
        receipt: What was scanned or typed.
    """

    def __init__(self, receipt: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(receipt)
        self.receipt = receipt


class SaleIsVoid(SaleRefused):
    """The sale was voided, so there is nothing to give back.

    Attributes:
        number: The sale's number.
    """

    def __init__(self, number: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(number)
        self.number = number


class NothingToRefund(SaleRefused):
    """Nothing was named that comes back."""


class MoreThanSold(SaleRefused):
    """More comes back than is left of what was sold.

    Attributes:
        name: The product's name.
        left_milli: Thousandths of the unit that may still come back.
    """

    def __init__(self, name: str, *, left_milli: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(name, left_milli)
        self.name = name
        self.left_milli = left_milli


class NotToDamaged(SaleRefused):
    """A shell comes back as it left; a full one that is faulty is written down as faulty after it was taken back.

    Attributes:
        name: The product's name.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class RefundAboveLimit(SaleRefused):
    """Without a receipt no more is given back today.

    Attributes:
        limit_rupiah: What may be given back in a day.
        left_rupiah: What is left of it.
    """

    def __init__(self, *, limit_rupiah: int, left_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(limit_rupiah, left_rupiah)
        self.limit_rupiah = limit_rupiah
        self.left_rupiah = left_rupiah


class NoSuchLine(SaleRefused):
    """The sale at the counter has no such line, or it is an unknown code or void.

    Attributes:
        line_no: The line that was named.
    """

    def __init__(self, line_no: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(line_no)
        self.line_no = line_no


class NothingToChange(SaleRefused):
    """A discount above the amount of the line, a negative price, or a line without a cap: nothing would change.

    Attributes:
        name: The product's name.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class NothingToReprint(SaleRefused):
    """There is no sale yet whose receipt could be printed again."""


class NoOpenShift(ShiftRefused):
    """No shift is open."""


class ShiftAlreadyOpen(ShiftRefused):
    """A shift is open already."""


class HeldSales(ShiftRefused):
    """The shift cannot close while sales are open.

    Attributes:
        count: How many sales are on hold or in the cart.
    """

    def __init__(self, count: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(count)
        self.count = count


class WitnessNeeded(ShiftRefused):
    """The outlet wants a second person at the count, who says so with a PIN."""


class CountAgain(ShiftRefused):
    """The drawer changed after its count, or was not counted yet."""


class NotEnoughCash(ShiftRefused):
    """More cash is handed over than the ledger says is there.

    Attributes:
        there_rupiah: What is there.
    """

    def __init__(self, there_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(there_rupiah)
        self.there_rupiah = there_rupiah


class NoDayToClose(ShiftRefused):
    """Every day that was worked on is closed."""


class WrongPin(PersonRefused):
    """The PIN does not match."""


class UnknownUser(PersonRefused):
    """There is no such user.

    Attributes:
        name: The name asked for.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class NotAllowed(PersonRefused):
    """The user's role may not do this.

    Attributes:
        action: The action's code in the table of roles.
    """

    def __init__(self, action: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(action)
        self.action = action


class NeedsApproval(PersonRefused):
    """A second person has to approve it with a PIN.

    Attributes:
        action: The action's code in the table of roles.
    """

    def __init__(self, action: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(action)
        self.action = action


class UserLocked(PersonRefused):
    """Too many wrong PINs in a row; neither a restart nor the clock unlocks, a manager does.

    Attributes:
        name: Whose PIN it was.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class PinTaken(PersonRefused):
    """Somebody has this PIN already; a PIN says who approves, so it is one person's."""


class LastManager(PersonRefused):
    """Nobody would be left who can approve and give others their roles.

    Attributes:
        name: The manager who is the last one.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class UnknownMember(PersonRefused):
    """There is no such member.

    Attributes:
        number: The number or card asked for.
    """

    def __init__(self, number: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(number)
        self.number = number


class EmptyPaper(GoodsRefused):
    """A paper has no line, or the same goods on two."""


class UnknownGoods(GoodsRefused):
    """There is no such product, container, place or agent.

    Attributes:
        code: What was asked for.
    """

    def __init__(self, code: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(code)
        self.code = code


class NotThatKind(GoodsRefused):
    """This cannot be done with goods of that kind.

    Attributes:
        name: The goods.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class MayNotRepack(GoodsRefused):
    """The goods may not be packed anew: a programme forbids it.

    Attributes:
        name: The product.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class MoreThanThere(GoodsRefused):
    """More than is there: a slip of the hand, or a count is due first.

    Attributes:
        name: The goods or the container.
        wanted_milli: What was asked for, in thousandths of the base unit; shells times 1000.
        there_milli: What is there, the same.
    """

    def __init__(self, name: str, *, wanted_milli: int, there_milli: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(name, wanted_milli, there_milli)
        self.name = name
        self.wanted_milli = wanted_milli
        self.there_milli = there_milli


class MeterWentBack(GoodsRefused):
    """A meter shows less than it did: it was read wrong, or it is a new one.

    Attributes:
        before_milli: The reading before, in thousandths of its unit.
    """

    def __init__(self, before_milli: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(before_milli)
        self.before_milli = before_milli


class OpenedBefore(Refusal):
    """What an outlet begins with is said once; a mistake is corrected by another paper.

    Attributes:
        name: The account, product or container.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class BadFigure(Refusal):
    """An amount or a quantity that is not one.

    Attributes:
        text: What was typed.
    """

    def __init__(self, text: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(text)
        self.text = text


class ClockRefused(Refusal):
    """The clock is before the last document, or far ahead of it; a supervisor has to accept it.

    Attributes:
        now_ms: What the clock says, Unix milliseconds UTC.
        last_ms: When the last document was written, Unix milliseconds UTC.
    """

    def __init__(self, *, now_ms: int, last_ms: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(now_ms, last_ms)
        self.now_ms = now_ms
        self.last_ms = last_ms


class ReasonNeeded(Refusal):
    """Cash moves only with a reason."""


class RegisterRefused(Refusal):
    """The register cannot be opened.

    Attributes:
        reason: One of ``missing``, ``exists``, ``newer``, ``older``, ``busy``, ``foreign``, ``key``, ``no_terminal``,
            ``printed``, ``other``.
        detail: The file or version concerned.
    """

    def __init__(self, *, reason: str, detail: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail
