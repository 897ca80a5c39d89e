# SPDX-License-Identifier: MIT
"""Releasing: which ones, by which document; it is asked first, since people will go out by it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.zone import ReleaseOrder, ZoneLevel
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.leave_field import LeaveField
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.zones.wording import names_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.post import OperatorRow
    from gatehouse.domain.zone import ZoneRow

_LONGEST: Final = 60
_TALL: Final = 400


class ReleaseForm(EnterForm):
    """Stands where the zone stands; it orders a `ReleaseOrder`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.UNDO, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._rows: tuple[ZoneRow, ...] = ()
        self._names = Label("", TextRole.BODY_BOLD, wrap=True)
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.document = Field("")
        self.note = Field("")
        self.leave = LeaveField()
        self._lay_out()
        self.document.text_changed.connect(self.say)
        self.leave.pin.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, rows: "tuple[ZoneRow, ...]") -> None:
        """Ask about *rows*, with nothing left of the time before."""
        self._rows = rows
        self.document.set_text("")
        self.note.set_text("")
        self.leave.forget()
        self.set_working(working=False)
        self.retranslate()
        self.document.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the document, and leave where it is needed."""
        gaps = []
        if not self.document.text().strip():
            gaps.append(Gap(self.tr("document number"), self.document.edit.setFocus))
        if self.leave.is_missing:
            gaps.append(Gap(self.tr("a leader's PIN"), self.leave.pin.edit.setFocus))
        return gaps

    def order(self) -> ReleaseOrder:
        """Return what is to be released."""
        return ReleaseOrder(
            zone_ids=tuple(row.zone_id for row in self._rows),
            document=self.document.text().strip(),
            note=self.note.text().strip(),
            leave=self.leave.leave,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        count = len(self._rows)
        self.set_title(
            self.tr("Release {count}").format(count=count) if count > 1 else self.tr("Release")
        )
        self._names.setText(names_text(self._rows))
        isolated = any(row.level is ZoneLevel.ISOLATION for row in self._rows)
        said = self.tr("People may go out again at once.")
        if isolated:
            said = self.tr("People may go out again at once, and their passes hold again.")
        self._told.setText(said)
        self.document.set_caption(self.tr("Document number of the release"))
        self.note.set_caption(self.tr("Note (optional)"))
        self.leave.retranslate()
        self.word_acts(self.tr("Release now"), self.tr("Keep it"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._fields.fit(self.width())
        self._share()

    def ask_leave(self, operators: "Sequence[OperatorRow]") -> None:
        """Ask one of *operators* for leave; nobody where there are none."""
        self.leave.ask(operators)
        self._share()
        self.say()

    def _share(self) -> None:
        """Let leave go before a note in a low window."""
        self.note.setVisible(not self.leave.is_asked or self.height() >= _TALL)

    def _lay_out(self) -> None:
        for field in (self.document, self.note):
            field.edit.setMaxLength(_LONGEST)
        more = QVBoxLayout()
        more.setSpacing(ROW_GAP)
        more.addWidget(self.note)
        more.addWidget(self.leave)
        self._fields = SideBySide(self.document, more)
        self.body.addWidget(self._names)
        self.body.addWidget(self._told)
        self.body.addLayout(self._fields)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
