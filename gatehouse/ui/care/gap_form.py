# SPDX-License-Identifier: MIT
"""Mending one gap: typing the missing way in, leaving the gap, or taking a closing back."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.entry import Direction, Reason
from gatehouse.domain.gap import GapFilling
from gatehouse.ui.care.gap_wording import facts_text, missing_text, reason_items
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.side_by_side import SideBySide, told_column
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.gap import GapRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 80


class GapForm(EnterForm):
    """It orders a `GapFilling`. Leaving a gap, or taking a closing back, needs a reason instead.

    Signals:
        leave_requested: the gap stays as it is; why.
        reopen_requested: they are still there; how one knows.
    """

    leave_requested = Signal(str)
    reopen_requested = Signal(str)

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            parent=parent,
        )
        self._languages = languages
        self._row: GapRow | None = None
        self._sign = Sign(SignKind.WARN)
        self._state = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.at = MomentField(languages, clock)
        self.reason = QuietCombo()
        self._reason = Captioned(self.reason)
        self.why = Field("")
        self.leave = ActButton("", mark=IconName.CLOSE)
        self.reopen = ActButton("", mark=IconName.HOME)
        self._lay_out()
        self.at.text_changed.connect(self.say)
        self.leave.clicked.connect(self._on_leave_clicked)
        self.reopen.clicked.connect(self._on_reopen_clicked)
        self.retranslate()

    @property
    def row(self) -> "GapRow | None":
        """The gap that is shown."""
        return self._row

    def show_row(self, row: "GapRow | None") -> None:
        """Show a gap, or none; what is written of the same one is kept."""
        if row is None or self._row is None or row.gap_id != self._row.gap_id:
            self._row = row
            self.clear()
            self.reason.clear()
        self._row = row
        self._fill()

    def clear(self) -> None:
        """Be ready for the next one."""
        self.at.clear()
        self.why.set_text("")
        self.why.set_error("")
        self.set_working(working=False)

    def enter(self) -> None:
        """Take the keyboard: the time."""
        self.at.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the time."""
        if self.at.moment is None:
            return [Gap(self.tr("time"), self.at.edit.setFocus)]
        return []

    def ready_text(self) -> str:
        """Return the time as it is understood, where it is not said under the line."""
        return self.at.said() if self._fields.is_beside else ""

    def order(self) -> GapFilling:
        """Return the way that was missing."""
        row, moment = self._row, self.at.moment
        assert row is not None, "only a gap that is shown is mended"
        assert moment is not None, "what is missing is asked for first"
        return GapFilling(
            gap_id=row.gap_id, happened_at=moment, reason=Reason(self.reason.code or Reason.OTHER)
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.at.retranslate()
        self.at.edit.setPlaceholderText("4-14 23:50")
        self.why.edit.setPlaceholderText(self.tr("Went by the east gate"))
        self.word_acts(self.tr("Type it in"), "")
        self.leave.setText(self.tr("Leave the gap"))
        self.reopen.setText(self.tr("Still there"))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs beside each other where there is room: there is less height then."""
        super().resizeEvent(event)
        self._fields.fit(self.width())
        self.at.say_under(shown=not self._fields.is_beside)
        if self._row is not None:
            self.say()
        self._acts.fit(self.width())

    def _lay_out(self) -> None:
        self.reason.setMinimumHeight(CONTROL)
        self.why.edit.setMaxLength(_LONGEST)
        way = QHBoxLayout()
        way.setSpacing(ROW_GAP)
        way.addWidget(self.at, 1)
        way.addWidget(self._reason, 1)
        self._fields = SideBySide(way, self.why)
        self._acts = ActsRows(
            narrow=((self.confirm,), (self.leave, self.reopen)),
            wide=((self.confirm, self.leave, self.reopen),),
        )
        self._inputs = QWidget()
        inputs = QVBoxLayout(self._inputs)
        inputs.setContentsMargins(0, 0, 0, 0)
        inputs.setSpacing(ROW_GAP)
        inputs.addLayout(self._fields)
        inputs.addLayout(self._acts)
        self.body.addLayout(told_column(self._sign, self._state, self._facts), 1)
        self.body.addWidget(self._inputs)

    def _fill(self) -> None:
        row = self._row
        self._inputs.setVisible(row is not None)
        self._sign.setVisible(row is not None)
        if row is None:
            self.set_title(self.tr("Nothing chosen"))
            self.set_note("")
            self._state.setText("")
            self._facts.setText(self.tr("Choose a gap in the list."))
            return
        self.set_title(f"{row.door} {row.shown_name}".strip())
        out = row.missing is Direction.OUT
        self.at.set_caption(self.tr("When they went") if out else self.tr("When they came in"))
        self._reason.set_caption(self.tr("Why they went") if out else self.tr("Why they came"))
        self._state.setText(missing_text(row))
        self._facts.setText(facts_text(row, self._languages))
        self.reason.offer(reason_items(row.missing, self._languages), self.reason.code)
        self._reason.setVisible(not row.is_of_a_vehicle)
        reason = self.tr("Or a reason to leave it")
        if row.can_reopen:
            reason = self.tr("Or why it is left, or how one knows that it is not over")
        self.why.set_caption(reason)
        self.reopen.setVisible(row.can_reopen)
        self.say()

    def _said(self) -> str:
        """Return the reason, or ask for it."""
        why = self.why.text().strip()
        self.why.set_error("" if why else self.tr("Write why in a few words."))
        if not why:
            self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return why

    def _on_leave_clicked(self) -> None:
        if why := self._said():
            self.leave_requested.emit(why)

    def _on_reopen_clicked(self) -> None:
        if why := self._said():
            self.reopen_requested.emit(why)

    def _go_on(self, *, order: bool) -> None:
        """Let Enter in the reason leave the gap, and in the time type the way in."""
        if self._row is None:
            return
        if self.why.edit.hasFocus():
            self._on_leave_clicked()
        else:
            super()._go_on(order=order)
