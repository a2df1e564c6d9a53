"""From a printer's address to its link: the one place that knows every kind of printer."""

from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from drivers.printers.escpos import render
from drivers.printers.escpos_link import EscposPrinter
from drivers.printers.folder_link import FolderPrinter
from drivers.printers.link import PrinterLink
from drivers.printers.profile import PrinterProfile
from drivers.transport.errors import BadUrl, UrlProblem
from drivers.transport.opening import open_transport
from drivers.transport.url import absolute_path, parse_url


def open_printer(url: str, profile: PrinterProfile, cache_dir: Path) -> PrinterLink:
    """The link to the printer at `url`: `folder:///path` for readable slips, or ESC/POS over any transport's address.

    Nothing is connected yet. `cache_dir` is a folder of our own for python-escpos's table of printers.

    Raises:
        BadUrl: the address cannot be one.

    """
    if url.startswith("folder:"):
        parts = urlsplit(url)
        if parts.query:
            raise BadUrl(url, UrlProblem.OPTION, parts.query)
        return FolderPrinter(Path(absolute_path(url, parts)), profile)
    encode = partial(render, profile=profile, cache_dir=cache_dir)
    return EscposPrinter(partial(open_transport, parse_url(url)), encode, confirms=profile.confirms)
