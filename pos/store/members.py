"""Members at the counter: found by number, card or name; all that leaves this table is a key, a number and a name."""

from typing import Final

from pos.domain.barcodes import lookups, read_code
from pos.domain.catalog import Member
from pos.domain.text import fold
from pos.store.transaction import Transaction

_MEMBER: Final = "SELECT m.person, m.number, p.name FROM member m JOIN person p ON p.id = m.person"
_BY_NUMBER: Final = f"{_MEMBER} WHERE m.number = ? AND m.active = 1"
_BY_CARD: Final = f"{_MEMBER} WHERE m.card = ? AND m.active = 1"
_BY_DIGITS: Final = f"{_MEMBER} WHERE ltrim(m.number, '0') = ? COLLATE NOCASE AND m.active = 1 LIMIT 2"
_BY_PERSON: Final = f"{_MEMBER} WHERE m.person = ?"
_BY_WORDS: Final = f"{_MEMBER} WHERE m.active = 1"
_AND_WORD: Final = " AND (instr(p.folded, ?) > 0 OR instr(lower(m.number), ?) > 0)"
_ORDER: Final = " ORDER BY instr(' ' || p.folded, ?) = 0, p.folded, m.number LIMIT ?"


def _one(tx: Transaction, sql: str, value: object) -> Member | None:
    rows = tx.hot.execute(sql, (value,)).fetchall()
    return Member(*rows[0]) if len(rows) == 1 else None


def by_number_or_card(tx: Transaction, text: str) -> Member | None:
    """Find an active member by number or by the barcode of a card, or None.

    The number as printed wins, then the card, then the number without its leading zeros if that is one member only.

    Args:
        tx: A transaction.
        text: As it was scanned or typed.
    """
    wanted = text.strip()
    if not wanted:
        return None
    found = _one(tx, _BY_NUMBER, wanted)
    for card in lookups(read_code(wanted, symbology="", templates=())):
        found = found or _one(tx, _BY_CARD, card)
    return found or _one(tx, _BY_DIGITS, wanted.lstrip("0"))


def by_person(tx: Transaction, person_id: int) -> Member | None:
    """Return the member a person is, active or not, or None."""
    return _one(tx, _BY_PERSON, person_id)


def by_text(tx: Transaction, text: str, limit: int) -> tuple[Member, ...]:
    """Find active members as their name or number is typed.

    Args:
        tx: A transaction.
        text: Any characters; every word must be in the name or the number.
        limit: The most members wanted.

    Returns:
        Those where the first word begins a word of the name come first, then by name.
    """
    words = fold(text).split()
    if not words:
        return ()
    sql = _BY_WORDS + _AND_WORD * len(words) + _ORDER
    values = [word for word in words for _ in range(2)]
    rows = tx.hot.execute(sql, (*values, f" {words[0]}", limit)).fetchall()
    return tuple(Member(*row) for row in rows)
