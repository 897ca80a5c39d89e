# SPDX-License-Identifier: MIT
"""Who acts: the operator, their roles, the gate, the shift, the machine and the clock."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed

LOCAL_ZONE = ZoneInfo("Asia/Shanghai")


class Role(StrEnum):
    """What an operator may do; one operator may hold several roles."""

    VOLUNTEER = "volunteer"
    LEADER = "leader"
    ADMINISTRATOR = "administrator"


ROLE_WORDS = {
    Role.VOLUNTEER: Words("志愿者", "volunteer"),
    Role.LEADER: Words("带班负责人", "shift leader"),
    Role.ADMINISTRATOR: Words("管理员", "administrator"),
}


class Operator(Struct, frozen=True):
    """A person on duty. Every operator may do what a volunteer may."""

    id: str
    name: str
    roles: frozenset[Role]


class Duty(Struct, frozen=True):
    """The circumstances of an act: each service takes one first.

    *gate* is the post's name (北门), *machine_id* the random id of this computer's data folder,
    *clock* returns an aware UTC time.
    """

    operator: Operator
    gate: str
    shift_id: str
    machine_id: str
    clock: Callable[[], datetime]

    def require(self, role: Role, *others: Role) -> None:
        """Raise `NotAllowed` unless the operator holds one of the roles; all are volunteers."""
        roles = (role, *others)
        if Role.VOLUNTEER in roles or not self.operator.roles.isdisjoint(roles):
            return
        en = " or ".join(
            f"a{'n' * (one is Role.ADMINISTRATOR)} {ROLE_WORDS[one].en}" for one in roles
        )
        zh = "或".join(ROLE_WORDS[one].zh for one in roles)
        raise NotAllowed(
            f"This needs {en}. Nothing was changed. Ask {en} to do it.",
            f"这件事要{zh}来做。什么都没有改动。请找{zh}。",
        )

    def now(self) -> datetime:
        """Return the time to the millisecond, in UTC: the precision that facts are stored with."""
        now = self.clock().astimezone(UTC)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)


def local_day(moment: datetime) -> date:
    """Return the calendar day at the gate (Asia/Shanghai) of an aware *moment*."""
    return moment.astimezone(LOCAL_ZONE).date()


def midnight(day: date) -> datetime:
    """Return the moment, in UTC, at which *day* begins at the gate."""
    return datetime.combine(day, time(), LOCAL_ZONE).astimezone(UTC)
