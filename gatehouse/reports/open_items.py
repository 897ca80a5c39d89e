# SPDX-License-Identifier: MIT
"""What a shift left open, on paper: what it is, whose, and since when it waits."""

from datetime import datetime
from typing import Final

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import PEOPLE_KINDS, ZONE_KINDS, OpenItem, OpenKind
from gatehouse.domain.policy.wording import coming_moment
from gatehouse.domain.service_list import LEFT_TODAY
from gatehouse.domain.words import Words
from gatehouse.domain.zone import open_days
from gatehouse.reports.sheet_block import NONE, Grid, Prose, Section, plain, span_words, written

OPEN_WORDS: Final = {
    OpenKind.TELEPHONE_APPROVAL: Words("电话特批待补签", "approval to be signed"),
    OpenKind.EMERGENCY: Words("紧急放行待补记", "emergency to be completed"),
    OpenKind.RELEASE_DUE: Words("期满待解除", "release is due"),
    OpenKind.SEALED: Words("封控中", "sealed"),
    OpenKind.ISOLATED: Words("居家隔离中", "isolated at home"),
    OpenKind.SEAL_PLANNED: Words("待封控", "to be sealed"),
    OpenKind.UNMANNED: Words("排班空岗", "nobody by the rota"),
    OpenKind.PARCEL: Words("快递待转送", "parcels to be carried"),
    OpenKind.PARCELS_HELD: Words("代收待取", "parcels to be fetched"),
    OpenKind.DISINFECTION_DUE: Words("今天还没消杀", "to be disinfected today"),
    OpenKind.PATROL_DUE: Words("今天还没巡查", "patrol due today"),
    OpenKind.PATROL_OPEN: Words("巡查没做完", "patrol not finished"),
    OpenKind.FINDING: Words("巡查发现的问题", "found on a patrol"),
    OpenKind.TESTS_DUE: Words("今天还没检测", "not tested today"),
    OpenKind.NOT_VISITED: Words("今天还没上门", "not visited today"),
    OpenKind.READING_ALARMING: Words("居家监测异常", "ill, followed at home"),
    OpenKind.READING_MISSED: Words("居家体温没量", "home temperature not read"),
    OpenKind.TO_BE_OBSERVED: Words("行程要求居家，还没登记", "to be kept at home by a note"),
    OpenKind.SILENT: Words("多天没联系上", "not reached for days"),
    OpenKind.NOT_REACHED: Words("今天还没联系上", "not reached today"),
    OpenKind.EXPECTED_BACK: Words("到期没回来", "expected back, not come"),
    OpenKind.TO_DISINFECT: Words("隔离点待消杀", "rooms to be disinfected"),
    OpenKind.CODE_UNSEEN: Words("系统故障没查码", "codes not seen, system down"),
    OpenKind.UNLOGGED: Words("漏登待补录", "way not logged"),
    OpenKind.AUTO_CLOSED: Words("自动关闭", "closed by rule"),
    OpenKind.OUTSIDE_TOO_LONG: Words("超时未归", "outside too long"),
    OpenKind.VEHICLE_MISSED: Words("车辆漏登待补录", "vehicle's way not logged"),
    OpenKind.VISITOR_LATE: Words("访客停留超时", "visitor stays too long"),
    OpenKind.VEHICLE_LATE: Words("车辆超时未离开", "vehicle stays too long"),
    OpenKind.PARKED: Words("高峰待补记", "unfinished record"),
    OpenKind.COUNT_ONLY: Words("正在只计数", "the gate only counts"),
    OpenKind.SHEETS_OUT: Words("纸质登记待补录", "paper not typed in yet"),
    OpenKind.CARD_OUT: Words("通行证待收回", "pass to come back"),
    OpenKind.INCIDENT: Words("事件未了结", "incident not closed"),
    OpenKind.ERRAND: Words("代办未办", "errand to be done"),
    OpenKind.PURCHASE: Words("团购未送完", "group purchase to be brought"),
    OpenKind.TASK: Words("督办未办结", "supervised task"),
    OpenKind.TASK_LATE: Words("督办逾期", "task is overdue"),
    OpenKind.NOTICE_ENDS: Words("通告到期", "notice ends"),
    OpenKind.UNREAD_RULES: Words("规则变动没读", "rule changes not read"),
    OpenKind.POINTS_OPEN: Words("通告要点没核查", "points not checked"),
    OpenKind.ORIGINAL_DUE: Words("替代证明原件待补", "original to be filed"),
    OpenKind.ORIGINAL_LATE: Words("原件超时未补", "original is overdue"),
    OpenKind.FACTS_DUE: Words("返回人员十清未清", "facts of a return missing"),
    OpenKind.FACTS_LATE: Words("十清超时未清", "facts of a return overdue"),
    OpenKind.SUPPLY_SHORT: Words("物资不足", "supply runs short"),
    OpenKind.EVIDENCE_MISSING: Words("行程待补", "itinerary to be completed"),
    OpenKind.FEVER: Words("体温异常处置中", "fever, in hand"),
}
_TODAY: Final = Words("今天", "today")
_COMING: Final = frozenset({OpenKind.SEAL_PLANNED, OpenKind.UNMANNED})


def open_section(
    items: tuple[OpenItem, ...], now: datetime, codes: CodeBook = AS_SHIPPED
) -> Section:
    """Return the section of *items* as they stood at *now* (UTC), what presses first.

    What is chosen from lists is called as in *codes*.
    """
    title = Words("没办完的", "Still open")
    note = Words(f"{len(items)} 件，带到下一班", f"{len(items)}, go on to the next shift")
    if not items:
        return Section(title, plain(""), (Prose(f"{NONE.zh} {NONE.en}"),))
    rows = tuple(
        (
            OPEN_WORDS[item.kind],
            _who(item),
            _detail(item, codes),
            _age(item, now),
        )
        for item in sorted(items, key=lambda one: not one.presses(now))
    )
    headings = (
        Words("事项", "matter"),
        Words("谁", "who"),
        Words("说明", "detail"),
        Words("等了", "waiting"),
    )
    return Section(title, note, (Grid(headings, rows, (9, 6, 7, 5)),))


def _who(item: OpenItem) -> Words:
    """Return whose something is that waits; of flats that are added up, how many they are."""
    if item.kind in LEFT_TODAY:
        return Words(f"{item.count} 户", f"flats: {item.count}")
    return plain(f"{item.shown_name} {item.door}".strip())


def _detail(item: OpenItem, codes: CodeBook) -> Words:
    """Return what is said of something that waits; of people and rooms it is how many they are."""
    if item.kind in PEOPLE_KINDS:
        return Words(f"{item.detail} 人", f"people: {item.detail}")
    if item.kind is OpenKind.PARCEL:
        said = written(item.detail)
        return Words(f"{item.count} 件 {said.zh}", f"{item.count} {said.en}")
    if item.kind is OpenKind.TO_DISINFECT:
        return Words(f"{item.detail} 间", f"rooms: {item.detail}")
    return left_open_words(item, codes) or written(item.detail)


def _age(item: OpenItem, now: datetime) -> Words:
    """Return how long something waits, or which day of a zone it is."""
    if item.kind in ZONE_KINDS:
        return open_days(item.since, now)
    if item.kind in _COMING:
        return coming_moment(item.since, now)
    if item.kind in LEFT_TODAY or item.kind is OpenKind.NOT_REACHED:
        return _TODAY
    return span_words(now - item.since)
