"""``pos documents``: every document with its postings, as it was signed."""

import click

from pos.cli.context import Program
from pos.cli.output import Object, show_lines
from pos.domain.ledger import Posting
from pos.store import documents


def as_object(stored: documents.Stored, postings: tuple[Posting, ...]) -> Object:
    """Return a document as one object: its header, hashes, body and postings."""
    return {
        **stored.header._asdict(),
        "hash": stored.hash,
        "signature": stored.signature.hex(),
        "body": stored.body,
        "postings": [posting._asdict() for posting in postings],
    }


@click.command("documents")
@click.option("--kind", default="", help="Only documents of this kind: sale, void, opening ...")
@click.option("--since", default=0, type=click.IntRange(min=0), metavar="SEQ", help="From this sequence number on.")
@click.option("--json", "_as_json", is_flag=True, help="One JSON object a line; always so.")
@click.pass_obj
def command(program: Program, *, kind: str, since: int, _as_json: bool) -> None:
    """List documents in local order, each one JSON object on a line."""
    selection = documents.Selection(kind, since)
    with program.reading() as database, database.read() as tx:
        show_lines(as_object(*each) for each in documents.with_postings(tx, selection))
