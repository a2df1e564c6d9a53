"""Labels on A4: what stands on each sticker of the sheet."""

from pos.reports.formats.pdf.label_sheet import Sticker, label_sheet
from pos.services.labelling.wanted import ShelfLabel


def sheet(labels: tuple[ShelfLabel, ...], member: str) -> bytes:
    """Return the labels as a PDF; ``member`` is how the price for members is called."""
    return label_sheet(tuple(_sticker(each, member) for each in labels))


def _sticker(label: ShelfLabel, member: str) -> Sticker:
    note = f"{member} {label.member}  {label.day}" if label.member else label.day
    return Sticker(label.name, label.price, f"/ {label.unit}", note, label.code)
