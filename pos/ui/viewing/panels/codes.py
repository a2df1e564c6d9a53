"""The panel of a code that is tested: what the scanner sent, how it is read, and what the till would do with it."""

from typing import Final

from pos.domain.code_reading import CodeRead
from pos.domain.gs1 import FNC1
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.i18n import Translate, mark
from pos.ui.formatting import clipped
from pos.ui.reducer.modes import TryingCodes
from pos.ui.view import BAD, GOOD, MUTED, PLAIN, Panel, PanelLine

_TITLE = mark("TEST A CODE: NOTHING IS SOLD")
_KEYS = mark("scan another one, or type it and Enter; Esc closes")
_WAITING = mark("Scan any label with any scanner, or type its code and Enter.")
_SENT, _CHARACTERS = mark("Sent"), mark("{count} characters")
_READ, _ASKED, _CARRIES, _LOT = mark("Read as"), mark("Looked up"), mark("Carries"), mark("Lot")
_EXPIRES, _PRODUCT, _PRICE = mark("Expires"), mark("Product"), mark("Price")
_NO_DATE = mark("{digits}: no date")
_RULES: Final = {
    "trade_number": mark("a trade number, its check digit right"),
    "weight": mark("a code that carries a weight"),
    "price": mark("a code that carries a price"),
    "short_code": mark("a short code"),
    "plain": mark("a plain code or SKU, as it stands"),
    "check_digit": mark("read wrong: the check digit would be {key}"),
}
_ANSWERS: Final = {
    "sold": mark("WOULD BE SOLD: {count} {unit} {name}"),
    "unknown": mark("NOT SOLD: nobody knows this code"),
    "check_digit": mark("NOT SOLD: misread, or typed wrong"),
    "inactive": mark("NOT SOLD: {name} is not sold any more"),
    "no_price": mark("NOT SOLD: {name} has no price"),
    "above_cap": mark("NOT SOLD: {name} is above the legal cap"),
    "expired": mark("NOT SOLD: {name} has expired"),
}
_SYMBOLOGIES: Final = {
    "A": "Code 39",
    "C0": "Code 128",
    "C1": "GS1-128",
    "E0": "EAN-13, UPC",
    "E4": "EAN-8",
    "I": "ITF",
    "Q1": "QR",
    "Q3": "GS1 QR",
    "d1": "Data Matrix",
    "d2": "GS1 DataMatrix",
    "e0": "GS1 DataBar",
}
"""Source: ISO/IEC 15424, symbology identifiers."""
_LABEL = 14


def codes_panel(mode: TryingCodes, size: tuple[int, int], translate: Translate) -> Panel:
    """Return what is known of the code, the answer first, cut to so many columns and lines."""
    title, hint = translate(_TITLE), translate(_KEYS)
    if mode.tested is None:
        return Panel(title, (PanelLine(translate(_WAITING), "", MUTED),), -1, hint)
    tested = mode.tested
    facts = (
        (_SENT, mode.code.replace(FNC1, "<GS>"), _symbol(mode.code, tested, translate)),
        (_READ, translate(_RULES[tested.rule]).format(key=tested.key), _template(tested)),
        (_ASKED, "" if tested.rule == "check_digit" else tested.key, ""),
        (_CARRIES, _carried(tested), ""),
        (_LOT, tested.lot, ""),
        (_EXPIRES, _day(tested, translate), ""),
        (_PRODUCT, f"{tested.sku} {tested.name}".strip(), ""),
        (_PRICE, f"{thousands(tested.price_rupiah)} / {tested.unit}" if tested.price_rupiah else "", ""),
    )
    lines = [_line(translate(label), said, right, size[0]) for label, said, right in facts if said]
    return Panel(title, (_answer(tested, translate), *lines)[: size[1]], -1, hint)


def _line(label: str, said: str, right: str, cols: int) -> PanelLine:
    return PanelLine(f"{label:<{_LABEL}}{clipped(said, cols - _LABEL - len(right) - 1)}", right, PLAIN)


def _answer(tested: CodeRead, translate: Translate) -> PanelLine:
    said = translate(_ANSWERS[tested.answer])
    text = said.format(count=milli_text(tested.count_milli), unit=tested.unit, name=tested.name)
    return PanelLine(text, "", GOOD if tested.answer == "sold" else BAD)


def _symbol(code: str, tested: CodeRead, translate: Translate) -> str:
    count = translate(_CHARACTERS).format(count=len(code))
    symbology = tested.symbology
    name = _SYMBOLOGIES.get(symbology) or _SYMBOLOGIES.get(symbology[:1], "")
    return f"]{symbology} {name}".strip() + f"  {count}" if symbology else count


def _template(tested: CodeRead) -> str:
    return "GS1" if tested.template == "gs1" else tested.template


def _carried(tested: CodeRead) -> str:
    if tested.weight_milli:
        return f"{milli_text(tested.weight_milli)} kg"
    return f"Rp {thousands(tested.amount_rupiah)}" if tested.amount_rupiah else ""


def _day(tested: CodeRead, translate: Translate) -> str:
    if tested.no_date:
        return translate(_NO_DATE).format(digits=tested.no_date)
    return "-".join(reversed(tested.expires.split("-")))
