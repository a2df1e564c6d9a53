"""Cash at the counter: the notes a buyer is likely to hold out, and the change."""

from pos.domain.errors import PaidTooLittle, PaidTooMuch
from pos.domain.money import Rupiah

NOTES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000)
"""Bank notes in use, ascending. Source: Bank Indonesia; the 75.000 note of 2020 is commemorative and rare."""

DENOMINATIONS = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)
"""Notes and coins a drawer is counted by, descending (the 1.000 coin counts as the note)."""

_SENSIBLE_CHANGE = 10 * NOTES[-1]


def likely_notes(due_rupiah: Rupiah) -> tuple[Rupiah, ...]:
    """Return the three likeliest amounts above a total that a buyer hands over, ascending.

    For each note, the total rounded up to whole notes of it is what a hand full of that note pays; the smallest three
    that differ are shown on F6 to F8.

    Args:
        due_rupiah: What is to be paid, zero or more.

    Returns:
        At most three amounts above ``due_rupiah``; none for a total of zero.
    """
    if due_rupiah <= 0:
        return ()
    small = 0 if due_rupiah < NOTES[2] else 2
    rounded = {-(-due_rupiah // note) * note for note in NOTES[small:]}
    likely = sorted(amount for amount in rounded if amount > due_rupiah)
    while len(likely) < 3:
        likely.append((likely[-1] if likely else due_rupiah - due_rupiah % NOTES[-1]) + NOTES[-1])
    return tuple(Rupiah(amount) for amount in likely[:3])


def change_of(due_rupiah: Rupiah, paid_rupiah: Rupiah) -> Rupiah:
    """Return the change for an amount paid.

    Raises:
        PaidTooLittle: The amount does not cover what is due; nothing was written.
        PaidTooMuch: More than ten of the largest note above what is due: a code typed as money.
    """
    if paid_rupiah < due_rupiah:
        raise PaidTooLittle(due_rupiah - paid_rupiah)
    if paid_rupiah - due_rupiah > _SENSIBLE_CHANGE:
        raise PaidTooMuch(paid_rupiah)
    return Rupiah(paid_rupiah - due_rupiah)
