"""Microsoft's Recognizers-Text (MIT): dates and times, relative to the publication date."""

from datetime import datetime
from pathlib import Path

from recognizers_date_time import Culture, recognize_datetime

from bench.peers import Scores
from bench.peers.foreign_times import Found, score_with


def peers(name: str, path: Path, articles: Path | None) -> Scores:
    """Score Recognizers-Text on a folder of TempEval-3 files."""
    del name, articles
    return {"recognizers-text": score_with(path, find)}


def find(text: str, published: datetime | None) -> list[Found]:
    """Return the times of a text; where it offers several readings, the earliest: news tells the past."""
    reference = published.replace(tzinfo=None) if published else None
    found: list[Found] = []
    for item in recognize_datetime(text, Culture.English, reference=reference):
        reading = ((item.resolution or {}).get("values") or [{}])[0]
        timex = str(reading.get("timex") or "")  # "XXXX-05-03" where the year is a matter of reading
        value = str(reading.get("value") or timex) if "X" in timex else timex
        found.append((item.start, item.end + 1, value))
    return found
