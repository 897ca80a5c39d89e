# SPDX-License-Identifier: MIT
"""The post begins: the first run, and the roster read in from a workbook."""

from typing import Final

from PySide6.QtCore import Qt

from gatehouse.app.tour.stage import Stage
from gatehouse.domain.post import KeyKeeping
from gatehouse.domain.words import Words
from gatehouse.paths import sample_roster
from gatehouse.ui.roster.import_view import ImportStep
from gatehouse.ui.roster.page import RosterPage
from gatehouse.ui.shell.actions import Room

PIN: Final = "204816"
LEADER: Final = "周岚"
RULE_SET: Final = "changchun-2022-03"
_PASSPHRASE: Final = "invented passphrase"  # noqa: S105 - of an invented post


def set_up(stage: Stage) -> None:
    """Fill in the four parts of the first start and go on duty."""
    page = stage.program.first_run
    assert page is not None, "an empty home begins with the first run"
    stage.turn_to(page)
    hands = stage.hands
    hands.until(lambda: page.key.key and page.key.keeping.keeping, "the recovery key")
    stage.picture("first-run", Words("在哪里值班", "Where"))
    page.key.keeping.way.set_code(KeyKeeping.ASKED_AT_START.value)
    for field, text in (
        (page.place.community, "样例街道样例社区"),
        (page.place.compound, "样例小区"),
        (page.place.gate, "北门"),
        (page.place.telephone, "0431-80011001"),
        (page.administrator.name, LEADER),
        (page.administrator.pin, PIN),
        (page.administrator.again, PIN),
        (page.key.keeping.phrase, _PASSPHRASE),
        (page.key.keeping.again, _PASSPHRASE),
    ):
        field.edit.setFocus()
        hands.type(text)
    page.rules.entrance().setFocus()
    while page.rules.rule_set_id != RULE_SET:
        hands.press(Qt.Key.Key_Down)
    page.key.written.setFocus()
    hands.press(Qt.Key.Key_Space)
    stage.picture("recovery-key", Words("恢复钥匙", "Recovery key"))
    page.bar.start.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: stage.program.first_run is None, "the desk after the first run")
    stage.turn_to(stage.program.window)
    stage.hands.until(lambda: stage.program.is_open, "the open post")


def import_the_roster(stage: Stage) -> None:
    """Import the sample roster from its file, problems and all."""
    hands = stage.hands
    hands.press(Qt.Key.Key_F4)
    page = stage.page(Room.ROSTER)
    assert isinstance(page, RosterPage)
    hands.until(page.empty.isVisible, "the empty roster")
    stage.picture("roster-empty", Words("导入", "Import"))
    view = page.importing.view
    page.plan_import(sample_roster())
    hands.until(lambda: view.columns.rows.table.model().rowCount() > 0, "columns")
    stage.picture("import-columns", Words("前几行", "first rows"))
    hands.until(view.act.hasFocus, "the focus on the act that shows the changes")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: view.step is ImportStep.PLANNED, "the plan of the import")
    stage.picture("import-plan", Words("1,394", "1,394"))
    hands.until(view.act.hasFocus, "the focus on the act that imports")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: view.step is ImportStep.DONE, "the report of the import")
    stage.picture("imported", Words("1,394", "1,394"))
    hands.press(Qt.Key.Key_Escape)
    stage.picture("roster", Words("住户", "Roster"))
