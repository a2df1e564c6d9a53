"""Refusals of goods, shells and the papers about them."""

from pos.domain.errors.base import GoodsRefused


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
