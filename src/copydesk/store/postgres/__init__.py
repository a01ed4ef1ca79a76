"""The store in a PostgreSQL database with pgvector, for a team. Needs the extra `postgres`."""

from copydesk.store.postgres.store import PostgresStore

__all__ = ["PostgresStore"]
