# SPDX-License-Identifier: MIT
"""How times, days and temperatures are said at the gate, in both languages.

A next time is a date and an hour, with how long it still is when that is under a day.
"""

from datetime import date, datetime, timedelta

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.pass_terms import weekday_words
from gatehouse.domain.words import Words

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_COUNTED_DAYS = 2
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NAMED_DAYS = {
    -2: Words("前天", "the day before yesterday"),
    -1: Words("昨天", "yesterday"),
    0: Words("今天", "today"),
    1: Words("明天", "tomorrow"),
    2: Words("后天", "the day after tomorrow"),
}
_DAY_PARTS = (
    (6, Words("凌晨", "night")),
    (12, Words("上午", "morning")),
    (18, Words("下午", "afternoon")),
    (24, Words("晚上", "evening")),
)


def celsius(tenths: int) -> str:
    """Return a reading with its one decimal: 365 is `36.5`."""
    return f"{tenths // 10}.{tenths % 10}"


def clock(moment: datetime) -> str:
    """Return the hour and minute at the gate, `18:42` or `0:00`."""
    local = moment.astimezone(LOCAL_ZONE)
    return f"{local.hour}:{local.minute:02}"


def whole_minute(moment: datetime) -> datetime:
    """Return *moment*, or the next full minute: a time that is told is never too early."""
    return moment + -timedelta(seconds=moment.second, microseconds=moment.microsecond) % _MINUTE


def calendar_day(day: date) -> Words:
    """Return a date without its year: 4月16日, 16 April."""
    return Words(f"{day.month}月{day.day}日", f"{day.day} {_MONTHS[day.month - 1]}")


def day_name(day: date, today: date) -> Words:
    """Return what a neighbour calls *day*: yesterday, tomorrow, or its date."""
    return _NAMED_DAYS.get((day - today).days) or calendar_day(day)


def past_moment(moment: datetime, now: datetime) -> Words:
    """Return when something was, the way one says it: 昨天上午, yesterday morning."""
    local, today = moment.astimezone(LOCAL_ZONE), now.astimezone(LOCAL_ZONE).date()
    day = day_name(local.date(), today)
    part = next(words for hour, words in _DAY_PARTS if local.hour < hour)
    en = {0: f"this {part.en}", 1: f"yesterday {part.en}"}.get((today - local.date()).days, day.en)
    return Words(f"{day.zh}{part.zh}", en)


def coming_moment(moment: datetime, now: datetime) -> Words:
    """Return a coming time as it is spoken: 明天 0:00, 0:00 tomorrow."""
    local, today = moment.astimezone(LOCAL_ZONE), now.astimezone(LOCAL_ZONE).date()
    day, hour = day_name(local.date(), today), clock(moment)
    return Words(f"{day.zh} {hour}", f"{hour} {day.en}")


def coming_weekday(moment: datetime, now: datetime) -> Words:
    """Return a coming time with its day of the week: 明天 6:00, 4月23日（周六）6:00."""
    local, today = moment.astimezone(LOCAL_ZONE), now.astimezone(LOCAL_ZONE).date()
    if (local.date() - today).days in _NAMED_DAYS:
        return coming_moment(moment, now)
    day, weekday, hour = calendar_day(local.date()), weekday_words(moment), clock(moment)
    return Words(f"{day.zh}（{weekday.zh}）{hour}", f"{hour} on {weekday.en} {day.en}")


def duration(span: timedelta) -> Words:
    """Return a length of time in hours and minutes; a begun minute counts."""
    hours, minutes = divmod(-(-span // _MINUTE), 60)
    if not hours:
        return Words(f"{minutes} 分钟", f"{minutes} min")
    if not minutes:
        return Words(f"{hours} 小时", f"{hours} h")
    return Words(f"{hours} 小时 {minutes} 分", f"{hours} h {minutes} min")


def overdue(span: timedelta) -> Words:
    """Return by how much something is late: from two days on nobody counts the hours."""
    days = span // _DAY
    if days < _COUNTED_DAYS:
        return duration(span)
    return Words(f"{days} 天", f"{days} days")


def next_time(moment: datetime, now: datetime) -> Words:
    """Return the line for a next time: 4月16日（明天）0:00 起，还有 7 小时 18 分."""
    local, today = moment.astimezone(LOCAL_ZONE), now.astimezone(LOCAL_ZONE).date()
    written, named = calendar_day(local.date()), day_name(local.date(), today)
    zh, en = f"{written.zh} {clock(moment)} 起", f"from {clock(moment)} on {written.en}"
    if named != written:
        zh = f"{written.zh}（{named.zh}）{clock(moment)} 起"
        en = f"{en} ({named.en})"
    if moment - now >= _DAY:
        return Words(zh, en)
    left = duration(moment - now)
    return Words(f"{zh}，还有 {left.zh}", f"{en}, in {left.en}")
