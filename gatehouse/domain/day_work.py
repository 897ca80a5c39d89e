# SPDX-License-Identifier: MIT
"""What the post did on a day beside watching the gate: parcels, errands, upkeep, tasks, notices."""

from typing import Final

from msgspec import Struct

from gatehouse.domain.words import Words


class DayWork(Struct, frozen=True, kw_only=True):
    """The counts of one calendar day; each is the rows of its sheet, where there is one.

    Parcels are pieces taken in and handed out; *tasks* those open on the day or settled on it,
    *notices* those that hung.
    """

    parcels_in: int = 0
    parcels_out: int = 0
    errands: int = 0
    disinfections: int = 0
    patrols: int = 0
    tasks: int = 0
    tasks_settled: int = 0
    notices: int = 0


NO_WORK: Final = DayWork()
WORK_WORDS: Final = {
    "parcels_in": Words("代收快递（件）", "parcels taken in"),
    "parcels_out": Words("取走快递（件）", "parcels handed out"),
    "errands": Words("代办", "errands"),
    "disinfections": Words("消杀", "disinfections"),
    "patrols": Words("巡查", "patrols"),
    "tasks": Words("督办", "supervised tasks"),
    "tasks_settled": Words("其中办结", "of these settled"),
    "notices": Words("通告", "notices"),
}
