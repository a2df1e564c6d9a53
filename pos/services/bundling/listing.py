"""The page that lists what lies in a day's folder."""

from collections.abc import Sequence

from pos.reports.formats.index_page import Listed, index_page
from pos.reports.formats.rendering import FORMATS
from pos.services.bundling.forms import FOLDER
from pos.services.bundling.look import File, Look
from pos.services.bundling.reports import DAILY, path_of
from pos.services.reporting import REPORTS


def listing(date: str, paths: Sequence[str], look: Look) -> File:
    """Return the page ``index.html``.

    Args:
        date: The business date, ISO.
        paths: What lies in the folder.
        look: How its papers look.
    """
    reports = [Listed(REPORTS[name].title, [(form, path_of(form, name)) for form in FORMATS]) for name in DAILY]
    forms = [Listed("", [(path.split("/")[1], path)]) for path in paths if path.startswith(f"{FOLDER}/")]
    return File("index.html", index_page(look.letterhead, date, reports, forms))
