"""Refusals of selling, of refunds and of what is changed in a sale."""

from pos.domain.errors.base import SaleRefused


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
