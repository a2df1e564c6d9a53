"""Somebody from whom goods come: a supplier, an agent who swaps shells, or an owner of consigned goods."""

from typing import Final, NamedTuple

from pos.domain.errors import BadFigure
from pos.domain.text import clean

KINDS: Final = ("supplier", "agent", "owner")
"""What one is: brings goods, swaps shells, or owns goods until they are sold; a test holds it equal to the schema."""

LONGEST_CODE: Final = 20
LONGEST_NAME: Final = 60
MOST_DAYS: Final = 365
"""The longest anybody waits for his money."""


class AddSupplier(NamedTuple):
    """A supplier, agent or owner is added.

    Attributes:
        code: A code of letters, digits and dashes; kept in capitals.
        name: The name.
        kind: ``supplier``, ``agent`` or ``owner``.
        terms_days: Days until what is owed is due; 0 for at once.
    """

    code: str
    name: str
    kind: str
    terms_days: int


def normal_code(code: str) -> str:
    """Return a code as it is kept: capitals, digits and dashes, so that it can stand in any journal.

    Raises:
        BadFigure: It is none.
    """
    normal = clean(code).upper()
    if len(normal) > LONGEST_CODE or not (normal.isascii() and normal.replace("-", "").isalnum()):
        raise BadFigure(code)
    return normal


def normal(command: AddSupplier) -> AddSupplier:
    """Return a command with its code and its name as they are kept.

    Raises:
        BadFigure: The code, the name, the kind or the days are none.
    """
    code, name = normal_code(command.code), clean(command.name)[:LONGEST_NAME].strip()
    if not name or command.kind not in KINDS or not 0 <= command.terms_days <= MOST_DAYS:
        raise BadFigure(command.name or command.kind)
    return command._replace(code=code, name=name)
