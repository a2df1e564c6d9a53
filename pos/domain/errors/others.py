"""Refusals of figures, of the clock, of reasons and of the register itself."""

from pos.domain.errors.base import Refusal


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
