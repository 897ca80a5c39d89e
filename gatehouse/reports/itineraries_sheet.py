# SPDX-License-Identifier: MIT
"""The sheet 14天行程: one row for each leg of the notes that were signed on the day."""

from functools import partial

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.itinerary import (
    NOTE_CONCLUSION_WORDS,
    TRANSPORT_WORDS,
    ItineraryLegRow,
)
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import CODED, COUNTED, ON_DAY, SAID, Column, ListSheet


def _proofs(codes: CodeBook, row: ItineraryLegRow) -> str:
    """Return what speaks of the leg's days, and of an alternative whether the original came."""
    kinds = "、".join(codes.words(CodeList.EVIDENCE, kind).zh for kind in row.evidence)
    return "；".join(filter(None, (kinds, row.stands_in)))


COLUMNS: tuple[Column[ItineraryLegRow], ...] = (
    Column("序号", 5.5, COUNTED, lambda row: row.number, previewed=True),
    Column("姓名", 9, SAID, lambda row: row.name, previewed=True),
    Column("证件", 20, SAID, lambda row: row.paper_number),
    Column("段序", 5.5, COUNTED, lambda row: row.leg, previewed=True),
    Column("起日", 12.5, ON_DAY, lambda row: row.first_day, previewed=True),
    Column("止日", 12.5, ON_DAY, lambda row: row.last_day, previewed=True),
    Column("省", 12, SAID, lambda row: row.province),
    Column("市", 12, SAID, lambda row: row.city, previewed=True),
    Column("区县", 12, SAID, lambda row: row.district),
    Column("具体地点", 16, SAID, lambda row: row.place),
    Column("交通", 9.5, CODED, lambda row: TRANSPORT_WORDS[row.transport].zh),
    Column("班次", 10, SAID, lambda row: row.journey_number),
    Column("核验方式", 20, SAID, partial(_proofs, AS_SHIPPED), in_words=_proofs),
    Column("风险区", 15, SAID, lambda row: row.risk),
    Column("处置要求", 12, SAID, lambda row: row.asked),
    Column("结论", 8, CODED, lambda row: NOTE_CONCLUSION_WORDS[row.conclusion].zh, previewed=True),
    Column("核验人", 8.5, SAID, lambda row: row.verified_by),
)

ITINERARIES = ListSheet(
    kind=RegisterSheet.ITINERARIES,
    number=4,
    name="14天行程",
    title="外来人员14天行程登记表",
    nothing="无（零报告：当日无行程登记）",
    columns=COLUMNS,
    fixed=2,
)
