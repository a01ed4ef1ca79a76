"""Analysing stored articles anew, once the analyser has become another."""

from datetime import datetime
from itertools import islice

import msgspec

from copydesk.analysis import ANALYSER
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.change import AddReport
from copydesk.domain.trouble import Skipped
from copydesk.keeping.adding import BATCH, refresh
from copydesk.pipeline import Progress, analyse_articles, quiet
from copydesk.settings import Settings
from copydesk.store.protocol import Store


def reanalyse(
    store: Store, settings: Settings, at: datetime, *, everything: bool = False, progress: Progress = quiet
) -> tuple[int, AddReport]:
    """Analyse anew what another analyser analysed (or everything), and compare and brief its stories.

    Returns how many articles got a new analysis. One that cannot be analysed keeps what it has. Articles stay
    in their stories. Stopped in the middle, it goes on where it was when called again.
    """
    names = iter(list(store.article_ids()) if everything else store.outdated(ANALYSER))
    skipped: list[Skipped] = []
    done = 0
    while batch := list(islice(names, BATCH)):
        made = list(analyse_articles(store.texts(batch), settings, progress))
        skipped += [item for item in made if isinstance(item, Skipped)]
        items = [item for item in made if isinstance(item, AnalysedArticle)]
        with store.writing() as writer:
            for item in items:
                writer.reanalyse(item)
        done += len(items)
    report = refresh(store, settings, at, progress)
    return done, msgspec.structs.replace(report, skipped=(*skipped, *report.skipped))
