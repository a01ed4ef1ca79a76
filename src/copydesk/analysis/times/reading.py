"""What the words of a rule say: from the words of its named parts to a `TimeReading`."""

from functools import cache
from typing import Any

from copydesk.analysis.times.calendar import SEASONS
from copydesk.analysis.times.grammar import Found, cut_words
from copydesk.analysis.times.lengths import CLOCK_UNITS, duration_value, minutes_of
from copydesk.domain.annotation import TimeReading
from copydesk.language.times import Holiday, TimeWords

_REPORTED = frozenset({"quarter", "year"})
_LONGEST_MONTH = 31
_TWO_DIGIT_PIVOT = 50  # '49 is 2049, '50 is 1950: what POSIX does at 69, moved for news of archives
_LONGEST_RANGE = 100  # years
_LONGEST = 10**6  # more units than this is no time that anyone means


class Reader:
    """Reads the parts of a match with a language's word lists."""

    def __init__(self, words: TimeWords) -> None:
        """Keep the word lists as tables."""
        self.months, self.weekdays, self.seasons = (
            dict(words.months),
            dict(words.weekdays),
            dict(words.seasons),
        )
        self.parts, self.units = dict(words.parts), dict(words.units)
        self.numbers, self.ordinals, self.shifts = (
            dict(words.numbers),
            dict(words.ordinals),
            dict(words.shifts),
        )
        self.days, self.clocks, self.meridiems = dict(words.days), dict(words.clocks), dict(words.meridiems)
        self.zones, self.repeats, self.decades = dict(words.zones), dict(words.repeats), dict(words.decades)
        self.references = {_joined(key): value for key, value in words.references}
        self.holidays = {_joined(key): value for key, value in words.holidays}
        self.by_key: dict[str, Holiday] = {item.key: item for item in self.holidays.values()}
        self.amounts, self.steps = dict(words.amounts), dict(words.steps)
        self.elsewhere = dict(words.elsewhere)
        self.latest, self.windows = words.latest, words.windows
        self.backwards = words.backwards
        self.from_other, self.halves = words.from_other, words.halves

    def read(self, found: Found) -> TimeReading | None:
        """Return what a match says, or None where its parts make no time."""
        parts = found.parts
        match found.shape:
            case "calendar":
                return self._calendar(parts)
            case "counted":
                return self._counted(parts)
            case "window":
                return self._window(parts)
            case "span":
                return self._span(parts)
            case "repeated":
                return self._repeated(parts)
            case "clock":
                return self._clock(parts)
            case "part":
                return self._part(parts)
            case "reference":
                value = self.references["".join(parts["ref"])]
                return TimeReading(shape="fixed", value=value)
            case "iso" | "slashed":
                return self._figures(parts)
            case "decade" | "century":
                return self._ages(parts)

    # --- fixed by name -------------------------------------------------------------------------------

    def _calendar(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        if "ya" in parts or "y" in parts or "y2" in parts:
            year = self._year(parts)
            if year is None:
                return None
        else:
            year = None
        if "y2" in parts and year is not None:
            return self._years(year, parts["y2"][0])
        given: dict[str, Any] = {"year": year, "year_shift": self._shift(parts, "yrel")}
        if "yback" in parts or "yago" in parts:
            given |= {"year_shift": -1 if "yago" in parts else 0, "anchored": True}
        given["shift"] = self._shift(parts, "rel")
        if "nth" in parts or "wrel" in parts or "mrel" in parts:
            return self._in_shifted(parts, given)
        if "m" in parts:
            given["month"] = self.months[parts["m"][0]]
            given["day"] = self._day(parts)
            given["last_day"] = int(parts["l"][0]) if "l" in parts else None
            given["unit"] = "month" if given["day"] is None else "day"
        elif "w" in parts:
            given |= {"weekday": self.weekdays[parts["w"][0]], "unit": "day", "part": self._part_of(parts)}
            given["day"] = self._day(parts)
        elif "h" in parts:
            given |= {"holiday": self.holidays["".join(parts["h"])].key, "unit": "day"}
        elif "s" in parts:
            given |= {"number": self.seasons[parts["s"][0]], "unit": "season"}
        elif "qu" in parts or "qn" in parts:
            quarter = self._quarter(parts)
            if quarter is None:
                return None
            given |= quarter
        else:
            given["unit"] = "year"
        return TimeReading(**given)

    def _in_shifted(self, parts: dict[str, tuple[str, ...]], given: dict[str, Any]) -> TimeReading | None:
        """Read "the first Tuesday of November", "Friday next week", "the 20th of next month"."""
        if "u" in parts and self.units[parts["u"][0]] != "month":
            return None
        given |= {"unit": "day", "shift": None, "week_shift": self._shift(parts, "wrel")}
        given["month_shift"] = self._shift(parts, "mrel")
        if "nth" in parts:
            given["nth"] = self.ordinals.get(parts["nth"][0], -1)
        if "m" in parts:
            given["month"] = self.months[parts["m"][0]]
        if "w" in parts:
            given["weekday"] = self.weekdays[parts["w"][0]]
        else:
            given["day"] = self._day(parts)
        return TimeReading(**given)

    def _years(self, first: int, second: str) -> TimeReading | None:
        """Read "2018-19" and "1950-1953"."""
        if not second.isdecimal() or len(second) not in {2, 4}:
            return None
        last = int(second) if len(second) == 4 else first - first % 100 + int(second)
        last += 100 if len(second) == 2 and last < first and last % 100 == 0 else 0
        if not first < last <= first + _LONGEST_RANGE:
            return None
        return TimeReading(unit="year", year=first, last_year=last)

    def _quarter(self, parts: dict[str, tuple[str, ...]]) -> dict[str, Any] | None:
        unit = parts["qu"][0] if "qu" in parts else "quarter"
        unit = self.units.get(unit, unit)
        if "qn" in parts:
            number = int(parts["qn"][0])
        else:
            number = self.ordinals[parts["q"][0]] if "q" in parts else 4 if unit == "quarter" else 2
        return {"number": number, "unit": unit} if number <= (4 if unit == "quarter" else 2) else None

    def _year(self, parts: dict[str, tuple[str, ...]]) -> int | None:
        if "ya" in parts:
            return self._spelled_year(parts)
        word = parts["y"][0]
        if not word.isdecimal():
            return None
        year = int(word)
        if len(word) <= 2:
            year += 2000 if year < _TWO_DIGIT_PIVOT else 1900
        return year if 1000 <= year <= 2100 else None

    def _spelled_year(self, parts: dict[str, tuple[str, ...]]) -> int | None:
        tail = sum(self.numbers.get(word, 0) for name in ("yb", "yc") for word in parts.get(name, ()))
        if self.numbers.get(parts["ya"][0]) == 19:
            return 1900 + tail if 10 <= tail < 100 else None
        return 1000 + tail if 1000 <= tail < 1100 else None

    def _day(self, parts: dict[str, tuple[str, ...]]) -> int | None:
        if "d" not in parts:
            return None
        word = parts["d"][0]
        if word.isdecimal():
            return int(word)
        tens = self.numbers.get(word, 0) if len(parts["d"]) > 1 else 0
        last = self.ordinals.get(parts["d"][-1])
        return None if last is None or tens % 10 or tens + last > _LONGEST_MONTH else tens + last

    def _shift(self, parts: dict[str, tuple[str, ...]], name: str) -> int | None:
        return self.shifts.get(parts[name][0]) if name in parts else None

    def _part_of(self, parts: dict[str, tuple[str, ...]]) -> str:
        words = parts.get("p") or parts.get("mp")
        return self.parts[words[0]] if words else ""

    # --- counted -------------------------------------------------------------------------------------

    def _counted(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        if "beside" in parts:
            return self._beside(parts)
        if "t" in parts:
            word = parts["t"][0]
            part = self._part_of(parts) or ("NI" if word in self.clocks else "")
            return TimeReading(unit="day", shift=self.days[word], part=part)
        if "yago" in parts or "yrel" in parts:
            return TimeReading(unit="year", shift=-1, anchored=True)
        if "end" in parts:
            return TimeReading(unit="year", shift=0)
        if "qper" in parts:
            return TimeReading(unit="quarter", shift=0, anchored=True)
        if "we" in parts:
            return TimeReading(unit="weekend", shift=self._shift(parts, "rel"))
        unit = self.units.get(parts["u"][0], "")
        if "back" in parts or "ahead" in parts:
            return self._ago(parts, unit)
        if unit in CLOCK_UNITS or unit == "half":
            return None
        shift = self._shift(parts, "rel") or 0
        word = parts["rel"][0] if "rel" in parts else ""
        pointing = "that" in parts or ("the" in parts and (not word or word in self.elsewhere))
        anchored = pointing or self.elsewhere.get(word, False)
        if word in self.windows and unit not in {"weekend", "quarter"}:
            return TimeReading(shape="window", unit=unit, shift=shift)
        if word in self.latest and unit in _REPORTED:
            shift = -1  # results are given for a span that is over
        return TimeReading(unit=unit, shift=shift, anchored=anchored)

    def _beside(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        """Read "the day before yesterday", "three weeks from tomorrow"."""
        days = {"day": 1, "week": 7, "fortnight": 14}.get(self.units.get(parts["u"][0], ""))
        count = self._count(parts)
        if days is None or count is None or count != int(count) or count > _LONGEST:
            return None
        sign = -1 if parts["beside"][0] in self.backwards else 1
        return TimeReading(unit="day", shift=self.days[parts["t"][0]] + sign * days * int(count))

    def _ago(self, parts: dict[str, tuple[str, ...]], unit: str) -> TimeReading | None:
        word = parts["back"][0] if "back" in parts else ""
        sign = self.steps.get(word, 1)
        count = self._count(parts)
        if count is None or unit == "half":
            return TimeReading(shape="fixed", unit=unit, value="PAST_REF" if sign < 0 else "FUTURE_REF")
        if not 0 <= count <= _LONGEST:
            return None
        if count != int(count) and unit == "year":
            unit, count = "month", count * 12
        return TimeReading(unit=unit, shift=sign * int(count), anchored=word in self.from_other)

    def _count(self, parts: dict[str, tuple[str, ...]]) -> float | None:
        """Return how many units; None for an unknown number of them ("several")."""
        if "x" in parts:
            return self.amounts.get(parts["x"][0])
        half = 0.5 if "half" in parts else 0.0
        if "n" not in parts:
            return 1 + half
        total = part = 0.0
        for word in parts["n"]:
            number = self._number(word)
            if number is None:
                continue
            if number in {100, 1000} and part and word in self.numbers:
                part *= number
            elif part and (word[0].isdigit() and number >= 1):
                break  # "12-18": a range, of which the lower end counts
            else:
                part += number
        total += part
        return total + half

    def _number(self, word: str) -> float | None:
        if word in self.numbers:
            return self.numbers[word]
        if word in self.halves:
            return 0.5
        if not word[0].isdigit():
            return None
        top, _, bottom = word.partition("/")
        if bottom:
            return int(top) / int(bottom) if bottom.isdecimal() and int(bottom) else None
        return float(top.replace(",", ""))

    def _window(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        unit = self.units.get((parts.get("u") or parts["many"])[0], "")
        if unit == "half":
            return None
        if "first" in parts:
            return self._first_units(parts, unit)
        vague = "many" in parts or self._count(parts) is None
        count = None if vague else self._count(parts)
        if "ahead" in parts or "recent" in parts:
            sign = 1 if "ahead" in parts else -1
        else:
            sign = self._shift(parts, "rel") or 0
        value = duration_value(count, unit)
        if count is None or not sign or count != int(count) or count > _LONGEST:
            return TimeReading(shape="fixed", unit=unit, value=value, type="DURATION")
        return TimeReading(shape="window", unit=unit, shift=sign * int(count), value=value, type="DURATION")

    def _first_units(self, parts: dict[str, tuple[str, ...]], unit: str) -> TimeReading | None:
        value = duration_value(self._count(parts), unit)
        return TimeReading(shape="fixed", unit=unit, value=value, type="DURATION")

    # --- lengths and repetitions ----------------------------------------------------------------------

    def _span(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        if "sn" in parts:
            count, unit = self._number(parts["sn"][0]), "second"
        elif "many" in parts:
            count, unit = None, self.units[parts["many"][0]]
        else:
            unit = self.units[parts["u"][0]]
            count = 0.5 if "half" in parts and "n" not in parts and "one" not in parts else self._count(parts)
        fraction = unit == "quarter" and ("one" in parts or "hyphen" in parts or count == 3)
        if unit == "half" or fraction or (count is not None and count > _LONGEST):
            return None  # "three-quarters of its food" is a share
        return TimeReading(shape="fixed", unit=unit, value=duration_value(count, unit), type="DURATION")

    def _repeated(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        if "r" in parts:
            value = self.repeats[parts["r"][0]]
        elif "u" in parts:
            unit = self.units[parts["u"][0]]
            if unit == "half":
                return None
            value = duration_value(self._count(parts), unit)
        elif "w" in parts or "ws" in parts:
            weekday = self.weekdays[parts["w"][0]] if "w" in parts else self.weekdays[parts["ws"][0][:-1]]
            value = f"XXXX-WXX-{weekday}" + ("T" + self._part_of(parts) if {"p", "mp"} & parts.keys() else "")
        elif "m" in parts:
            value = f"XXXX-{self.months[parts['m'][0]]:02d}"
        elif "s" in parts:
            value = f"XXXX-{SEASONS[self.seasons[parts['s'][0]] - 1]}"
        else:
            value = f"XXXX-XX-XXT{self._part_of(parts)}"
        return TimeReading(shape="fixed", value=value, type="SET")

    # --- hours and parts of day -----------------------------------------------------------------------

    def _clock(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        zone = self.zones[parts["z"][0]] if "z" in parts else None
        if "k" in parts:
            return TimeReading(
                unit="day", shift=0, clock=self.clocks[parts["k"][0]], anchored=True, type="TIME"
            )
        minutes = minutes_of((parts.get("c") or parts["cd"])[0])
        if minutes is None:
            return None
        if "a" in parts:
            hours, rest = divmod(minutes, 60)
            if not 1 <= hours <= 12:
                return None
            minutes = (hours % 12 + self.meridiems[parts["a"][0]]) * 60 + rest
        elif self._part_of(parts) in {"AF", "EV"} and minutes < 720:
            minutes += 720
        return TimeReading(unit="day", shift=0, clock=minutes, zone=zone, anchored=True, type="TIME")

    def _part(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        if "overnight" in parts:
            return TimeReading(unit="day", shift=-1, part="NI", type="TIME")
        part = self._part_of(parts)
        shift = self._shift(parts, "rel")
        anchored = shift is None or shift > 0
        return TimeReading(unit="day", shift=shift or 0, part=part, anchored=anchored, type="TIME")

    # --- figures --------------------------------------------------------------------------------------

    def _figures(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        """Read "2026-01-10" and "1/10/26": of the latter, month first unless that cannot be."""
        if "sl" in parts:
            dotted = "." in parts["sl"][0]
            month, day, year = (int(figure) for figure in parts["sl"][0].replace(".", "/").split("/"))
            if dotted and month <= 31:
                month, day = day, month  # "13.5.2031", as Europe writes it
            if month > 31:
                year, month, day = month, day, year  # "2019/08/01"
            if month > 12:
                month, day = day, month
            if year < 100:
                year += 2000 if year < _TWO_DIGIT_PIVOT else 1900
        elif "b" in parts:
            month, day, year = int(parts["mm"][0]), int(parts["b"][0]), int(parts["y"][0])
            if month > 12:
                month, day = day, month
        else:
            year, month, day = int(parts["y"][0]), int(parts["mm"][0]), int(parts["d"][0])
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None
        minutes = minutes_of(parts["c"][0]) if "c" in parts else None
        zone = 0 if "zulu" in parts else self.zones[parts["z"][0]] if "z" in parts else None
        kind: Any = "DATE" if minutes is None else "TIME"
        return TimeReading(unit="day", year=year, month=month, day=day, clock=minutes, zone=zone, type=kind)

    def _ages(self, parts: dict[str, tuple[str, ...]]) -> TimeReading | None:
        """Read decades and centuries."""
        if "dec" in parts:
            return TimeReading(unit="decade", year=1900 + 10 * self.decades[parts["dec"][0]])
        if "y" in parts:
            year = int(parts["y"][0])
            year += 0 if year >= 100 else 2000 if year < _TWO_DIGIT_PIVOT and year < 30 else 1900
            return TimeReading(unit="decade", year=year) if year % 10 == 0 else None
        number = int(parts["c"][0]) if "c" in parts else self.ordinals[parts["co"][0]]
        return TimeReading(unit="century", year=max(1, (number - 1) * 100)) if number <= 21 else None


def _joined(phrase: str) -> str:
    return "".join(word.low for word in cut_words(phrase, 0))


@cache
def reader_of(words: TimeWords) -> Reader:
    """Return the reader of a language's words, its tables made once."""
    return Reader(words)
