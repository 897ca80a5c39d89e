# SPDX-License-Identifier: MIT
"""Releasing: which ones, by which document; it is asked first, since people will go out by it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from gatehouse.domain.zone import ReleaseOrder, ZoneLevel
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.zones.wording import names_text

if TYPE_CHECKING:
    from gatehouse.domain.zone import ZoneRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_SIDE_BY_SIDE: Final = 600


class ReleaseForm(Card):
    """Stands where the zone stands; Enter goes to what is missing, Ctrl+Enter releases.

    Signals:
        asked: a `ReleaseOrder` that lacks nothing.
        closed: everything is to stay as it is.
    """

    asked = Signal(object)
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._rows: tuple[ZoneRow, ...] = ()
        self._working = False
        self._names = Label("", TextRole.BODY_BOLD, wrap=True)
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.document = Field("")
        self.note = Field("")
        self.release = ActButton("", variant=ActVariant.OK, mark=IconName.UNDO, key="Ctrl+Enter")
        self.back = ActButton("", key="Esc")
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, rows: "tuple[ZoneRow, ...]") -> None:
        """Ask about *rows*, with nothing left of the time before."""
        self._rows = rows
        self.document.set_text("")
        self.note.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self.document.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_working(self, *, working: bool) -> None:
        """Wait for the post."""
        self._working = working

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on, Ctrl+Enter release, and Esc leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(act=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

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
        self.release.setText(self.tr("Release now"))
        self.back.setText(self.tr("Keep it"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= _SIDE_BY_SIDE
        self._fields.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _lay_out(self) -> None:
        for field in (self.document, self.note):
            field.edit.setMaxLength(_LONGEST)
        for act in (self.release, self.back):
            act.set_height(CONTROL)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self.release, 1)
        acts.addWidget(self.back)
        self._fields = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._fields.setSpacing(ROW_GAP)
        self._fields.addWidget(self.document, 1)
        self._fields.addWidget(self.note, 1)
        self.body.addWidget(self._names)
        self.body.addWidget(self._told)
        self.body.addLayout(self._fields)
        self.body.addStretch(1)
        self.body.addLayout(acts)

    def _connect(self) -> None:
        self.document.text_changed.connect(self._show)
        self.release.clicked.connect(self._on_release_clicked)
        self.back.clicked.connect(self.closed)

    def _go_on(self, *, act: bool) -> None:
        if not self.document.text().strip():
            self.document.edit.setFocus()
        elif act:
            self._on_release_clicked()
        else:
            self.release.setFocus()

    def _show(self) -> None:
        missing = not self.document.text().strip()
        self.set_note(self.tr("Still needed: document number") if missing else "")

    def _on_release_clicked(self) -> None:
        document = self.document.text().strip()
        if not document:
            self.document.edit.setFocus()
        elif not self._working:
            self.set_working(working=True)
            ids = tuple(row.zone_id for row in self._rows)
            self.asked.emit(
                ReleaseOrder(zone_ids=ids, document=document, note=self.note.text().strip())
            )
