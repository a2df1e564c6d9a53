"""The page that lists what lies in a day's folder."""

from collections.abc import Sequence
from typing import Final

from pos.i18n import mark
from pos.reports.formats.index_page import Listed, index_page
from pos.reports.formats.rendering import FORMATS
from pos.services.bundling.forms import FOLDER
from pos.services.bundling.look import File, Look
from pos.services.bundling.reports import DAILY, path_of
from pos.services.reporting import REPORTS
from pos.services.reporting.kinds import KINDS

_CALLED: Final = {**KINDS, "day_close": mark("Day closed")}


def listing(date: str, paths: Sequence[str], look: Look) -> File:
    """Return the page ``index.html``.

    Args:
        date: The business date, ISO.
        paths: What lies in the folder.
        look: How its papers look.
    """
    reports = [Listed(REPORTS[name].title, [(form, path_of(form, name)) for form in FORMATS]) for name in DAILY]
    return File("index.html", index_page(look.letterhead, date, reports, _forms(paths)))


def _forms(paths: Sequence[str]) -> list[Listed]:
    """The forms by kind, each kind once, with their numbers as links."""
    kinds: dict[str, list[tuple[str, str]]] = {}
    for path in paths:
        folder, _, name = path.partition("/")
        if folder == FOLDER:
            kind, _, number = name.removesuffix(".txt").partition("-")
            kinds.setdefault(kind, []).append((number, path))
    return [Listed(_CALLED.get(kind, kind), files) for kind, files in kinds.items()]
