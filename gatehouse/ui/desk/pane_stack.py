# SPDX-License-Identifier: MIT
"""The desk's sheets, of which at most one is up; each is made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.ui.desk.instruments import NO_INSTRUMENTS

if TYPE_CHECKING:
    from gatehouse.domain.code_system import Outage
    from gatehouse.ui.desk.approval_pane import ApprovalPane
    from gatehouse.ui.desk.correction_pane import CorrectionPane
    from gatehouse.ui.desk.emergency_pane import EmergencyPane
    from gatehouse.ui.desk.english_pane import EnglishPane
    from gatehouse.ui.desk.fever_pane import FeverPane
    from gatehouse.ui.desk.filling_pane import FillingPane
    from gatehouse.ui.desk.hand_over_pane import HandOverPane
    from gatehouse.ui.desk.look_pane import LookPane
    from gatehouse.ui.desk.missed_way_pane import MissedWayPane
    from gatehouse.ui.desk.override_pane import OverridePane
    from gatehouse.ui.desk.pane import Pane
    from gatehouse.ui.desk.rule_pane import RulePane
    from gatehouse.ui.desk.slip_pane import SlipPane
    from gatehouse.ui.desk.thermometer_pane import ThermometerPane
    from gatehouse.ui.shell.i18n import Languages

P = TypeVar("P", bound="Pane")


class PaneStack(QStackedWidget):
    """Shows one sheet in the place of form, verdict and acts.

    Signals:
        opened: a sheet is up.
        closed: the sheet was left.
        override_given, emergency_told, corrected, withdrawn, signed, filling_begun,
        thermometer_taken, thermometer_compared, correction_requested, paper_requested,
        peak_requested, rule_requested, code_switched, slip_printed,
        slip_save_requested, slip_failed, delivery_told, flat_asked, courier_let_in,
        courier_marked, way_told, case_requested, notice_requested,
        fever_stepped, fever_ended: what was done on a sheet, whichever it is.
    """

    opened = Signal()
    closed = Signal()
    override_given = Signal(object)
    emergency_told = Signal(str)
    corrected = Signal(str, object)
    withdrawn = Signal(str, str)
    case_requested = Signal(str)
    signed = Signal(str, str, str)
    filling_begun = Signal(object)
    paper_requested = Signal()
    peak_requested = Signal()
    rule_requested = Signal()
    code_switched = Signal(bool)
    notice_requested = Signal(str)
    thermometer_taken = Signal(str)
    thermometer_compared = Signal(str, object)
    correction_requested = Signal(str)
    slip_printed = Signal()
    slip_save_requested = Signal(object)
    slip_failed = Signal(object)
    delivery_told = Signal(object)
    flat_asked = Signal(str)
    courier_let_in = Signal(object)
    courier_marked = Signal(str, str)
    way_told = Signal(str, object)
    fever_stepped = Signal(object)
    fever_ended = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._panes: list[Pane] = []
        self._act_height = 0
        self.outage: Outage | None = None
        self.instruments = NO_INSTRUMENTS
        self.hide()

    @cached_property
    def override(self) -> "OverridePane":
        """The sheet for going against the verdict."""
        from gatehouse.ui.desk.override_pane import OverridePane  # noqa: PLC0415 - when wanted

        pane = OverridePane(self._languages)
        pane.override_given.connect(self.override_given)
        return self.take(pane)

    @cached_property
    def fever(self) -> "FeverPane":
        """The sheet of the fever flow."""
        from gatehouse.ui.desk.fever_pane import FeverPane  # noqa: PLC0415 - when wanted

        pane = FeverPane(self._languages)
        pane.stepped.connect(self.fever_stepped)
        pane.ended.connect(self.fever_ended)
        return self.take(pane)

    @cached_property
    def approval(self) -> "ApprovalPane":
        """The sheet on which a leader signs."""
        from gatehouse.ui.desk.approval_pane import ApprovalPane  # noqa: PLC0415 - when wanted

        pane = ApprovalPane()
        pane.signed.connect(self.signed)
        return self.take(pane)

    @cached_property
    def correction(self) -> "CorrectionPane":
        """The sheet that corrects or withdraws an entry."""
        from gatehouse.ui.desk.correction_pane import CorrectionPane  # noqa: PLC0415 - when wanted

        pane = CorrectionPane(self._languages)
        pane.corrected.connect(self.corrected)
        pane.withdrawn.connect(self.withdrawn)
        pane.case_requested.connect(self.case_requested)
        return self.take(pane)

    @cached_property
    def emergency(self) -> "EmergencyPane":
        """The sheet that asks for one word."""
        from gatehouse.ui.desk.emergency_pane import EmergencyPane  # noqa: PLC0415 - when wanted

        pane = EmergencyPane()
        pane.told.connect(self.emergency_told)
        return self.take(pane)

    @cached_property
    def rule(self) -> "RulePane":
        """The sheet with a rule's text."""
        from gatehouse.ui.desk.rule_pane import RulePane  # noqa: PLC0415 - when wanted

        pane = RulePane(self._languages)
        pane.code_switched.connect(self.code_switched)
        pane.notice_requested.connect(self.notice_requested)
        return self.take(pane)

    @cached_property
    def english(self) -> "EnglishPane":
        """The sheet with a visitor's questions in English."""
        from gatehouse.ui.desk.english_pane import EnglishPane  # noqa: PLC0415 - when wanted

        return self.take(EnglishPane())

    @cached_property
    def slip(self) -> "SlipPane":
        """The sheet with the slip of the visitor who was let in."""
        from gatehouse.ui.desk.slip_pane import SlipPane  # noqa: PLC0415 - when wanted

        pane = SlipPane()
        pane.printed.connect(self.slip_printed)
        pane.save_requested.connect(self.slip_save_requested)
        pane.failed.connect(self.slip_failed)
        return self.take(pane)

    @cached_property
    def filling(self) -> "FillingPane":
        """The sheet that begins to type in from paper."""
        from gatehouse.ui.desk.filling_pane import FillingPane  # noqa: PLC0415 - when wanted

        pane = FillingPane(self._languages)
        pane.begun.connect(self.filling_begun)
        return self.take(pane)

    @cached_property
    def thermometer(self) -> "ThermometerPane":
        """The sheet that says which thermometer is in hand."""
        from gatehouse.ui.desk.thermometer_pane import ThermometerPane  # noqa: PLC0415 - when wanted

        pane = ThermometerPane(self._languages)
        pane.taken.connect(self.thermometer_taken)
        pane.compared.connect(self.thermometer_compared)
        return self.take(pane)

    @cached_property
    def hand_over(self) -> "HandOverPane":
        """The sheet for what is handed over at the gate."""
        from gatehouse.ui.desk.hand_over_pane import HandOverPane  # noqa: PLC0415 - when wanted

        pane = HandOverPane(self._languages)
        pane.told.connect(self.delivery_told)
        pane.flat_asked.connect(self.flat_asked)
        pane.let_in_requested.connect(self.courier_let_in)
        pane.mark_told.connect(self.courier_marked)
        return self.take(pane)

    @cached_property
    def missed_way(self) -> "MissedWayPane":
        """The sheet for a way of a vehicle that nobody logged."""
        from gatehouse.ui.desk.missed_way_pane import MissedWayPane  # noqa: PLC0415 - when wanted

        pane = MissedWayPane(self._languages)
        pane.told.connect(self.way_told)
        return self.take(pane)

    @cached_property
    def look(self) -> "LookPane":
        """The sheet with what the side column shows in a larger window."""
        from gatehouse.ui.desk.look_pane import LookPane  # noqa: PLC0415 - when wanted

        pane = LookPane(self._languages)
        pane.latest.correction_requested.connect(self.correction_requested)
        pane.paper_requested.connect(self.paper_requested)
        pane.peak_requested.connect(self.peak_requested)
        pane.rule_requested.connect(self.rule_requested)
        return self.take(pane)

    @property
    def pane(self) -> "Pane | None":
        """The sheet that is up."""
        up = [pane for pane in self._panes if pane is self.currentWidget()]
        return up[0] if up and not self.isHidden() else None

    def open_pane(self, pane: "Pane") -> None:
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
        self._act_height = height
        for pane in self._panes:
            pane.set_act_height(height)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for pane in self._panes:
            pane.retranslate()

    def take(self, pane: P) -> P:
        """Have *pane* among the sheets, and return it."""
        pane.set_act_height(self._act_height)
        pane.closed.connect(self.close_pane)
        self.addWidget(pane)
        self._panes.append(pane)
        return pane
