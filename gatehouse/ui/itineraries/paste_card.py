# SPDX-License-Identifier: MIT
"""The text of a travel card or a message: what is understood of it is shown before it is taken."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.travel_text import LONGEST, TravelText, read_travel_text
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import ItineraryTerms
    from gatehouse.ui.shell.i18n import Languages

_HEIGHT: Final = 78
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PasteCard(QWidget):
    """Enter takes what is understood, Esc leaves it; the text itself changes nothing.

    Signals:
        taken: the `TravelText` whose legs are to be confirmed.
        closed: nothing is taken.
    """

    taken = Signal(object)
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._terms: ItineraryTerms | None = None
        self.text = _TextInput()
        self._understood = Label("", TextRole.SECONDARY, wrap=True)
        self._rest = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self.take = ActButton("", key="Enter", variant=ActVariant.ACCENT_FILL)
        self.leave = ActButton("", key="Esc")
        self._lay_out()
        self.text.textChanged.connect(self._say)
        self.text.entered.connect(self._on_entered)
        self.text.left.connect(self.closed)
        self.take.clicked.connect(self._on_entered)
        self.leave.clicked.connect(self.closed)
        self.retranslate()
        self.hide()

    def begin(self, terms: "ItineraryTerms") -> None:
        """Show what was copied last, if it tells of a journey, and take the keyboard."""
        self._terms = terms
        copied = QGuiApplication.clipboard().text()[:LONGEST]
        self.text.setPlainText(copied if self._read(copied).legs else "")
        self.show()
        self.text.selectAll()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        name = self.tr("Text of the travel card or message: paste it, or type the places")
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(name)
        self.take.setText(self.tr("Take the legs"))
        self.leave.setText(self.tr("Leave it"))
        self._say()

    def _read(self, text: str) -> TravelText:
        terms = self._terms
        if terms is None:
            return TravelText()
        return read_travel_text(text, terms.window, terms.today, terms.divisions)

    def _say(self) -> None:
        """Say what is understood, and what would stand beside."""
        told, words = self._read(self.text.toPlainText()), self._languages.text
        places = "　".join(words(leg.place.words) for leg in told.legs)
        kind = self._languages.code(CodeList.EVIDENCE, told.kind) if told.kind else ""
        self._understood.setText(
            " · ".join(filter(None, (kind, places))) or self.tr("No place is understood yet.")
        )
        rest = self.tr("Kept beside: {text}").format(text=told.rest)
        self._rest.setText(rest if told.legs and told.rest else "")
        self._rest.setVisible(bool(self._rest.text()))
        self.take.setEnabled(bool(told.legs))

    def _lay_out(self) -> None:
        self.text.setFixedHeight(_HEIGHT)
        self.text.setMinimumWidth(1)
        self._understood.setMinimumWidth(1)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self._understood, 1)
        acts.addWidget(self.take)
        acts.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP // 2)
        column.addWidget(self.text)
        column.addLayout(acts)
        column.addWidget(self._rest)

    def _on_entered(self) -> None:
        told = self._read(self.text.toPlainText())
        if told.legs:
            self.taken.emit(told)


class _TextInput(QPlainTextEdit):
    """Several lines in which Enter takes and Esc leaves; Tab goes on."""

    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
