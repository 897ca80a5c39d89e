# SPDX-License-Identifier: MIT
"""Binding the acts of the settings room to an open store; imported when it is first opened."""

from collections.abc import Callable
from typing import ParamSpec

from msgspec.structs import replace

from gatehouse.app.rules_binding import rules_acts
from gatehouse.app.thermometer_binding import thermometer_acts
from gatehouse.domain.duty import local_day
from gatehouse.domain.reader_line import read_lines
from gatehouse.domain.scan import Scan, read_scan
from gatehouse.domain.setting import SettingsChanged
from gatehouse.paths import backup_folder
from gatehouse.services import code_list, operator_roll, roster, setting, sign_in
from gatehouse.services.opening import OpenPost
from gatehouse.ui.settings.acts import SettingsActs
from gatehouse.ui.settings.codes_acts import CodesActs

_Asked = ParamSpec("_Asked")


def settings_acts(opened: OpenPost) -> SettingsActs:
    """Bind the acts of the settings room."""
    on_duty = opened.on_duty

    def kept(act: Callable[_Asked, SettingsChanged]) -> Callable[_Asked, SettingsChanged]:
        """Return *act* so that what comes after it is done at the post as it is set now."""

        def changed(*asked: _Asked.args, **named: _Asked.kwargs) -> SettingsChanged:
            answer = act(*asked, **named)
            # on the writer lane, so that whatever is written next is written at this gate
            was, opened.post = opened.post, answer.settings.post
            if opened.duty.gate == was.gate:
                opened.duty = replace(opened.duty, gate=opened.post.gate)
            return answer

        return changed

    def scan(text: str) -> Scan:
        today = local_day(opened.duty.now())
        return read_scan(text, read_lines(opened.post.reader_lines), today)

    return SettingsActs(
        settings=on_duty(setting.settings),
        buildings=on_duty(roster.buildings),
        read_scan=scan,
        backup_folder=lambda: str(backup_folder(opened.store.path)),
        thermometers=thermometer_acts(opened),
        rules=rules_acts(opened),
        codes=CodesActs(
            lists=on_duty(code_list.code_lists),
            write=on_duty(code_list.write_code),
            end=on_duty(code_list.end_code),
            move=on_duty(code_list.move_code),
            undo=on_duty(code_list.undo_code),
        ),
        change=kept(on_duty(setting.change_settings)),
        change_reach=kept(on_duty(setting.change_reach)),
        drop_gate=kept(on_duty(setting.drop_gate)),
        undo=kept(on_duty(setting.undo_change)),
        operators=on_duty(operator_roll.operators),
        gates=on_duty(sign_in.gates),
        write_operator=on_duty(operator_roll.write_operator),
        end_pin=on_duty(operator_roll.end_pin),
        roll_changes=on_duty(operator_roll.roll_changes),
        undo_operator=on_duty(operator_roll.undo_operator),
    )
