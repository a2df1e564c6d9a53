"""The lines of the sale and the last item; a line that did not change keeps its row, identity and all."""

from pos.domain.cart import ASK
from pos.domain.money import thousands
from pos.domain.quantity import ONE, milli_text
from pos.i18n import Translate, mark
from pos.ui.formatting import times
from pos.ui.reducer.basket import Basket, Priced
from pos.ui.reducer.state import TillState
from pos.ui.view import BAD, MUTED, PLAIN, WARN, Row

OPEN, VOID = mark("OPEN"), mark("VOID")
EMPTY_WANTED = mark("empty?")
TARED = mark("container {tare}")
_HEAD = (mark("No"), mark("Item"), mark("Qty"), mark("Price"), mark("Amount"))
_PAID = mark("Total {total}   cash {paid}")


class Lines:
    """The rows as they were painted last, to be used again."""

    def __init__(self) -> None:
        self._of: tuple[Priced, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._translate: Translate | None = None

    def rows(self, basket: Basket, translate: Translate) -> tuple[Row, ...]:
        """Return the rows of a basket."""
        if translate is not self._translate:
            self._of, self._rows, self._translate = (), (), translate
        if basket.priced is not self._of:
            self._rows = self._fresh(basket.priced, translate)
            self._of = basket.priced
        return self._rows

    def _fresh(self, priced: tuple[Priced, ...], translate: Translate) -> tuple[Row, ...]:
        known = len(self._of)
        if len(priced) > known and (not known or priced[:known] == self._of):
            return (*self._rows, *(_row(each, translate) for each in priced[known:]))
        kept = zip(priced, self._of, self._rows, strict=False)
        rows = [row if each is old else _row(each, translate) for each, old, row in kept]
        return (*rows, *(_row(each, translate) for each in priced[len(rows) :]))


def head(translate: Translate) -> tuple[str, str, str, str, str]:
    """Return the heads of the columns."""
    no, item, quantity, price, amount = (translate(each) for each in _HEAD)
    return no, item, quantity, price, amount


def last_item(state: TillState, translate: Translate) -> tuple[str, str]:
    """Return the strip of the last item: its name and its arithmetic; after payment, what was paid."""
    if state.paid is not None:
        sale = state.paid.completed
        paid, total = thousands(sale.paid_rupiah), thousands(sale.due_rupiah)
        return translate(_PAID).format(total=total, paid=paid), ""
    number = state.selected or state.touched
    if not 0 < number <= len(state.basket.priced):
        return "", ""
    priced = state.basket.priced[number - 1]
    line = priced.line
    if line.void_reason:
        return _name(priced), translate(VOID)
    if line.item is None:
        return _name(priced), translate(OPEN)
    if line.amount_rupiah:
        return _name(priced), f"{milli_text(line.count_milli)} = {thousands(priced.amount_rupiah)}"
    return _name(priced), times(line.count_milli, priced.price_rupiah, priced.amount_rupiah)


def _row(priced: Priced, translate: Translate) -> Row:
    line, name = priced.line, _name(priced)
    quantity, price = milli_text(line.count_milli), thousands(priced.price_rupiah)
    if line.item is None:
        price = ""
    if line.void_reason:
        return Row(str(line.line), name, quantity, price, translate(VOID), MUTED)
    if line.item is None:
        return Row(str(line.line), name, quantity, price, translate(OPEN), BAD)
    amount = thousands(priced.amount_rupiah)
    if line.tare_gram:
        name = f"{name} - {translate(TARED).format(tare=milli_text(line.tare_gram))}"
    if line.shell == ASK:
        return Row(str(line.line), f"{name} - {translate(EMPTY_WANTED)}", quantity, price, amount, WARN)
    return Row(str(line.line), name, quantity, price, amount, PLAIN)


def _name(priced: Priced) -> str:
    line = priced.line
    if line.item is None:
        return f"? {line.code}"
    return line.item.name if line.item.factor == ONE else f"{line.item.name} ({line.item.unit})"
