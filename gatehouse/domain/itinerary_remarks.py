# SPDX-License-Identifier: MIT
"""What is to be said about a form that is being filled in, leg by leg, in plain sentences.

A remark that blocks must be seen to before the note is signed; any other is for information.
"""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.division import DivisionList
from gatehouse.domain.itinerary import EvidenceItem, ItineraryForm, Leg, lacks_words
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.words import Words

LONGEST_TEXT = 60
LONGEST_NUMBER = 20
LONGEST_NOTE = 200

_NO_PERSON = Words("还没写是谁。", "Who it is has not been said yet.")
_NO_LEGS = Words("还没有行程段。", "There is no leg yet.")
_NO_DAYS = Words("这一段的起止日期没写全。", "This leg needs its first and last day.")
_BACKWARDS = Words(
    "这一段的止日早于起日：请对调或改正。",
    "This leg ends before it begins: correct one of the days.",
)
_FUTURE = Words("{day}还没到：请改日期。", "{day} has not come yet: correct the day.")
_NO_PLACE = Words("这一段在哪里还没写。", "This leg needs a place.")
_OUTSIDE = Words(
    "这一段不在要查的日期内：照样记下。", "This leg lies outside the days asked about; it is kept."
)
_CLIPPED = Words(
    "这一段超出要查的日期：图上只画范围内的天。",
    "This leg goes beyond the days asked about; the strip shows those within.",
)
_STRANGE_CODE = Words(
    "{year} 年没有代码 {code}：请重选地点。",
    "There is no code {code} in {year}: choose the place again.",
)
_TOO_LONG = Words(
    "太长：最多 {most} 个字，请写短些。", "Too long: at most {most} characters, please shorten it."
)
_LACKS = Words("替代证明还缺{lacks}。", "The alternative lacks: {lacks}.")
_STARRED = Words(
    "带星号（*）：只说明该市当时有中高风险区，不等于去过那里；不单凭星号算风险。",
    "A star (*) says that there was a risk area somewhere in the city, not that they were there; "
    "by itself it is no risk.",
)


class Remark(Struct, frozen=True, kw_only=True):
    """One sentence about the form; *part* is the attribute it is about.

    *leg* and *evidence* are the place in its list of what it is about, None of the whole form.
    """

    words: Words
    part: str
    leg: int | None = None
    evidence: int | None = None
    blocks: bool = True


def remarks_on(
    form: ItineraryForm, window: DaySpan, today: date, divisions: DivisionList
) -> tuple[Remark, ...]:
    """Return what is to be said about *form* on the local day *today*, in the form's order."""
    return (
        *_about_person(form),
        *(
            remark
            for number, leg in enumerate(form.legs)
            for remark in _about_leg(number, leg, window, today, divisions)
        ),
        *(
            remark
            for number, item in enumerate(form.evidence)
            for remark in _about_evidence(number, item)
        ),
    )


def _about_person(form: ItineraryForm) -> Iterator[Remark]:
    if form.person_id is None and not (form.outsider and form.outsider.name.strip()):
        yield Remark(words=_NO_PERSON, part="person_id")
    if not form.legs:
        yield Remark(words=_NO_LEGS, part="legs")
    if len(form.note) > LONGEST_NOTE:
        yield Remark(words=_TOO_LONG.format(most=LONGEST_NOTE), part="note")


def _about_leg(
    number: int, leg: Leg, window: DaySpan, today: date, divisions: DivisionList
) -> Iterator[Remark]:
    yield from _about_days(number, leg, window, today)
    if not leg.place.is_known:
        yield Remark(words=_NO_PLACE, part="place", leg=number)
    if leg.place.starred:
        yield Remark(words=_STARRED, part="place", leg=number, blocks=False)
    day = leg.first_day or leg.last_day
    code = leg.place.code
    if day and code and not _known(code, leg, divisions):
        words = _STRANGE_CODE.format(year=day.year, code=code)
        yield Remark(words=words, part="place", leg=number, blocks=False)
    texts = {"place": leg.place.text, "lodging": leg.lodging}
    for part, most in _too_long(texts, {"number": leg.number, "seat": leg.seat}):
        yield Remark(words=_TOO_LONG.format(most=most), part=part, leg=number)


def _about_days(number: int, leg: Leg, window: DaySpan, today: date) -> Iterator[Remark]:
    if leg.first_day is None or leg.last_day is None:
        part = "first_day" if leg.first_day is None else "last_day"
        yield Remark(words=_NO_DAYS, part=part, leg=number)
    elif leg.days is None:
        yield Remark(words=_BACKWARDS, part="last_day", leg=number)
    elif leg.days.within(window) is None:
        yield Remark(words=_OUTSIDE, part="first_day", leg=number, blocks=False)
    elif leg.days.within(window) != leg.days:
        yield Remark(words=_CLIPPED, part="first_day", leg=number, blocks=False)
    for part, day in (("first_day", leg.first_day), ("last_day", leg.last_day)):
        if day is not None and day > today:
            yield Remark(words=_FUTURE.format(day=calendar_day(day)), part=part, leg=number)


def _about_evidence(number: int, item: EvidenceItem) -> Iterator[Remark]:
    if item.lacks:
        words = _LACKS.format(lacks=lacks_words(item))
        yield Remark(words=words, part=item.lacks[0], evidence=number, blocks=False)
    texts = {"issuer": item.issuer, "contact": item.contact, "number": item.number}
    for part, most in _too_long(texts, {}):
        yield Remark(words=_TOO_LONG.format(most=most), part=part, evidence=number)


def _known(code: str, leg: Leg, divisions: DivisionList) -> bool:
    days = (leg.first_day, leg.last_day)
    return any(divisions.division(code, day) for day in days if day)


def _too_long(texts: dict[str, str], numbers: dict[str, str]) -> Iterator[tuple[str, int]]:
    for most, group in ((LONGEST_TEXT, texts), (LONGEST_NUMBER, numbers)):
        for part, text in group.items():
            if len(text) > most:
                yield part, most
