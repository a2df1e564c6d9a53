"""The code on a receipt: figures only, so that any scanner reads it and no keyboard layout can change it.

It says the register, the sale's number, and six figures of the sale's hash: a receipt of another outlet, or one that
was made up, does not fit. Sixteen figures, a length no trade number has.
"""

from typing import Final, NamedTuple

_REGISTER, _NUMBER, _PROOF = 2, 8, 6
LENGTH: Final = _REGISTER + _NUMBER + _PROOF
"""How many figures a code has."""


class Receipt(NamedTuple):
    """What was scanned or typed of a receipt.

    Attributes:
        register: Number of the register; ``""`` when only the number of the sale was typed.
        number: Number of the sale.
        proof: Six figures of the sale's hash; ``""`` when the code was not scanned.
    """

    register: str
    number: int
    proof: str


def register_of(node: str) -> str:
    """Return the number of a register from its node's code: ``1`` of ``G01-1``."""
    return node.rpartition("-")[2]


def _proof(hash_hex: str) -> str:
    return str(int(hash_hex[:8], 16) % 10**_PROOF).zfill(_PROOF)


def _register_figures(register: str) -> str:
    figures = "".join(each for each in register if each in "0123456789")
    return figures[-_REGISTER:].zfill(_REGISTER)


def code_of(node: str, number: int, hash_hex: str) -> str:
    """Return the code of a sale.

    Args:
        node: The register's code: ``G01-1``.
        number: The sale's number, below a hundred million.
        hash_hex: SHA-256 of its document.
    """
    return f"{_register_figures(register_of(node))}{number % 10**_NUMBER:0{_NUMBER}}{_proof(hash_hex)}"


def is_code(text: str) -> bool:
    """Return whether a text has the form of a receipt's code."""
    return len(text) == LENGTH and text.isascii() and text.isdigit()


def read(text: str) -> Receipt | None:
    """Read what was scanned or typed: a code, a number (``413``), or a number as it is printed (``G01-1/0413``).

    Returns:
        ``None`` when it is none of them.
    """
    said = text.strip()
    if is_code(said):
        return Receipt(said[:_REGISTER], int(said[_REGISTER:-_PROOF]), said[-_PROOF:])
    node, slash, number = said.rpartition("/")
    if not number.isascii() or not number.isdigit() or len(number) > _NUMBER or (slash and not node):
        return None
    return Receipt(node, int(number), "")


def fits(receipt: Receipt, node: str, hash_hex: str) -> bool:
    """Return whether a receipt is the one of a sale of its number.

    Args:
        receipt: What was read.
        node: Code of the register that has the sale.
        hash_hex: SHA-256 of the sale's document.
    """
    if receipt.proof:
        return receipt.register == _register_figures(register_of(node)) and receipt.proof == _proof(hash_hex)
    return receipt.register in {"", node}
