"""Times: what is found, how it is read, and where it is placed."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.analysis.times import resolve_against
from copydesk.domain.annotation import AnalysedArticle, TimeExpression
from copydesk.language.english import ENGLISH

Analyse = Callable[..., AnalysedArticle]
PUBLISHED = datetime(2026, 1, 14, 9, 30, tzinfo=UTC)  # a Wednesday


def found(item: AnalysedArticle) -> list[tuple[str, str]]:
    return [(item.words(time.span), time.timex_value) for time in item.analysis.times]


def one(analysed: Analyse, text: str, published: datetime | None = PUBLISHED) -> TimeExpression:
    times = analysed(text, published=published).analysis.times
    assert len(times) == 1, [(time.timex_value, time.span) for time in times]
    return times[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge opened on 3 March 2019.", "3 March 2019", "2019-03-03"),
        ("The bridge opened on March 3rd, 2019.", "March 3rd, 2019", "2019-03-03"),
        ("The bridge opened on Sept. 30, 2019.", "Sept. 30, 2019", "2019-09-30"),
        ("The bridge opened in late November 2019.", "late November 2019", "2019-11"),
        ("The bridge opened in 2019.", "2019", "2019"),
        ("The bridge opened on 2019-03-03.", "2019-03-03", "2019-03-03"),
        ("The bridge opened on 3/14/19.", "3/14/19", "2019-03-14"),
        ("The bridge opened on 14/3/2019.", "14/3/2019", "2019-03-14"),
        ("The bridge opened on January 5-7, 2019.", "January 5-7, 2019", "2019-01-05"),
        ("Sales rose in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
        ("Sales rose in Q3 2019.", "Q3 2019", "2019-Q3"),
        ("Sales rose in 3Q 2019.", "3Q 2019", "2019-Q3"),
        ("Sales rose in the first half of 2019.", "the first half of 2019", "2019-H1"),
        ("Sales rose in last year's final quarter.", "last year's final quarter", "2025-Q4"),
        ("Sales rose in fiscal 2019.", "fiscal 2019", "2019"),
        ("Sales rose in 2018-19.", "2018-19", "2018"),
        ("Sales rose in FY24.", "FY24", "2024"),
        ("Sales rose in the summer of 2019.", "the summer of 2019", "2019-SU"),
        ("It was built in the 1980s.", "the 1980s", "198"),
        ("It was built in the late '80s.", "the late '80s", "198"),
        ("It was built in the nineties.", "the nineties", "199"),
        ("It was built in the 19th century.", "the 19th century", "18"),
        ("It was built in nineteen ninety-six.", "nineteen ninety-six", "1996"),
        ("It was built in the year two thousand.", "the year two thousand", "2000"),
        ("They met on the fifth of May 2019.", "the fifth of May 2019", "2019-05-05"),
        ("They met on the twenty-second of June 2019.", "the twenty-second of June 2019", "2019-06-22"),
        ("The bridge opened on 13.5.2019.", "13.5.2019", "2019-05-13"),
        ("The bridge opened on 21-04-2019.", "21-04-2019", "2019-04-21"),
        (
            "They voted on the first Tuesday of November 2019.",
            "the first Tuesday of November 2019",
            "2019-11-05",
        ),
        ("Shops were full on Black Friday 2019.", "Black Friday 2019", "2019-11-29"),
        ("Shops were full on Cyber Monday 2019.", "Cyber Monday 2019", "2019-12-02"),
        ("Shops were shut for Eid al-Fitr 2024.", "Eid al-Fitr 2024", "2024-04-10"),
        ("Shops were shut for Diwali 2024.", "Diwali 2024", "2024-10-31"),
        ("Shops were shut for Yom Kippur of 2024.", "Yom Kippur of 2024", "2024-10-12"),
    ],
)
def test_absolute_times(analysed: Analyse, text: str, words: str, value: str) -> None:
    item = analysed(text, published=PUBLISHED)
    assert found(item) == [(words, value)]
    assert item.analysis.times[0].kind == ("absolute" if "last" not in text else "relative")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The council met yesterday.", "yesterday", "2026-01-13"),
        ("The council met on Monday.", "Monday", "2026-01-12"),
        ("The council will meet on Monday.", "Monday", "2026-01-19"),
        ("The council will meet next Friday.", "next Friday", "2026-01-16"),
        ("The council met last Friday.", "last Friday", "2026-01-09"),
        ("The council met last week.", "last week", "2026-W02"),
        ("The council met last weekend.", "last weekend", "2026-W02-WE"),
        ("The council met over the weekend.", "the weekend", "2026-W02-WE"),
        ("The council met last month.", "last month", "2025-12"),
        ("The council met earlier this year.", "earlier this year", "2026"),
        ("The council met two years ago.", "two years ago", "2024"),
        ("The council met three days ago.", "three days ago", "2026-01-11"),
        ("The council met a couple of weeks ago.", "a couple of weeks ago", "2026-W01"),
        ("Profits fell last quarter.", "last quarter", "2025-Q4"),
        ("Profits fell in the latest quarter.", "the latest quarter", "2025-Q4"),
        ("The council met in November.", "November", "2025-11"),
        ("The council will meet in March.", "March", "2026-03"),
        ("The council met last November.", "last November", "2025-11"),
        ("The council met in June last year.", "June last year", "2025-06"),
        ("The council met on December 12.", "December 12", "2025-12-12"),
        ("The council met last summer.", "last summer", "2025-SU"),
        ("The council met on New Year's Eve.", "New Year's Eve", "2025-12-31"),
        ("The council met at Easter 2025.", "Easter 2025", "2025-04-20"),
        ("The council met last Thanksgiving.", "last Thanksgiving", "2025-11-27"),
        ("The council met on Memorial Day 2025.", "Memorial Day 2025", "2025-05-26"),
        ("The council met this morning.", "this morning", "2026-01-14TMO"),
        ("The council met on Monday night.", "Monday night", "2026-01-12TNI"),
        ("The council met yesterday evening.", "yesterday evening", "2026-01-13TEV"),
        ("The council met at 5 p.m. on Monday.", "5 p.m. on Monday", "2026-01-12T17:00"),
        ("The council met on Monday at noon.", "Monday at noon", "2026-01-12T12:00"),
        ("The council met at about 10:35 yesterday.", "10:35 yesterday", "2026-01-13T10:35"),
        ("The council met over the past two weeks.", "the past two weeks", "P2W"),
        ("The council will meet ten years from now.", "ten years from now", "2036"),
        ("The council met a decade ago.", "a decade ago", "201"),
    ],
)
def test_times_relative_to_publication(analysed: Analyse, text: str, words: str, value: str) -> None:
    assert found(analysed(text, published=PUBLISHED)) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("Talks lasted three days.", "three days", "P3D", "duration"),
        ("They raised it within one week.", "one week", "P1W", "duration"),
        ("It is a two-year plan.", "two-year", "P2Y", "duration"),
        ("It took two and a half years.", "two and a half years", "P2Y6M", "duration"),
        ("It took a year and a half.", "a year and a half", "P1Y6M", "duration"),
        ("It took half an hour.", "half an hour", "PT30M", "duration"),
        ("It took twenty-five minutes.", "twenty-five minutes", "PT25M", "duration"),
        ("It took several months.", "several months", "PXM", "duration"),
        ("It took two decades.", "two decades", "P20Y", "duration"),
        ("It took 30 seconds.", "30 seconds", "PT30S", "duration"),
        ("It took two hundred days.", "two hundred days", "P200D", "duration"),
        ("The shuttle runs every Monday.", "every Monday", "XXXX-WXX-1", "set"),
        ("The shuttle runs daily.", "daily", "P1D", "set"),
        ("The shuttle runs every two hours.", "every two hours", "PT2H", "set"),
        ("The shuttle runs on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI", "set"),
        ("The shuttle runs every July.", "every July", "XXXX-07", "set"),
        ("The shuttle runs every winter.", "every winter", "XXXX-WI", "set"),
        ("The shuttle runs each morning.", "each morning", "XXXX-XX-XXTMO", "set"),
        ("The shuttle runs twice a week.", "twice a week", "P1W", "set"),
    ],
)
def test_lengths_and_repetitions(analysed: Analyse, text: str, words: str, value: str, kind: str) -> None:
    item = analysed(text, published=PUBLISHED)
    assert found(item) == [(words, value)]
    assert item.analysis.times[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The mayor may march with the band.",
        "Some 2000 people came.",
        "It cost $2019.",
        "Imports cover three-quarters of the need.",
        "A 52-year-old man was fined.",
        "The man is 52 years old.",
        "The pump holds 1984 litres and the model is X-2019.",
        "They sell 300 a week.",
        "He came second and took a fall.",
    ],
)
def test_look_alikes_are_no_times(analysed: Analyse, text: str) -> None:
    assert found(analysed(text, published=PUBLISHED)) == []


def test_intervals_are_half_open_and_aware(analysed: Analyse) -> None:
    time = one(analysed, "The council met in November 2019.")
    assert time.interval.earliest == datetime(2019, 11, 1, tzinfo=UTC)
    assert time.interval.latest == datetime(2019, 12, 1, tzinfo=UTC)
    assert time.granularity == "month"


def test_a_day_range_covers_all_its_days(analysed: Analyse) -> None:
    time = one(analysed, "The fair ran on January 5-7, 2019.")
    assert time.interval.latest == datetime(2019, 1, 8, tzinfo=UTC)


def test_since_lasts_until_publication(analysed: Analyse) -> None:
    time = one(analysed, "Prices have doubled since 2021.")
    assert time.kind == "relative"
    assert time.interval.earliest == datetime(2021, 1, 1, tzinfo=UTC)
    assert time.interval.latest == PUBLISHED


def test_a_window_ends_at_publication(analysed: Analyse) -> None:
    time = one(analysed, "Prices have doubled over the past two weeks.")
    assert time.interval.latest == PUBLISHED
    assert time.interval.earliest == datetime(2025, 12, 31, 9, 30, tzinfo=UTC)


def test_the_past_week_is_the_week_up_to_publication(analysed: Analyse) -> None:
    time = one(analysed, "Prices have doubled during the past week.")
    assert time.interval.latest == PUBLISHED
    assert time.interval.earliest == datetime(2026, 1, 7, 9, 30, tzinfo=UTC)


def test_zones_are_normalised_to_utc(analysed: Analyse) -> None:
    time = one(analysed, "The council met at 5 p.m. EST on Monday.")
    assert time.interval.earliest == datetime(2026, 1, 12, 22, tzinfo=UTC)


def test_times_anchored_in_the_text(analysed: Analyse) -> None:
    item = analysed("The dam broke on 3 May 2019. Three days later the river fell. It rose again that year.")
    assert found(item) == [
        ("3 May 2019", "2019-05-03"),
        ("Three days later", "2019-05-06"),
        ("that year", "2019"),
    ]
    assert [time.kind for time in item.analysis.times] == ["absolute", "anchored", "anchored"]


def test_a_year_earlier_keeps_the_quarter(analysed: Analyse) -> None:
    item = analysed("Profit rose to $3 million in the second quarter of 2019 from $2 million a year earlier.")
    assert found(item)[-1] == ("a year earlier", "2018-Q2")


def test_weekday_and_date_are_one_time(analysed: Analyse) -> None:
    time = one(analysed, "She spoke in Lisbon on Saturday, January 10.")
    assert time.timex_value == "2026-01-10"


def test_the_weekday_picks_the_year(analysed: Analyse) -> None:
    # 10 January was a Wednesday in 2024, not in the years beside it
    time = one(analysed, "She spoke in Lisbon on Wednesday, January 10.", datetime(2025, 3, 1, tzinfo=UTC))
    assert time.timex_value == "2024-01-10"


def test_without_publication_relative_times_stay_open(analysed: Analyse) -> None:
    for text in ("It opened last week.", "It opened on Monday.", "It opened in the past two weeks."):
        time = one(analysed, text, None)
        assert time.interval.earliest is None
        assert time.interval.latest is None


@pytest.mark.parametrize(
    ("text", "open_value", "value"),
    [
        ("She spoke on Saturday, January 10.", "XXXX-01-10", "2026-01-10"),
        ("She spoke on Monday.", "XXXX-WXX-1", "2026-01-12"),
        ("She spoke last week.", "PAST_REF", "2026-W02"),
        ("She spoke in the third quarter.", "XXXX-Q3", "2025-Q3"),
        ("She spoke last winter.", "XXXX-WI", "2024-WI"),
        ("She spoke on Monday at 5 p.m.", "XXXX-WXX-1T17:00", "2026-01-12T17:00"),
    ],
)
def test_a_date_from_elsewhere_places_them(analysed: Analyse, text: str, open_value: str, value: str) -> None:
    time = one(analysed, text, None)
    assert time.timex_value == open_value
    placed = resolve_against(time, PUBLISHED, ENGLISH)
    assert placed.timex_value == value
    assert placed.interval.earliest is not None
    assert placed.span == time.span


def test_what_has_a_place_is_not_placed_again(analysed: Analyse) -> None:
    time = one(analysed, "She spoke in 2019.", None)
    assert resolve_against(time, PUBLISHED, ENGLISH) == time
    assert resolve_against(time, None, ENGLISH) == time


@pytest.mark.parametrize(
    "text", ["It opened on February 30.", "It opened on 31/31/2019.", "It opened at 25:70."]
)
def test_days_that_do_not_exist_have_no_place(analysed: Analyse, text: str) -> None:
    item = analysed(text, published=PUBLISHED)
    assert all(time.granularity != "day" or time.interval.earliest is None for time in item.analysis.times)


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar(analysed: Analyse, year: int) -> None:
    published = datetime(year, 1, 1, tzinfo=UTC)
    text = (
        "It fell last year, last century, 9000 years ago, yesterday, last weekend, last week and on Friday. "
    )
    text += "It will fall next year, tomorrow, in the next 90 weeks, next quarter, next Easter and next May."
    analysed(text, published=published)


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "this",
        "the",
        "past",
        "two",
        "three",
        "12",
        "2019",
        "90",
        "31",
        "year",
        "years",
        "day",
        "week",
        "quarter",
        "January",
        "Sept.",
        "Friday",
        "Easter",
        "ago",
        "later",
        "earlier",
        "since",
        "until",
        "on",
        "at",
        "5",
        "p.m.",
        "10:30",
        "EST",
        "noon",
        "every",
        "a",
        "few",
        "and",
        "half",
        "-",
        ",",
        ".",
        "(",
        "1990s",
        "'80s",
        "Q3",
        "of",
        "in",
        "spring",
        "weekend",
        "night",
        "morning",
        "décennie",
        "1/2/2019",
        "2019-01-10",
        "٣",
        "𝟛",
        "²",
        "\u200f",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, max_size=25), dated=st.booleans())
def test_spans_are_ordered_disjoint_and_inside_their_sentence(
    analysed: Analyse, words: list[str], *, dated: bool
) -> None:
    item = analysed("It said " + " ".join(words), published=PUBLISHED if dated else None)
    end = 0
    for time in item.analysis.times:
        assert time.span.start >= end
        assert len(time.span)
        end = time.span.end
        assert item.analysis.sentences[time.sentence].span.holds(time.span)
        if time.interval.earliest and time.interval.latest:
            assert time.interval.earliest <= time.interval.latest
        if time.reading is not None:
            resolve_against(time, PUBLISHED, ENGLISH)


def test_the_next_day_counts_from_the_text_and_next_week_from_publication(analysed: Analyse) -> None:
    item = analysed(
        "The dam broke on 3 May 2019. The next day it rained. Repairs start next week.", published=PUBLISHED
    )
    assert found(item)[1:] == [("The next day", "2019-05-04"), ("next week", "2026-W04")]


def test_a_later_time_after_publication_has_no_place(analysed: Analyse) -> None:
    item = analysed("The dam broke in 2019. It was 50 years later that it was rebuilt.", published=PUBLISHED)
    assert item.analysis.times[-1].interval.earliest is None


def test_a_time_of_day_belongs_to_the_day_beside_it(analysed: Analyse) -> None:
    item = analysed("The dam broke on 3 May 2019. At 5 p.m. the river rose. That morning it had rained.")
    assert found(item)[1:] == [("5 p.m.", "2019-05-03T17:00"), ("That morning", "2019-05-03TMO")]


def test_hours_later_count_from_a_time_of_day(analysed: Analyse) -> None:
    item = analysed("The dam broke at 14:05 UTC on 3 May 2019. Two hours later the river fell.")
    assert found(item)[1] == ("Two hours later", "2019-05-03T16:05")
    item = analysed("The dam broke in May 2019. Two hours later the river fell.")
    assert item.analysis.times[1].interval.earliest is None


def test_a_range_of_years_covers_them_all(analysed: Analyse) -> None:
    time = one(analysed, "He led the 1950-53 expedition.")
    assert time.interval.earliest == datetime(1950, 1, 1, tzinfo=UTC)
    assert time.interval.latest == datetime(1954, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("text", ["He wrote for USA TODAY.", "He was on Flight 1943 to Oslo."])
def test_names_that_look_like_times(analysed: Analyse, text: str) -> None:
    assert found(analysed(text, published=PUBLISHED)) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It took 2 1/2 years.", "2 1/2 years", "P2Y6M"),
        ("It took 12-18 months.", "12-18 months", "P12M"),
        ("It took two to three weeks.", "two to three weeks", "P2W"),
        ("Sales rose in the first nine months.", "the first nine months", "P9M"),
        ("It will rain in the weeks ahead.", "the weeks ahead", "PXW"),
        ("It will matter for years to come.", "years to come", "PXY"),
        ("It fell in recent months.", "recent months", "PXM"),
        ("It opened a few years ago.", "a few years ago", "PAST_REF"),
        ("It opened two fortnights ago.", "two fortnights ago", "2025-W51"),
        ("It opened one and a half years ago.", "one and a half years ago", "2024-07"),
        ("It opened three hours ago.", "three hours ago", "2026-01-14T06:30"),
        ("It fell in the past 24 hours.", "the past 24 hours", "PT24H"),
        ("It opens at 1400 GMT.", "1400 GMT", "2026-01-14T14:00"),
        ("It opens at 10.30 p.m.", "10.30 p.m.", "2026-01-14T22:30"),
        ("It opened at 4 in the morning.", "4 in the morning", "2026-01-14T04:00"),
        ("It opened at 4 in the afternoon.", "4 in the afternoon", "2026-01-14T16:00"),
        ("It opened at 8 o'clock.", "8 o'clock", "2026-01-14T08:00"),
        ("Sales doubled by year-end.", "year-end", "2026"),
        ("It opened overnight.", "overnight", "2026-01-13TNI"),
        ("It opened in '98.", "'98", "1998"),
        ("It opens next May.", "next May", "2026-05"),
        ("It opens next Christmas.", "next Christmas", "2026-12-25"),
        ("It opened in April this year.", "April this year", "2026-04"),
        ("Sales will rise in the second quarter.", "the second quarter", "2026-Q2"),
        ("It was dry this Monday.", "this Monday", "2026-01-12"),
        ("It opens next weekend.", "next weekend", "2026-W04-WE"),
        ("It opens this autumn.", "this autumn", "2026-FA"),
        ("It opened on Good Friday 2025.", "Good Friday 2025", "2025-04-18"),
        ("It opened on Labor Day 2025.", "Labor Day 2025", "2025-09-01"),
        ("It opened on 2019-03-03T14:05Z.", "2019-03-03T14:05Z", "2019-03-03T14:05"),
        ("It opens in 2,000,000 years.", "2,000,000 years", ""),
        ("It opened at 25 p.m.", "", ""),
        ("It opened in the fifth quarter.", "", ""),
        ("It opened 4,000,000 years ago.", "", ""),
        ("It opened in the 45th century.", "", ""),
    ],
)
def test_more_ways_to_write_a_time(analysed: Analyse, text: str, words: str, value: str) -> None:
    expected = [(words, value)] if value else []
    assert found(analysed(text, published=PUBLISHED)) == expected


def test_the_period_of_the_year_before(analysed: Analyse) -> None:
    item = analysed(
        "Profit rose in the third quarter of 2019. It fell in the comparable period last year. "
        "It rose in the year-ago quarter. In that quarter it had doubled. The quarter was good."
    )
    assert [value for _, value in found(item)] == ["2019-Q3", "2018-Q3", "2018-Q3", "2019-Q3", "2019-Q3"]


def test_weekday_after_the_date(analysed: Analyse) -> None:
    assert one(analysed, "It opened on January 10, Saturday.").timex_value == "2026-01-10"


def test_a_month_with_a_spoken_year(analysed: Analyse) -> None:
    assert one(analysed, "It opened in January nineteen ninety-seven.").timex_value == "1997-01"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opened on 05-Aug-2016.", "05-Aug-2016", "2016-08-05"),
        ("It opened on 2019/08/01.", "2019/08/01", "2019-08-01"),
        ("It closes at the end of the week.", "the end of the week", "2026-W03"),
        ("It will rain the following week.", "the following week", "2026-W04"),
    ],
)
def test_dates_of_records_and_what_counts_from_publication(
    analysed: Analyse, text: str, words: str, value: str
) -> None:
    assert found(analysed(text, published=PUBLISHED)) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks were set to resume on Monday.", "2026-01-19"),
        ("The party planned a rally on Saturday.", "2026-01-17"),
        ("The firm moved to buy the plant on Friday.", "2026-01-09"),
        ("The firm plans to buy the plant on Friday.", "2026-01-16"),
        ("The firm would have bought the plant on Friday.", "2026-01-09"),
    ],
)
def test_which_way_a_clause_looks(analysed: Analyse, text: str, value: str) -> None:
    assert one(analysed, text).timex_value == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They will meet on Friday next week.", "Friday next week", "2026-01-23"),
        ("They will meet next week on Friday.", "next week on Friday", "2026-01-23"),
        ("They will meet on the 20th of next month.", "the 20th of next month", "2026-02-20"),
        ("They will meet on the first Monday of next month.", "the first Monday of next month", "2026-02-02"),
        ("They met on the last Friday in May 2019.", "the last Friday in May 2019", "2019-05-31"),
        ("They met on Friday the 2nd.", "Friday the 2nd", "2026-01-02"),
        ("They met the day before yesterday.", "the day before yesterday", "2026-01-12"),
        ("They will meet three weeks from tomorrow.", "three weeks from tomorrow", "2026-02-05"),
        ("They met a month and two days ago.", "a month and two days ago", "2025-12-12"),
        ("They met two years and three months ago.", "two years and three months ago", "2023-10"),
        ("They spoke for seven hours and 57 minutes.", "seven hours and 57 minutes", "PT7H57M"),
        ("They were away for two weeks and three days.", "two weeks and three days", "P2W3D"),
    ],
)
def test_days_told_by_others_and_lengths_of_several_units(
    analysed: Analyse, text: str, words: str, value: str
) -> None:
    assert found(analysed(text, published=PUBLISHED)) == [(words, value)]


def test_a_verb_is_no_part_of_a_length(analysed: Analyse) -> None:
    assert found(analysed("The trial is expected to last six weeks.", published=PUBLISHED)) == [
        ("six weeks", "P6W")
    ]


def test_a_time_does_not_end_inside_a_word(analysed):
    found = analysed("A Long March 4C rocket flew on March 4, the agency said.")
    assert [found.words(time.span) for time in found.analysis.times] == ["March 4"]
    assert found.analysis.times[0].span.start > found.article.text.index("flew")


@pytest.mark.parametrize(
    "text",
    [
        "The rule comes two years after ferries sank during New Year's Eve parades in Venn.",
        "The bridge reopened a decade after it fell into the river on May 3.",
        "It was the first strike in three years, and six years since the one of May 3.",
    ],
)
def test_what_happened_years_from_now_keeps_its_year_open(analysed: Analyse, text: str) -> None:
    item = analysed(text, published=PUBLISHED)
    day = item.analysis.times[-1]
    assert day.interval.earliest is None
    assert resolve_against(day, PUBLISHED, ENGLISH) == day


def test_a_clause_of_years_in_front_leaves_the_main_clause_alone(analysed: Analyse) -> None:
    text = "Two years after the ferry sank, its owner was fined on January 9."
    assert found(analysed(text, published=PUBLISHED))[-1] == ("January 9", "2026-01-09")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Brandt told the Today programme that the berth was closed.", []),
        ("The berth was closed today, Brandt told the harbour office.", ["2026-01-14"]),
        ("Brandt said: “Today the berth is closed to every ship.”", ["2026-01-14"]),
        ("Harbour Master Closes Berth Today After Oil Spill", ["2026-01-14"]),
    ],
)
def test_the_name_of_a_programme_is_no_day(analysed: Analyse, text: str, values: list[str]) -> None:
    assert [value for _, value in found(analysed(text, published=PUBLISHED))] == values
