"""The first schema: ledger, catalogue, people, carts and spool.

The statements are frozen in a file of their own, one per engine, because tables declared anew from today's metadata
would not be the tables that were released.
"""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, index, trigger and view."""
    engine = op.get_bind().dialect.name
    script = Path(__file__).with_name(f"0001_first.{engine}.sql").read_text(encoding="utf-8")
    for statement in script.split("\n--;\n"):
        op.get_bind().exec_driver_sql(statement)
