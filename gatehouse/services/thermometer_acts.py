# SPDX-License-Identifier: MIT
"""Acts with thermometers as data; see `gatehouse.services.acts`.

A thermometer is named by its label, so that an act means the same wherever it is replayed.
"""

from typing import NamedTuple, TypeAlias

from gatehouse.db.engine import Store
from gatehouse.db.queries.ledger_facts import fact_at
from gatehouse.domain.duty import Duty
from gatehouse.domain.thermometer import Comparison, NewThermometer, ThermometerRecorded
from gatehouse.errors import Refused
from gatehouse.services.thermometer import (
    add_thermometer,
    bring_back_thermometer,
    change_battery,
    compare_thermometer,
    retire_thermometer,
    take_thermometer,
    thermometers,
)
from gatehouse.services.written_act import Written


class OnThermometer(Written, frozen=True, kw_only=True):
    """Something that is done with a thermometer."""


class AddThermometer(OnThermometer, frozen=True, kw_only=True, tag="add_thermometer"):
    """The post gets a thermometer."""

    new: NewThermometer


class TakeThermometer(OnThermometer, frozen=True, kw_only=True, tag="take_thermometer"):
    """Another thermometer is taken in hand."""

    label: str


class CompareThermometer(OnThermometer, frozen=True, kw_only=True, tag="compare_thermometer"):
    """A thermometer is compared with a standard."""

    label: str
    comparison: Comparison


class ChangeBattery(OnThermometer, frozen=True, kw_only=True, tag="change_thermometer_battery"):
    """A thermometer gets a new battery."""

    label: str


class RetireThermometer(OnThermometer, frozen=True, kw_only=True, tag="retire_thermometer"):
    """A thermometer is put away."""

    label: str


class BringBackThermometer(OnThermometer, frozen=True, kw_only=True, tag="bring_back_thermometer"):
    """A thermometer that was put away is used again."""

    label: str


ThermometerAct: TypeAlias = (
    AddThermometer
    | TakeThermometer
    | CompareThermometer
    | ChangeBattery
    | RetireThermometer
    | BringBackThermometer
)


class Measured(NamedTuple):
    """The fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_with_thermometer(store: Store, duty: Duty, act: ThermometerAct) -> Measured:
    """Do *act* through its service."""
    done = _done(store, duty, act)
    with store.reader() as connection:
        return Measured(fact_at(connection, done.sequence), done.sequence)


def _done(store: Store, duty: Duty, act: ThermometerAct) -> ThermometerRecorded:
    if isinstance(act, AddThermometer):
        return add_thermometer(store, duty, act.new)
    which = _called(store, duty, act.label)
    match act:
        case TakeThermometer():
            return take_thermometer(store, duty, which)
        case CompareThermometer():
            return compare_thermometer(store, duty, which, act.comparison)
        case ChangeBattery():
            return change_battery(store, duty, which)
        case RetireThermometer():
            return retire_thermometer(store, duty, which)
        case BringBackThermometer():
            return bring_back_thermometer(store, duty, which)


def _called(store: Store, duty: Duty, label: str) -> str:
    found = (one.id for one in thermometers(store, duty) if one.label == label)
    thermometer_id = next(found, None)
    if thermometer_id is None:
        raise Refused(
            f"The post has no thermometer {label}. Nothing was recorded. Look at the labels.",
            f"本岗没有“{label}”这支体温计。没有登记。请看一下编号。",
        )
    return thermometer_id
