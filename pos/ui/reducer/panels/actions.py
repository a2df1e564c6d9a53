"""What each number of the menu does; a test holds it against the texts of ``pos.ui.keys``."""

from collections.abc import Callable
from functools import partial

from pos.ui.forms.papers import FORMS
from pos.ui.reducer.forms.opening import opener
from pos.ui.reducer.panels import leaving, opening
from pos.ui.reducer.panels.counting import close_shift
from pos.ui.reducer.panels.search import search_by_key
from pos.ui.reducer.reports.opening import opener as report_opener
from pos.ui.reducer.selling import holding, paying, weighing
from pos.ui.reducer.state import Step, TillState
from pos.ui.reports import REPORTS

ACTIONS: dict[int, Callable[[TillState], Step]] = {
    16: close_shift,
    17: leaving.lock,
    18: leaving.other_language,
    19: leaving.leave,
    2: search_by_key,
    3: opening.open_members,
    4: holding.hold_or_recall,
    5: paying.exact,
    6: partial(paying.note, index=0),
    7: partial(paying.note, index=1),
    8: partial(paying.note, index=2),
    39: opening.came_out,
    11: weighing.weigh,
    12: opening.reprint,
    1: opening.open_help,
    51: opening.open_containers,
    92: opening.open_codes,
    93: opening.open_paper,
    **{number: report_opener(shown) for number, shown in REPORTS.items()},
    **{number: opener(form) for number, form in FORMS.items()},
}

NEED_A_SHIFT = frozenset({2, 3, 4, 5, 6, 7, 8, 15, 16})
"""What is about a sale or the drawer; the papers of the back office say themselves what they need."""
