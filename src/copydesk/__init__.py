"""Copydesk: briefs and checks whose every sentence opens onto the exact words it came from."""

__version__ = "0.1.0"
