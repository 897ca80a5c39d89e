# SPDX-License-Identifier: MIT
"""The post's thermometers (体温计): got, taken in hand, compared, given a battery, put away."""

from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.thermometer_steps import thermometer_steps
from gatehouse.db.queries.thermometers import all_thermometers, shown_by_hour
from gatehouse.db.thermometer import add_thermometer_row, change_thermometer_row
from gatehouse.db.unit_of_work import FactId, UnitOfWork, new_id
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.thermometer import (
    MOST_DEVIATION,
    Comparison,
    NewThermometer,
    Standard,
    Thermometer,
    ThermometerChange,
    ThermometerRecorded,
    ThermometerStep,
    in_hand,
)
from gatehouse.domain.thermometer_drift import DAYS_BACK, HOURS_BACK, Drift, Span, drifts
from gatehouse.domain.undoing import change_to_undo
from gatehouse.errors import Refused

LONGEST_LABEL = 20


def thermometers(store: Store, duty: Duty) -> tuple[Thermometer, ...]:
    """Return every thermometer that the post has or had, in the order they were added."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return all_thermometers(connection)


def steps(store: Store, duty: Duty) -> tuple[ThermometerStep, ...]:
    """Return what was done with the thermometers, the newest first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return thermometer_steps(connection)


def drift(store: Store, duty: Duty, span: Span) -> tuple[Drift, ...]:
    """Return how each thermometer drifted over the last hours or days, as *span* says."""
    duty.require(Role.VOLUNTEER)
    now = duty.now()
    with store.reader() as connection:
        shown = shown_by_hour(connection, _looks_back_to(now, span), now + timedelta(hours=1))
    return drifts(shown, span)


def add_thermometer(store: Store, duty: Duty, new: NewThermometer) -> ThermometerRecorded:
    """Add a thermometer; the first one is in hand at once. Asks a leader or an administrator."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    label = clean(new.label, LONGEST_LABEL).text
    with store.unit_of_work(duty) as work:
        known = all_thermometers(work.connection)
        _refuse_label(label, known)
        one = Thermometer(
            id=new_id(),
            label=label,
            method=new.method,
            added_at=work.now,
            taken_at=None if in_hand(known) else work.now,
        )
        fact = add_thermometer_row(work, one)
        return _committed(work, fact)


def take_thermometer(store: Store, duty: Duty, thermometer_id: str) -> ThermometerRecorded:
    """Take a thermometer in hand: people are measured with it until another one is taken."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        one = _in_use(work.connection, thermometer_id)
        taken = replace(one, taken_at=work.now)
        return _committed(work, change_thermometer_row(work, ThermometerChange.TAKEN, taken))


def compare_thermometer(
    store: Store, duty: Duty, thermometer_id: str, comparison: Comparison
) -> ThermometerRecorded:
    """Write down that a thermometer was compared with a standard, and how far it was off."""
    duty.require(Role.VOLUNTEER)
    deviation = comparison.deviation
    if comparison.standard is Standard.NOTHING:
        raise Refused(
            "Compared with what? Nothing was recorded. Choose mercury or a calibration.",
            "和什么比对的？没有登记。请选水银或送检。",
        )
    if deviation is not None and abs(deviation) > MOST_DEVIATION:
        raise Refused(
            "A thermometer that far off measures nothing. Nothing was recorded. Read both again, "
            "or put it away.",
            "差这么多就不能用了。没有登记。请两支都再看一眼，或停用这一支。",
        )
    with store.unit_of_work(duty) as work:
        one = replace(
            _in_use(work.connection, thermometer_id),
            compared_at=work.now,
            standard=comparison.standard,
            deviation=deviation,
        )
        return _committed(work, change_thermometer_row(work, ThermometerChange.COMPARED, one))


def change_battery(store: Store, duty: Duty, thermometer_id: str) -> ThermometerRecorded:
    """Write down that a thermometer has a new battery."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        one = replace(_in_use(work.connection, thermometer_id), battery_at=work.now)
        return _committed(work, change_thermometer_row(work, ThermometerChange.BATTERY, one))


def retire_thermometer(store: Store, duty: Duty, thermometer_id: str) -> ThermometerRecorded:
    """Put a thermometer away: nobody is measured with it. Asks a leader or an administrator."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        one = replace(_in_use(work.connection, thermometer_id), retired_at=work.now)
        return _committed(work, change_thermometer_row(work, ThermometerChange.RETIRED, one))


def bring_back_thermometer(store: Store, duty: Duty, thermometer_id: str) -> ThermometerRecorded:
    """Use a thermometer again that was put away. Asks a leader or an administrator."""
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.unit_of_work(duty) as work:
        one = _known(work.connection, thermometer_id)
        if one is None or one.in_use:
            raise _changed_meanwhile()
        back = replace(one, retired_at=None)
        return _committed(work, change_thermometer_row(work, ThermometerChange.BACK, back))


def undo_thermometer(store: Store, duty: Duty, change_id: str) -> ThermometerRecorded:
    """Make a thermometer what it was before *change_id*, its last change that stands.

    One that was added by it is put away, since its label is never given twice. What brings one into
    use or out of it asks a leader or an administrator; a reading stays with what it was taken by.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        step = change_to_undo(thermometer_steps(work.connection), change_id)
        if step.turns_use:
            duty.require(Role.LEADER, Role.ADMINISTRATOR)
        before = step.before or replace(step.after, retired_at=work.now)
        fact = change_thermometer_row(work, ThermometerChange.UNDONE, before, undoes=change_id)
        return _committed(work, fact)


def _looks_back_to(now: datetime, span: Span) -> datetime:
    if span is Span.DAY:
        return midnight(local_day(now) - timedelta(days=DAYS_BACK - 1))
    whole = now.replace(minute=0, second=0, microsecond=0)
    return whole - timedelta(hours=HOURS_BACK - 1)


def _refuse_label(label: str, known: tuple[Thermometer, ...]) -> None:
    if not label:
        raise Refused(
            "A thermometer needs a label. Nothing was recorded. Write what stands on it.",
            "体温计要有编号。没有登记。请写上贴在它上面的号。",
        )
    if label in {one.label for one in known}:
        raise Refused(
            f"The post has or had a thermometer {label}. Nothing was recorded. Give this one "
            "another label, so that nobody takes the one for the other.",
            f"本岗已经有过“{label}”。没有登记。请换一个号，免得两支的读数混在一起。",
        )


def _known(connection: Connection, thermometer_id: str) -> Thermometer | None:
    known = all_thermometers(connection)
    return next((one for one in known if one.id == thermometer_id), None)


def _in_use(connection: Connection, thermometer_id: str) -> Thermometer:
    one = _known(connection, thermometer_id)
    if one is None or not one.in_use:
        raise _changed_meanwhile()
    return one


def _changed_meanwhile() -> Refused:
    return Refused(
        "This thermometer was put away or brought back already. Nothing was changed. "
        "Look at the list again.",
        "这支体温计已经停用或恢复了。什么都没有改动。请再看一眼列表。",
    )


def _committed(work: UnitOfWork, fact: FactId) -> ThermometerRecorded:
    now = all_thermometers(work.connection)
    work.commit()
    return ThermometerRecorded(now, fact.sequence, Changes.of(Kind.THERMOMETER))
