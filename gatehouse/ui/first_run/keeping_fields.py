# SPDX-License-Identifier: MIT
"""How this computer keeps the key, and what that means."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gatehouse.domain.post import KeyKeeping
from gatehouse.ui.first_run.part import Gap
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

SHORTEST_PASSPHRASE: Final = 8


class KeepingFields(QWidget):
    """The ways this computer offers, the recommended one chosen, and the passphrase if it is one.

    Signals:
        changed: another way, or another passphrase.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[KeyKeeping, ...] = ()
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.way = SegmentedChoice(fill=True)
        self._meaning = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._phrases = QWidget()
        self.phrase = Field("")
        self.again = Field("")
        self._lay_out()
        self.way.chosen.connect(self._on_way_chosen)
        for field in (self.phrase, self.again):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
            field.text_changed.connect(self._on_phrase_text_changed)
            field.finished.connect(self._show_errors)
        self.retranslate()

    @property
    def keeping(self) -> KeyKeeping | None:
        """The way chosen, or None while nothing is offered."""
        return KeyKeeping(self.way.code) if self.way.code else None

    @property
    def passphrase(self) -> str:
        """The passphrase, empty where none is asked for."""
        return self.phrase.text() if self.keeping is KeyKeeping.ASKED_AT_START else ""

    def offer(self, keepings: tuple[KeyKeeping, ...]) -> None:
        """Offer *keepings*, the recommended one first and chosen."""
        self._offered = keepings
        self.retranslate()
        self.way.set_code(keepings[0].value if keepings else None)
        self._show_way()
        self.changed.emit()

    def gaps(self) -> tuple[Gap, ...]:
        """Return what is missing of the passphrase, if there is to be one."""
        if self.keeping is not KeyKeeping.ASKED_AT_START:
            return ()
        if len(self.phrase.text()) < SHORTEST_PASSPHRASE:
            return (Gap(self.tr("passphrase"), self.phrase),)
        if self.again.text() != self.phrase.text():
            return (Gap(self.tr("passphrase once more"), self.again),)
        return ()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._caption.setText(self.tr("Where this computer keeps the key"))
        self.way.setAccessibleName(self._caption.text())
        self.way.set_items(
            [Choice(keeping.value, self._name(keeping)) for keeping in self._offered]
        )
        self.phrase.set_caption(self.tr("Passphrase (8 characters or more)"))
        self.again.set_caption(self.tr("Passphrase once more"))
        self._show_way()
        self._show_errors()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._phrases)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.phrase, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.again, 1, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP - 3)
        layout.addWidget(self._caption)
        layout.addWidget(self.way)
        layout.addWidget(self._meaning)
        layout.addWidget(self._phrases)

    def _name(self, keeping: KeyKeeping) -> str:
        name = {
            KeyKeeping.KEY_RING: self.tr("Key ring"),
            KeyKeeping.ASKED_AT_START: self.tr("Passphrase"),
            KeyKeeping.KEY_FILE: self.tr("Key file"),
        }[keeping]
        if keeping is self._offered[0]:
            return self.tr("{way} (best)").format(way=name)
        return name

    def _show_way(self) -> None:
        meanings = {
            None: self.tr("Looking at what this computer offers…"),
            KeyKeeping.KEY_RING: self.tr(
                "Opens when you sign in to this computer; nothing to type."
            ),
            KeyKeeping.ASKED_AT_START: self.tr(
                "Asked at each start; if it is lost, only the recovery key helps."
            ),
            KeyKeeping.KEY_FILE: self.tr(
                "A bare file: whoever takes this computer can read everything."
            ),
        }
        risky = self.keeping is KeyKeeping.KEY_FILE
        self._meaning.setText(meanings[self.keeping])
        self._meaning.set_tone(Tone.WARN if risky else Tone.MUTED)
        self._phrases.setVisible(self.keeping is KeyKeeping.ASKED_AT_START)

    def _show_errors(self) -> None:
        typed, again = self.phrase.text(), self.again.text()
        short = SHORTEST_PASSPHRASE - len(typed)
        error = (
            self.tr("{count} more characters").format(count=short) if typed and short > 0 else ""
        )
        differs = self.tr("Not the same passphrase") if again and again != typed else ""
        self.phrase.set_error(error)
        self.again.set_error(differs)
        self.phrase.set_sign(SignKind.OK if typed and not error else None)
        self.again.set_sign(SignKind.OK if again and not differs else None)

    def _on_way_chosen(self, _code: str) -> None:
        self._show_way()
        self.changed.emit()

    def _on_phrase_text_changed(self) -> None:
        for field in (self.phrase, self.again):
            field.set_error("")
            field.set_sign(None)
        self.changed.emit()
