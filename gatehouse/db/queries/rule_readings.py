# SPDX-License-Identifier: MIT
"""Until when each operator has read what changed at the gate, and what changed since."""

from datetime import datetime
from typing import Any, Final, NamedTuple

from msgspec import json
from sqlalchemy import Connection, Row, bindparam, func, literal_column, or_, select

from gatehouse.db.queries.prebuilt import Prebuilt
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.columns import UtcText, utc_text
from gatehouse.db.tables.notice import rule_reading
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.policy import policy, policy_end, policy_turn
from gatehouse.db.tables.post import post_change
from gatehouse.db.tables.shift import shift
from gatehouse.domain.rule_reading import AT_THE_GATE, SettingStep
from gatehouse.domain.setting import GATE_REACH
from gatehouse.domain.sign_in import UNKNOWN

_PARTS: Final = " · "
_read_until = (
    select(func.max(rule_reading.c.read_until))
    .where(rule_reading.c.operator_id == operator.c.id)
    .scalar_subquery()
)
_added = (
    select(func.min(audit.c.happened_at))
    .where(audit.c.act == "operator_added", audit.c.subject_id == operator.c.id)
    .scalar_subquery()
)
_READERS = select(
    operator.c.id, operator.c.name, func.coalesce(_read_until, _added).label("known")
).where(operator.c.id != UNKNOWN.id)
_ONE = Prebuilt(_READERS.where(operator.c.id == bindparam("operator_id")))
_signed_in = select(audit.c.subject_id).where(
    audit.c.act == "signed_in",
    audit.c.happened_at >= bindparam("opened_at"),
    audit.c.shift_id == bindparam("shift_id"),
)
_opened = select(shift.c.operator_id).where(shift.c.id == bindparam("shift_id"))
_OF_SHIFT = Prebuilt(
    _READERS.where(or_(operator.c.id.in_(_signed_in), operator.c.id.in_(_opened))).order_by(
        operator.c.name, operator.c.id
    )
)
_at_the_gate = or_(*(post_change.c.setting == key for key in sorted(AT_THE_GATE)))
_LAST = Prebuilt(
    select(
        select(func.max(func.max(policy.c.recorded_at, policy_turn.c.id)))
        .join_from(policy_turn, policy, policy.c.id == policy_turn.c.policy_id)
        .where(policy_turn.c.id <= bindparam("until"))
        .scalar_subquery()
        .label("rules"),
        select(func.max(policy_end.c.recorded_at))
        .where(policy_end.c.recorded_at <= bindparam("until"))
        .scalar_subquery()
        .label("ends"),
        select(func.max(post_change.c.recorded_at))
        .where(_at_the_gate)
        .scalar_subquery()
        .label("settings"),
    )
)
_STEPS = (
    select(post_change)
    .where(
        _at_the_gate,
        post_change.c.operator_id != bindparam("operator_id"),
        post_change.c.recorded_at > bindparam("since", type_=UtcText),
        post_change.c.recorded_at <= bindparam("until", type_=UtcText),
    )
    .order_by(literal_column("post_change.rowid"))
)
_READ_LAST = (
    select(rule_reading.c.policy_id)
    .where(rule_reading.c.operator_id == bindparam("operator_id"))
    .order_by(rule_reading.c.read_until.desc(), literal_column("rule_reading.rowid").desc())
    .limit(1)
)
_KNOWN_THEN = (
    select(policy.c.id)
    .where(
        policy.c.valid_from <= bindparam("moment", type_=UtcText),
        policy.c.recorded_at <= bindparam("moment", type_=UtcText),
    )
    .order_by(policy.c.valid_from.desc(), policy.c.sequence.desc())
    .limit(1)
)
_ADOPTED_BY = select(policy.c.operator_id).where(policy.c.id == bindparam("policy_id"))
_FIRST = select(policy.c.id).order_by(policy.c.valid_from, policy.c.sequence).limit(1)


class Reader(NamedTuple):
    """An operator, and until when they know what changed; *known* is None where nobody can say."""

    operator_id: str
    name: str
    known: datetime | None


def reader(connection: Connection, operator_id: str) -> Reader | None:
    """Return the operator with that id as a reader; None where there is none, or nobody."""
    row = _ONE.ask(connection, {"operator_id": operator_id}).one_or_none()
    return None if row is None else _reader(row)


def readers_of_shift(
    connection: Connection, shift_id: str, opened_at: datetime
) -> tuple[Reader, ...]:
    """Return whoever opened the shift or signed in within it, by name."""
    asked = {"shift_id": shift_id, "opened_at": utc_text(opened_at)}
    return tuple(map(_reader, _OF_SHIFT.ask(connection, asked)))


def last_change(connection: Connection, until: datetime) -> datetime | None:
    """Return when something changed last that whoever is on duty must know."""
    row = _LAST.ask(connection, {"until": utc_text(until)}).one()
    moments = [datetime.fromisoformat(at) for at in (row.rules, row.ends, row.settings) if at]
    return max(moments, default=None)


def policy_read(connection: Connection, who: Reader) -> str:
    """Return the version of the rules that a reader knows: the one they read, or was in force."""
    read = connection.execute(_READ_LAST, {"operator_id": who.operator_id}).scalar_one_or_none()
    if read is not None:
        return str(read)
    found = connection.execute(_KNOWN_THEN, {"moment": who.known}).scalar_one_or_none()
    return str(found or connection.execute(_FIRST).scalar_one())


def adopted_by(connection: Connection, policy_id: str) -> str:
    """Return the id of whoever adopted a version of the rules."""
    return str(connection.execute(_ADOPTED_BY, {"policy_id": policy_id}).scalar_one())


def setting_steps(connection: Connection, who: Reader, until: datetime) -> tuple[SettingStep, ...]:
    """Return what others changed in settings that matter at the gate, as it was recorded."""
    asked = {"operator_id": who.operator_id, "since": who.known, "until": until}
    return tuple(map(_step, connection.execute(_STEPS, asked)))


def _reader(row: Row[*tuple[Any, ...]]) -> Reader:
    known = None if row.known is None else datetime.fromisoformat(row.known)
    return Reader(row.id, row.name, known)


def _step(row: Row[Any]) -> SettingStep:
    said = _reach if row.setting == GATE_REACH else str
    return SettingStep(
        key=row.setting,
        subject=row.subject,
        before=said(row.before),
        after=said(row.after),
        changed_at=row.recorded_at,
    )


def _reach(text: str) -> str:
    """Return what a gate reaches as it is read out: its buildings and the sentence."""
    if not text:
        return ""
    told = json.decode(text)
    return _PARTS.join(filter(None, ("、".join(told["buildings"]), told["sentence"])))
