# SPDX-License-Identifier: MIT
"""Drive the real desk without a display: set up, import, admit, turn away, correct, export.

Every step is done with real keys and waits for what a person would see; a picture of each is left
in the folder that `--out` names, with the day's workbook. It ends with 1 when a screen does not
show what it should.
"""

import argparse
import os
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gatehouse.paths import sample_roster
from gatehouse.ui.desk.correction_pane import CorrectionPane
from gatehouse.ui.desk.page import DeskPage
from gatehouse.ui.desk.state import Scene
from gatehouse.ui.registers.page import RegistersPage
from gatehouse.ui.roster.import_view import ImportStep
from gatehouse.ui.roster.page import RosterPage
from gatehouse.ui.tour import CTRL, Hands, NotSeen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gatehouse.app.program import Program

ROSTER = sample_roster()
BEGINS = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
PIN = "204816"
PASSPHRASE = "invented passphrase"  # noqa: S105 - of an invented post
RULE_SET = "changchun-2022-03"
FAMILY = 2
SIZE = (1366, 768)


class MovingClock:
    """A clock of its own: the day of the example rules, a few seconds on at each look."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def __call__(self) -> datetime:
        """Return the time, and let it go on."""
        self._now += timedelta(seconds=3)
        return self._now


def main() -> int:
    """Drive the desk and say where the pictures are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for pictures and workbook")
    out = parser.parse_args().out
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    with tempfile.TemporaryDirectory() as home:
        os.environ["GATEHOUSE_HOME"] = home
        try:
            drive(out)
        except NotSeen as error:
            print(f"演示没有走完 · the drive did not come to its end: {error}", file=sys.stderr)
            return 1
    print(f"图片和登记表在 · pictures and workbook are in {out}")
    return 0


def drive(out: Path) -> None:
    """Go through the first day of an invented post."""
    from gatehouse.app.program import Program, WindowOptions  # noqa: PLC0415 - after the platform
    from gatehouse.paths import user_places  # noqa: PLC0415
    from gatehouse.ui.shell.application import make_application  # noqa: PLC0415
    from gatehouse.ui.shell.preferences import Preferences  # noqa: PLC0415

    app = make_application(sys.argv[:1], 1.0)
    program = Program(app, user_places(), WindowOptions(), Preferences(), MovingClock(BEGINS))
    program.messages.said.connect(lambda message: print(message.text))
    program.messages.crashed.connect(lambda report: print(report.text, file=sys.stderr))
    program.show()
    try:
        set_up(app, program, out)
        hands = Hands(app, program.window)
        program.window.showNormal()
        program.window.resize(*SIZE)
        hands.until(lambda: program.is_open, "the open post")
        import_roster(hands, program, out)
        serve(hands, program, out)
        export(hands, program, out)
    finally:
        program.window.close()
        program.close()


def set_up(app: "QApplication", program: "Program", out: Path) -> None:
    """Fill in the four parts of the first start and go on duty."""
    page = program.first_run
    assert page is not None
    hands = Hands(app, page)
    page.showNormal()
    page.resize(*SIZE)
    hands.until(lambda: page.key.key and page.key.keeping.keeping, "the recovery key")
    fields = {
        page.place.community: "样例街道样例社区",
        page.place.compound: "样例小区",
        page.place.gate: "北门",
        page.place.telephone: "0431-80011001",
        page.administrator.name: "周岚",
        page.administrator.pin: PIN,
        page.administrator.again: PIN,
        page.key.keeping.phrase: PASSPHRASE,
        page.key.keeping.again: PASSPHRASE,
    }
    for field, text in fields.items():
        field.edit.setFocus()
        hands.type(text)
    page.rules.entrance().setFocus()
    while page.rules.rule_set_id != RULE_SET:
        hands.press(Qt.Key.Key_Down)
    page.key.written.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.shoot(out / "01-first-run.png")
    page.bar.start.setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: program.first_run is None, "the desk after the first run")


def import_roster(hands: Hands, program: "Program", out: Path) -> None:
    """Import the sample roster from its file, problems and all."""
    hands.press(Qt.Key.Key_F4)
    page = program.window.findChild(RosterPage)
    assert page is not None
    hands.shoot(out / "02-roster-empty.png")
    page.plan_import(ROSTER)
    hands.until(lambda: page.importing.view.step is ImportStep.PLANNED, "the plan of the import")
    hands.shoot(out / "03-import.png")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: page.importing.view.step is ImportStep.DONE, "the report of the import")
    hands.shoot(out / "04-imported.png")
    hands.press(Qt.Key.Key_Escape)
    hands.shoot(out / "05-roster.png")


def serve(hands: Hands, program: "Program", out: Path) -> None:
    """Admit a resident, turn the next of the household away, and take an entry back."""
    hands.press(Qt.Key.Key_F1)
    desk = program.window.findChild(DeskPage)
    assert desk is not None
    acts: list[object] = []
    program.changes.changed.connect(lambda changes, _from: acts.append(changes))
    hands.until(lambda: desk.state.scene is Scene.IDLE, "the idle desk")
    hands.shoot(out / "06-desk.png")
    hands.type("11102")
    hands.until(lambda: len(desk.state.candidates) == FAMILY, "the people of 1-1-102")
    hands.shoot(out / "07-picking.png")
    hands.press(Qt.Key.Key_1, CTRL)
    hands.type("365")
    hands.until(lambda: desk.state.weighed, "a verdict")
    hands.shoot(out / "08-admit.png")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: len(acts) == 1, "the first entry recorded")
    hands.shoot(out / "09-recorded.png")
    hands.type("11102")
    hands.until(lambda: len(desk.state.candidates) == FAMILY, "the people of 1-1-102")
    hands.press(Qt.Key.Key_2, CTRL)
    hands.type("364")
    hands.until(lambda: desk.state.weighed, "a verdict")
    hands.shoot(out / "10-stop.png")
    hands.press(Qt.Key.Key_F9)
    hands.until(lambda: len(acts) == 2, "the second entry recorded")  # noqa: PLR2004
    hands.press(Qt.Key.Key_Z, CTRL)
    hands.until(lambda: desk.left.panes.pane, "the correction")
    hands.shoot(out / "11-correct.png")
    pane = desk.left.panes.pane
    assert isinstance(pane, CorrectionPane)
    hands.press(Qt.Key.Key_Right)
    pane.withdraw.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.until(lambda: len(acts) == 3, "the entry taken back")  # noqa: PLR2004 - the third act
    hands.shoot(out / "12-taken-back.png")


def export(hands: Hands, program: "Program", out: Path) -> None:
    """Write the day's register beside the pictures."""
    hands.press(Qt.Key.Key_F8)
    page = program.window.findChild(RegistersPage)
    assert page is not None
    hands.until(page.export.act.isEnabled, "the day's register")
    hands.shoot(out / "13-registers.png")
    page.export.choose_folder(out)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: list(out.glob("*.xlsx")) and page.result.isVisible(), "the workbook")
    hands.shoot(out / "14-exported.png")


if __name__ == "__main__":
    sys.exit(main())
