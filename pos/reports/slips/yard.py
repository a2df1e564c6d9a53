"""The papers of the yard: what went to the agent and came from him, what was packed, carried or lost; to be signed."""

from collections.abc import Callable, Iterator, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from drivers.printers.slip import Pair, Row, Slip, line
from pos.domain.documents import Body, integer, parts, text
from pos.domain.money import thousands
from pos.domain.quantity import milli_text
from pos.reports.slips.frame import LINE, SPACE, House, Signed, finished, head, proof, signature
from pos.reports.slips.yard_words import LANGUAGES, YardWords


def _pair(left: str, right: str) -> Pair:
    return Pair(left, right, bold=False)


def _total(left: str, amount: int) -> Pair:
    return Pair(left, f"Rp{thousands(amount)}", bold=True)


def _said(left: str, value: str) -> list[Row]:
    return [line(f"{left}: {value}")] if value else []


def _sum(lines: Sequence[Body]) -> int:
    return sum(integer(each, "value") for each in lines)


def _delivery(body: Body, words: YardWords) -> Iterator[Row]:
    for each in parts(body, "lines"):
        received, given, billed = (integer(each, key) for key in ("received", "given", "billed"))
        yield line(text(each, "name"))
        yield _pair(f"  {words.received}", thousands(received))
        yield _pair(f"  {words.given}", thousands(given))
        if given > received:
            yield _pair(f"  {words.owed}", thousands(given - received))
        if billed > received:
            yield _pair(f"  {words.billed}", thousands(billed))
        yield _pair(f"  {thousands(received)} x {thousands(integer(each, 'price'))}", thousands(integer(each, "value")))
    yield LINE
    yield _total(words.total, integer(body, "total"))
    claims = parts(body, "claims")
    if claims:
        yield _total(words.claimed, _sum(claims))


def _brought(body: Body, words: YardWords) -> Iterator[Row]:
    for each in parts(body, "lines"):
        yield line(text(each, "name"))
        yield _pair(f"  {thousands(integer(each, 'shells'))}", thousands(integer(each, "value")))
    yield LINE
    yield _total(words.total, integer(body, "total"))


def _sent(body: Body, _words: YardWords) -> Iterator[Row]:
    for each in parts(body, "lines"):
        yield _pair(text(each, "name"), thousands(integer(each, "shells")))


def _lost(body: Body, words: YardWords) -> Iterator[Row]:
    of_shells = {"": "", "full": words.gas, "empty": words.empty, "faulty": words.faulty}
    for each in parts(body, "lines"):
        what = of_shells[text(each, "what")] or text(each, "unit")
        yield line(text(each, "name"))
        yield _pair(f"  {milli_text(integer(each, 'qty'))} {what}", thousands(integer(each, "value")))
    yield LINE
    yield _total(words.total, integer(body, "total"))


def _carried(body: Body, words: YardWords) -> Iterator[Row]:
    places = (text(body, "source") or words.floor, text(body, "target") or words.floor)
    yield from (line(f"{word}: {place}") for word, place in zip((words.source, words.target), places, strict=True))
    yield LINE
    for each in parts(body, "lines"):
        yield _pair(text(each, "name"), f"{milli_text(integer(each, 'qty'))} {text(each, 'unit')}")


def _packed(body: Body, words: YardWords) -> Iterator[Row]:
    for each in parts(body, "lines"):
        quantity = integer(each, "qty")
        word = words.packed if quantity > 0 else words.used
        yield line(text(each, "name"))
        amount = f"{milli_text(abs(quantity))} {text(each, 'unit')}"
        yield _pair(f"  {word} {amount}", thousands(integer(each, "value")))
    if integer(body, "loss"):
        yield LINE
        yield _pair(words.loss, milli_text(integer(body, "loss")))


_ROWS: Final = MappingProxyType[str, Callable[[Body, YardWords], Iterator[Row]]](
    {
        "agent_delivery": _delivery,
        "agent_in": _brought,
        "faulty_out": _sent,
        "write_off": _lost,
        "transfer": _carried,
        "repack": _packed,
    }
)

KINDS: Final = tuple(_ROWS)
"""The kinds that have paper; a faulty cylinder set aside, shells reclassed and a reading have none to be signed."""


def _title(kind: str, body: Body, words: YardWords) -> str:
    return str(getattr(words, text(body, "what") if kind == "agent_in" else kind))


class People(NamedTuple):
    """Names that stand in no document: the agent's, and the login name of who approved; ``""`` for nobody."""

    agent: str
    approver: str


def yard_slip(house: House, signed: Signed, body: Body, people: People) -> Slip:
    """Return the slip of a paper of the yard.

    Args:
        house: Whose slip it is.
        signed: The document's own facts; its kind is one of ``KINDS``.
        body: Its body, version 1.
        people: Who is named on it.

    Raises:
        TypeError: The body is damaged.
        KeyError: The kind has no paper.
    """
    words = LANGUAGES[house.words.language]
    rows = [
        *head(house, signed, (_title(signed.kind, body, words),)),
        *(_said(words.agent, f"{people.agent} ({text(body, 'agent')})") if "agent" in body else ()),
        *_said(words.delivery_note if "agent" in body else words.note, text(body, "note")),
        *(_said(house.words.reason, text(body, "reason")) if "reason" in body else ()),
        *(_said(words.place, text(body, "place")) if "place" in body else ()),
        LINE,
        *_ROWS[signed.kind](body, words),
        *_said(words.approved, people.approver),
        LINE,
        proof(house, signed),
        SPACE,
        *signature(house.words.handed_over),
        *signature(house.words.received),
    ]
    return finished(rows, signed, "goods")
