# SPDX-License-Identifier: MIT
"""No value prints a secret that it holds, nor who somebody is."""

import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from inspect import getmembers, isclass
from typing import Any

import msgspec
from msgspec import Struct

import gatehouse
from gatehouse.db.keys import StoreKey
from gatehouse.db.queries.operators import PinRecord
from gatehouse.domain.discreet import SECRETS, Discreet
from gatehouse.domain.entry import (
    Crossing,
    Direction,
    Outsider,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.isolation_point import Guest
from gatehouse.domain.person import Candidate
from gatehouse.domain.person_change import PersonEdit
from gatehouse.domain.post import Setup
from gatehouse.domain.register import FullValues, RegisterRow
from gatehouse.ui.desk.visitor import Visitor
from gatehouse.ui.printing.recovery_sheet import RecoverySheet

SECRET = "hidden" * 5 + "!!"
"""As long as a store key."""
RUN_BY_OTHERS = ("gatehouse.__main__", "gatehouse.db.migrations")
NAMED_SO = re.compile(
    r"(.*_)?(pin|secret|passphrase|password|recovery)(_.*)?"
    r"|birth_date|paper|paper_number|phones?|plates?"
)
NOBODYS = {
    "DayRead",
    "DeskActs",
    "HandoverDesk",
    "ItineraryTerms",
    "LegWords",
    "LockActs",
    "OperatorDetail",
    "RecordActs",
    "RegisterActs",
    "Serving",
    "SettingsActs",
}
"""What they call so is a sheet of paper, a caption, an act, or whether there is one."""


def _classes() -> Iterator[type[Any]]:
    for module in pkgutil.walk_packages(gatehouse.__path__, "gatehouse."):
        if not module.name.startswith(RUN_BY_OTHERS):
            for _, one in getmembers(import_module(module.name), isclass):
                if one.__module__ == module.name and one.__qualname__ not in NOBODYS:
                    yield one


def _fields(one: type[Any]) -> tuple[str, ...]:
    if issubclass(one, Struct):
        return one.__struct_fields__
    return tuple(field.name for field in fields(one) if field.init) if is_dataclass(one) else ()


def _secrets(one: type[Any]) -> list[str]:
    known = SECRETS if issubclass(one, Discreet) else frozenset()
    return [name for name in _fields(one) if name in known or NAMED_SO.fullmatch(name)]


def _prints_its_secret(holder: type[Any]) -> bool:
    said = dict.fromkeys(_fields(holder)) | dict.fromkeys(_secrets(holder), SECRET)
    value = holder(**said)
    return SECRET in f"{value!r} {value}"


def test_no_value_prints_a_secret_that_it_holds() -> None:
    """Whatever else it says; those that everybody knows of are among the holders."""
    holders = [one for one in _classes() if _secrets(one)]

    assert {StoreKey, FullValues, Override, PinRecord, RecoverySheet, Setup} <= set(holders)
    assert {Candidate, Crossing, Guest, Outsider, PersonEdit, RegisterRow, Visitor} <= set(holders)
    assert [holder.__qualname__ for holder in holders if _prints_its_secret(holder)] == []


def test_what_is_not_printed_is_told_apart_and_written_down() -> None:
    """Within another value too; only its print is without it."""
    one, other = (
        Crossing(
            direction=Direction.IN,
            subject_class=SubjectClass.VISITOR,
            reason=Reason.VISIT,
            checks={},
            outsider=Outsider(name=name, paper_number="220199198807060027", phone="13911112222"),
        )
        for name in ("周小安", "孙一")
    )

    for part in ("周小安", "220199198807060027", "13911112222"):
        assert part in msgspec.json.encode(one).decode()
        assert part not in f"{one!r} {one} {[one]}"
    assert one != other
    assert msgspec.json.decode(msgspec.json.encode(one), type=Crossing) == one
