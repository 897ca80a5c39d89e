# SPDX-License-Identifier: MIT
"""The sheet 车辆: one row for each vehicle that came to the gate, whatever the outcome."""

from itertools import zip_longest

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import DIRECTION_WORDS
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.stay import closed_words
from gatehouse.domain.vehicle import PLATE_COLOUR_WORDS
from gatehouse.domain.vehicle_kind import VEHICLE_KIND_WORDS, VehicleField
from gatehouse.domain.vehicle_row import VehicleRow
from gatehouse.reports.list_sheet import (
    AT_TIME,
    CODED,
    COUNTED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_time,
)


def _temperatures(row: VehicleRow) -> str:
    """Return the driver's reading, then those of the others; nothing where nobody was measured.

    Who was measured again has both: this is the only sheet in which those aboard stand.
    """
    if row.temperature is None and not row.readings:
        return ""
    aboard = zip_longest(row.readings, row.retests[: len(row.readings)])
    told = ("→".join(celsius(one) for one in both if one is not None) for both in aboard)
    driver = "—" if row.temperature is None else celsius(row.temperature)
    return "、".join((driver, *told))


def _disinfected(row: VehicleRow) -> str:
    """Return with what wheels and body were disinfected, how strong it was, and by whom."""
    asked = (VehicleField.AGENT, VehicleField.STRENGTH, VehicleField.DISINFECTED_BY)
    return " ".join(row.own[part] for part in asked if part in row.own)


def _permit(row: VehicleRow) -> str:
    number = row.own.get(VehicleField.PERMIT, "")
    until = row.own.get(VehicleField.PERMIT_UNTIL, "")
    if not number and not until:
        return ""
    return f"车证 {number}（到 {until}）" if until else f"车证 {number}"


def _note(row: VehicleRow) -> str:
    aboard = "、".join(name or "未问" for name in row.names)
    until = "" if row.leave_by is None else f"限 {local_time(row.leave_by):%H:%M} 前离开"
    parts = (
        row.company,
        _permit(row),
        aboard and f"随车：{aboard}",
        until,
        "上次进出漏登" if row.missed else "",
        "补录" if row.back_filled else "",
        "" if row.closed_at is None else closed_words(row.closed_at, row.closed_by).zh,
    )
    return "；".join(filter(None, parts))


COLUMNS: tuple[Column[VehicleRow], ...] = (
    Column("序号", 5.5, COUNTED, lambda row: row.number, previewed=True),
    Column("时间", 7, AT_TIME, lambda row: local_time(row.happened_at), previewed=True),
    Column("进/出", 6, CODED, lambda row: DIRECTION_WORDS[row.direction].zh, previewed=True),
    Column("车牌", 13, SAID, lambda row: row.plate, previewed=True),
    Column("颜色", 7, CODED, lambda row: PLATE_COLOUR_WORDS[row.colour].zh),
    Column("驾驶人", 9, SAID, lambda row: row.driver, previewed=True),
    Column("电话", 14, SAID, lambda row: row.phone),
    Column("随车人数", 7, COUNTED, lambda row: row.occupants, previewed=True),
    Column("来自", 13, SAID, lambda row: row.origin),
    Column("去向", 13, SAID, lambda row: row.destination, previewed=True),
    Column("货物", 13, SAID, lambda row: row.goods),
    Column("体温", 14, SAID, _temperatures),
    Column("处置", 8, CODED, lambda row: row.outcome, previewed=True, code_list=CodeList.OUTCOME),
    Column("类别", 11, CODED, lambda row: VEHICLE_KIND_WORDS[row.kind].zh),
    Column("消毒", 15, SAID, _disinfected),
    Column("备注", 19, SAID_LEFT, _note),
)

VEHICLES = ListSheet(
    kind=RegisterSheet.VEHICLES,
    number=5,
    name="车辆",
    title="车辆出入登记表",
    nothing="无（零报告：当日无车辆出入登记）",
    columns=COLUMNS,
    fixed=4,
)
