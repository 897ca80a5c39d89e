# SPDX-License-Identifier: MIT
"""The settings of the post (设置): seeing them, changing them, and undoing a change.

Everybody on duty may read them; changing asks an administrator. Each change is a fact with what
stood there before; undoing one is a correction that brings that back.
"""

from typing import Final

from msgspec import Struct

from gatehouse.db.engine import Store
from gatehouse.db.post import put_setting, reach_text, stands_now
from gatehouse.db.queries.gate_reach import reaches, written_reach
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.post_changes import post_changes
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.setting import (
    GATE_REACH,
    PostSettings,
    SettingKind,
    SettingsChanged,
    SettingsOrder,
    SettingValue,
    setting_of,
    trouble_with,
)
from gatehouse.domain.undoing import UNDONE, change_to_undo
from gatehouse.domain.words import Words
from gatehouse.errors import Refused
from gatehouse.services.gate_reach import set_reach

_WRONG: Final = Words(
    "{why}什么都没有改动。请改好再保存。", "{why} Nothing was changed. Put it right and keep it."
)


class _Place(Struct, frozen=True):
    """Which setting, and of which gate where it is a reach."""

    key: str
    subject: str = ""


def settings(store: Store, duty: Duty) -> PostSettings:
    """Return what the post is set to, with the history of its changes."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return PostSettings(
            post=post_row(connection),
            reaches=reaches(connection),
            changes=post_changes(connection),
            may_change=Role.ADMINISTRATOR in duty.operator.roles,
            may_lead=bool({Role.LEADER, Role.ADMINISTRATOR} & duty.operator.roles),
        )


def change_settings(store: Store, duty: Duty, order: SettingsOrder) -> SettingsChanged:
    """Change the settings of *order*, all or none; what stands there already is left alone."""
    duty.require(Role.ADMINISTRATOR)
    asked = [(one.key, _cleaned(one)) for one in order.values]
    reason = clean(order.reason, LONGEST_LINE).text
    with store.unit_of_work(duty) as work:
        new = [(key, value) for key, value in asked if stands_now(work.connection, key) != value]
        if not new:
            raise Refused(
                "It stands so already. Nothing was changed. Write what is to be different.",
                "本来就是这样。什么都没有改动。请先改内容再保存。",
            )
        facts = [fact for key, value in new for fact in _put(work, _Place(key), value, reason)]
        work.commit()
    return _changed(store, duty, facts)


def change_reach(store: Store, duty: Duty, reach: GateReach) -> SettingsChanged:
    """Say which buildings a gate reaches; a gate that was not known is added."""
    gate = clean(reach.gate, LONGEST_LINE).text
    if not gate:
        raise Refused(
            "A gate needs a name. Nothing was changed. Write its name.",
            "卡点要有名字。什么都没有改动。请写上名字。",
        )
    set_reach(store, duty, GateReach(gate=gate, buildings=reach.buildings, sentence=reach.sentence))
    return _changed(store, duty, [])


def drop_gate(store: Store, duty: Duty, gate: str) -> SettingsChanged:
    """Take a gate off the list; nothing is written any more of what it reaches."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        if written_reach(work.connection, gate) is None:
            raise Refused(
                "This gate is not on the list. Nothing was changed. Look at the list again.",
                "名单里没有这个卡点。什么都没有改动。请再看一眼名单。",
            )
        fact = put_setting(work, GATE_REACH, "", subject=gate)
        work.commit()
    return _changed(store, duty, [fact])


def undo_change(store: Store, duty: Duty, change_id: str) -> SettingsChanged:
    """Bring back what stood in a setting before *change_id*, the last change of that setting."""
    duty.require(Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        change = change_to_undo(post_changes(work.connection), change_id)
        facts = _put(
            work, _Place(change.key, change.subject), change.before, UNDONE.zh, undoes=change_id
        )
        work.commit()
    return _changed(store, duty, facts)


def _put(
    work: UnitOfWork,
    where: _Place,
    value: str,
    reason: str,
    undoes: str | None = None,
) -> list[FactId]:
    """Change one setting; a gate that is renamed keeps what it reaches."""
    before = stands_now(work.connection, where.key, where.subject)
    facts = [
        put_setting(work, where.key, value, subject=where.subject, reason=reason, undoes=undoes)
    ]
    if where.key != "gate":
        return facts
    known = written_reach(work.connection, before)
    if known is not None and written_reach(work.connection, value) is None:
        moved = reach_text(known)
        facts += [
            put_setting(work, GATE_REACH, moved, subject=value, reason=reason),
            put_setting(work, GATE_REACH, "", subject=before, reason=reason),
        ]
    return facts


def _cleaned(asked: SettingValue) -> str:
    setting = setting_of(asked.key)
    longest = setting.longest
    is_json = setting.kind is SettingKind.READER_LINES
    value = asked.value if is_json else clean(asked.value, longest).text
    trouble = trouble_with(setting, value)
    if trouble is not None:
        told = _WRONG.format(why=trouble)
        raise Refused(told.en, told.zh)
    return value


def _changed(store: Store, duty: Duty, facts: list[FactId]) -> SettingsChanged:
    return SettingsChanged(
        settings=settings(store, duty),
        recorded=tuple(fact.id for fact in facts),
        changes=Changes.of(Kind.POST),
    )
