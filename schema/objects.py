"""What a table cannot say: triggers that keep facts as they are, the search index, and the view of sale lines.

SQLite checks a trigger before it resolves a conflict, so ``INSERT OR REPLACE`` is refused here too; what a person
with an SQL shell can still do (drop the trigger first) is found by ``pos verify``.
"""

from typing import Final

from schema.ledger import KINDS


def _insert_only(table: str, same_row: str) -> tuple[str, ...]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END"
    return (
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        (
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} "
            f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same_row}) {refuse}"
        ),
    )


TRIGGERS: Final = (
    *_insert_only(
        "document",
        "id = NEW.id OR uuid = NEW.uuid OR (node = NEW.node AND seq = NEW.seq)"
        " OR (node = NEW.node AND kind = NEW.kind AND number = NEW.number)",
    ),
    *_insert_only("posting", "document = NEW.document AND n = NEW.n"),
    *_insert_only("count_mark", "stock_count = NEW.stock_count AND position = NEW.position"),
)
"""Facts are insert-only, and so is what was counted: a mark is taken back by another mark."""

_FOLDED: Final = "folded, content='product', content_rowid='id', tokenize='trigram', detail='none'"

SEARCH: Final = (f"CREATE VIRTUAL TABLE product_search USING fts5({_FOLDED})",)
"""The index of name search: trigrams over the folded names, the text kept once, in ``product``; no positions."""

VIEWS: Final = (
    (
        "CREATE VIEW sale_line AS SELECT document.id AS document, document.shift, document.business_date, "
        "json_extract(line.value, '$.sku') AS sku, json_extract(line.value, '$.qty') AS quantity, "
        "json_extract(line.value, '$.amount') AS amount, json_extract(line.value, '$.cost') AS cost "
        "FROM document, json_each(document.payload, '$.lines') AS line WHERE document.kind = 'sale'"
    ),
)
"""The lines of sales, read from the bodies they live in."""

_KIND_ROWS: Final = ", ".join(f"('{kind}')" for kind in KINDS)

ROWS: Final = (f"INSERT INTO document_kind(kind) VALUES {_KIND_ROWS}",)
"""The rows a migrated database begins with."""

SQLITE_OBJECTS: Final = (*TRIGGERS, *SEARCH, *VIEWS)
"""Everything a migrated SQLite database has besides the tables of the metadata."""
