"""``pos verify``: is every number in the register what it was when it was written?"""

import sys

import click

from pos.cli.context import Program
from pos.cli.differences import told
from pos.cli.edge import DIFFERENT, language_of
from pos.cli.output import Object, as_line
from pos.cli.sentences import Words, fill
from pos.domain.documents import short_hash
from pos.domain.money import thousands
from pos.services.verifying import Known, Verdict, normal_head, verify

_WHOLE = 64
_SHORT = 8
_WELL = Words(
    "Cocok: {documents} bukti diperiksa, kepala rantai {head}.",
    "All is well: {documents} documents checked, chain head {head}.",
)
_HELD = Words("Rantai memuat hash itu: bukti {where}.", "The chain holds that hash: document {where}.")
_ALSO = Words("Juga: {said}", "Also: {said}")


def _head(_context: click.Context, _option: click.Parameter, value: str) -> str:
    head = normal_head(value)
    if value and not (_SHORT <= len(head) <= _WHOLE and set(head) <= set("0123456789abcdef")):
        raise click.BadParameter(value)
    return head


def _is_watched() -> bool:
    return sys.stderr.isatty()


def show_progress(done: int, whole: int) -> None:
    """Count on the standard error of a terminal; a pipe gets nothing."""
    if _is_watched():
        click.echo(f"\r{thousands(done)} / {thousands(whole)}", err=True, nl=False)


def clear_progress() -> None:
    """Take the count away again."""
    if _is_watched():
        click.echo(f"\r{'':40}\r", err=True, nl=False)


def as_object(verdict: Verdict) -> Object:
    """Return a verdict as one object; ``difference`` is empty when all is well."""
    found = [difference._asdict() for difference in verdict.differences]
    return {
        "ok": int(not found),
        "documents": verdict.documents,
        "head": verdict.head,
        "anchored": verdict.anchored,
        "difference": found[0] if found else {},
        "also": found[1:],
    }


def say(verdict: Verdict, language: str) -> None:
    """Say what was found, a sentence a line."""
    said = [told(difference, language) for difference in verdict.differences]
    if not said:
        places = {"documents": thousands(verdict.documents), "head": short_hash(verdict.head)}
        said = [fill(_WELL, places, language)]
    click.echo(said[0])
    for more in said[1:]:
        click.echo(fill(_ALSO, {"said": more}, language))
    if verdict.anchored:
        click.echo(fill(_HELD, {"where": verdict.anchored}, language))


@click.command("verify")
@click.option("--head", default="", callback=_head, metavar="HASH", help="A chain head from a receipt or a Z report.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def command(program: Program, *, head: str, as_json: bool) -> int:
    """Derive every posting and balance again; check chain, signatures, numbers, costs and the file itself."""
    known = Known(program.factories.public_key(program.home), head)
    with program.reading() as database:
        try:
            verdict = verify(database, known, show_progress)
        finally:
            clear_progress()
    if as_json:
        click.echo(as_line(as_object(verdict)))
    else:
        say(verdict, language_of(program))
    return DIFFERENT if verdict.differences else 0
