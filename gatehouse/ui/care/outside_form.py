# SPDX-License-Identifier: MIT
"""One who is outside too long: what is known, and the call that is written down."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.outside import CallOrder, CallResult
from gatehouse.ui.care.outside_wording import facts_text, state_text
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.side_by_side import SideBySide, told_column
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.outside import OutsideRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 80
_NAME: Final = 24
_CALLS_TOLD: Final = 3


class OutsideForm(EnterForm):
    """It orders a `CallOrder`; what was said may stay empty.

    The Enter that ends a field goes to the act: nobody is written down as reached by a stray one.

    Signals:
        undo_requested: the last call is to be taken back.
    """

    undo_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Ctrl+Enter"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self._row: OutsideRow | None = None
        self._now: datetime | None = None
        self._sign = Sign(SignKind.WARN)
        self._state = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.whom, self.note = Field(""), Field("")
        self.failed = ActButton("", mark=IconName.CLOSE)
        self.undo = ActButton("", mark=IconName.UNDO)
        self._result = CallResult.ANSWERED
        self._lay_out()
        self.failed.clicked.connect(self.fail)
        self.undo.clicked.connect(self.undo_requested)
        self.retranslate()

    @property
    def row(self) -> "OutsideRow | None":
        """Who is shown."""
        return self._row

    @property
    def begun(self) -> bool:
        """Whether something is written that nobody would write twice."""
        return any(field.text().strip() for field in (self.whom, self.note))

    def show_row(self, row: "OutsideRow | None", now: "datetime") -> None:
        """Show somebody as they stand at *now*; what is written of the same one is kept."""
        if row is None or self._row is None or row.person_id != self._row.person_id:
            self.clear()
        self._row, self._now = row, now
        self._fill()

    def clear(self) -> None:
        """Be ready for the next call."""
        for field in (self.whom, self.note):
            field.set_text("")
        self.set_working(working=False)

    def fail(self) -> None:
        """Order that nobody answered."""
        self._result = CallResult.NO_ANSWER
        self._go_on(order=True)
        self._result = CallResult.ANSWERED

    def gaps(self) -> list[Gap]:
        """Return nothing: what was said may stay empty."""
        return []

    def order(self) -> CallOrder:
        """Return the call."""
        assert self._row is not None, "nobody is called where nobody is chosen"
        return CallOrder(
            person_id=self._row.person_id,
            result=self._result,
            whom=self.whom.text().strip(),
            note=self.note.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.whom.set_caption(self.tr("Who was called (empty: themself)"))
        self.note.set_caption(self.tr("What was said (optional)"))
        self.word_acts(self.tr("Answered"), "")
        self.failed.setText(self.tr("No answer"))
        self.failed.set_key(shortcut_text(Act.FAIL_TICK))
        self.undo.setText(self.tr("Take back"))
        self.undo.set_key(shortcut_text(Act.UNDO_TICK))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs beside each other where there is room: there is less height then."""
        super().resizeEvent(event)
        self._fields.fit(self.width())
        self._acts.fit(self.width())
        self._fill()

    def _lay_out(self) -> None:
        for field, longest in ((self.whom, _NAME), (self.note, _LONGEST)):
            field.edit.setMaxLength(longest)
        self._fields = SideBySide(self.whom, self.note)
        self._acts = ActsRows(
            narrow=((self.confirm,), (self.failed, self.undo)),
            wide=((self.confirm, self.failed, self.undo),),
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
        row, now = self._row, self._now
        self._inputs.setVisible(row is not None)
        self._sign.setVisible(row is not None)
        if row is None or now is None:
            self.set_title(self.tr("Nobody chosen"))
            self._state.setText("")
            self._facts.setText(self.tr("Choose somebody in the list."))
            return
        self.set_title(f"{row.door} {row.shown_name}".strip())
        self._sign.set_kind(SignKind.OK if row.is_answered else SignKind.WARN)
        # where the inputs stand beside each other there is little height
        most = 1 if self._fields.is_beside else _CALLS_TOLD
        self._state.setText(state_text(row, now, self._languages))
        self._facts.setText(facts_text(row, now, self._languages, calls=most))
        self.undo.setEnabled(bool(row.calls))

    def _go_on(self, *, order: bool) -> None:
        if self._row is not None:
            super()._go_on(order=order)
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
