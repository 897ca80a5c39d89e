# SPDX-License-Identifier: MIT
"""The content of 事件记录单: what happened, step by step, and blanks for those who sign.

Chinese first, English under it. Names and numbers stand as the sheet was given them: masked, or in
full for the purpose and the recipient that are printed on it.
"""

from datetime import datetime
from typing import Final

from msgspec import Struct

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import LOCAL_ZONE, local_day
from gatehouse.domain.errand import STATE_WORDS, ErrandRow
from gatehouse.domain.incident import IncidentSheet, StepRow
from gatehouse.domain.policy.wording import calendar_day, clock
from gatehouse.domain.words import Words
from gatehouse.reports.list_sheet import short_fingerprint

_TITLE: Final = Words("事件记录单", "Incident record")
_NUMBER: Final = Words("第 {number} 号", "No. {number}")
_UNKNOWN: Final = Words("身份不明", "nobody known")
_RESULT: Final = Words("结果", "Result")
_OPEN: Final = Words("还没有了结", "not closed yet")
_LATE: Final = Words("（补记）", " (noted later)")
_MASKED: Final = Words("姓名、证件、电话已脱敏。", "Names, papers and telephones are masked.")
_IN_FULL: Final = Words(
    "本单有完整个人信息，用途：{purpose}；接收人：{recipient}。用完请收回销毁。",
    "Personal details in full, for {purpose}, to {recipient}. Destroy this sheet after use.",
)
_BLANKS: Final = (
    Words("记录人", "Noted by"),
    Words("带班负责人", "Shift leader"),
    Words("当事人", "Person concerned"),
    Words("民警 / 医务", "Police, ambulance"),
    Words("社区（盖章）", "Community (seal)"),
    Words("日期", "Date"),
)
HEADINGS: Final = (
    Words("时间", "Time"),
    Words("经过", "What happened"),
    Words("记录人", "By"),
)


class StepLine(Struct, frozen=True):
    """One step on paper: when, what, and what was written with it; by whom."""

    at: str
    what: Words
    told: str
    operator: str


class IncidentPaper(Struct, frozen=True, kw_only=True):
    """The sheet: *facts* are captions with what stands beside each, *blanks* are for pens."""

    title: Words
    number: Words
    place: str
    facts: tuple[tuple[Words, Words], ...]
    headings: tuple[Words, ...]
    lines: tuple[StepLine, ...]
    result: tuple[Words, Words]
    secrecy: Words
    blanks: tuple[Words, ...]
    made: str
    fingerprint: str


def compose_incident_sheet(sheet: IncidentSheet) -> IncidentPaper:
    """Return the sheet of an incident."""
    row, post = sheet.row, sheet.post
    return IncidentPaper(
        title=_TITLE,
        number=_NUMBER.format(number=row.number),
        place=f"{post.community} {post.compound} {row.gate}".strip(),
        facts=tuple(_facts(sheet)),
        headings=HEADINGS,
        lines=tuple(_line(step, row.began_at) for step in sheet.steps),
        result=(_RESULT, row.result or _OPEN),
        secrecy=_secrecy(sheet),
        blanks=_BLANKS,
        made=f"{local_day(sheet.made_at):%Y-%m-%d} {clock(sheet.made_at)} {sheet.operator}",
        fingerprint=short_fingerprint(sheet.fingerprint),
    )


def _facts(sheet: IncidentSheet) -> list[tuple[Words, Words]]:
    """Return what is known; what nobody knows is left out, but for who it was."""
    row = sheet.row
    began = local_day(row.began_at)
    day = calendar_day(began)
    at = clock(row.began_at)
    known = " ".join(part for part in (row.shown_name, row.door, row.plate) if part)
    facts = [
        (Words("类型", "Kind"), sheet.codes.words(CodeList.INCIDENT, row.own_kind or row.kind)),
        (
            Words("时间", "Time"),
            Words(f"{began.year}年{day.zh} {at}", f"{day.en} {began.year} {at}"),
        ),
        (Words("地点", "Place"), _plain(f"{row.gate} {row.place}".strip())),
        (Words("人员", "Who"), _plain(known) if known else _UNKNOWN),
        (Words("特征", "Description"), _plain(row.description)),
        (Words("证件", "Paper"), _plain(sheet.paper)),
        (Words("电话", "Telephone"), _plain(sheet.phone)),
        (Words("出警号", "Their number"), _plain(sheet.reference)),
        (Words("出示的规则", "Rule shown"), _rule(sheet)),
        (Words("转为代办", "Errand"), _errands(sheet)),
    ]
    return [(caption, value) for caption, value in facts if value.zh]


def _errands(sheet: IncidentSheet) -> Words:
    """Return what became of it: the flat, the kind and how it stands; of medicine no more."""
    told = [
        _errand(row, sheet.codes.words(CodeList.ERRAND, row.own_kind or row.kind))
        for row in sheet.errands
    ]
    return Words("；".join(one.zh for one in told), "; ".join(one.en for one in told))


def _errand(row: ErrandRow, kind: Words) -> Words:
    state = STATE_WORDS[row.state]
    day = calendar_day(local_day(row.asked_at))
    return Words(
        f"{row.door} {kind.zh}，{day.zh}，{state.zh}", f"{row.door} {kind.en}, {day.en}, {state.en}"
    )


def _rule(sheet: IncidentSheet) -> Words:
    rule = sheet.rule
    if rule is None:
        return _plain("")
    return Words(f"{rule.document.zh} {rule.text.zh}", f"{rule.document.en} {rule.text.en}")


def _line(step: StepRow, began: datetime) -> StepLine:
    local = step.at.astimezone(LOCAL_ZONE)
    same = local_day(step.at) == local_day(began)
    at = f"{local:%H:%M}" if same else f"{local.month}-{local.day} {local:%H:%M}"
    what = Words(step.what.zh + _LATE.zh, step.what.en + _LATE.en) if step.late else step.what
    told = " · ".join(part for part in (step.whom, step.note) if part)
    return StepLine(at, what, told, step.operator)


def _secrecy(sheet: IncidentSheet) -> Words:
    if not sheet.purpose:
        return _MASKED
    return _IN_FULL.format(purpose=sheet.purpose, recipient=sheet.recipient)


def _plain(text: str) -> Words:
    return Words(text, text)
