"""The refusals of the back office of goods; like those of ``pos.domain.errors`` they carry data and no text.

Refusal
└── GoodsRefused
├── UnknownSupplier    no such supplier, agent or owner
├── SupplierExists     the code is taken
├── UnknownProduct     no such product or unit
├── NoLines            a paper about goods without any
├── NotReceivable      it has no stock, or comes with the agent's delivery
├── OtherOwner         goods of one owner on a paper of another
├── CostNeeded         a product without a cost
├── GoodsExpired       goods that may not be sold any more
├── NotOnHand          more goes back than there is
├── MoreThanOwed       more is paid or settled than is open
├── UnknownDocument    no such document
├── AlreadyReversed    a document is reversed once
└── NotReversible      later documents stand on it
"""

from pos.domain.errors import GoodsRefused


class UnknownSupplier(GoodsRefused):
    """There is no such supplier, agent or owner.

    Attributes:
        code: The code asked for.
    """

    def __init__(self, code: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(code)
        self.code = code


class SupplierExists(GoodsRefused):
    """The code is somebody's already.

    Attributes:
        code: The code asked for.
    """

    def __init__(self, code: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(code)
        self.code = code


class UnknownProduct(GoodsRefused):
    """There is no such product, or it has no such unit.

    Attributes:
        code: What was asked for.
    """

    def __init__(self, code: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(code)
        self.code = code


class NoLines(GoodsRefused):
    """A paper about goods names none."""


class NotReceivable(GoodsRefused):
    """The product has no stock, or its full shells come with the agent's delivery.

    Attributes:
        name: The product's name.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class OtherOwner(GoodsRefused):
    """The product is the outlet's own, or another owner's.

    Attributes:
        name: The product's name.
        code: The supplier or owner of the paper.
    """

    def __init__(self, name: str, code: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name, code)
        self.name = name
        self.code = code


class CostNeeded(GoodsRefused):
    """The product has no cost on the paper.

    Attributes:
        name: The product's name.
    """

    def __init__(self, name: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name)
        self.name = name


class GoodsExpired(GoodsRefused):
    """The goods are past their date already.

    Attributes:
        name: The product's name.
        date: Their date, ISO.
    """

    def __init__(self, name: str, date: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name, date)
        self.name = name
        self.date = date


class NotOnHand(GoodsRefused):
    """More would go back than the books say is there.

    Attributes:
        name: The product's name.
        quantity: What is there, as a person writes it.
    """

    def __init__(self, name: str, quantity: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(name, quantity)
        self.name = name
        self.quantity = quantity


class MoreThanOwed(GoodsRefused):
    """More would be paid or settled than is open.

    Attributes:
        owed_rupiah: What is open.
    """

    def __init__(self, owed_rupiah: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(owed_rupiah)
        self.owed_rupiah = owed_rupiah


class UnknownDocument(GoodsRefused):
    """There is no such document.

    Attributes:
        what: What was asked for.
    """

    def __init__(self, what: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(what)
        self.what = what


class AlreadyReversed(GoodsRefused):
    """The document was reversed before.

    Attributes:
        what: The document.
    """

    def __init__(self, what: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(what)
        self.what = what


class NotReversible(GoodsRefused):
    """Later documents stand on it: a claim of it was settled.

    Attributes:
        what: The document.
    """

    def __init__(self, what: str) -> None:
        """Carry the data of the refusal."""
        super().__init__(what)
        self.what = what
