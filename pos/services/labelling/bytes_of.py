"""Labels as rows of a slip, and as the bytes of what prints them: ZPL, TSPL, or ESC/POS for the receipt printer."""

from pathlib import Path
from typing import NamedTuple

from drivers.deadline import after_ms
from drivers.labels.label import Stock
from drivers.labels.tspl import tspl
from drivers.labels.zpl import zpl
from drivers.outcome import Reason
from drivers.printers.escpos import render
from drivers.printers.profile import profile_named
from drivers.printers.slip import Label, Slip
from drivers.transport.opening import open_transport
from drivers.transport.url import parse_url
from pos.services.labelling.wanted import ShelfLabel

SEND_MS = 30_000


class Press(NamedTuple):
    """How labels are printed.

    Attributes:
        kind: ``zpl``, ``tspl`` or ``slip``.
        stock: The roll of a label printer.
        member: How the price for members is called on a label.
        profile: The receipt printer's profile, for ``slip``.
        cache: A folder of the register for what drawing a slip keeps.
    """

    kind: str
    stock: Stock
    member: str
    profile: str
    cache: Path


def label_bytes(labels: tuple[ShelfLabel, ...], press: Press) -> bytes:
    """Return all labels for one printer, one after the other.

    Raises:
        ValueError: The roll is too narrow for an EAN-13 that a scanner reads.
    """
    if press.kind == "slip":
        return render(_slip(labels, press.member), profile_named(press.profile), press.cache) if labels else b""
    draw = zpl if press.kind == "zpl" else tspl
    return b"".join(draw(row_of(each, press.member, 1), press.stock) for each in labels)


def send(data: bytes, url: str) -> Reason:
    """Send labels to a printer and return why that was not done; NONE when every byte left.

    Raises:
        BadUrl: The address cannot be one.
        DeviceUnavailable: Nobody is there.
    """
    deadline = after_ms(SEND_MS)
    transport = open_transport(parse_url(url), deadline)
    try:
        written = transport.write(data, deadline)
        return written.reason if written.reason is not Reason.NONE else transport.drain(deadline).reason
    finally:
        transport.close()


def row_of(label: ShelfLabel, member: str, copies: int) -> Label:
    """Return a label as it is stored and printed; ``member`` is how the price for members is called."""
    note = f"{label.day}  {member} {label.member}" if label.member else label.day
    return Label(label.name, label.price, f"/ {label.unit}", label.code, note, copies)


def _slip(labels: tuple[ShelfLabel, ...], member: str) -> Slip:
    return Slip(tuple(row_of(each, member, 1) for each in labels), cut=True, meta=(("labels", str(len(labels))),))
