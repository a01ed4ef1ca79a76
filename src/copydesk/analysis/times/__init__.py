"""Time expressions as intervals."""

from copydesk.analysis.times.finding import find_times, resolve_against

__all__ = ["find_times", "resolve_against"]
