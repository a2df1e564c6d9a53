"""The schema's version, as plain text: a register is checked at start without importing Alembic (334 ms)."""

from typing import Final

HEAD: Final = "0002"
"""The newest migration; a test holds it equal to Alembic's own head."""

VERSION_SQL: Final = "SELECT version_num FROM alembic_version"
"""How a register tells which version it has."""
