"""Papers half filled in outlast a power cut, and marks of a stock count are insert-only like any fact."""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table and the triggers; nothing that is there changes."""
    engine = op.get_bind().dialect.name
    script = Path(__file__).with_name(f"0002_unfinished.{engine}.sql").read_text(encoding="utf-8")
    for statement in script.split("\n--;\n"):
        op.get_bind().exec_driver_sql(statement)
