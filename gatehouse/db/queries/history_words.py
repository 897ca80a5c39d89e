# SPDX-License-Identifier: MIT
"""What a fact of a history says in one phrase; names and numbers are masked."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import json
from msgspec.structs import replace

from gatehouse.db.queries.entries import taken_by
from gatehouse.domain.body_temperature import taken_words, timed_words
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.contact import RESULT_WORDS, WAY_WORDS, ContactResult, ContactWay
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import (
    Direction,
    Outcome,
    way_words,
)
from gatehouse.domain.gate_pass import (
    PASS_CHANGE_WORDS,
    PASS_CLASS_WORDS,
    PassChange,
    PassClass,
)
from gatehouse.domain.identity.masking import mask_plate, mask_text
from gatehouse.domain.isolation_point import StayChange
from gatehouse.domain.itinerary import NOTE_CONCLUSION_WORDS, NoteConclusion
from gatehouse.domain.itinerary_supplement import Supplied
from gatehouse.domain.observation import Half, ReadingResult, Slot
from gatehouse.domain.outside import CALL_RESULT_WORDS, CallResult
from gatehouse.domain.person_difference import differences
from gatehouse.domain.person_pair import PairChange
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.register import MASKED
from gatehouse.domain.returning import TenFact, facts_words
from gatehouse.domain.roster_plan import RosterChange
from gatehouse.domain.stay import ClosingChange, Staying, closing_words
from gatehouse.domain.words import Words
from gatehouse.domain.zone import LEVEL_WORDS, ZoneChange, ZoneLevel

Fact = Mapping[str, Any]
Told = Callable[[Fact], Words]

_PASS: Final = Words("{pass_class} {number} {change}", "{pass_class} {number} {change}")
_NOTE: Final = Words(
    "行程 {first} 至 {last}，{conclusion}", "itinerary {first} to {last}, {conclusion}"
)
_ORIGINAL: Final = Words("补来原件：{kind} {number}", "original filed: {kind} {number}")
_FACTS: Final = Words("补问返回情况，都问清了", "facts of the return told, all are clear")
_FACTS_LEFT: Final = Words(
    "补问返回情况，还要问：{facts}", "facts of the return told, still to ask: {facts}"
)
_UNFILED: Final = Words("撤回补件", "what was filed is taken back")
_CODES: Final = "codes"
_INCIDENT: Final = Words("{kind}，{step}", "{kind}, {step}")
_TAKEN_BACK: Final = Words("撤回：{said}", "taken back: {said}")
_AGAIN: Final = Words("{first}，复测 {second}", "{first}, again {second}")
_SEALED: Final = Words("{level}，{document}", "{level}, {document}")
_READ: Final = Words("{slot} {celsius} ℃{low}{unwell}", "{slot} {celsius} °C{low}{unwell}")
_UNWELL: Final = Words("，不适", ", unwell")
_LOW: Final = Words("，偏低，要复测", ", low, to be measured again")
_NOT_READ: Final = {
    ReadingResult.NOT_REACHED: Words("{slot}没联系上", "{slot}: not reached"),
    ReadingResult.WITHDRAWN: Words("{slot}的体温已撤回", "{slot}: taken back"),
}
_EXTENDED = Words(
    "{level}改为共 {days} 天（{document}）", "{level}: {days} days in all ({document})"
)
_RELEASED: Final = Words("解除{level}，{document}", "{level} released, {document}")
_ADDED: Final = Words("登记入台账 {door}", "put on the roster, {door}")
_GONE: Final = Words("搬出 {door}", "moved out of {door}")
_UNCHANGED: Final = Words("内容未变", "nothing different")
_STAYS: Final = {
    StayChange.ARRIVED: Words("住进 {room}", "came into {room}"),
    StayChange.MOVED: Words("换到 {room}", "moved to {room}"),
    StayChange.LEFT: Words("离开 {room}", "left {room}"),
    StayChange.CORRECTED: Words("更正 {room} 的登记", "stay in {room} put right"),
}
_PAIRS: Final = {
    PairChange.MERGED: Words("与 {other} 合并为一人", "one person with {other}"),
    PairChange.DISTINCT: Words("与 {other} 不是同一人", "not the same person as {other}"),
}


def contact_words(fact: Fact) -> Words:
    """Return how somebody was tried, how it came out, and in whose care they were."""
    way, result = WAY_WORDS[ContactWay(fact["way"])], RESULT_WORDS[ContactResult(fact["result"])]
    carer = f" · {fact['carer']}" if fact["carer"] else ""
    return Words(f"{way.zh} {result.zh}{carer}", f"{result.en} {way.en}{carer}")


def call_words(fact: Fact) -> Words:
    """Return how a call after somebody came out; none of what was said."""
    said = CALL_RESULT_WORDS[CallResult(fact["result"])]
    return Words(f"电话{said.zh}", f"call: {said.en}")


def stay_closing_words(fact: Fact) -> Words:
    """Return by which rule a stay was closed, or that the closing was taken back."""
    if fact["change"] == ClosingChange.REOPENED.value:
        return Words("撤回自动关闭", "closing taken back")
    return closing_words(Staying(fact["staying"]), fact["rule"])


def called(words: Told, codes: CodeBook) -> Told:
    """Return *words* so that codes are called as the post called them when a fact happened."""
    if words not in {entry_words, incident_words, supplement_words, roster_words}:
        return words
    return lambda fact: words({**fact, _CODES: _of_day(codes, fact)})


def _of_day(codes: CodeBook, fact: Fact) -> CodeBook:
    return replace(codes, day=local_day(fact["happened_at"]))


def incident_words(fact: Fact) -> Words:
    """Return what sort of incident it is, and which step of it; none of what was written."""
    kind = fact.get(_CODES, AS_SHIPPED).words(CodeList.INCIDENT, fact["own_kind"] or fact["kind"])
    said = _INCIDENT.format(kind=kind, step=_what(fact))
    return _TAKEN_BACK.format(said=said) if fact["withdrawn"] else said


def entry_words(fact: Fact) -> Words:
    """Return which way, what was done, what for and the temperature: 出 · 放行 · 采购 · 36.5.

    What was done comes before what a narrow line may cut.
    """
    codes = fact.get(_CODES, AS_SHIPPED)
    parts = [
        way_words(Direction(fact["direction"]), Outcome(fact["outcome"])),
        codes.words(CodeList.OUTCOME, fact["outcome"]),
        codes.words(CodeList.REASON, fact["own_reason"] or fact["reason"]),
    ]
    if fact["temperature"] is not None:
        parts.append(_readings(fact))
    if fact["plate"]:
        parts.append(_same(mask_plate(fact["plate"])))
    return Words(" · ".join(part.zh for part in parts), " · ".join(part.en for part in parts))


def pass_words(fact: Fact) -> Words:
    """Return which pass, by its last four, what was done with it, and why where it was stopped."""
    change = PassChange(fact["change"])
    said = _PASS.format(
        pass_class=PASS_CLASS_WORDS[PassClass(fact["pass_class"])],
        number=fact["short_number"],
        change=PASS_CHANGE_WORDS[change],
    )
    stopped = change in {PassChange.VOIDED, PassChange.SUSPENDED}
    because = mask_text(fact["because"]) if stopped else ""
    return Words(f"{said.zh}，{because}", f"{said.en}, {because}") if because else said


def itinerary_words(fact: Fact) -> Words:
    """Return the days that a note answers for, and what was concluded."""
    return _NOTE.format(
        first=fact["first_day"],
        last=fact["last_day"],
        conclusion=NOTE_CONCLUSION_WORDS[NoteConclusion(fact["conclusion"])],
    )


def supplement_words(fact: Fact) -> Words:
    """Return what was filed to a note afterwards, or that it was taken back."""
    what = Supplied(fact["what"])
    if what is Supplied.WITHDRAWN:
        return _UNFILED
    if what is Supplied.ORIGINAL:
        codes = fact.get(_CODES, AS_SHIPPED)
        kind = codes.words(CodeList.EVIDENCE, fact["own_kind"] or fact["kind"])
        said = _ORIGINAL.format(kind=kind, number=mask_text(fact["number"]))
        return Words(said.zh.strip(), said.en.strip())
    unclear = tuple(map(TenFact, fact["unclear"]))
    return _FACTS_LEFT.format(facts=facts_words(unclear)) if unclear else _FACTS


def zone_words(fact: Fact) -> Words:
    """Return what was sealed, given other days or released, and by which document."""
    level = LEVEL_WORDS[ZoneLevel(fact["level"])]
    if ZoneChange(fact["change"]) is ZoneChange.EXTENDED:
        return _EXTENDED.format(level=level, days=fact["days"], document=fact["days_document"])
    if ZoneChange(fact["change"]) is ZoneChange.RELEASED:
        return _RELEASED.format(level=level, document=fact["release_document"])
    return _SEALED.format(level=level, document=fact["document"])


def reading_words(fact: Fact) -> Words:
    """Return what was read at home, in which half of a day, or that nobody was reached."""
    slot = Slot(fact["day"], Half(fact["half"])).words
    result = ReadingResult(fact["result"])
    if result in _NOT_READ:
        return _NOT_READ[result].format(slot=slot)
    nothing = Words("", "")
    unwell = _UNWELL if fact["unwell"] else nothing
    low = _LOW if result is ReadingResult.LOW else nothing
    return _READ.format(slot=slot, celsius=celsius(fact["temperature"]), unwell=unwell, low=low)


def stay_words(fact: Fact) -> Words:
    """Return what happened to a stay at the isolation point, and in which room."""
    return _STAYS[StayChange(fact["change"])].format(room=fact["number"])


def roster_words(fact: Fact) -> Words:
    """Return in what a fact of the roster differs from the one before it."""
    change, now = RosterChange(fact["change"]), _said(fact["details"])
    door = now.get("door", "")
    if change is RosterChange.GONE:
        return _GONE.format(door=door)
    if change is RosterChange.ADDED or fact["before"] is None:
        return _ADDED.format(door=door)
    codes = fact.get(_CODES, AS_SHIPPED)
    parts = [one.words for one in differences(_said(fact["before"]), now, MASKED, codes)]
    if not parts:
        return _UNCHANGED
    return Words("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))


def pair_words(fact: Fact) -> Words:
    """Return which other record is of the same person, or is not."""
    other = " ".join(filter(None, (fact["other_name"], fact["other_door"])))
    return _PAIRS[PairChange(fact["change"])].format(other=other)


def _said(details: str | Mapping[str, Any]) -> dict[str, Any]:
    """Return what a fact's details say of a person, with the door of their flat."""
    told = json.decode(details) if isinstance(details, str) else details
    return {**told.get("person", {}), "door": told.get("household", {}).get("door", "")}


def _what(fact: Fact) -> Words:
    """Return the words of a usual step; of one in somebody's own words, with numbers masked."""
    return Words(mask_text(fact["what"]["zh"]), mask_text(fact["what"]["en"]))


def _readings(fact: Fact) -> Words:
    """Return what was read, and how: 37.5 ℃ 额温 1号枪，复测 36.6 ℃ 16:47 腋温 水银."""
    how = taken_by(fact["thermometer"], fact["method"], None)
    first = _reading(fact["temperature"], taken_words(how))
    if fact["retest"] is None:
        return first
    again = taken_by(fact["retest_thermometer"], fact["retest_method"], fact["retested_at"])
    return _AGAIN.format(first=first, second=_reading(fact["retest"], timed_words(again)))


def _reading(tenths: int, how: Words) -> Words:
    shown = f"{tenths / 10:.1f} ℃"
    return Words(f"{shown} {how.zh}".strip(), f"{shown} {how.en}".strip())


def _same(text: str) -> Words:
    return Words(text, text)
