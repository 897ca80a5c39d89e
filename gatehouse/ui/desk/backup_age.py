# SPDX-License-Identifier: MIT
"""How old the last good backup is, and what to do when that is too long or the last one failed."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.backup import ADVICE, AGO, BACKUP_WORDS, BackupSign, BackupState
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 22
_KINDS: Final = {
    BackupSign.GOOD: SignKind.OK,
    BackupSign.OLD: SignKind.WARN,
    BackupSign.NEVER: SignKind.INFO,
    BackupSign.FAILED: SignKind.WARN,
}


class BackupAge(QWidget):
    """Two short lines beside the day's figures, with a sign before them when something is wrong."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._state: BackupState | None = None
        self._now: datetime | None = None
        self._room = True
        self._sign = Sign(SignKind.WARN, _SIGN)
        self._what = Label("", TextRole.CAPTION)
        self._ago = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._lay_out()
        self.hide()

    def set_room(self, *, room: bool) -> None:
        """Show nothing where there is no room beside the figures."""
        self._room = room
        self._show()

    def show_state(self, state: BackupState, now: datetime) -> None:
        """Tell of the backups as they are at *now*."""
        self._state, self._now = state, now
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._what)
        words.addWidget(self._ago)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(ROW_GAP, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words)

    def _show(self) -> None:
        self.setVisible(self._room and self._state is not None)
        if self._state is None or self._now is None:
            return
        sign = self._state.sign(self._now)
        what, ago = backup_words(self._state, self._now, self._languages)
        self._sign.setVisible(sign is not BackupSign.GOOD)
        self._sign.set_kind(_KINDS[sign])
        self._what.setText(what)
        self._what.set_tone(Tone.MUTED if sign is BackupSign.GOOD else Tone.INK)
        self._ago.setText(ago)
        self._ago.setVisible(bool(ago))
        self.setAccessibleName(f"{what} {ago}".strip())


class BackupNotice(Notice):
    """What is wrong with the backups and what to do, where nothing else needs the place."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(SignKind.WARN, parent=parent)
        self._languages = languages
        self._state: BackupState | None = None
        self._now: datetime | None = None
        self.hide()

    def show_state(self, state: BackupState, now: datetime) -> None:
        """Take note of the backups as they are at *now*; `show_where` says whether it is seen."""
        self._state, self._now = state, now

    def show_where(self, *, free: bool, roomy: bool) -> None:
        """Speak up where the place is *free*; in one line unless it is *roomy*."""
        if self._state is None or self._now is None:
            return
        sign = self._state.sign(self._now)
        if not free or sign is BackupSign.GOOD:
            self.hide()
            return
        what, ago = backup_words(self._state, self._now, self._languages)
        advice = self._languages.text(self._state.trouble or ADVICE) if roomy else ""
        self.set_notice(_KINDS[sign], " · ".join(filter(None, (what, ago))), advice)
        self.show()


def backup_words(state: BackupState, now: datetime, languages: "Languages") -> tuple[str, str]:
    """Return what is to be said of the backups, and how old the last good one is."""
    what = languages.text(BACKUP_WORDS[state.sign(now)])
    if state.last is None:
        return what, ""
    age = languages.formats.span(now - state.last)
    return what, languages.text(AGO.format(age=age))
