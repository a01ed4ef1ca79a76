"""Check: whether sources bear out each sentence of a draft, element by element."""

from copydesk.briefing.checking.deciding import check_draft

__all__ = ["check_draft"]
