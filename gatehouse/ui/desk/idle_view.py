# SPDX-License-Identifier: MIT
"""The desk between two people: what may be typed, who came last, and what waits."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import SubjectClass
from gatehouse.ui.desk.backup_age import BackupNotice
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.desk.hint_tile import HintTile
from gatehouse.ui.desk.stair_picker import StairPicker
from gatehouse.ui.desk.waiting_list import WaitingList, WaitingShape
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.backup import BackupState
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.ui.shell.i18n import Languages

_OUTSIDERS: Final = {
    SubjectClass.VISITOR: IconName.ADD_PERSON,
    SubjectClass.COURIER: IconName.DELIVERY,
    SubjectClass.DOMESTIC: IconName.HOME,
    SubjectClass.MAINTENANCE: IconName.SETTINGS,
}
_CORRECT: Final = "correct"
_REPEAT: Final = "repeat"
_DRAFT: Final = "draft"
_SLIP: Final = "slip"
_INCIDENT: Final = "incident"
_CARD: Final = "card"
_NOTICE: Final = 58
_LEAST_NOTICE: Final = 44


class IdleView(QWidget):
    """Sentences for the newcomer, buttons for the mouse, acknowledgement of the last act.

    Signals:
        outsider_requested: the `SubjectClass` to register somebody new as.
        vehicle_requested: a vehicle is to be written down.
        correction_requested: the last entry is to be corrected.
        slip_requested: the last visitor is to have a slip.
        incident_requested: the last entry is to be noted as an incident.
        card_taken: the card of whoever just left is back.
        draft_requested: whoever was left half-written is to be gone on with.
        repeat_requested: another visitor is to be written down who comes as the last one did.
    """

    outsider_requested = Signal(object)
    vehicle_requested = Signal()
    correction_requested = Signal()
    repeat_requested = Signal()
    draft_requested = Signal()
    slip_requested = Signal()
    incident_requested = Signal()
    card_taken = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._form = DeskForm.FULL
        self._unit_open = False
        self._say_again: Callable[[], None] | None = None
        self.recorded = Notice(SignKind.OK)
        self.stairs = StairPicker(languages)
        self.waiting = WaitingList(languages)
        self.backup = BackupNotice(languages)
        self._hints = (
            HintTile(IconName.HOME, "3-2-501"),
            HintTile(IconName.PEOPLE, "lxf"),
            HintTile(IconName.PHONE, "2217"),
        )
        self._outsiders = {
            kind: ActButton("", mark=icon, key="Ins" if kind is SubjectClass.VISITOR else "")
            for kind, icon in _OUTSIDERS.items()
        }
        self._vehicle = ActButton("", mark=IconName.CAR)
        self._hint_row = QWidget()
        self._lay_out()
        self._connect()
        self.recorded.hide()
        self.retranslate()

    def set_form(self, form: DeskForm) -> None:
        """Leave out what *form* has no room for, and no more."""
        changed, self._form = form is not self._form, form
        # whoever mends something is a visitor of that class where five buttons find no room
        self._outsiders[SubjectClass.MAINTENANCE].setVisible(form in (DeskForm.FULL, DeskForm.LOW))
        self._make_room()
        if changed and self._say_again is not None and not self.recorded.isHidden():
            self._say_again()

    def show_recorded(  # noqa: PLR0913 - what is said, and each thing that can be done about it
        self,
        kind: SignKind,
        text: str,
        detail: str,
        *,
        can_mend: bool,
        can_repeat: bool = False,
        can_note: bool = False,
        asks_card: bool = False,
    ) -> None:
        """Acknowledge an act; what is not recorded yet, or withdrawn, cannot be mended."""
        self._say_again = partial(
            self.show_recorded,
            kind,
            text,
            detail,
            can_mend=can_mend,
            can_repeat=can_repeat,
            can_note=can_note,
            asks_card=asks_card,
        )
        correct = NoticeAct(_CORRECT, self.tr("Correct"), "Ctrl+Z")
        repeat = NoticeAct(_REPEAT, self.tr("Same again"), "Ctrl+D")
        slip = NoticeAct(_SLIP, self.tr("Slip"), "Ctrl+P")
        small = self._form in (DeskForm.NARROW, DeskForm.TINY)
        incident = NoticeAct(_INCIDENT, self.tr("Incident"), "Ctrl+F6")
        card = NoticeAct(_CARD, self.tr("Card is back"), shortcut_text(Act.TAKE_CARD_BACK))
        offered = (
            (card, asks_card),
            (incident, can_note and not (small and can_repeat)),
            (slip, can_repeat and not small and not can_note),
            (repeat, can_repeat),
            (correct, can_mend),
        )
        acts = tuple(act for act, possible in offered if possible)
        # what is on its way has one line and stands as high: nothing moves when it is recorded
        self.recorded.setMinimumHeight(_LEAST_NOTICE if small else _NOTICE)
        self.recorded.set_notice(kind, text, "" if small else detail, acts)
        self.recorded.show()
        self._show_backup()

    def show_draft(self, line: str) -> None:
        """Say who was left half-written, and how to go on."""
        self._say_again = None
        go_on = NoticeAct(_DRAFT, self.tr("Go on writing"), shortcut_text(Act.GO_ON_WRITING))
        self.recorded.set_notice(SignKind.INFO, line, acts=(go_on,))
        self.recorded.show()
        self._show_backup()

    def show_day(self, day: "DeskDay", now: datetime) -> None:
        """Show what waits."""
        self.waiting.show_items(day.open_items, now)
        self._make_room()

    def show_backup(self, state: "BackupState", now: datetime) -> None:
        """Say what is wrong with the backups while the place is free."""
        self.backup.show_state(state, now)
        self._show_backup()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        flat, initials, digits = self._hints
        flat.set_words(self.tr("Flat: building-unit-room, or just 32501"))
        initials.set_words(self.tr("Initials of the name; no Chinese typing needed"))
        digits.set_words(self.tr("Last digits of a phone or plate, or simply scan"))
        for kind, button in self._outsiders.items():
            button.setText(self._languages.code_label(CodeList.CLASS, kind))
        self._vehicle.setText(self.tr("Vehicle"))
        for button in (*self._outsiders.values(), self._vehicle):
            button.setMinimumWidth(button.minimumSizeHint().width())
        self.stairs.retranslate()
        self.waiting.retranslate()
        self._show_backup()

    def _make_room(self) -> None:
        """Give all the room to the flats of a unit while one is open: they stand on one page.

        Where several things wait they take that of the sentences for the newcomer.
        """
        open_unit = self._unit_open
        several = len(self.waiting.items) > 1
        roomy = self._form in (DeskForm.FULL, DeskForm.LOW)
        self._hint_row.setVisible(roomy and not open_unit and not several)
        shapes = {
            DeskForm.FULL: WaitingShape(),
            DeskForm.LOW: WaitingShape(close=several),
            DeskForm.MEDIUM: WaitingShape(most=2, close=several, titled=not several),
        }
        nothing = WaitingShape(most=0)
        self.waiting.set_shape(nothing if open_unit else shapes.get(self._form, nothing))
        self._show_backup()

    def _show_backup(self) -> None:
        free = self.recorded.isHidden() and self.waiting.isHidden() and not self._unit_open
        small = self._form in (DeskForm.NARROW, DeskForm.TINY)
        self.backup.show_where(free=free, roomy=not small)

    def _lay_out(self) -> None:
        hints = QHBoxLayout(self._hint_row)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(ROW_GAP)
        for hint in self._hints:
            hints.addWidget(hint)
        outsiders = QHBoxLayout()
        outsiders.setSpacing(ROW_GAP)
        for button in (*self._outsiders.values(), self._vehicle):
            outsiders.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self.recorded)
        layout.addWidget(self._hint_row)
        layout.addLayout(outsiders)
        layout.addWidget(self.stairs, 1)
        layout.addWidget(self.waiting)
        layout.addWidget(self.backup)

    def _connect(self) -> None:
        for button in self._outsiders.values():
            button.clicked.connect(self._on_outsider_clicked)
        self._vehicle.clicked.connect(self.vehicle_requested)
        self.recorded.act_requested.connect(self._on_recorded_act_requested)
        self.stairs.unit_opened.connect(self._on_stairs_unit_opened)

    def _on_stairs_unit_opened(self, unit_open: bool) -> None:  # noqa: FBT001 - a signal's value
        if unit_open != self._unit_open:
            self._unit_open = unit_open
            self._make_room()

    def _on_outsider_clicked(self) -> None:
        sender = self.sender()
        for kind, button in self._outsiders.items():
            if button is sender:
                self.outsider_requested.emit(kind)

    def _on_recorded_act_requested(self, code: str) -> None:
        asked = {
            _REPEAT: self.repeat_requested,
            _DRAFT: self.draft_requested,
            _SLIP: self.slip_requested,
            _INCIDENT: self.incident_requested,
            _CARD: self.card_taken,
        }
        asked.get(code, self.correction_requested).emit()
