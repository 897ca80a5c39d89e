# SPDX-License-Identifier: MIT
"""What the settings room may ask of the post; see `gatehouse.ui.desk.acts` for the lanes."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.household import Building
from gatehouse.domain.operator_change import (
    OperatorChange,
    OperatorDetail,
    OperatorOrder,
    OperatorWritten,
)
from gatehouse.domain.scan import Scan
from gatehouse.domain.setting import PostSettings, SettingsChanged, SettingsOrder
from gatehouse.ui.settings.codes_acts import CodesActs
from gatehouse.ui.settings.rules_acts import RulesActs
from gatehouse.ui.settings.thermometer_acts import ThermometerActs


class SettingsActs(Struct, frozen=True, kw_only=True):
    """The acts of the settings room.

    *read_scan* tells what a burst is taken for by the post's own reader lines; it touches no disk.
    *backup_folder* is where the day's backup goes. *operators* is the roll and
    *roll_changes* its history, which an administrator alone may ask for, *gates* where one may
    serve. What changes something runs on the
    writer lane.
    """

    settings: Callable[[], PostSettings]
    buildings: Callable[[], tuple[Building, ...]]
    read_scan: Callable[[str], Scan]
    backup_folder: Callable[[], str]
    thermometers: ThermometerActs
    rules: RulesActs
    codes: CodesActs

    change: Callable[[SettingsOrder], SettingsChanged]
    change_reach: Callable[[GateReach], SettingsChanged]
    drop_gate: Callable[[str], SettingsChanged]
    undo: Callable[[str], SettingsChanged]
    operators: Callable[[], tuple[OperatorDetail, ...]]
    gates: Callable[[], tuple[str, ...]]
    write_operator: Callable[[OperatorOrder], OperatorWritten]
    end_pin: Callable[[str], OperatorWritten]
    roll_changes: Callable[[], tuple[OperatorChange, ...]]
    undo_operator: Callable[[str], OperatorWritten]
