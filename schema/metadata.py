"""The one catalogue of tables, with a name for every constraint, so that a refused row says which law it broke."""

from typing import Final

from sqlalchemy import BigInteger, Integer, MetaData

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KEY: Final = Integer()
"""Keys inside one register; SQLite's own row numbers."""

AMOUNT: Final = BigInteger()
"""Rupiah, thousandths and milliseconds: beyond 2^31 on PostgreSQL, where Integer would fail."""
