"""The first page of a day's folder: every report with its files, every form, as links beside it."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from pos.i18n import mark
from pos.reports.formats.html_style import STYLE
from pos.reports.formats.letterhead import Letterhead, day

PAPERS_OF = mark("Papers of {date}")
REPORT = mark("Report")
FORMS = mark("Forms")

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class Listed(NamedTuple):
    """A report or form in the folder.

    Attributes:
        title: English.
        files: Pairs of what the link says and the file's path in the folder.
    """

    title: str
    files: Sequence[tuple[str, str]]


def _rows(listed: Sequence[Listed], letterhead: Letterhead) -> Iterator[str]:
    for each in listed:
        links = " \u00b7 ".join(f'<a href="{escape(path)}">{escape(word)}</a>' for word, path in each.files)
        yield f"<tr><td>{escape(letterhead.say(each.title))}</td><td>{links}</td></tr>"


def index_page(letterhead: Letterhead, date: str, reports: Sequence[Listed], forms: Sequence[Listed]) -> bytes:
    """Return the page, UTF-8.

    Args:
        letterhead: Whose it is.
        date: The business date, ISO.
        reports: Every report with its files.
        forms: Every form of that day; none leaves its table out.
    """
    title = escape(letterhead.say(PAPERS_OF).format(date=day(date)))
    tables = [(REPORT, reports), *([(FORMS, forms)] if forms else [])]
    body = "\n".join(
        f"<section><h2>{escape(letterhead.say(head))}</h2>\n<table><tbody>\n"
        + "\n".join(_rows(listed, letterhead))
        + "\n</tbody></table></section>"
        for head, listed in tables
    )
    return (
        f'<!doctype html>\n<html lang="{letterhead.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<header><p><strong>{escape(letterhead.name)}</strong></p>\n<h1>{title}</h1></header>\n"
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    ).encode()
