"""Entities across articles: one for each real thing, with its names, its identifiers and its places."""

from copydesk.entities.register import Known, read_register
from copydesk.entities.resolving import resolve_entities

__all__ = ["Known", "read_register", "resolve_entities"]
