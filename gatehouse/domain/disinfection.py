# SPDX-License-Identifier: MIT
"""Disinfection (消杀): where, with what, how strong, from when to when, by whom, looked at by whom.

The columns are those of a 消杀记录 (W62): 日期, 区域, 人员, 起止时间, 消毒剂名称及浓度, 检查结果.
A room of the isolation point, a refuse truck and the parcels on the shelf are disinfected as well;
each is written down where it is done, and the list shows them all.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, Final

import msgspec
from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.routine import RoutineRow
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

PARCELS_AREA: Final = "代收快件"
"""The area of a disinfection of the parcels on the shelf, as the office reads it."""


class DisinfectedKind(StrEnum):
    """What was disinfected."""

    AREA = "area"
    PARCELS = "parcels"
    ROOM = "room"
    VEHICLE = "vehicle"


class Agent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A usual agent: its name, how strong it is mixed, what for, and who says so."""

    zh: str
    en: str
    strengths: tuple[str, ...]
    zh_use: str = ""
    en_use: str = ""
    source: str = ""

    @property
    def words(self) -> Words:
        """Its name."""
        return Words(self.zh, self.en)

    @property
    def use(self) -> Words:
        """What it is for."""
        return Words(self.zh_use, self.en_use)


class _Agents(Struct, frozen=True, forbid_unknown_fields=True):
    agents: tuple[Agent, ...]


def read_agents(toml_text: str) -> tuple[Agent, ...]:
    """Return the agents that *toml_text* describes, in its order."""
    return msgspec.toml.decode(toml_text, type=_Agents).agents


class Disinfected(Told, Discreet, frozen=True, kw_only=True):
    """That an area was disinfected; *routine_id* names one of the post's, *area* any other.

    It began *happened_at*, or now, and went on until *ended_at*, where that is told. *checked_by*
    looked at it, where somebody has.
    """

    routine_id: str | None = None
    area: str = ""
    agent: str
    strength: str = ""
    done_by: str
    checked_by: str = ""
    happened_at: datetime | None = None
    ended_at: datetime | None = None


class DisinfectionCorrection(Told, Discreet, frozen=True, kw_only=True):
    """What was wrong about a disinfection; None leaves a part as it is. *why* is the reason.

    *withdrawn* takes it back: nobody did it.
    """

    why: str
    agent: str | None = None
    strength: str | None = None
    done_by: str | None = None
    withdrawn: bool = False


class DisinfectionRow(Discreet, frozen=True, kw_only=True):
    """Something that was disinfected; what somebody wrote is masked.

    *fact_id* is of what was written down last of it. *pieces* counts parcels.
    """

    fact_id: str
    kind: DisinfectedKind
    routine_id: str | None
    where: str
    agent: str
    strength: str
    done_by: str
    checked_by: str
    happened_at: datetime
    ended_at: datetime | None
    pieces: int = 0
    operator: str = ""

    @property
    def is_ours(self) -> bool:
        """Whether it is put right here, not where the room or the vehicle was written down."""
        return self.kind in {DisinfectedKind.AREA, DisinfectedKind.PARCELS}


class DisinfectionList(Struct, frozen=True, kw_only=True):
    """The post's areas with what is left today, what was done lately, and what is usual.

    *last* is what was done last in an area, for `the same again`; None before anything was.
    """

    areas: tuple[RoutineRow, ...]
    done: tuple[DisinfectionRow, ...]
    agents: tuple[Agent, ...]
    last: DisinfectionRow | None = None


class DisinfectionRecorded(Struct, frozen=True, kw_only=True):
    """A disinfection that was committed, as it stands now."""

    row: DisinfectionRow
    fact_id: str
    sequence: int
    changes: Changes


class DisinfectionLine(Discreet, frozen=True, kw_only=True):
    """One row of the sheet 消杀."""

    number: int
    kind: DisinfectedKind
    where: str
    agent: str
    strength: str
    done_by: str
    checked_by: str
    happened_at: datetime
    ended_at: datetime | None
    pieces: int
    operator: str


def agent_text(row: "DisinfectionRow | DisinfectionLine") -> str:
    """Return the agent with its strength: 含氯消毒液 500 mg/L."""
    return " ".join(filter(None, (row.agent, row.strength)))


KIND_WORDS: Final[dict[DisinfectedKind, Words]] = {
    DisinfectedKind.AREA: Words("区域", "area"),
    DisinfectedKind.PARCELS: Words("快件", "parcels"),
    DisinfectedKind.ROOM: Words("隔离点房间", "room of the isolation point"),
    DisinfectedKind.VEHICLE: Words("车辆", "vehicle"),
}


def merged(told: dict[str, Any], by: DisinfectionCorrection) -> dict[str, Any]:
    """Return what a disinfection *told*, put right *by* a correction."""
    parts = {"agent": by.agent, "strength": by.strength, "done_by": by.done_by}
    right = {name: value for name, value in parts.items() if value is not None}
    return {**told, **right, "withdrawn": by.withdrawn}
