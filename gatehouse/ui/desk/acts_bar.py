# SPDX-License-Identifier: MIT
"""The three acts under the verdict: the one the verdict asks for comes first and is filled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.policy.verdict import Conclusion, Verdict
from gatehouse.ui.desk.verdict_wording import measures_again, refuses
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.sign import SignKind


class ActsBar(QWidget):
    """Three places that never move: the first act, and two beside it.

    Signals:
        admit_requested: admit, as Enter does.
        turn_away_requested: F9.
        report_requested: F10.
        override_requested: Ctrl+Enter.
    """

    admit_requested = Signal()
    turn_away_requested = Signal()
    report_requested = Signal()
    override_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self._decides = False
        self._enrols = False
        self._order: tuple[ActButton, ...] = ()
        self.admit = ActButton("", variant=ActVariant.OK, mark=SignKind.OK, key="Enter")
        self.turn_away = ActButton("", mark=SignKind.STOP, key="F9")
        self.report = ActButton("", mark=SignKind.REPORT, key="F10")
        self.override = ActButton("", variant=ActVariant.PLAIN, key="Ctrl+Enter")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for button in self._buttons():
            self._row.addWidget(button)
        self._connect()
        self.retranslate()

    def set_height(self, height: int) -> None:
        """Stand higher or lower."""
        self.setFixedHeight(height)
        for button in self._buttons():
            button.set_height(height)

    def show_verdict(self, verdict: Verdict | None, *, decides: bool, enrols: bool) -> None:
        """Offer what fits *verdict*; admitting somebody new may also enrol them."""
        self._verdict, self._decides, self._enrols = verdict, decides, enrols
        self._show()

    def stops(self) -> tuple[ActButton, ...]:
        """Return the acts in the order of Tab, which ends on the first act."""
        return tuple(button for button in self._order if not button.isHidden())

    def reveal(self, widget: QWidget) -> None:
        """Have nothing to do: the acts are always shown."""

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.turn_away.setText(self.tr("Turn away"))
        self.report.setText(self.tr("Report"))
        self.override.setText(self.tr("Override…"))
        self._show()

    def _buttons(self) -> tuple[ActButton, ...]:
        return (self.admit, self.turn_away, self.report, self.override)

    def _connect(self) -> None:
        self.admit.clicked.connect(self.admit_requested)
        self.turn_away.clicked.connect(self.turn_away_requested)
        self.report.clicked.connect(self.report_requested)
        self.override.clicked.connect(self.override_requested)

    def _show(self) -> None:
        verdict = self._verdict
        refused = verdict is not None and refuses(verdict)
        conclusion = verdict.conclusion if verdict is not None else None
        if verdict is not None and measures_again(verdict):
            conclusion = Conclusion.INCOMPLETE
        self.admit.setText(self._admit_words())
        self.admit.setEnabled(conclusion is Conclusion.ADMIT)
        self.turn_away.setEnabled(self._decides)
        self.report.setEnabled(self._decides)
        self.override.setEnabled(self._decides)
        self.turn_away.set_variant(
            ActVariant.STOP if conclusion is Conclusion.TURN_AWAY else ActVariant.OUTLINE_STOP
        )
        self.report.set_variant(
            ActVariant.REPORT if conclusion is Conclusion.REPORT else ActVariant.OUTLINE_REPORT
        )
        first = {Conclusion.TURN_AWAY: self.turn_away, Conclusion.REPORT: self.report}
        self._arrange(first.get(conclusion, self.admit) if conclusion else self.admit)
        self.admit.setVisible(not refused)
        self.override.setVisible(refused)

    def _admit_words(self) -> str:
        if self._enrols:
            return self.tr("Save and admit")
        if self._verdict is not None and self._verdict.admits and self._verdict.registered:
            return self.tr("Log and admit")
        return self.tr("Admit")

    def _arrange(self, first: ActButton) -> None:
        beside = [button for button in self._buttons() if button is not first]
        for place, button in enumerate((first, *beside)):
            if self._row.indexOf(button) != place:
                self._row.removeWidget(button)
                self._row.insertWidget(place, button)
            self._row.setStretch(place, 5 if button is first else 3)
        self._order = (*beside, first)
