"""The roots of the refusals: what every one of them is, and the families."""


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
