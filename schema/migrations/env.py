"""How Alembic runs here: on the connection it is given, inside the one transaction its caller began."""

from alembic import context

from schema.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=False,
    render_as_batch=False,
)
context.run_migrations()
