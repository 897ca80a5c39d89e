# SPDX-License-Identifier: MIT
"""The numbers-only sheet for the wall: how a shift went, in figures that are read from afar.

It hangs where everybody passes, so nobody's name, flat or plate is on it.
"""

from datetime import datetime
from typing import Final

from msgspec import Struct

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Outcome
from gatehouse.domain.handover import SignedHandover
from gatehouse.domain.words import Words
from gatehouse.reports.sheet_block import plain

_TITLE: Final = Words("本班数字", "The shift in figures")


class WallSheet(Struct, frozen=True, kw_only=True):
    """What hangs on the wall: *large* figures are read first, *small* ones stand under them."""

    title: Words
    place: str
    when: str
    large: tuple[tuple[Words, str], ...]
    small: tuple[tuple[Words, str], ...]
    fingerprint: str


def wall_sheet(signed: SignedHandover) -> WallSheet:
    """Return the figures of a signed handover."""
    row, counts = signed.row, signed.row.counts
    codes, waiting = signed.codes, len(signed.summary.open_items)
    return WallSheet(
        title=_TITLE,
        place=f"{signed.post.community}{signed.post.compound}  {row.gate}",
        when=f"{_moment(row.opened_at)} – {_moment(row.signed_at)}",
        large=(
            (Words("进", "in"), str(counts.admitted.inward)),
            (Words("出", "out"), str(counts.admitted.outward)),
            (Words("访客在内", "visitors inside"), str(row.visitors_inside)),
            (Words("车辆在内", "vehicles inside"), str(row.vehicles_inside)),
            (Words("居民在外", "residents out"), str(row.residents_out)),
            (Words("没办完", "still open"), str(waiting)),
        ),
        small=(
            (codes.words(CodeList.OUTCOME, Outcome.TURNED_AWAY), str(counts.turned_away)),
            (codes.words(CodeList.OUTCOME, Outcome.REPORTED), str(counts.reported)),
            (Words("发热", "fever"), str(counts.fever)),
            (Words("车进／出", "vehicles in/out"), _flow(signed)),
            (Words("补录", "back-filled"), str(counts.back_filled)),
            (Words("更正", "corrections"), str(counts.corrections)),
        ),
        fingerprint=row.fingerprint,
    )


def wall_text(sheet: WallSheet) -> str:
    """Return everything that stands on it, line by line."""
    figures = (f"{words.zh} {figure}" for words, figure in (*sheet.large, *sheet.small))
    head = (sheet.title.zh, sheet.place, sheet.when)
    return "\n".join((*head, *figures, plain(sheet.fingerprint).zh))


def _flow(signed: SignedHandover) -> str:
    vehicles = signed.row.counts.vehicles
    return f"{vehicles.inward}/{vehicles.outward}"


def _moment(moment: datetime) -> str:
    local = moment.astimezone(LOCAL_ZONE)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"
