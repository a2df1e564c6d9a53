"""From a label printer's address, language and roll to its link."""

from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from drivers.labels.condition import TSPL_CONDITION, ZPL_CONDITION
from drivers.labels.label import Stock
from drivers.labels.label_printer import LabelPrinter
from drivers.labels.tspl import tspl
from drivers.labels.zpl import zpl
from drivers.printers.folder_link import FolderPrinter
from drivers.printers.link import PrinterLink
from drivers.printers.profile import profile_named
from drivers.transport.opening import open_transport
from drivers.transport.url import absolute_path, parse_url

_LANGUAGES: Final = {"zpl": (zpl, ZPL_CONDITION), "tspl": (tspl, TSPL_CONDITION)}


def open_label_printer(url: str, language: str, stock: Stock) -> PrinterLink:
    """Return the link to the label printer at `url`; `folder:///path` for readable labels. Nothing is connected yet.

    Args:
        url: Its line.
        language: `zpl` or `tspl`.
        stock: The roll in it.

    Raises:
        BadUrl: The address cannot be one.
        KeyError: No such language.
    """
    if url.startswith("folder:"):
        return FolderPrinter(Path(absolute_path(url, urlsplit(url))), profile_named("58mm"))
    draw, condition = _LANGUAGES[language]
    return LabelPrinter(partial(open_transport, parse_url(url)), partial(draw, stock=stock), condition)
