"""A whole store as files, and back: nothing is lost, and any backend reads what another wrote."""

from copydesk.store.exchange.files import export_store, import_store

__all__ = ["export_store", "import_store"]
