"""The refusals of a stock count; like those of ``pos.domain.errors`` they carry data and no text.

Refusal
└── CountRefused
    ├── NoSuchCount      the sheet is not open, or not handed in, any more
    ├── NothingCounted   a sheet without a mark
    └── SheetsOpen       others are still counting the same
"""

from pos.domain.errors import Refusal


class CountRefused(Refusal):
    """A rule of stock counts said no."""


class NoSuchCount(CountRefused):
    """The sheet is not in the state this needs."""


class NothingCounted(CountRefused):
    """Nothing was counted on the sheet."""


class SheetsOpen(CountRefused):
    """Sheets of the same scope are still open; they are posted together.

    Attributes:
        sheets: How many.
    """

    def __init__(self, sheets: int) -> None:
        """Carry the data of the refusal."""
        super().__init__(sheets)
        self.sheets = sheets
