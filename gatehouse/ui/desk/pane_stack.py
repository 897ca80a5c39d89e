# SPDX-License-Identifier: MIT
"""The desk's sheets, of which at most one is up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.ui.desk.approval_pane import ApprovalPane
from gatehouse.ui.desk.correction_pane import CorrectionPane
from gatehouse.ui.desk.emergency_pane import EmergencyPane
from gatehouse.ui.desk.english_pane import EnglishPane
from gatehouse.ui.desk.look_pane import LookPane
from gatehouse.ui.desk.override_pane import OverridePane
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.rule_pane import RulePane

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class PaneStack(QStackedWidget):
    """Shows one sheet in the place of form, verdict and acts.

    Signals:
        opened: a sheet is up.
        closed: the sheet was left.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.override = OverridePane()
        self.approval = ApprovalPane()
        self.correction = CorrectionPane(languages)
        self.emergency = EmergencyPane()
        self.rule = RulePane(languages)
        self.english = EnglishPane()
        self.look = LookPane(languages)
        for pane in self._panes():
            self.addWidget(pane)
            pane.closed.connect(self.close_pane)
        self.hide()

    @property
    def pane(self) -> Pane | None:
        """The sheet that is up."""
        current = self.currentWidget()
        return current if not self.isHidden() and isinstance(current, Pane) else None

    def open_pane(self, pane: Pane) -> None:
        """Bring *pane* up and give it the keyboard."""
        self.setCurrentWidget(pane)
        self.show()
        self.opened.emit()
        pane.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_pane(self) -> None:
        """Leave the sheet that is up, if any."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def set_act_height(self, height: int) -> None:
        """Have the acts of every sheet stand higher or lower."""
        for pane in self._panes():
            pane.set_act_height(height)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for pane in self._panes():
            pane.retranslate()

    def _panes(self) -> tuple[Pane, ...]:
        return (
            self.override,
            self.approval,
            self.correction,
            self.emergency,
            self.rule,
            self.english,
            self.look,
        )
