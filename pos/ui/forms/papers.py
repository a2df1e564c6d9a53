"""Every form by its number in the menu; each area declares its own."""

from pos.ui.forms import backroom, cash, corrections, counts, labels, people, slips, trade, yard
from pos.ui.forms.form import Form

FORMS: dict[int, Form] = {
    **cash.FORMS,
    **corrections.FORMS,
    **people.FORMS,
    **trade.FORMS,
    **counts.FORMS,
    **yard.FORMS,
    **backroom.FORMS,
    **slips.FORMS,
    **labels.FORMS,
}
"""20 to 29 cash, 30 to 39 sales corrected, 40 to 49 goods, 50 to 59 counting, 80 to 89 people, 90 to 99 labels."""
