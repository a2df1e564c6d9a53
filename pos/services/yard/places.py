"""Adding a place of goods: an account that goods are counted on, on record like every change of reference data."""

from pos.domain.errors import BadFigure
from pos.domain.text import clean
from pos.services.desk import Desk
from pos.services.session import dated
from pos.store import chain, yard

_LONGEST = 20


def add(desk: Desk, code: str, name: str) -> None:
    """Add a place.

    Args:
        desk: The register.
        code: ASCII letters, digits and dashes, at most 20; written in capitals.
        name: For people; not empty.

    Raises:
        BadFigure: The code or the name is none, or the code is taken; nothing was written.
    """
    written, called = code.upper(), clean(name)
    if not (written.isascii() and written.replace("-", "").isalnum() and len(written) <= _LONGEST) or not called:
        raise BadFigure(code)
    with desk.database.write() as tx:
        if written in {each.code for each in yard.places(tx)}:
            raise BadFigure(written)
        yard.add_place(tx, written, called)
        row = {"key": written, "new": {"name": called}, "old": {}}
        entry = desk.master_entry("rule_change", {"of": "places", "rows": [row]}, 0)
        chain.append(tx, desk.node, dated(tx, entry))
