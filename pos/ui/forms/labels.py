"""Labels for shelves and products: of what is scanned, or of every price that changed."""

from pos.domain.labelling import LabelsOf, PrintChangedLabels, PrintLabels
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, DATE, NUMBER, SCANNED, SINCE, Filled, Form, field, figure_of


def _labels(filled: Filled) -> PrintLabels:
    return PrintLabels(
        tuple(
            LabelsOf(line.key, line.item.unit, figure_of(line.values, "count"))
            for line in filled.lines
            if line.item is not None
        )
    )


_PRODUCTS = Form(
    title=mark("LABELS OF PRODUCTS"),
    head=(),
    rows=SCANNED,
    line=(field("count", NUMBER, mark("How many labels?"), default="1"),),
    tail=(),
    command=_labels,
    done=mark("{labels} labels go to the printer."),
)
_CHANGED = Form(
    title=mark("LABELS OF CHANGED PRICES"),
    head=(
        field("since", SINCE, mark("Changed since (Enter: the last run)"), default=""),
        field("day", DATE, mark("Prices of which day (Enter: now)"), default=""),
        field("what", CHOICE, mark("So many labels changed"), default=None, source="changed_labels"),
    ),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: PrintChangedLabels(filled.text("since"), filled.text("day")),
    done=mark("{labels} labels go to the printer."),
)

FORMS: dict[int, Form] = {90: _PRODUCTS, 91: _CHANGED}
"""By their number in the menu."""
