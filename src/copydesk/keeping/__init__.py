"""What goes into a store and comes out of it: adding, briefing, a person's decisions.

It orchestrates as `pipeline` does: it brings articles, stories and briefs together in a store.
"""

from copydesk.keeping.adding import add_analysed, add_files, refresh
from copydesk.keeping.checking import check_text
from copydesk.keeping.deciding import merge_stories, move_articles, split_story, undo_decision
from copydesk.keeping.passages import keep_passages
from copydesk.keeping.reanalysing import reanalyse
from copydesk.keeping.working import work_out

__all__ = [
    "add_analysed",
    "add_files",
    "check_text",
    "keep_passages",
    "merge_stories",
    "move_articles",
    "reanalyse",
    "refresh",
    "split_story",
    "undo_decision",
    "work_out",
]
