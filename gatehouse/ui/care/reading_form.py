# SPDX-License-Identifier: MIT
"""One who is followed at home: how they stand, their temperatures as a line, and the next one."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.body_temperature import is_of_a_body
from gatehouse.domain.observation import ReadingOrder
from gatehouse.ui.care.observation_wording import (
    facts_text,
    line_days,
    sign_of,
    slot_code,
    slot_items,
    slot_of,
    state_text,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.side_by_side import SideBySide, told_column
from gatehouse.ui.widgets.sign import Sign, SignKind
from gatehouse.ui.widgets.temperature_field import TemperatureField
from gatehouse.ui.widgets.temperature_line import TemperatureLine

if TYPE_CHECKING:
    from gatehouse.domain.observation import Observed
    from gatehouse.ui.shell.i18n import Languages

_WELL, _UNWELL = "well", "unwell"
_WIDE: Final = 600
_TALL: Final = 460


class ReadingForm(EnterForm):
    """It orders a `ReadingOrder`; three digits and Enter are enough.

    Signals:
        undo_requested: the reading of the half that is chosen is to be taken back.
        zone_requested: the isolation or monitoring itself is to be seen: days, end, notice.
        report_requested: somebody is ill, and an incident is to be noted.
    """

    undo_requested = Signal()
    zone_requested = Signal()
    report_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter"), parent=parent
        )
        self._languages = languages
        self._row: Observed | None = None
        self._tried = False
        self._sign = Sign(SignKind.IDLE)
        self._state = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.line = TemperatureLine()
        self.temperature = TemperatureField("")
        self.condition = QuietCombo()
        self._condition = Captioned(self.condition)
        self.slot = QuietCombo()
        self._slot = Captioned(self.slot)
        self.failed = ActButton("", mark=IconName.CLOSE)
        self.undo = ActButton("", mark=IconName.UNDO)
        self.report = ActButton("", mark=IconName.INCIDENTS)
        self.zone = ActButton("", mark=IconName.HOME)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def row(self) -> "Observed | None":
        """Who is shown."""
        return self._row

    @property
    def begun(self) -> bool:
        """Whether something is written that nobody would write twice."""
        return bool(self.temperature.digits)

    def show_row(self, row: "Observed | None") -> None:
        """Show somebody, or nobody; what is written of the same one is kept."""
        same = row is not None and self._row is not None and row.person_id == self._row.person_id
        self._row = row
        if not same:
            self.clear()
        self._fill()

    def clear(self) -> None:
        """Be ready for the next one: well, in the half that is now."""
        self.temperature.set_tenths(None)
        self.temperature.set_digits("")
        self._offer_conditions(_WELL)
        if self._row is not None:
            self.slot.offer(slot_items(self._row, self._languages), slot_code(self._row.last))
        self.set_working(working=False)
        self.say()

    def begin_typing(self, digit: str = "") -> None:
        """Take the keyboard for a temperature that begins with *digit*."""
        if self._row is not None and self.temperature.isVisible():
            self.temperature.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            if digit:
                self.temperature.set_digits(digit)
                self.say()

    def fail(self) -> None:
        """Order that nobody was reached."""
        if self._row is not None and self._row.released_at is None:
            self._tried = True
            self._go_on(order=True)
            self._tried = False

    def gaps(self) -> list[Gap]:
        """Return what is missing: a temperature that can be somebody's."""
        if self._tried or self._row is None or self._row.released_at is not None:
            return []
        tenths = self.temperature.tenths
        if tenths is None:
            return [Gap(self.tr("temperature"), self.temperature.edit.setFocus)]
        if not is_of_a_body(tenths):
            return [Gap(self.tr("a temperature that is somebody's"), self._type_again)]
        return []

    def order(self) -> ReadingOrder:
        """Return the reading."""
        assert self._row is not None, "nobody is measured where nobody is chosen"
        slot = slot_of(self.slot.code or "", self._row)
        return ReadingOrder(
            person_id=self._row.person_id,
            tenths=None if self._tried else self.temperature.tenths,
            unwell=self.condition.code == _UNWELL,
            day=slot.day,
            half=slot.half,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.temperature.set_caption(self.tr("Temperature"))
        self._condition.set_caption(self.tr("How they feel"))
        self._offer_conditions(self.condition.code)
        self._slot.set_caption(self.tr("Reading of"))
        self.word_acts(self.tr("Record"), "")
        self.failed.setText(self.tr("Not reached"))
        self.failed.set_key(shortcut_text(Act.FAIL_TICK))
        self.undo.setText(self.tr("Take back"))
        self.undo.set_key(shortcut_text(Act.UNDO_TICK))
        self.report.setText(self.tr("Report…"))
        self.zone.setText(self.tr("Days, end, notice…"))
        if self._row is not None:
            self.slot.offer(slot_items(self._row, self._languages), self.slot.code)
        self._fill()
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put parts beside each other where there is room, and leave the line out of a low form."""
        super().resizeEvent(event)
        self._pair.fit(self.width())
        self._acts.fit(self.width())
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the room's keys pass the field: undo always, Del where there is nothing to delete."""
        passes = event.type() == QEvent.Type.ShortcutOverride and self._is_of_the_room(
            cast("QKeyEvent", event)
        )
        return passes or super().eventFilter(watched, event)

    def _is_of_the_room(self, event: QKeyEvent) -> bool:
        fails = event.key() == Qt.Key.Key_Delete and not self.temperature.digits
        return fails or event.matches(QKeySequence.StandardKey.Undo)

    def _lay_out(self) -> None:
        self._acts = ActsRows(
            narrow=((self.confirm, self.failed), (self.undo, self.zone), (self.report,)),
            wide=((self.confirm, self.failed, self.undo), (self.report, self.zone)),
        )
        self._inputs = QWidget()
        inputs = QHBoxLayout(self._inputs)
        inputs.setContentsMargins(0, 0, 0, 0)
        inputs.setSpacing(ROW_GAP)
        for choice in (self.condition, self.slot):
            choice.setMinimumHeight(CONTROL)
        for part, share in ((self.temperature, 3), (self._condition, 4), (self._slot, 4)):
            inputs.addWidget(part, share)
        self._pair = SideBySide(told_column(self._sign, self._state, self._facts), self.line)
        self._pair.setStretch(0, 3)
        self._pair.setStretch(1, 2)
        self.body.addLayout(self._pair, 1)
        self.body.addWidget(self._inputs)
        self.body.addLayout(self._acts)

    def _connect(self) -> None:
        self.temperature.changed.connect(self.say)
        self.temperature.edit.installEventFilter(self)
        self.failed.clicked.connect(self.fail)
        self.undo.clicked.connect(self.undo_requested)
        self.report.clicked.connect(self.report_requested)
        self.zone.clicked.connect(self.zone_requested)

    def _share(self) -> None:
        """Let the line give way where there is little height."""
        row = self._row
        needed = _TALL if row is None or not row.is_alarming else _TALL + CONTROL + ROW_GAP
        tall = self.height() >= needed or self.width() >= _WIDE
        self.line.setVisible(row is not None and tall)

    def _fill(self) -> None:
        row = self._row
        for part in (self._sign, self._state, self.confirm, self.failed, self.undo):
            part.setVisible(row is not None)
        self.zone.setVisible(row is not None)
        self.report.setVisible(row is not None and row.is_alarming)
        held = row is not None and row.released_at is None
        self._inputs.setVisible(held)
        if row is None:
            self.line.hide()
            self.set_title(self.tr("Nobody chosen"))
            self._facts.setText(self.tr("Choose somebody in the list, and type the temperature."))
            return
        for act in (self.confirm, self.failed):
            act.setEnabled(held)
        self.undo.setEnabled(held and bool(row.readings))
        self.set_title(f"{row.door} {row.shown_name}".strip())
        self._sign.set_kind(sign_of(row))
        self._state.setText(state_text(row, self._languages))
        self._facts.setText(facts_text(row, self._languages))
        said = self.tr("Temperatures of {name}").format(name=row.shown_name)
        self.line.set_days(said, line_days(row))
        self._share()

    def _offer_conditions(self, code: str) -> None:
        self.condition.offer(((_WELL, self.tr("Well")), (_UNWELL, self.tr("Unwell"))), code)

    def _type_again(self) -> None:
        self.temperature.set_tenths(None)
        self.temperature.set_digits("")
        self.temperature.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, *, order: bool) -> None:
        if self._row is not None and self._row.released_at is None:
            super()._go_on(order=order)
