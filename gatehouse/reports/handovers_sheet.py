# SPDX-License-Identifier: MIT
"""The sheet 值班交接: the shifts that were handed over on the day."""

from typing import Final

from gatehouse.domain.handover import HandoverRow, Proof
from gatehouse.domain.register import RegisterSheet
from gatehouse.reports.list_sheet import (
    AT_MOMENT,
    COUNTED,
    SAID,
    SAID_LEFT,
    Column,
    ListSheet,
    local_moment,
    short_fingerprint,
)

_PROOF_WORDS: Final = {Proof.PIN: "PIN", Proof.NAME: "凭姓名"}


def _signed_by(row: HandoverRow) -> str:
    """Return by what the outgoing and the incoming person signed; nothing where nobody asked."""
    if row.proofs is None:
        return ""
    return f"{_PROOF_WORDS[row.proofs.outgoing]}／{_PROOF_WORDS[row.proofs.incoming]}"


COLUMNS: tuple[Column[HandoverRow], ...] = (
    Column("卡点", 8, SAID, lambda row: row.gate),
    Column("班次开始", 15.5, AT_MOMENT, lambda row: local_moment(row.opened_at), previewed=True),
    Column("交接时间", 15.5, AT_MOMENT, lambda row: local_moment(row.signed_at), previewed=True),
    Column("交班人", 9, SAID, lambda row: row.outgoing, previewed=True),
    Column("接班人", 9, SAID, lambda row: row.incoming, previewed=True),
    Column("签字（交／接）", 11, SAID, _signed_by),
    Column("登记进", 7, COUNTED, lambda row: row.counts.entries.inward, previewed=True),
    Column("登记出", 7, COUNTED, lambda row: row.counts.entries.outward, previewed=True),
    Column("车辆进", 7, COUNTED, lambda row: row.counts.vehicles.inward),
    Column("车辆出", 7, COUNTED, lambda row: row.counts.vehicles.outward),
    Column("来访在内", 7, COUNTED, lambda row: row.visitors_inside),
    Column("清点来访", 7, COUNTED, lambda row: row.own.visitors),
    Column("车辆在内", 7, COUNTED, lambda row: row.vehicles_inside),
    Column("清点车辆", 7, COUNTED, lambda row: row.own.vehicles),
    Column("居民在外", 7, COUNTED, lambda row: row.residents_out),
    Column("未结事项", 7, COUNTED, lambda row: row.open_items, previewed=True),
    Column("差异说明", 18, SAID_LEFT, lambda row: row.explanation),
    Column("交接事项", 18, SAID_LEFT, lambda row: row.notes),
    Column("台账指纹", 17, SAID, lambda row: short_fingerprint(row.fingerprint)),
)

HANDOVERS = ListSheet(
    kind=RegisterSheet.HANDOVERS,
    number=11,
    name="值班交接",
    title="值班交接登记表",
    nothing="无（零报告：当日无值班交接）",
    columns=COLUMNS,
    fixed=3,
)
