"""Slips as JSON and back, with a version, because a slip stored today is printed by next year's program.

`{"v":1,"cut":true,"meta":{…},"rows":[["text","…","left","b"],["pair","…","12.500",""],["rule","-"],["feed",1],["qr","…"],["code128","…"],["ean13","…"],["logo"],["label",…]]}`;
the last string of a text or a pair holds the letters of its styles: b bold, w wide, t tall.
"""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, assert_never

from drivers.printers.ean13 import is_ean13
from drivers.printers.slip import Align, Code128, Ean13, Feed, Label, Logo, Pair, Qr, Row, Rule, Slip, Text

VERSION = 1

_MAX_FEED = 255
_MAX_COPIES = 999
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_STYLES = {
    (bold, wide, tall): "b" * bold + "w" * wide + "t" * tall
    for bold in (False, True)
    for wide in (False, True)
    for tall in (False, True)
}


class BadSlip(Exception):
    """JSON that is no slip of a version we know: `part` names what is wrong (json, version, meta, cut, rows[3]…)."""

    def __init__(self, part: str) -> None:
        """Keep the part; the sentence is the till's."""
        super().__init__(part)
        self.part = part


_CODES: Final[Mapping[str, type[Qr | Code128 | Ean13]]] = MappingProxyType(
    {"qr": Qr, "code128": Code128, "ean13": Ean13}
)
_CODE_NAMES: Final = MappingProxyType({kind: name for name, kind in _CODES.items()})


def slip_to_json(slip: Slip) -> str:
    """The one JSON text of `slip`: sorted keys, no spaces, UTF-8 as it is."""
    value = {"v": VERSION, "cut": slip.cut, "meta": dict(slip.meta), "rows": [_row_to_list(row) for row in slip.rows]}
    return _ENCODER.encode(value)


def slip_from_json(text: str) -> Slip:
    """The slip that `slip_to_json` wrote; `meta` comes back in the order of its keys.

    Raises:
        BadSlip: the text is not JSON, of another version, or a part has the wrong shape.

    """
    try:
        value = json.loads(text)
    except ValueError as error:
        raise BadSlip("json") from error
    match value:
        case {"v": version, "cut": bool(cut), "meta": dict(meta), "rows": list(rows)} if version == VERSION:
            return Slip(tuple(_row(index, row) for index, row in enumerate(rows)), cut, _meta(meta))
        case {"v": int(version)} if version != VERSION:
            raise BadSlip("version")
        case _:
            raise BadSlip("shape")


def _meta(meta: dict[str, object]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for key, value in sorted(meta.items()):
        if not isinstance(value, str):
            raise BadSlip("meta")
        pairs.append((key, value))
    return tuple(pairs)


def _row_to_list(row: Row) -> list[str | int]:
    match row:
        case Text():
            return ["text", row.text, row.align, _STYLES[row.bold, row.wide, row.tall]]
        case Pair():
            return ["pair", row.left, row.right, "b" if row.bold else ""]
        case Rule(mark):
            return ["rule", mark]
        case Feed(lines):
            return ["feed", lines]
        case Qr(text) | Code128(text) | Ean13(text):
            return [_CODE_NAMES[type(row)], text]
        case Logo() | Label():
            return ["label" if isinstance(row, Label) else "logo", *row]
        case _:
            assert_never(row)


def _logo_or_label(index: int, kind: str, parts: Sequence[object]) -> Logo | Label:
    match [kind, *parts]:
        case ["logo"]:
            return Logo()
        case ["label", str(name), str(price), str(unit), str(code), str(note), int(copies)] if (
            not isinstance(copies, bool) and 1 <= copies <= _MAX_COPIES and (not code or is_ean13(code))
        ):
            return Label(name, price, unit, code, note, copies)
        case _:
            raise BadSlip(f"rows[{index}]")


def _row(index: int, row: Sequence[object]) -> Row:
    match row:
        case ["text", str(text), str(align), str(styles)] if align in set(Align) and set(styles) <= set("bwt"):
            return Text(text, Align(align), bold="b" in styles, wide="w" in styles, tall="t" in styles)
        case ["pair", str(left), str(right), "" | "b" as styles]:
            return Pair(left, right, bold=styles == "b")
        case ["rule", str(mark)] if len(mark) == 1:
            return Rule(mark)
        case ["feed", int(lines)] if not isinstance(lines, bool) and 0 <= lines <= _MAX_FEED:
            return Feed(lines)
        case ["qr" | "code128" | "ean13" as name, str(text)]:
            return _CODES[name](text)
        case ["label" | "logo" as name, *parts]:
            return _logo_or_label(index, name, parts)
        case _:
            raise BadSlip(f"rows[{index}]")
